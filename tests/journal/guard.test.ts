import { describe, expect, it } from 'vitest'
import { change } from '../../electron/accounts/change.ts'
import { hashEntry, linkTo } from '../../electron/journal/entry.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { problemSentence } from '../../electron/problem-texts.ts'
import { Problem } from '../../electron/problem.ts'
import type { TestStore } from '../support/stores.ts'
import { byHand, fiveEntries, note } from './recorded.ts'

const started = { kind: 'kiosk-started' as const, facts: {} }

/** The same machine, after a start. */
const again = (test: TestStore): TestStore =>
  ({ ...test, store: { ...test.store, journal: openJournal({ keys: test.keys, clock: test.clock, branch: 'prueba' }) } })

describe.each([
  ['goes on', (test: TestStore) => test],
  ['starts again', again],
])('a machine that %s', (_how, from) => {
  it.each([
    ['whose facts were changed', `update journal set facts = '{}' where seq = 5`, 5],
    ['whose hash was changed', `update journal set hash = '${'a'.repeat(64)}' where seq = 5`, 5],
    ['whose signature is another entry\'s', 'update journal set signature = (select signature from journal where seq = 2) where seq = 5', 5],
    ['that is written twice', `insert into journal select machine, 6, at, kind, facts, null, null, previous, hash, signature from journal where seq = 5`, 6],
  ])('writes nothing on top of a head %s, and says so', async (_what, sql, seq) => {
    const test = from(await fiveEntries())
    byHand(test.store.file, sql)
    const error = await note(test, started).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Problem)
    const problem = error as Problem
    expect(problem.key).toBe('journal-broken')
    expect(problemSentence(problem)).toContain(`(máquina ${test.store.journal.machine}, entrada ${String(seq)})`)
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: false, seq })
  })

  it('goes on from a shorter chain of its own: that shows by the heads kept elsewhere', async () => {
    const test = from(await fiveEntries())
    byHand(test.store.file, 'delete from journal where seq = 5')
    await note(test, started)
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true, entries: 5 })
  })
})

describe('the guard of the head', () => {
  it('does not mind a change that was rolled back after its entry', async () => {
    const test = await fiveEntries()
    const { db, journal } = test.store
    const fails = db.transaction().execute(async (transaction) => {
      await journal.append(transaction, started)
      throw new Error('the plug was pulled')
    })
    await expect(fails).rejects.toThrow('plug')
    await note(test, started)
    await expect(change(test.store, 'taken', () => Promise.resolve({ entry: started, result: 1 }))).resolves.toBe(1)
    await expect(change(test.store, 'taken', () => Promise.resolve({ entry: started, result: 2 }))).rejects.toThrow('UNIQUE')
    await note(test, started)
    expect(await verifyJournal(db, test.keys)).toMatchObject({ ok: true, entries: 8 })
  })

  it('lets another program of the same machine write between', async () => {
    const test = await fiveEntries()
    await note(again(test), started)
    await note(test, started)
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true, entries: 7 })
  })

  it('does not build on a head that somebody hashed and linked well, but could not sign', async () => {
    const test = await fiveEntries()
    const head = await test.store.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    const body = { ...head, seq: 6, operation: null, previous: linkTo(head) }
    await test.store.db.insertInto('journal').values({ ...body, hash: hashEntry(body), signature: head.signature }).execute()
    await expect(note(test, started)).rejects.toThrow('journal-broken')
  })
})

it('IT is told to keep the changed store, and that the copy in its place is older than what was noted since', () => {
  const sentence = problemSentence({ key: 'journal-broken', detail: 'máquina m, entrada 3' })
  expect(sentence).toContain('Guardá aparte el almacén cambiado, que es la prueba')
  expect(sentence).toContain('Esa copia es más vieja que las últimas entradas que se anotaron')
})

import { describe, expect, it } from 'vitest'
import { machineSigner } from '../../electron/journal/entry.ts'
import { headText, noteHeadsOfOthers, readHead } from '../../electron/journal/heads.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import type { TestStore } from '../support/stores.ts'
import { anotherMachine, byHand, fiveEntries, headOf, note, stores } from './recorded.ts'

/** Notes the heads of others, as a kiosk does at its start. */
async function noteHeads(test: TestStore): Promise<void> {
  const entry = await noteHeadsOfOthers(test.store.db, test.store.journal.machine)
  if (entry) await note(test, entry)
}

const cutAfter = (machine: string, seq: number) =>
  ['journal', 'journal_evidence'].map((table) => `delete from ${table} where machine = '${machine}' and seq > ${String(seq)};`).join('')

describe.each(stores)('in $form, the end cut off shows', ({ verify }) => {
  it('by nothing in the chain itself', async () => {
    const test = await fiveEntries()
    expect(await verify(test, cutAfter(test.store.journal.machine, 3))).toMatchObject({ ok: true, entries: 3 })
  })

  it.each([64, 16])('by a head that was kept elsewhere, %i digits of it', async (digits) => {
    const test = await fiveEntries()
    const { machine, seq, hash } = await headOf(test)
    const kept = { machine, seq, hash: hash.slice(0, digits) }
    expect(await verify(test, '', [kept])).toMatchObject({ ok: true })
    expect(await verify(test, cutAfter(machine, 3), [kept])).toEqual({ ok: false, machine, seq: 4, broken: 'tail-missing' })
  })

  it('where the machine wrote on since: another entry stands in the place', async () => {
    const test = await fiveEntries()
    const kept = await headOf(test)
    byHand(test.store.file, cutAfter(kept.machine, 3))
    for (let more = 0; more < 3; more += 1) await note(test, { kind: 'kiosk-started', facts: { more } })
    expect(await verify(test, '', [kept])).toEqual({ ok: false, machine: kept.machine, seq: 5, broken: 'other-head' })
  })

  it('by what another machine noted, which is named', async () => {
    const test = await fiveEntries()
    const other = anotherMachine(test)
    await noteHeads(other)
    expect(await verify(test, '')).toMatchObject({ ok: true })
    const { machine } = test.store.journal
    expect(await verify(test, cutAfter(machine, 3))).toEqual({ ok: false, machine, seq: 4, broken: 'tail-missing', witness: other.store.journal.machine })
  })

  it('where a whole chain is gone, by what another noted', async () => {
    const test = await fiveEntries()
    const other = anotherMachine(test)
    await note(other, { kind: 'kiosk-started', facts: {} })
    await noteHeads(test)
    const gone = other.store.journal.machine
    expect(await verify(test, cutAfter(gone, 0))).toMatchObject({ ok: false, machine: gone, seq: 1, broken: 'tail-missing' })
  })

  it('and a chain of a machine whose keys are elsewhere is checked by what it tells of itself', async () => {
    const test = await fiveEntries()
    expect(await verify(test, '', [], null)).toMatchObject({ ok: true, entries: 5, heads: [{ known: false }] })
    expect(await verify(test, `update journal set facts = '{}' where seq = 3`, [], null)).toMatchObject({ ok: false, seq: 3, broken: 'hash' })
  })
})

describe('heads of others', () => {
  it('are not noted where there are none', async () => {
    const test = await fiveEntries()
    expect(await noteHeadsOfOthers(test.store.db, test.store.journal.machine)).toBeNull()
  })

  it('are those of all others where these are few, also before the machine wrote anything itself', async () => {
    const test = await fiveEntries()
    const other = anotherMachine(test)
    const fresh = anotherMachine(test, 'fresh')
    await note(other, { kind: 'kiosk-started', facts: {} })
    const expected = [await headOf(test), await headOf(other)].map(headText)
    const entry = await noteHeadsOfOthers(test.store.db, fresh.store.journal.machine)
    expect(String(entry?.facts['heads']).split(' ').sort()).toEqual(expected.sort())
  })

  it('are at most 16, so that each of many machines is kept by 16', async () => {
    const test = await fiveEntries()
    const machines = Array.from({ length: 20 }, (_, at) => machineSigner(Buffer.alloc(32, at + 1)).machine)
    const head = await test.store.db.selectFrom('journal').selectAll().where('seq', '=', 5).executeTakeFirstOrThrow()
    await test.store.db.insertInto('journal').values(machines.map((machine) => ({ ...head, machine, operation: null }))).execute()
    const all = [...machines, test.store.journal.machine]
    const kept = await Promise.all(all.map(async (machine) => String((await noteHeadsOfOthers(test.store.db, machine))?.facts['heads']).split(' ')))
    expect(kept.map(({ length }) => length)).toEqual(all.map(() => 16))
    const times = all.map((machine) => kept.flat().filter((text) => text.startsWith(machine)).length)
    expect(times).toEqual(all.map(() => 16))
  })

  it('that a chain notes in a form of its own are no claims, and stop nothing', async () => {
    const test = await fiveEntries()
    const other = anotherMachine(test)
    for (const facts of [{}, { heads: 'x' }, { heads: 7 }]) await note(other, { kind: 'heads-seen', facts })
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true })
  })
})

describe('the form in which a head is kept', () => {
  it('is read as it is written', () => {
    const head = { machine: '0123456789abcdef', seq: 12, hash: 'ab'.repeat(32) }
    expect(readHead(headText(head))).toEqual(head)
  })

  it('is read as it stands on paper, in groups', () => {
    expect(readHead('0123456789abcdef:12:4bea 68a2 9b83 8fc4')).toEqual({ machine: '0123456789abcdef', seq: 12, hash: '4bea68a29b838fc4' })
  })

  it.each(['', 'x', '0123456789abcdef:0:0123456789abcdef', '0123456789abcdef:1:0123456789abcde', '0123456789ABCDEF:1:0123456789abcdef'])(
    'and nothing else is: %j',
    (text) => { expect(readHead(text)).toBeNull() },
  )
})

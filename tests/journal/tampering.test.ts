import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { Kysely, SqliteDialect } from 'kysely'
import { describe, expect, it } from 'vitest'
import { chainStart, hashEntry, linkTo, machineSigner, type EntryBody } from '../../electron/journal/entry.ts'
import type { JournalTables } from '../../electron/journal/tables.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import type { Keys } from '../../electron/keys/keys.ts'
import type { TestStore } from '../support/stores.ts'
import { backupOf, byHand, fiveEntries, forms, freeForAll } from './recorded.ts'

const otherHex = 'a'.repeat(64)

const withOneSignChanged = `substr(signature, 1, 8) || iif(substr(signature, 9, 1) = 'x', 'y', 'x') || substr(signature, 10)`

/** What is done, with which SQL, and which entry is the first that does not hold. */
const tampering: [string, string, number, string][] = [
  ['a changed kind', `update journal set kind = 'kiosk-started' where seq = 3`, 3, 'hash'],
  ['changed facts', `update journal set facts = '{"level":3}' where seq = 2`, 2, 'hash'],
  ['a changed date', `update journal set at = '2020-01-01T00:00:00.000Z' where seq = 4`, 4, 'hash'],
  ['a changed operation', `update journal set operation = 'x' where seq = 5`, 5, 'hash'],
  ['a hash from elsewhere', `update journal set hash = '${otherHex}' where seq = 3`, 3, 'hash'],
  ['a link from elsewhere', `update journal set previous = '${otherHex}' where seq = 3`, 3, 'previous'],
  ['an entry taken out', 'delete from journal where seq = 3', 3, 'gap'],
  ['an entry and its evidence taken out', 'delete from journal where seq = 3; delete from journal_evidence where seq = 3', 3, 'gap'],
  ['an entry taken out and the rest moved up', `delete from journal where seq = 2; update journal set seq = seq - 1 where seq > 2`, 2, 'previous'],
  ['two entries in each other\'s place', 'update journal set seq = 99 where seq = 2; update journal set seq = 2 where seq = 3; update journal set seq = 3 where seq = 99', 2, 'previous'],
  ['the contents of two entries swapped', `update journal set kind = case seq when 4 then 'kiosk-started' else 'account-opened' end where seq in (4, 5)`, 4, 'hash'],
  ['a signature of another entry', 'update journal set signature = (select signature from journal where seq = 2) where seq = 3', 3, 'signature'],
  ['a signature in the middle, altered', `update journal set signature = ${withOneSignChanged} where seq = 4`, 4, 'signature'],
  ['the last signature, altered', `update journal set signature = ${withOneSignChanged} where seq = 5`, 5, 'signature'],
  ['the last signature written in another way, of the same bytes', `update journal set signature = signature || '==' where seq = 5`, 5, 'signature'],
  ['changed evidence', `update journal_evidence set body = '{"cuil":"20123456786"}' where seq = 3`, 3, 'evidence'],
  ['a changed salt', `update journal_evidence set salt = 'x' where seq = 3`, 3, 'evidence'],
  ['evidence put to an entry that has none', `insert into journal_evidence select machine, 5, salt, body from journal_evidence where seq = 2`, 5, 'evidence-without-entry'],
]

describe.each(forms)('in $form, verification finds', ({ verify }) => {
  it.each(tampering)('%s', async (_what, sql, seq, broken) => {
    const test = await fiveEntries()
    expect(await verify(test, sql)).toMatchObject({ ok: false, machine: test.store.journal.machine, seq, broken })
  })

  it('an entry forged at the end', async () => {
    const test = await fiveEntries()
    await forge(test, 5)
    expect(await verify(test, '')).toMatchObject({ ok: false, seq: 6, broken: 'signature' })
  })

  it('an entry forged in the middle, with all that follows linked anew', async () => {
    const test = await fiveEntries()
    await forge(test, 2)
    expect(await verify(test, '')).toMatchObject({ ok: false, seq: 3, broken: 'signature' })
  })

  it('nothing where nothing was changed, and nothing where evidence was purged', async () => {
    const test = await fiveEntries()
    expect(await verify(test, '')).toMatchObject({ ok: true, entries: 5, uncompared: [] })
    expect(await verify(test, 'delete from journal_evidence where seq < 4')).toMatchObject({ ok: true, entries: 5 })
  })
})

describe('any alteration of one field of any entry', () => {
  const columns = ['machine', 'seq', 'at', 'kind', 'facts', 'commitment', 'operation', 'previous', 'hash', 'signature'] as const

  it('is found, and the entry is named', async () => {
    const test = await fiveEntries()
    const entries = await test.store.db.selectFrom('journal').selectAll().orderBy('seq').execute()
    const bytes = readFileSync(backupOf(test))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), fc.constantFrom(...columns), fc.nat(), fc.integer({ min: 33, max: 126 }), async (entry, column, where, code) => {
        const altered = alteredBy(entry[column], where, String.fromCharCode(code))
        fc.pre(altered !== entry[column])
        const verdict = await verdictOn(bytes, test.keys, entry.seq, { column, altered })
        expect(verdict.ok).toBe(false)
        // A row that changed its chain or number is missing from its place; all else is told of the entry itself.
        if (!verdict.ok && column !== 'seq' && column !== 'machine') expect(verdict.seq).toBe(entry.seq)
      }),
      { numRuns: 500 },
    )
  })
})

/** One sign of a text in another's place, or another number. */
function alteredBy(value: string | number | null, where: number, sign: string): string | number {
  // Far enough not to be another entry's.
  if (typeof value === 'number') return where % 2 === 0 ? value + 10 + where : -where
  if (value === null || value === '') return sign
  const at = where % value.length
  return value.slice(0, at) + sign + value.slice(at + 1)
}

/** The store as it was when `bytes` were taken, in memory, with that one field altered. */
async function verdictOn(bytes: Buffer, keys: Keys, seq: number, { column, altered }: { column: string; altered: string | number }) {
  const sqlite = new Sqlite(bytes)
  const db = new Kysely<JournalTables>({ dialect: new SqliteDialect({ database: sqlite }) })
  sqlite.exec(freeForAll)
  sqlite.prepare(`update journal set ${column} = ? where seq = ?`).run(altered, seq)
  const verdict = await verifyJournal(db, keys)
  await db.destroy()
  return verdict
}

/** Puts an entry after that of `after` and links and hashes anew all that follows, signed with a key of their own. */
async function forge(test: TestStore, after: number): Promise<void> {
  const signer = machineSigner(Buffer.alloc(32, 66))
  const entries = await test.store.db.selectFrom('journal').selectAll().orderBy('seq').execute()
  const kept = entries.slice(0, after)
  const first = kept.at(-1)
  const invented = { machine: test.store.journal.machine, at: '2026-11-23T15:02:00.000Z', kind: 'account-opened', facts: '{"level":3}', commitment: null, operation: null }
  let previous = first ? linkTo(first) : chainStart
  const forged = [invented, ...entries.slice(after)].map((entry, index) => {
    const body: EntryBody = { ...invented, ...(index === 0 ? {} : { kind: entry.kind, facts: entry.facts }), seq: after + 1 + index, previous }
    const hash = hashEntry(body)
    const signed = { ...body, hash, signature: signer.sign(hash) }
    previous = linkTo(signed)
    return signed
  })
  byHand(test.store.file, `delete from journal where seq > ${String(after)}; delete from journal_evidence where seq > ${String(after)}`)
  await test.store.db.insertInto('journal').values(forged).execute()
}

import type { Kysely } from 'kysely'
import type { SignedEntry } from './entry.ts'
import type { JournalTables } from './tables.ts'

/** An entry with its evidence, which is null where there is none or none any more. */
export type EntryRow = SignedEntry & { salt: string | null; body: string | null }

const pageRows = 500

/**
 * The entries of a chain in their order, a page at a time: memory does not grow with the chain, and an entry comes with
 * its evidence as one moment saw both. Ends with the entry `upTo`, so that what is written meanwhile is left out.
 */
export async function* chainPages(db: Kysely<JournalTables>, machine: string, range: { after?: number; upTo: number }): AsyncGenerator<EntryRow[]> {
  // None where not told, not 0: what somebody put before the first entry is to be seen.
  let after = range.after
  for (;;) {
    let query = db
      .selectFrom('journal as entry')
      .leftJoin('journal_evidence as evidence', (join) =>
        join.onRef('evidence.machine', '=', 'entry.machine').onRef('evidence.seq', '=', 'entry.seq'),
      )
      .selectAll('entry')
      .select(['evidence.salt', 'evidence.body'])
      .where('entry.machine', '=', machine)
      .where('entry.seq', '<=', range.upTo)
    if (after !== undefined) query = query.where('entry.seq', '>', after)
    const page = await query.orderBy('entry.seq').limit(pageRows).execute()
    if (page.length > 0) yield page
    if (page.length < pageRows) return
    after = page.at(-1)?.seq
  }
}

/** The machines that have a chain here, by name. */
export async function machinesIn(db: Kysely<JournalTables>): Promise<string[]> {
  const machines: string[] = []
  // From one to the next through the primary key: a `distinct` would read every entry.
  for (let machine = await machineFrom(db, '>=', ''); machine !== undefined; machine = await machineFrom(db, '>', machine)) {
    machines.push(machine)
  }
  return machines
}

/** The first machine whose name is not before `name` (`>=`), or is after it (`>`). */
export async function machineFrom(db: Kysely<JournalTables>, order: '>=' | '>', name: string): Promise<string | undefined> {
  const first = await db.selectFrom('journal').select('machine').where('machine', order, name).orderBy('machine').limit(1).executeTakeFirst()
  return first?.machine
}

/** The last entry of a chain. */
export function lastOf(db: Kysely<JournalTables>, machine: string): Promise<SignedEntry | undefined> {
  return db.selectFrom('journal').selectAll().where('machine', '=', machine).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

export function entryAt(db: Kysely<JournalTables>, machine: string, seq: number): Promise<SignedEntry | undefined> {
  return db.selectFrom('journal').selectAll().where('machine', '=', machine).where('seq', '=', seq).executeTakeFirst()
}

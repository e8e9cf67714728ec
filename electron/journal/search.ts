import { sql, type Kysely, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { instantsOf } from './days.ts'
import type { Facts } from './entry.ts'
import { readFacts } from './facts.ts'
import type { EntryKind } from './journal.ts'
import type { EntryRow } from './pages.ts'
import type { JournalTables } from './tables.ts'

/** Where an entry stands among all, by time and then by chain: a found entry is its own place. */
export type Place = Pick<EntryRow, 'at' | 'machine' | 'seq'>

export interface JournalSearch {
  /** Codes of branches. */
  branches: readonly string[]
  kinds?: readonly EntryKind[] | undefined
  /** An operator's id. */
  operator?: string | undefined
  /** The first day, yyyy-mm-dd. */
  since?: string | undefined
  /** Whom the evidence is about: where it was purged, an entry is found by this no more. */
  cuil?: string | undefined
  /** Only what comes after this place in the answer: the last entry of the page before. */
  before?: Place | undefined
  limit: number
}

export interface FoundEntry extends Place {
  kind: EntryKind
  operation: string | null
  facts: Facts
  /** Null where there is none, or it was purged. */
  evidence: Facts | null
}

type Row = Pick<EntryRow, 'at' | 'machine' | 'seq' | 'kind' | 'operation' | 'facts' | 'body'>

/** Entries of all chains, the newest first. What somebody wrote by hand and is no JSON may fail the search: verify tells. */
export async function searchJournal(db: Kysely<JournalTables>, search: JournalSearch): Promise<FoundEntry[]> {
  const rows = await rowsOf(db, search)
  return rows.map(({ at, machine, seq, kind, operation, facts, body }) => ({
    // A kind of a later version is shown by nobody here, and is one all the same.
    machine, seq, at, kind: kind as EntryKind, operation, facts: factsIn(facts), evidence: body === null ? null : factsIn(body),
  }))
}

/** A person or an operator has few entries; of all others, the newest of each kind are read and no more. */
async function rowsOf(db: Kysely<JournalTables>, search: JournalSearch): Promise<Row[]> {
  if (search.kinds?.length === 0) return []
  const conditions = conditionsOf(search)
  if (search.cuil !== undefined || search.operator !== undefined) {
    // The plus keeps SQLite from going by kind.
    const ofKinds = search.kinds && sql`+entry.kind in (${sql.join([...search.kinds])})`
    return newest(db, search, ofKinds ? [...conditions, ofKinds] : conditions)
  }
  const found: Row[] = []
  for (const kind of search.kinds ?? (await kindsIn(db))) found.push(...(await newest(db, search, [sql`entry.kind = ${kind}`, ...conditions])))
  return found.sort(newestFirst).slice(0, search.limit)
}

async function newest(db: Kysely<JournalTables>, { cuil, limit }: JournalSearch, conditions: RawBuilder<unknown>[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select entry.at, entry.machine, entry.seq, entry.kind, entry.operation, entry.facts, evidence.body
    from journal as entry ${cuil === undefined ? sql`left join` : sql`join`} journal_evidence as evidence
      on evidence.machine = entry.machine and evidence.seq = entry.seq
    where ${sql.join([sql`true`, ...conditions], sql` and `)}
    order by entry.at desc, entry.machine desc, entry.seq desc limit ${limit}`.execute(db)
  return rows
}

/** The expressions are those of the indexes in `tables.ts`. */
function conditionsOf({ branches, operator, since, cuil, before }: JournalSearch): RawBuilder<unknown>[] {
  const { from } = instantsOf({ since })
  return [
    ...(from === undefined ? [] : [sql`entry.at >= ${from}`]),
    ...(before === undefined ? [] : [sql`(entry.at, entry.machine, entry.seq) < (${before.at}, ${before.machine}, ${before.seq})`]),
    sql`json_extract(entry.facts, '$.branch') in (${sql.join([...branches])})`,
    ...(operator === undefined ? [] : [sql`json_extract(entry.facts, '$.operator') = ${operator}`]),
    ...(cuil === undefined ? [] : [sql`json_extract(evidence.body, '$.cuil') = ${cuil}`]),
  ]
}

/** The kinds that there are, from one to the next through their index: a `distinct` would read every entry. */
async function kindsIn(db: Kysely<JournalTables>): Promise<string[]> {
  const kinds: string[] = []
  for (;;) {
    const next = await db.selectFrom('journal').select('kind').where('kind', '>', kinds.at(-1) ?? '').orderBy('kind').limit(1).executeTakeFirst()
    if (!next) return kinds
    kinds.push(next.kind)
  }
}

const order = ({ at, machine, seq }: Place) => [at, machine, seq] as const

function newestFirst(a: Place, b: Place): number {
  const [mine, other] = [order(a), order(b)]
  const at = mine.findIndex((part, index) => part !== other[index])
  return at < 0 ? 0 : (mine[at] ?? 0) < (other[at] ?? 0) ? 1 : -1
}

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({})

const factsIn = (text: string): Facts => facts.parse(readFacts(text))

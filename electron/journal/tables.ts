import { sql, type Kysely } from 'kysely'
import type { SignedEntry } from './entry.ts'

/** The journal's own tables; a store that writes to it has them in the same database. */
export interface JournalTables {
  journal: SignedEntry
  /** Personal evidence, apart, so that it can be purged by age without breaking the chain. */
  journal_evidence: { machine: string; seq: number; salt: string; body: string }
}

/** Creates the journal's tables; entries can be added and read, never changed or taken out. */
export async function createJournalTables<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`create table journal (
    machine text not null, seq integer not null, at text not null, kind text not null, facts text not null,
    commitment text, operation text unique, previous text not null, hash text not null, signature text not null,
    primary key (machine, seq)
  ) strict, without rowid`.execute(db)
  await sql`create table journal_evidence (
    machine text not null, seq integer not null, salt text not null, body text not null,
    primary key (machine, seq)
  ) strict, without rowid`.execute(db)
  // The newest date of a chain is asked for at every start: without this, by reading the whole chain.
  await sql`create index journal_by_time on journal (machine, at)`.execute(db)
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`journal_no_${change}`)} before ${sql.raw(change)} on journal
      begin select raise(abort, 'the journal is append-only'); end`.execute(db)
  }
}

/**
 * What the journal is searched by: the newest of a kind, what an operator did, whom it was about. `search.ts` names the
 * same expressions, or SQLite would not use them.
 */
export async function createJournalIndexes<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`create index journal_by_kind on journal (kind, at)`.execute(db)
  await sql`create index journal_by_operator on journal (json_extract(facts, '$.operator'), at)
    where json_extract(facts, '$.operator') is not null`.execute(db)
  await sql`create index journal_evidence_by_cuil on journal_evidence (json_extract(body, '$.cuil'))
    where json_extract(body, '$.cuil') is not null`.execute(db)
}

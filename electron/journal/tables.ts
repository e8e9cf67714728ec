import { sql, type Kysely } from 'kysely'

/** The journal's own tables; a store that writes to it has them in the same database. */
export interface JournalTables {
  journal: {
    /** Which chain: one a machine, named by the fingerprint of its public key. */
    machine: string
    /** 1, 2, 3 … without gaps in each chain. */
    seq: number
    /** ISO 8601, as the machine's clock said. */
    at: string
    kind: string
    /** JSON, nothing personal in it. */
    facts: string
    /** HMAC over the evidence's salt and body, or null where there is no evidence. */
    commitment: string | null
    /** Made before the first try of a write, so that a lost answer can be looked up. */
    operation: string | null
    previous: string
    hash: string
    signature: string
  }
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
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`journal_no_${change}`)} before ${sql.raw(change)} on journal
      begin select raise(abort, 'the journal is append-only'); end`.execute(db)
  }
}

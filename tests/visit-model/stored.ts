import Sqlite from 'better-sqlite3'

interface StoredEntry {
  kind: string
  operation: string | null
  facts: Record<string, unknown>
  evidence: Record<string, unknown>
}

/** What the store holds. */
export interface Stored {
  attempts: { id: string; cuil: string; startedAt: number; outcome: 'passed' | 'failed' | null }[]
  accounts: string[]
  entries: StoredEntry[]
}

export interface StoreReader {
  /** Read anew at each call. */
  read(): Stored
  close(): void
}

type EntryRow = { kind: string; operation: string | null; facts: string; evidence: string | null }

/** Reads the store beside the kiosk, as another program would. */
export function readerOf(file: string): StoreReader {
  const db = new Sqlite(file, { readonly: true })
  const attempts = db.prepare<[], Stored['attempts'][number]>(
    'select id, cuil, started_at as startedAt, outcome from identity_attempt order by rowid',
  )
  const accounts = db.prepare<[], string>('select cuil from account order by cuil').pluck()
  const entries = db.prepare<[], EntryRow>(
    `select kind, operation, facts, body as evidence
     from journal left join journal_evidence using (machine, seq) order by journal.seq`,
  )
  return {
    read: () => ({ attempts: attempts.all(), accounts: accounts.all(), entries: entries.all().map(entryOf) }),
    close: () => { db.close() },
  }
}

function entryOf({ kind, operation, facts, evidence }: EntryRow): StoredEntry {
  return {
    kind,
    operation,
    facts: JSON.parse(facts) as Record<string, unknown>,
    evidence: JSON.parse(evidence ?? '{}') as Record<string, unknown>,
  }
}

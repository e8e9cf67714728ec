import Sqlite from 'better-sqlite3'

export interface StoredEntry {
  machine: string
  seq: number
  at: number
  kind: string
  operation: string | null
  facts: Record<string, unknown>
  evidence: Record<string, unknown>
}

/** What the store holds. */
export interface Stored {
  attempts: { id: string; cuil: string; startedAt: number; outcome: 'passed' | 'failed' | 'opened' | null }[]
  accounts: { cuil: string; level: 2 | 3; claveSince: string; levelSince: string; closedAt: string | null }[]
  /** The operations that put another clave in the place of one, and whose it was. */
  claveHistory: { id: string; cuil: string }[]
  /** By a CUIL that has an account, or of strangers. */
  refusedClaves: { place: string; failures: number; failedAt: number; refused: number; refusedAt: number; refusedIn: string }[]
  signIns: { id: string; cuil: string; at: number }[]
  staffChanges: { id: string; cuil: string; kind: 'raised' | 'lowered' | 'opened' | 'phone-code'; at: number; branch: string; toldAt: number | null }[]
  phoneCodes: { cuil: string; id: string; until: number; tries: number }[]
  operators: { id: string; legajo: string; state: string; totpStep: number; session: string | null; sessionMachine: string | null; recoveryCodes: number }[]
  entries: StoredEntry[]
}

export interface StoreReader {
  /** Read anew at each call. */
  read(): Stored
  close(): void
}

type EntryRow = { machine: string; seq: number; at: string; kind: string; operation: string | null; facts: string; evidence: string | null }

/** Reads the store beside the kiosk, as another program would. */
export function readerOf(file: string): StoreReader {
  const db = new Sqlite(file, { readonly: true })
  const attempts = db.prepare<[], Stored['attempts'][number]>(
    'select id, cuil, started_at as startedAt, outcome from identity_attempt order by rowid',
  )
  const accounts = db.prepare<[], Stored['accounts'][number]>(
    'select cuil, level, clave_since as claveSince, level_since as levelSince, closed_at as closedAt from account order by cuil',
  )
  const claveHistory = db.prepare<[], Stored['claveHistory'][number]>('select id, cuil from clave_history order by cuil, until desc')
  const refusedClaves = db.prepare<[], Stored['refusedClaves'][number]>(
    'select place, failures, failed_at as failedAt, refused, refused_at as refusedAt, refused_branch as refusedIn from sign_in_state order by place',
  )
  const signIns = db.prepare<[], Stored['signIns'][number]>('select id, cuil, at from sign_in order by cuil, at desc')
  const staffChanges = db.prepare<[], Stored['staffChanges'][number]>(
    'select id, cuil, kind, at, branch, told_at as toldAt from staff_change order by rowid',
  )
  const phoneCodes = db.prepare<[], Stored['phoneCodes'][number]>('select cuil, id, until, tries from phone_code order by cuil')
  const operators = db.prepare<[], Stored['operators'][number]>(
    `select id, legajo, state, totp_step as totpStep, session, session_machine as sessionMachine,
       (select count(*) from operator_recovery where operator = operator.id) as recoveryCodes
     from operator order by legajo`,
  )
  const entries = db.prepare<[], EntryRow>(
    `select machine, seq, at, kind, operation, facts, body as evidence
     from journal left join journal_evidence using (machine, seq) order by journal.seq`,
  )
  return {
    read: () => ({
      attempts: attempts.all(),
      accounts: accounts.all(),
      claveHistory: claveHistory.all(),
      refusedClaves: refusedClaves.all(),
      signIns: signIns.all(),
      staffChanges: staffChanges.all(),
      phoneCodes: phoneCodes.all(),
      operators: operators.all(),
      entries: entries.all().map(entryOf),
    }),
    close: () => { db.close() },
  }
}

function entryOf({ machine, seq, at, kind, operation, facts, evidence }: EntryRow): StoredEntry {
  return {
    machine,
    seq,
    at: Date.parse(at),
    kind,
    operation,
    facts: JSON.parse(facts) as Record<string, unknown>,
    evidence: JSON.parse(evidence ?? '{}') as Record<string, unknown>,
  }
}

import type { JournalTables } from '../journal/tables.ts'

/** The account store's tables; the journal's are in the same database, for one transaction. */
export interface Tables extends JournalTables {
  account: {
    cuil: string
    level: number
    /** argon2id in PHC form; its pepper is `pepper_id`'s key. */
    hash: string
    pepper_id: string
    opened_at: string
    clave_since: string
    /** SHA-256 of the exact text of the Políticas de Seguridad that was accepted, and when. */
    policies_digest: string
    policies_accepted_at: string
    level_since: string
    /** Since when nobody can come in with it: its person believes that somebody knows the clave. */
    closed_at: string | null
  }
  /** Claves of before, as hashes, so that none is taken again. */
  clave_history: {
    /** The operation that put another in its place. */
    id: string
    cuil: string
    hash: string
    pepper_id: string
    until: string
  }
  /** What became of the claves that were given for one CUIL. */
  sign_in_state: {
    /** A CUIL that has an account; all others share a fixed number of places. */
    place: string
    /** In a row: those that were counted since the last success. */
    failures: number
    /** Milliseconds since 1970. */
    failed_at: number
    /** All that were refused since the last success, those of a lock too, and the last of them. */
    refused: number
    refused_at: number
    refused_branch: string
  }
  /** The last times that somebody came in. */
  sign_in: {
    /** The operation that recorded it. */
    id: string
    cuil: string
    at: number
    branch: string
  }
  identity_attempt: {
    /** The operation that counted it. */
    id: string
    cuil: string
    /** Milliseconds since 1970: compared with the clock, not shown. */
    started_at: number
    /** null until it ends; what an outage left null counts as used. */
    outcome: 'passed' | 'failed' | null
  }
}

import type { Transaction } from 'kysely'
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
    /** When its clave was last recovered, without staff. */
    recovered_at: string | null
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
    /** null until it ends; what an outage left null counts as used. Those that the counter opened count no more. */
    outcome: 'passed' | 'failed' | 'opened' | null
  }
  /** What staff did for somebody, until its person has been told: also for who has no account yet. */
  staff_change: {
    /** The operation that did it. */
    id: string
    cuil: string
    kind: 'raised' | 'lowered' | 'opened' | 'phone-code'
    at: number
    /** The office's name. */
    branch: string
    told_at: number | null
  }
  /** The code of the 130 that somebody may use: one a CUIL, a new one in the place of the one before. */
  phone_code: {
    cuil: string
    /** The operation that made it. */
    id: string
    hash: string
    pepper_id: string
    until: number
    tries: number
  }
  /** Whoever works here. Nobody is taken out: what they did stays under their id. */
  operator: {
    id: string
    name: string
    legajo: string
    cuil: string
    /** In the order of `permissions` in operator.ts, parted by commas. */
    permissions: string
    state: 'enrolling' | 'active' | 'ended'
    /** Since when the state is this one, ISO 8601. */
    since: string
    /** Of the one-time token that opens the enrolment, until `token_until` (milliseconds since 1970). */
    token_hash: string | null
    token_until: number
    /** argon2id, as a clave's. */
    password_hash: string | null
    pepper_id: string | null
    /** The secret of the codes, sealed under `totp_key_id`'s key. */
    totp_sealed: string | null
    totp_key_id: string | null
    /** The last step whose code was accepted: none up to it is accepted again. */
    totp_step: number
    /** The one session that is open, at which machine, since when (milliseconds since 1970). */
    session: string | null
    session_machine: string | null
    session_since: number
  }
  /** Single-use recovery codes that are left, as keyed hashes. */
  operator_recovery: { hash: string; operator: string }
}

/** A transaction, or the store beside one. */
export type Reads = Pick<Transaction<Tables>, 'selectFrom'>

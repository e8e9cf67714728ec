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

import { sql, type Transaction } from 'kysely'
import type { JournalTables } from './tables.ts'

/**
 * Takes out the evidence of entries dated before `before` (ISO 8601), at most `most` of it, within the transaction of
 * the change that tells of it; answers how much. The entries stay, and so does what they commit to.
 */
export async function purgeEvidence(transaction: Transaction<JournalTables>, before: string, most: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from journal_evidence where (machine, seq) in (
    select entry.machine, entry.seq from journal as entry join journal_evidence as evidence
      on evidence.machine = entry.machine and evidence.seq = entry.seq
    where entry.at < ${before} limit ${most}
  )`.execute(transaction)
  return Number(numAffectedRows ?? 0n)
}

import { sql, type Transaction } from 'kysely'
import type { Reads, Tables } from '../accounts/tables.ts'
import { isSetBack } from '../rules/clock-set-back.ts'
import type { Acting, Operator } from './operator.ts'
import { operatorOf, rowById } from './operator-row.ts'

/** As long as the person stands at the desk. */
const approvalMs = 10 * 60_000
/** Whoever was made able to approve by who asks has to be somebody that others know. */
const tiedMs = 30 * 24 * 3_600_000

/** What a change that asks for another operator's yes knows of it. */
export interface Approved {
  /** The operation of its journal entry. */
  approval: string
  /** Who asked for it and makes the change. */
  by: Acting
  /** Whose account it is about. */
  cuil: string
  /** ISO 8601: not given before this moment. */
  since: string
  now: number
}

/**
 * Whoever gave this approval, where the journal has it for this asker and this person, just now, and they may still give
 * it; else null. To be called in the transaction of the change: what a flow remembers proves nothing.
 */
export async function approvalHolds(transaction: Transaction<Tables>, { approval, by, cuil, since, now }: Approved): Promise<Operator | null> {
  const entry = await transaction.selectFrom('journal as entry')
    .innerJoin('journal_evidence as evidence', (on) => on.onRef('evidence.machine', '=', 'entry.machine').onRef('evidence.seq', '=', 'entry.seq'))
    .select(['entry.at', sql<string>`json_extract(entry.facts, '$.operator')`.as('approver')])
    .where('entry.operation', '=', approval).where('entry.kind', '=', 'operator-approved')
    .where(sql<string>`json_extract(entry.facts, '$.subject')`, '=', by.operator)
    .where(sql<string>`json_extract(evidence.body, '$.cuil')`, '=', cuil)
    .executeTakeFirst()
  if (!entry) return null
  const at = Date.parse(entry.at)
  const isOfNow = at >= Math.max(now - approvalMs, Date.parse(since)) && !isSetBack(now, at)
  const approver = await rowById(transaction, entry.approver)
  if (!isOfNow || approver?.state !== 'active') return null
  const operator = operatorOf(approver)
  return whyUnfit(operator, { asker: by.operator, cuil }) === null ? operator : null
}

export type Unfit = 'same-person' | 'own-cuil' | 'lacks-permission'

/** Why an operator's yes to what another does with the account of `cuil` is no second look, or null. */
export function whyUnfit(approver: Operator, { asker, cuil }: { asker: string; cuil: string }): Unfit | null {
  if (approver.id === asker) return 'same-person'
  // Nobody answers to themselves.
  if (approver.cuil === cuil) return 'own-cuil'
  return approver.permissions.includes('desk') ? null : 'lacks-permission'
}

/** Whether one operator has added, re-opened or unlocked another of late: a yes of theirs is no second look. */
export async function isTiedTo(db: Reads, { asker, approver, now }: { asker: string; approver: string; now: number }): Promise<boolean> {
  const entry = await db.selectFrom('journal').select('seq')
    .where(sql<string>`json_extract(facts, '$.operator')`, '=', asker).where(sql<string>`json_extract(facts, '$.subject')`, '=', approver)
    .where('kind', 'in', ['operator-added', 'operator-reopened', 'operator-unlocked'])
    .where('at', '>=', new Date(now - tiedMs).toISOString()).limit(1).executeTakeFirst()
  return entry !== undefined
}

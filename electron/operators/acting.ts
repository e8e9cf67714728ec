import type { Transaction } from 'kysely'
import type { Reads, Tables } from '../accounts/tables.ts'
import { isSetBack } from '../rules/clock-set-back.ts'
import type { Acting, Operator, Permission } from './operator.ts'
import { operatorOf, rowById } from './operator-row.ts'

/** A working day at the counter and some more. */
const staffSessionMs = 12 * 3_600_000

/**
 * Thrown inside a change by an operator whose session no longer holds: ended, re-opened, signed in elsewhere, over 12
 * hours, or without the permission. The change is rolled back.
 */
export class StaffSessionOver extends Error {
  override name = 'StaffSessionOver'
}

/**
 * Who acts, as the store knows them now. To be called first in each transaction of a change that staff makes, so that
 * nothing is done by who was ended a moment before. `permission` null asks for none. Throws `StaffSessionOver`.
 */
export async function requireActing(
  transaction: Transaction<Tables>,
  acting: Acting,
  permission: Permission | null,
  now: number,
): Promise<Operator> {
  const operator = await whoActs(transaction, acting, now)
  if (!operator || (permission !== null && !operator.permissions.includes(permission))) throw new StaffSessionOver()
  return operator
}

/** The operator of a session that holds at `now`, or null. */
export async function whoActs(db: Reads, { operator, session }: Acting, now: number): Promise<Operator | null> {
  const row = await rowById(db, operator)
  if (row?.state !== 'active' || row.session !== session || now - row.session_since >= staffSessionMs) return null
  // By a clock that was set back the 12 hours would be longer: the session that has seen a later time is over.
  return isSetBack(now, await latestSince(db, row.session_since, session)) ? null : operatorOf(row)
}

/** The latest time that its machine has written down since a session began; the operation that began it is its name. */
async function latestSince(db: Reads, since: number, session: string): Promise<number> {
  const latest = await db.selectFrom('journal as began')
    .innerJoin('journal as later', (on) => on.onRef('later.machine', '=', 'began.machine').onRef('later.seq', '>=', 'began.seq'))
    .select(({ fn }) => fn.max('later.at').as('at')).where('began.operation', '=', session).executeTakeFirst()
  return latest?.at ? Date.parse(latest.at) : since
}

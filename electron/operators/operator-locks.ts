import type { Reads } from '../accounts/tables.ts'
import { signInLock } from '../rules/sign-in-lock.ts'
import { roles, type Operator, type Role } from './operator.ts'
import { placeOf } from './operator-row.ts'

type Known = Pick<Operator, 'legajo' | 'state'>

/** The legajos whose way in is closed at machines of one of these roles; of who was ended nothing is left to open. */
export async function lockedAmong(db: Reads, operators: readonly Known[], now: number, at: readonly Role[] = roles): Promise<Set<string>> {
  const working = operators.filter(({ state }) => state !== 'ended')
  const legajoAt = new Map(working.flatMap(({ legajo }) => at.map((role) => [placeOf(legajo, role), legajo] as const)))
  const states = await db.selectFrom('sign_in_state').select(['place', 'failures', 'failed_at']).where('place', 'in', [...legajoAt.keys()]).execute()
  const locked = states.filter(({ failures, failed_at: lastAt }) => signInLock({ count: failures, lastAt }, now) !== null)
  return new Set(locked.flatMap(({ place }) => legajoAt.get(place) ?? []))
}

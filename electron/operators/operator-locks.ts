import type { Reads } from '../accounts/tables.ts'
import { signInLock } from '../rules/sign-in-lock.ts'
import { roles, type Door, type Operator } from './operator.ts'
import { placeOf } from './operator-row.ts'

type Known = Pick<Operator, 'legajo' | 'state'>

/** The legajos for which one of these doors is closed, by default one that they come in by; of who was ended nothing is left to open. */
export async function lockedAmong(db: Reads, operators: readonly Known[], now: number, at: readonly Door[] = roles): Promise<Set<string>> {
  const working = operators.filter(({ state }) => state !== 'ended')
  const legajoAt = new Map(working.flatMap(({ legajo }) => at.map((door) => [placeOf(legajo, door), legajo] as const)))
  const states = await db.selectFrom('sign_in_state').select(['place', 'failures', 'failed_at']).where('place', 'in', [...legajoAt.keys()]).execute()
  const locked = states.filter(({ failures, failed_at: lastAt }) => signInLock({ count: failures, lastAt }, now) !== null)
  return new Set(locked.flatMap(({ place }) => legajoAt.get(place) ?? []))
}

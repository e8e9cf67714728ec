import { sql, type Transaction } from 'kysely'
import { countTry, placeOfStranger, refusedIn } from '../accounts/sign-in-count.ts'
import type { Tables } from '../accounts/tables.ts'
import { legajoIn } from './legajo.ts'
import type { Door, Role } from './operator.ts'
import { placeOf, placesOf, rowByLegajo, type OperatorRow } from './operator-row.ts'

type State = Tables['sign_in_state']

/** Where somebody tries: kiosks are everybody's, and what is counted there never closes a counter. */
export interface Where {
  /** The office's name. */
  branch: string
  role: Role
}

export interface CountedTry {
  row: OperatorRow | undefined
  isLocked: boolean
  /** As it was before this one was counted. */
  before: State | undefined
  /** Only where there is such an operator: in the field of the legajo somebody may have typed a password. */
  evidence: { legajo: string | null }
}

/** Counts one try to come in, to enrol or to approve under a legajo, before anything of it is judged. */
export async function countOperatorTry(
  transaction: Transaction<Tables>,
  typed: string,
  { now, branch, door }: Pick<Where, 'branch'> & { now: number; door: Door },
): Promise<CountedTry> {
  const row = await rowByLegajo(transaction, legajoIn(typed))
  const place = placeOf(row ? row.legajo : placeOfStranger(typed), door)
  return { row, ...(await countTry(transaction, place, { now, branch })), evidence: { legajo: row?.legajo ?? null } }
}

/** Who has come in begins the count anew, where they did and of what proves less; who has enrolled or was put out, everywhere. */
export async function clearTries(transaction: Transaction<Tables>, legajo: string, role?: Role): Promise<void> {
  const places = role ? [placeOf(legajo, role), placeOf(legajo, 'presence')] : placesOf(legajo)
  await transaction.deleteFrom('sign_in_state').where('place', 'in', places).execute()
}

/**
 * All that was refused to a legajo before its operator came in, at a machine of `role`; the other doors stay as closed as
 * they are. Told once.
 */
export async function tellRefused(transaction: Transaction<Tables>, legajo: string, role: Role): Promise<ReturnType<typeof refusedIn>> {
  const hereFirst = sql`place = ${placeOf(legajo, role)} desc`
  const states = await transaction.selectFrom('sign_in_state').selectAll().where('place', 'in', placesOf(legajo)).orderBy(hereFirst).execute()
  await clearTries(transaction, legajo, role)
  await transaction.updateTable('sign_in_state').set({ refused: 0 }).where('place', 'in', placesOf(legajo)).execute()
  const all = states.flatMap((state) => refusedIn(state) ?? []).sort((one, other) => other.at - one.at)
  return all[0] ? { ...all[0], times: all.reduce((times, one) => times + one.times, 0) } : null
}

/** The last `times` tries were the operator's own: as if they had not been, unless somebody else has tried meanwhile. */
export async function takeBackTries(
  transaction: Transaction<Tables>,
  legajo: string,
  { role, before, times }: { role: Role; before: State | undefined; times: number },
): Promise<void> {
  const place = placeOf(legajo, role)
  const current = await transaction.selectFrom('sign_in_state').selectAll().where('place', '=', place).executeTakeFirst()
  if (current?.refused !== (before?.refused ?? 0) + times) return
  await transaction.deleteFrom('sign_in_state').where('place', '=', place).execute()
  // A supervisor may have unlocked it meanwhile.
  if (before) await transaction.insertInto('sign_in_state').values({ ...before, failures: Math.min(before.failures, current.failures) }).execute()
}

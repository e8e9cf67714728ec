import type { Transaction } from 'kysely'
import { countTry, placeOfStranger } from '../accounts/sign-in-count.ts'
import type { Tables } from '../accounts/tables.ts'
import { legajoIn } from './legajo.ts'
import { placeOf, rowByLegajo, type OperatorRow } from './operator-row.ts'

export interface CountedTry {
  row: OperatorRow | undefined
  isLocked: boolean
  /** As it was before this one was counted. */
  before: Tables['sign_in_state'] | undefined
  /** Only where there is such an operator: in the field of the legajo somebody may have typed a password. */
  evidence: { legajo: string | null }
}

/** Counts one try to come in or to enrol under a legajo, both at one place, before anything of it is judged. */
export async function countOperatorTry(
  transaction: Transaction<Tables>,
  typed: string,
  at: { now: number; branch: string },
): Promise<CountedTry> {
  const row = await rowByLegajo(transaction, legajoIn(typed))
  const place = placeOf(row ? row.legajo : placeOfStranger(typed))
  return { row, ...(await countTry(transaction, place, at)), evidence: { legajo: row?.legajo ?? null } }
}

/** Who has come in or enrolled begins the count anew. */
export async function clearTries(transaction: Transaction<Tables>, legajo: string): Promise<void> {
  await transaction.deleteFrom('sign_in_state').where('place', '=', placeOf(legajo)).execute()
}

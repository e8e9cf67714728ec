import type { Transaction } from 'kysely'
import type { Change } from '../accounts/change.ts'
import { openPlaces } from '../accounts/sign-in-count.ts'
import type { Tables } from '../accounts/tables.ts'
import type { Keys } from '../keys/keys.ts'
import { checkCuil } from '../rules/cuil.ts'
import { newToken, type EnrolmentToken } from './enrolment-token.ts'
import { legajoIn } from './legajo.ts'
import type { Operator, Permission } from './operator.ts'
import { lockedAmong } from './operator-locks.ts'
import { evidenceOf, operatorOf, placesOf, rowByLegajo, storedPermissions, withoutCredentials, type OperatorRow } from './operator-row.ts'
import { clearTries } from './operator-try.ts'

export interface NewOperator {
  name: string
  /** As `legajoIn` reads it. */
  legajo: string
  /** As `checkCuil` reads it. */
  cuil: string
  permissions: Permission[]
}

/** Who does it: an operator, by id, or IT at the machine, which may say why. */
export type Doer = { operator: string } | { because: string | null }

type Changed<Result> = Promise<Change<Result>>

/** Adds somebody who has yet to enrol. Throws where legajo, CUIL or name are none: that is judged before. */
export async function addOperator(
  transaction: Transaction<Tables>,
  given: NewOperator,
  doer: Doer,
  { id, keys, now }: { id: string; keys: Keys; now: number },
): Changed<EnrolmentToken | 'legajo-taken' | 'cuil-taken'> {
  const legajo = legajoIn(given.legajo)
  const cuil = checkCuil(given.cuil)
  const name = given.name.trim().replace(/\s+/g, ' ').normalize('NFC')
  if (legajo === null || !cuil.ok || name === '') throw new RangeError('an operator has a name, a legajo and a CUIL')
  if (await rowByLegajo(transaction, legajo)) return { unchanged: 'legajo-taken' }
  const namesake = await transaction.selectFrom('operator').select('id').where('cuil', '=', cuil.cuil).executeTakeFirst()
  if (namesake) return { unchanged: 'cuil-taken' }
  const { kept, ...token } = newToken(id, keys, now)
  const row: OperatorRow = {
    id, name, legajo, cuil: cuil.cuil,
    permissions: storedPermissions(given.permissions),
    state: 'enrolling',
    since: new Date(now).toISOString(),
    ...withoutCredentials,
    ...kept,
  }
  await transaction.insertInto('operator').values(row).execute()
  return { entry: { kind: 'operator-added', ...told(row, doer) }, result: { ...token, operator: operatorOf(row) } }
}

/** Takes from somebody all that they come in with and gives them a token for a new enrolment. */
export async function reopenOperator(
  transaction: Transaction<Tables>,
  before: OperatorRow,
  doer: Doer,
  { keys, now }: { keys: Keys; now: number },
): Changed<EnrolmentToken> {
  const { kept, ...token } = newToken(before.id, keys, now)
  const operator = await putOut(transaction, before, { state: 'enrolling', now, kept })
  return { entry: { kind: 'operator-reopened', ...told(before, doer) }, result: { ...token, operator } }
}

/** Ends somebody, and the session that they have. */
export async function endOperator(transaction: Transaction<Tables>, before: OperatorRow, doer: Doer, now: number): Changed<'ended'> {
  if (before.state === 'ended') return { unchanged: 'ended' }
  await putOut(transaction, before, { state: 'ended', now, kept: {} })
  return { entry: { kind: 'operator-ended', ...told(before, doer) }, result: 'ended' }
}

/** Opens whatever too many failures closed; what they come in with stays. */
export async function unlockOperator(transaction: Transaction<Tables>, row: OperatorRow, doer: Doer, now: number): Changed<'unlocked' | 'not-locked'> {
  if (!(await lockedAmong(transaction, [row], now)).has(row.legajo)) return { unchanged: 'not-locked' }
  await openPlaces(transaction, placesOf(row.legajo))
  return { entry: { kind: 'operator-unlocked', ...told(row, doer) }, result: 'unlocked' }
}

async function putOut(
  transaction: Transaction<Tables>,
  { id, legajo }: OperatorRow,
  { state, now, kept }: { state: 'enrolling' | 'ended'; now: number; kept: Partial<OperatorRow> },
): Promise<Operator> {
  const row = await transaction.updateTable('operator').where('id', '=', id)
    .set({ ...withoutCredentials, state, since: new Date(now).toISOString(), ...kept }).returningAll().executeTakeFirstOrThrow()
  await transaction.deleteFrom('operator_recovery').where('operator', '=', id).execute()
  await clearTries(transaction, legajo)
  return operatorOf(row)
}

/** A reason is written by hand and may name people: it is evidence. */
function told(row: OperatorRow, doer: Doer) {
  const facts = 'operator' in doer ? { operator: doer.operator, subject: row.id } : { operator: row.id, byIt: true }
  const because = 'because' in doer && doer.because !== null ? { because: doer.because } : {}
  return { facts: { ...facts, permissions: row.permissions }, evidence: { ...evidenceOf(row), ...because } }
}

import type { Transaction } from 'kysely'
import type { Reads, Tables } from '../accounts/tables.ts'
import { doors, permissions, type Acting, type Door, type Operator, type Permission } from './operator.ts'

export type OperatorRow = Tables['operator']

export function rowById(db: Reads, id: string): Promise<OperatorRow | undefined> {
  return db.selectFrom('operator').selectAll().where('id', '=', id).executeTakeFirst()
}

/** `legajo` as it is stored; null finds nobody, by the same work. */
export function rowByLegajo(db: Reads, legajo: string | null): Promise<OperatorRow | undefined> {
  return db.selectFrom('operator').selectAll().where('legajo', '=', legajo ?? '').executeTakeFirst()
}

/** Somebody as the store has them, without what they prove themselves with. */
export function operatorOf({ id, name, legajo, cuil, state, since, ...row }: OperatorRow): Operator {
  const stored = row.permissions.split(',')
  return { id, name, legajo, cuil, permissions: permissions.filter((one) => stored.includes(one)), state, since }
}

/** As the store keeps them: each once, in their order. */
export function storedPermissions(given: readonly Permission[]): string {
  return permissions.filter((one) => given.includes(one)).join()
}

/** Who it was, for the journal, which can let go of it. */
export const evidenceOf = ({ legajo, cuil, name }: Pick<OperatorRow, 'legajo' | 'cuil' | 'name'>) => ({ legajo, cuil, name })

/** Where somebody's wrong passwords, codes and tokens are counted, for one door; no CUIL is one. */
export const placeOf = (legajo: string, door: Door): string => `operator-${legajo}-${door}`
export const placesOf = (legajo: string): string[] => doors.map((door) => placeOf(legajo, door))

/** Whoever is so can prove nothing and is nowhere inside. */
export const withoutCredentials = {
  token_hash: null,
  token_until: 0,
  password_hash: null,
  pepper_id: null,
  totp_sealed: null,
  totp_key_id: null,
  totp_step: 0,
  session: null,
  session_machine: null,
  session_since: 0,
} satisfies Partial<OperatorRow>

/** Ends a session, and answers whether it was open: it ends once. */
export async function endSession(transaction: Transaction<Tables>, { operator, session }: Acting): Promise<boolean> {
  const { numUpdatedRows } = await transaction.updateTable('operator').set({ session: null, session_machine: null, session_since: 0 })
    .where('id', '=', operator).where('session', '=', session).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

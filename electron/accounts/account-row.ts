import type { Transaction } from 'kysely'
import { signInLock } from '../rules/sign-in-lock.ts'
import type { Tables } from './tables.ts'

/** Somebody's account, in a transaction or beside one. */
export function accountOf(db: Pick<Transaction<Tables>, 'selectFrom'>, cuil: string): Promise<Tables['account'] | undefined> {
  return db.selectFrom('account').selectAll().where('cuil', '=', cuil).executeTakeFirst()
}

/** The store's own check lets no other level in. */
export const levelIn = ({ level }: Pick<Tables['account'], 'level'>): 2 | 3 => (level === 3 ? 3 : 2)

/** Until when somebody's way in is closed by wrong claves, as `signInLock` says it; null where it is open. */
export async function lockOf(db: Pick<Transaction<Tables>, 'selectFrom'>, cuil: string, now: number): Promise<number | 'recovery' | null> {
  const state = await db.selectFrom('sign_in_state').select(['failures', 'failed_at']).where('place', '=', cuil).executeTakeFirst()
  return state ? signInLock({ count: state.failures, lastAt: state.failed_at }, now) : null
}

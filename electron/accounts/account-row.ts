import { signInLock } from '../rules/sign-in-lock.ts'
import type { Reads, Tables } from './tables.ts'

/** Somebody's account, in a transaction or beside one. */
export function accountOf(db: Reads, cuil: string): Promise<Tables['account'] | undefined> {
  return db.selectFrom('account').selectAll().where('cuil', '=', cuil).executeTakeFirst()
}

/** The store's own check lets no other level in. */
export const levelIn = ({ level }: Pick<Tables['account'], 'level'>): 2 | 3 => (level === 3 ? 3 : 2)

/** ISO 8601; where a program of before opened the account, which wrote none, it has had its level since then. */
export const levelSinceOf = ({ level_since, opened_at }: Pick<Tables['account'], 'level_since' | 'opened_at'>): string => level_since || opened_at

/** Until when somebody's way in is closed by wrong claves, as `signInLock` says it; null where it is open. */
export async function lockOf(db: Reads, cuil: string, now: number): Promise<number | 'recovery' | null> {
  const state = await db.selectFrom('sign_in_state').select(['failures', 'failed_at']).where('place', '=', cuil).executeTakeFirst()
  return state ? signInLock({ count: state.failures, lastAt: state.failed_at }, now) : null
}

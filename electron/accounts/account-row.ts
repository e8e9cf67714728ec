import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Somebody's account, in a transaction or beside one. */
export function accountOf(db: Pick<Transaction<Tables>, 'selectFrom'>, cuil: string): Promise<Tables['account'] | undefined> {
  return db.selectFrom('account').selectAll().where('cuil', '=', cuil).executeTakeFirst()
}

/** The store's own check lets no other level in. */
export const levelIn = ({ level }: Pick<Tables['account'], 'level'>): 2 | 3 => (level === 3 ? 3 : 2)

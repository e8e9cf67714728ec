import { sql, type Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import { change, type Store } from './change.ts'
import type { Occasion } from './sign-ins.ts'
import type { Tables } from './tables.ts'

/** What staff did for somebody, to be told to them when they next come in, be it the first time. */
export interface StaffChange extends Occasion {
  id: string
  what: Tables['staff_change']['kind']
}

export interface StaffChanges {
  /** Newest first, until the person has said that they know. */
  untold(cuil: string): Promise<StaffChange[]>
  told(cuil: string, ids: string[], operation: string): Promise<void>
}

export function staffChanges(store: Store, clock: Clock): StaffChanges {
  return {
    async untold(cuil) {
      const rows = await store.db.selectFrom('staff_change').selectAll()
        .where('cuil', '=', cuil).where('told_at', 'is', null).orderBy(sql`rowid desc`).execute()
      return rows.map(({ id, kind, at, branch }) => ({ id, what: kind, at, branch }))
    },
    async told(cuil, ids, operation) {
      await change(store, operation, async (transaction) => {
        const { numUpdatedRows } = await transaction.updateTable('staff_change').set({ told_at: clock.now() })
          .where('cuil', '=', cuil).where('id', 'in', ids).where('told_at', 'is', null).executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return { unchanged: undefined }
        return { entry: { kind: 'staff-change-told', facts: { changes: Number(numUpdatedRows) }, evidence: { cuil } }, result: undefined }
      })
    },
  }
}

/** To be done in the transaction of the change that it tells of. */
export async function tellLater(transaction: Transaction<Tables>, told: Omit<Tables['staff_change'], 'told_at'>): Promise<void> {
  await transaction.insertInto('staff_change').values({ ...told, told_at: null }).execute()
}

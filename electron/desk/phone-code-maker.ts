import { randomInt } from 'node:crypto'
import { change, type Change, type Store } from '../accounts/change.ts'
import { accountOf } from '../accounts/account-row.ts'
import { hashClave } from '../accounts/hashing.ts'
import { phoneCodeLastsMs } from '../accounts/phone-codes.ts'
import { tellLater } from '../accounts/staff-changes.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { requireActing } from '../operators/acting.ts'
import type { Acting } from '../operators/operator.ts'
import { phoneCodeCharacters, phoneCodeLength } from '../rules/phone-code.ts'
import { receiptOf } from './receipt.ts'

export interface PhoneCodeMaker {
  /**
   * A code in the place of any before, for who has proved on the phone to be the person of this CUIL. Told this once: the
   * store has its hash. Its person is told of it when they first come in. Throws `StaffSessionOver`.
   */
  make(by: Acting, cuil: string, operation: string): Promise<{ code: string; until: number; receipt: string } | 'changed-meanwhile'>
}

/** `branch` is the office's name. */
export function phoneCodeMaker(store: Store, keys: Keys, clock: Clock, branch: string): PhoneCodeMaker {
  return {
    async make(by, cuil, operation) {
      const code = Array.from({ length: phoneCodeLength }, () => phoneCodeCharacters[randomInt(phoneCodeCharacters.length)]).join('')
      const { hash, pepperId } = await hashClave(code, keys)
      type Made = Awaited<ReturnType<PhoneCodeMaker['make']>>
      return change(store, operation, async (transaction): Promise<Change<Made>> => {
        const operator = await requireActing(transaction, by, 'phone', clock.now())
        // Nobody answers to themselves, and who has a clave recovers it.
        if (operator.cuil === cuil || (await accountOf(transaction, cuil))) return { unchanged: 'changed-meanwhile' }
        const now = clock.now()
        // Nothing else takes out what was never used.
        await transaction.deleteFrom('phone_code').where('until', '<=', now).execute()
        const until = now + phoneCodeLastsMs
        const row = { cuil, id: operation, hash, pepper_id: pepperId, until, tries: 0 }
        await transaction.insertInto('phone_code').values(row).onConflict((on) => on.column('cuil').doUpdateSet(row)).execute()
        await tellLater(transaction, { id: operation, cuil, kind: 'phone-code', at: now, branch })
        return { entry: { kind: 'phone-code-made', facts: { operator: operator.id }, evidence: { cuil } }, result: { code, until, receipt: receiptOf(operation) } }
      })
    },
  }
}

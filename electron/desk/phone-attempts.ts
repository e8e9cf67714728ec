import type { Store } from '../accounts/change.ts'
import { identityAttempts, type IdentityAttempts } from '../accounts/identity-attempts.ts'
import type { Clock } from '../clock.ts'
import { requireActing } from '../operators/acting.ts'
import type { Acting } from '../operators/operator.ts'

/**
 * The attempts of who proves an identity on the phone, the same ones as at a kiosk, counted and ended by the operator
 * who asks: their entries name them. Both throw `StaffSessionOver`.
 */
export type PhoneAttempts = (by: Acting) => IdentityAttempts

export function phoneAttempts(store: Store, clock: Clock): PhoneAttempts {
  return (by) =>
    identityAttempts(store, clock, async (transaction) => {
      const { id } = await requireActing(transaction, by, 'phone', clock.now())
      return { operator: id, byPhone: true }
    })
}

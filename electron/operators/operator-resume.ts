import { change, type Store } from '../accounts/change.ts'
import { hashClave, isOutdated, verifyClave } from '../accounts/hashing.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { normalPassword } from '../rules/operator-password.ts'
import { requireActing } from './acting.ts'
import type { Acting } from './operator.ts'
import { evidenceOf } from './operator-row.ts'
import { countOperatorTry, takeBackTries, type CountedTry, type Where } from './operator-try.ts'

/** The operator of the session that is open here proves that the screen is theirs again. */
export type Resume = (given: { acting: Acting; password: string }, operation: string) => Promise<boolean>

/**
 * By the password alone, counted with the sign-ins. A success takes back what it and the mistakes before it counted and
 * no more: who knows a password only must not win tries at the codes.
 */
export function operatorResume(store: Store, keys: Keys, clock: Clock, where: Where): Resume {
  // Sessions do not outlive the process: their mistakes need not either.
  let own: { session: string; before: CountedTry['before']; times: number } | null = null

  const count = ({ acting }: { acting: Acting }, operation: string) =>
    change<CountedTry>(store, operation, async (transaction) => {
      const { legajo } = await requireActing(transaction, acting, null, clock.now())
      const counted = await countOperatorTry(transaction, legajo, { branch: where.branch, door: where.role, now: clock.now() })
      return { entry: { kind: 'operator-sign-in-counted', facts: { operator: acting.operator }, evidence: counted.evidence }, result: counted }
    })

  return async ({ acting, password }, operation) => {
    const { row, isLocked, before } = await count({ acting }, `${operation} count`)
    own = own?.session === acting.session ? { ...own, times: own.times + 1 } : { session: acting.session, before, times: 1 }
    const tries = { role: where.role, ...own }
    if (!row || row.password_hash === null || row.pepper_id === null) return false
    const stored = { hash: row.password_hash, pepperId: row.pepper_id }
    const isRight = await verifyClave(normalPassword(password), stored, keys)
    if (!isRight || isLocked) return false
    const rehashed = isOutdated(stored, keys) ? await hashClave(normalPassword(password), keys) : null
    await change(store, operation, async (transaction) => {
      const { id, legajo } = await requireActing(transaction, acting, null, clock.now())
      if (rehashed) {
        await transaction.updateTable('operator').set({ password_hash: rehashed.hash, pepper_id: rehashed.pepperId }).where('id', '=', id).execute()
      }
      await takeBackTries(transaction, legajo, tries)
      return { entry: { kind: 'operator-resumed', facts: { operator: id, rehashed: rehashed !== null }, evidence: evidenceOf(row) }, result: undefined }
    })
    own = null
    return true
  }
}

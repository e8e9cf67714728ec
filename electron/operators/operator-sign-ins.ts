import { change, type Store } from '../accounts/change.ts'
import { refusedIn } from '../accounts/sign-in-count.ts'
import type { Occasion } from '../accounts/sign-ins.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { requireActing, whoActs } from './acting.ts'
import { refuseMissingKeys } from './missing-keys.ts'
import type { Acting, Operator, Permission } from './operator.ts'
import { operatorProofs, type Given } from './operator-proofs.ts'
import { evidenceOf, operatorOf } from './operator-row.ts'

/** Somebody who has just come in to work. */
export interface StaffSession {
  acting: Acting
  operator: Operator
  /** Tries that were refused since they last came in, and the last of them. */
  refused: (Occasion & { times: number }) | null
  /** Where a recovery code was used. */
  recoveryCodesLeft: number | null
}

/** Made by the caller before the first try. That of the success is the session's name. */
interface Operations {
  count: string
  success: string
}

export interface OperatorSignIns {
  /**
   * Judges a password and a code together, counted before they are judged. null is every refusal alike: no such legajo,
   * a wrong password, a wrong or used code, closed after too many, not enrolled, ended; each takes the same work.
   * Whoever comes in ends the session that they had elsewhere.
   */
  signIn(given: Given, operations: Operations): Promise<StaffSession | null>
  /**
   * Somebody else approves on the spot: counted and judged as a sign-in, opens no session, leaves one that is open
   * alone. `by` is who asks for it, and what the other must be allowed to do; null too where it is the same person.
   * Throws `StaffSessionOver` where the session of who asks is over.
   */
  approve(given: Given, operations: Operations, by: { acting: Acting; permission: Permission }): Promise<Operator | null>
  isCurrent(acting: Acting): Promise<boolean>
  /** Of a session that is over already nothing is left to end. */
  signOut(acting: Acting, operation: string): Promise<void>
}

/**
 * The way in for who works here (domain 6): the locks of the citizens' way in, and one session at a time. Throws
 * `Problem('key-missing')` where a key of somebody's password or codes is gone.
 */
export async function operatorSignIns(
  store: Store,
  keys: Keys,
  clock: Clock,
  { branch, machine }: { branch: string; machine: string },
): Promise<OperatorSignIns> {
  await refuseMissingKeys(store, keys)
  const { prove, redeem } = operatorProofs(store, keys, clock, branch)

  return {
    async signIn(given, operations) {
      const proof = await prove(given, operations.count, null)
      if (!proof) return null
      return change(store, operations.success, async (transaction) => {
        const redeemed = await redeem(transaction, proof)
        if (!redeemed) return { unchanged: null }
        const { row, recoveryCodesLeft } = redeemed
        const acting = { operator: row.id, session: operations.success }
        const session = { session: acting.session, session_machine: machine, session_since: clock.now() }
        await transaction.updateTable('operator').set(session).where('id', '=', row.id).execute()
        const facts = { operator: row.id, recoveryCodesLeft, endedAnother: row.session !== null, rehashed: proof.rehashed !== null }
        return {
          entry: { kind: 'operator-signed-in', facts, evidence: evidenceOf(row) },
          result: { acting, operator: operatorOf(row), refused: refusedIn(proof.before), recoveryCodesLeft },
        }
      })
    },
    async approve(given, operations, { acting, permission }) {
      const proof = await prove(given, operations.count, acting)
      if (!proof) return null
      return change(store, operations.success, async (transaction) => {
        const asks = await requireActing(transaction, acting, null, clock.now())
        const approver = operatorOf(proof.row)
        if (approver.id === asks.id || !approver.permissions.includes(permission)) return { unchanged: null }
        const redeemed = await redeem(transaction, proof)
        if (!redeemed) return { unchanged: null }
        const facts = { operator: approver.id, subject: asks.id, permission, recoveryCodesLeft: redeemed.recoveryCodesLeft }
        return { entry: { kind: 'operator-approved', facts, evidence: evidenceOf(approver) }, result: approver }
      })
    },
    async isCurrent(acting) {
      return (await whoActs(store.db, acting, clock.now())) !== null
    },
    async signOut({ operator, session }, operation) {
      await change(store, operation, async (transaction) => {
        const { numUpdatedRows } = await transaction.updateTable('operator').set({ session: null, session_machine: null, session_since: 0 })
          .where('id', '=', operator).where('session', '=', session).executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return { unchanged: undefined }
        return { entry: { kind: 'operator-signed-out', facts: { operator } }, result: undefined }
      })
    },
  }
}

import { change, type Store } from '../accounts/change.ts'
import type { Occasion } from '../accounts/sign-ins.ts'
import type { Reads } from '../accounts/tables.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { StaffSessionOver, whoActs } from './acting.ts'
import { isTiedTo, whyUnfit, type Unfit } from './approval.ts'
import { endLeftOpen } from './left-open.ts'
import { refuseMissingKeys } from './missing-keys.ts'
import type { Acting, Operator } from './operator.ts'
import { operatorProofs, type Given } from './operator-proofs.ts'
import { operatorResume, type Resume } from './operator-resume.ts'
import { endSession, evidenceOf, operatorOf } from './operator-row.ts'
import { tellRefused, type Where } from './operator-try.ts'

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

interface Asked {
  acting: Acting
  cuil: string
}

/** Where operators come in. */
export interface StaffMachine extends Where {
  /** Of this machine alone: the sessions that are open under it when it starts are ended. */
  machine: string
  /** As people call it, `Mostrador 3`; null where it has no name. */
  place: string | null
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
   * alone. `about` is who asks for it and whose account it is. The code is used up whatever becomes of it. null too where
   * it is the same person, whose account it is, or one whom who asks has added, re-opened or unlocked of late. `approval`
   * is what `approvalHolds` knows it by. Throws `StaffSessionOver` where the session of who asks is over.
   */
  approve(given: Given, operations: Operations, about: Asked): Promise<{ operator: Operator; approval: string } | null>
  /**
   * After the screen was turned to a citizen: whether its operator is back, by their password alone, counted before it is
   * judged. Throws `StaffSessionOver`.
   */
  resume: Resume
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
  { machine, place, ...where }: StaffMachine,
): Promise<OperatorSignIns> {
  await refuseMissingKeys(store, keys)
  await endLeftOpen(store, machine)
  const { prove, redeem } = operatorProofs(store, keys, clock, where)

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
        const refused = await tellRefused(transaction, row.legajo, where.role)
        const facts = { operator: row.id, recoveryCodesLeft, endedAnother: row.session !== null, rehashed: proof.rehashed !== null }
        return {
          entry: { kind: 'operator-signed-in', facts: { ...facts, machine: place, role: where.role }, evidence: evidenceOf(row) },
          result: { acting, operator: operatorOf(row), refused, recoveryCodesLeft },
        }
      })
    },
    async approve(given, operations, { acting, cuil }) {
      const proof = await prove(given, operations.count, acting)
      if (!proof) return null
      const outcome = await change<Operator | Refusal>(store, operations.success, async (transaction) => {
        const redeemed = await redeem(transaction, proof)
        if (!redeemed) return { unchanged: 'used-meanwhile' }
        const approver = operatorOf(redeemed.row)
        const refusal = await refusalOf(transaction, approver, { acting, cuil, now: clock.now() })
        const facts = { operator: approver.id, subject: acting.operator, permission: 'desk', recoveryCodesLeft: redeemed.recoveryCodesLeft }
        // By the evidence's CUIL the person is found, whose account it is about.
        const evidence = { legajo: approver.legajo, name: approver.name, cuil }
        if (refusal) return { entry: { kind: 'operator-approval-refused', facts: { ...facts, refusal }, evidence }, result: refusal }
        return { entry: { kind: 'operator-approved', facts, evidence }, result: approver }
      })
      if (outcome === 'session-over') throw new StaffSessionOver()
      return typeof outcome === 'string' ? null : { operator: outcome, approval: operations.success }
    },
    resume: operatorResume(store, keys, clock, where),
    async isCurrent(acting) {
      return (await whoActs(store.db, acting, clock.now())) !== null
    },
    async signOut(acting, operation) {
      await change(store, operation, async (transaction) => {
        if (!(await endSession(transaction, acting))) return { unchanged: undefined }
        return { entry: { kind: 'operator-signed-out', facts: { operator: acting.operator } }, result: undefined }
      })
    },
  }
}

type Refusal = 'used-meanwhile' | 'session-over' | 'tied' | Unfit

/** Why somebody's yes does not count, or null. */
async function refusalOf(
  transaction: Reads,
  approver: Operator,
  { acting, cuil, now }: Asked & { now: number },
): Promise<Refusal | null> {
  const asks = await whoActs(transaction, acting, now)
  if (!asks) return 'session-over'
  const unfit = whyUnfit(approver, { asker: asks.id, cuil })
  if (unfit) return unfit
  return (await isTiedTo(transaction, { asker: asks.id, approver: approver.id, now })) ? 'tied' : null
}

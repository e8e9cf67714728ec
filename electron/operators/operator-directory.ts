import { change, type Store } from '../accounts/change.ts'
import type { Reads } from '../accounts/tables.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { requireActing } from './acting.ts'
import type { EnrolmentToken } from './enrolment-token.ts'
import type { Acting, Operator } from './operator.ts'
import { addOperator, endOperator, reopenOperator, unlockOperator, type NewOperator } from './operator-changes.ts'
import { lockedAmong } from './operator-locks.ts'
import { operatorOf, rowById } from './operator-row.ts'

export interface OperatorDirectory {
  /** By name, and whether something is closed to them: the way in at machines of a role, or approving at a kiosk. */
  list(): Promise<(Operator & { isLocked: boolean })[]>
  /** Throws `StaffSessionOver`, as all that follow. */
  add(given: NewOperator, by: Acting, operation: string): Promise<EnrolmentToken | 'legajo-taken' | 'cuil-taken'>
  /** Ends their session too. Nobody ends themselves, so that a branch never loses its last supervisor by a slip. */
  end(operator: string, by: Acting, operation: string): Promise<'ended' | 'own-account' | 'not-there'>
  /**
   * A new enrolment, with a new token; password, secret of the codes and recovery codes of before are gone. For who was
   * ended or lost their phone. Permissions stay: nobody gives themselves any.
   */
  reopen(operator: string, by: Acting, operation: string): Promise<EnrolmentToken | 'own-account' | 'not-there'>
  /** Opens whatever somebody's wrong tries closed; what they come in with stays. */
  unlock(operator: string, by: Acting, operation: string): Promise<'unlocked' | 'not-locked' | 'own-account' | 'not-there'>
}

/** Who works here; only a supervisor changes it. What IT does at the machine is in `it-orders.ts`. */
export function operatorDirectory(store: Store, keys: Keys, clock: Clock): OperatorDirectory {
  return {
    async list() {
      const operators = await listOperators(store.db)
      const locked = await lockedAmong(store.db, operators, clock.now())
      return operators.map((operator) => ({ ...operator, isLocked: locked.has(operator.legajo) }))
    },
    add(given, by, operation) {
      return change(store, operation, async (transaction) => {
        await requireActing(transaction, by, 'supervise', clock.now())
        return addOperator(transaction, given, by, { id: operation, keys, now: clock.now() })
      })
    },
    end(operator, by, operation) {
      return change<Awaited<ReturnType<OperatorDirectory['end']>>>(store, operation, async (transaction) => {
        await requireActing(transaction, by, 'supervise', clock.now())
        if (operator === by.operator) return { unchanged: 'own-account' }
        const row = await rowById(transaction, operator)
        return row ? endOperator(transaction, row, by, clock.now()) : { unchanged: 'not-there' }
      })
    },
    reopen(operator, by, operation) {
      return change<Awaited<ReturnType<OperatorDirectory['reopen']>>>(store, operation, async (transaction) => {
        await requireActing(transaction, by, 'supervise', clock.now())
        if (operator === by.operator) return { unchanged: 'own-account' }
        const row = await rowById(transaction, operator)
        return row ? reopenOperator(transaction, row, by, { keys, now: clock.now() }) : { unchanged: 'not-there' }
      })
    },
    unlock(operator, by, operation) {
      return change<Awaited<ReturnType<OperatorDirectory['unlock']>>>(store, operation, async (transaction) => {
        await requireActing(transaction, by, 'supervise', clock.now())
        if (operator === by.operator) return { unchanged: 'own-account' }
        const row = await rowById(transaction, operator)
        return row ? unlockOperator(transaction, row, by, clock.now()) : { unchanged: 'not-there' }
      })
    },
  }
}

/** Everybody who works or worked here, by name. */
export async function listOperators(db: Reads): Promise<Operator[]> {
  const rows = await db.selectFrom('operator').selectAll().execute()
  return rows.map(operatorOf).sort((one, other) => one.name.localeCompare(other.name, 'es'))
}

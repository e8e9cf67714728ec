import { change, type Store } from '../accounts/change.ts'
import type { Reads } from '../accounts/tables.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import type { EnrolmentToken } from './enrolment-token.ts'
import { legajoIn } from './legajo.ts'
import { addOperator, reopenOperator, type NewOperator } from './operator-changes.ts'
import { lockedAmong } from './operator-locks.ts'
import { operatorOf, rowByLegajo } from './operator-row.ts'

export interface ItOrders {
  /**
   * Adds the first supervisor; while there is an active one, nobody unless IT says why. There is no account but those
   * that somebody added.
   */
  add(
    given: NewOperator,
    because: string | null,
    operation: string,
  ): Promise<EnrolmentToken | 'legajo-taken' | 'cuil-taken' | 'supervisor-there' | 'first-must-supervise'>
  /** A new enrolment for a supervisor whom no other active one can help: who is locked at the counter helps nobody. */
  reopen(legajo: string, because: string, operation: string): Promise<EnrolmentToken | 'not-there' | 'not-a-supervisor' | 'supervisor-there'>
}

/** What IT does at the machine, where no supervisor can (issue: the first one is made there). */
export function itOrders(store: Store, keys: Keys, clock: Clock): ItOrders {
  return {
    add(given, because, operation) {
      return change<Awaited<ReturnType<ItOrders['add']>>>(store, operation, async (transaction) => {
        const others = await activeSupervisors(transaction)
        if (others.length > 0 && because === null) return { unchanged: 'supervisor-there' }
        if (others.length === 0 && !given.permissions.includes('supervise')) return { unchanged: 'first-must-supervise' }
        return addOperator(transaction, given, { because }, { id: operation, keys, now: clock.now() })
      })
    },
    reopen(legajo, because, operation) {
      return change<Awaited<ReturnType<ItOrders['reopen']>>>(store, operation, async (transaction) => {
        const row = await rowByLegajo(transaction, legajoIn(legajo))
        if (!row) return { unchanged: 'not-there' }
        if (!operatorOf(row).permissions.includes('supervise')) return { unchanged: 'not-a-supervisor' }
        const others = (await activeSupervisors(transaction)).filter(({ id }) => id !== row.id)
        const locked = await lockedAmong(transaction, others, clock.now(), ['counter'])
        if (others.some((other) => !locked.has(other.legajo))) return { unchanged: 'supervisor-there' }
        return reopenOperator(transaction, row, { because }, { keys, now: clock.now() })
      })
    },
  }
}

async function activeSupervisors(db: Reads) {
  const rows = await db.selectFrom('operator').selectAll().where('state', '=', 'active').execute()
  return rows.map(operatorOf).filter(({ permissions }) => permissions.includes('supervise'))
}

import type { Clock } from '../clock.ts'
import { change, type Store } from './change.ts'

/** By DNI number and birth date, at one machine. */
const searchesAnHour = 5
const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface CuilSearches {
  /** Counts a search before anything is looked up; false where the machine has had its share. */
  count(operation: string): Promise<boolean>
}

/**
 * The journal itself is the count, so that it outlives a restart. One that lies in the future counts, but for what a
 * clock that was once far ahead has left: nobody could take that out again.
 */
export function cuilSearches(store: Store, clock: Clock): CuilSearches {
  return {
    count(operation) {
      return change(store, operation, async (transaction) => {
        const [since, until] = [clock.now() - hourMs, clock.now() + dayMs].map((at) => new Date(at).toISOString())
        const counted = await transaction.selectFrom('journal').select('seq')
          .where('machine', '=', store.journal.machine).where('at', '>', since ?? '').where('at', '<', until ?? '').where('kind', '=', 'cuil-search-counted').execute()
        if (counted.length >= searchesAnHour) return { unchanged: false }
        return { entry: { kind: 'cuil-search-counted', facts: {} }, result: true }
      })
    },
  }
}

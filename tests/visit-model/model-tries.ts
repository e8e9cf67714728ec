import { branch } from './citizens.ts'
import type { KioskState, RefusedClaves } from './model-state.ts'

const minuteMs = 60_000
const failuresToLock = 5
/** After the first five and the next; from then on no time opens it. */
const lockMs = [15 * minuteMs, 60 * minuteMs]

/** At one place, whatever becomes of it; one that is closed stays as it is. */
export function countsTry(place: string, { refusedClaves, now }: Pick<KioskState, 'refusedClaves' | 'now'>, refusedIn = branch.name): { isLocked: boolean; before: RefusedClaves | undefined } {
  const before = refusedClaves.get(place)
  const isLocked = lockOf(before, now) !== null
  refusedClaves.set(place, {
    failures: (before?.failures ?? 0) + (isLocked ? 0 : 1),
    failedAt: before && isLocked ? before.failedAt : now,
    refused: (before?.refused ?? 0) + 1,
    refusedAt: now,
    refusedIn,
  })
  return { isLocked, before }
}

/** Until when: by a clock that was set back, for longer. */
export function lockOf(refused: RefusedClaves | undefined, now: number): number | null {
  if (!refused || refused.failures === 0 || refused.failures % failuresToLock !== 0) return null
  const until = refused.failedAt + (lockMs[refused.failures / failuresToLock - 1] ?? Infinity)
  return now < until ? until : null
}

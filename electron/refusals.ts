import type { Clock } from './clock.ts'
import type { Refusal } from './gate.ts'
import type { Attempt } from './shells/shell.ts'

/** One entry a reason and a minute is enough to know, and a flood cannot fill the disk. */
const quietMs = 60_000

/** What a page did that none of ours does: a message that the gate refused, or something that the shell did. */
export type Refused = Refusal | Attempt

/**
 * Tells of what was refused without its content, at a limited rate: the first of a reason at once, the ones of
 * the next minute as a number with the first one after it.
 */
export function limitedRefusals(clock: Clock, tell: (reason: Refused, alsoSince: number) => void): (reason: Refused) => void {
  const told = new Map<Refused, { at: number; since: number }>()
  return (reason) => {
    const last = told.get(reason)
    if (last && Math.abs(clock.now() - last.at) < quietMs) {
      last.since += 1
      return
    }
    told.set(reason, { at: clock.now(), since: 0 })
    tell(reason, last?.since ?? 0)
  }
}

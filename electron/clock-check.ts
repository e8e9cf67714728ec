import type { Store } from './accounts/change.ts'
import type { Clock } from './clock.ts'
import type { NewEntry } from './journal/journal.ts'
import type { Log } from './log.ts'
import { Problem } from './problem.ts'
import { problemSentence } from './problem-texts.ts'

/** Clocks drift a little; more than this is a clock that somebody set, or a battery that gave out. */
const toleratedMs = 2 * 60_000

/**
 * Compares the clock with this machine's last journal entry. Locks do not open when it is set back, but dates
 * would be wrong: the log says so, and the journal too.
 */
export async function tellIfClockWasSetBack(
  { db, journal }: Store,
  { clock, log }: { clock: Clock; log: Log },
  note: (entry: NewEntry) => Promise<void>,
): Promise<void> {
  const last = await db
    .selectFrom('journal')
    .select('at')
    .where('machine', '=', journal.machine)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const behindMs = last ? Date.parse(last.at) - clock.now() : 0
  if (behindMs <= toleratedMs) return
  log(problemSentence(new Problem('clock-set-back', last?.at ?? '')))
  await note({ kind: 'clock-set-back', facts: { behindSeconds: Math.round(behindMs / 1000) } })
}

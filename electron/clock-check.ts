import type { Store } from './accounts/change.ts'
import type { Clock } from './clock.ts'
import type { NewEntry } from './journal/journal.ts'
import type { Log } from './log.ts'
import { Problem } from './problem.ts'
import { problemSentence } from './problem-texts.ts'
import { isSetBack } from './rules/clock-set-back.ts'

const argentineTime = new Intl.DateTimeFormat('es-AR', {
  timeZone: 'America/Argentina/Buenos_Aires',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * Compares the clock with the newest date in this machine's journal, at every start: the last entry's own would be
 * enough once only, since whatever is written under a wrong clock is dated by it. Locks do not open when it is set
 * back, but dates would be wrong: the log says so, and the journal too.
 */
export async function tellIfClockWasSetBack(
  { db, journal }: Store,
  { clock, log }: { clock: Clock; log: Log },
  note: (entry: NewEntry) => Promise<void>,
): Promise<void> {
  // One step into the index journal_by_time, however long the chain.
  const newest = await db
    .selectFrom('journal')
    .select('at')
    .where('machine', '=', journal.machine)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return
  const at = Date.parse(newest.at)
  const now = clock.now()
  if (!isSetBack(now, at)) return
  log(problemSentence(new Problem('clock-set-back', argentineTime.format(at).replace(',', ''))))
  await note({ kind: 'clock-set-back', facts: { behindSeconds: Math.round((at - now) / 1000) } })
}

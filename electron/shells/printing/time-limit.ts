import type { Clock } from '../../clock.ts'
import type { PrintResult } from '../shell.ts'

/** From then on the printing is given up, and has a moment to take back what it has begun. */
const givenUpAfterMs = 16_000
/** Whoever waits for a slip is answered by then, whatever hangs. */
const answeredWithinMs = 20_000

/** Runs a printing that may hang or throw: it answers in time, and then `signal` has told it to stop. */
export async function withinPrintTime(clock: Clock, print: (signal: AbortSignal) => Promise<PrintResult>): Promise<PrintResult> {
  const giveUp = new AbortController()
  const timeIsUp = Promise.withResolvers<PrintResult>()
  const timers = [
    clock.after(givenUpAfterMs, () => { giveUp.abort() }),
    clock.after(answeredWithinMs, () => { timeIsUp.resolve('failed') }),
  ]
  try {
    return await Promise.race([print(giveUp.signal), timeIsUp.promise])
  } catch {
    return 'failed'
  } finally {
    for (const cancel of timers) cancel()
  }
}

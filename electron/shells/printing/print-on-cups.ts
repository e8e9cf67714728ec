import type { Clock } from '../../clock.ts'
import type { PrintResult, Printer } from '../shell.ts'
import type { Cups } from './cups.ts'
import type { IppAttribute } from './ipp-message.ts'
import type { PaperSize } from './paper-size.ts'
import { standsStill } from './stopping-reasons.ts'

const lookedAtEveryMs = 200
/** A reason may be left from the job before: printers take theirs back when they start on the next. */
const reasonStandsMs = 4_000
/** What giving up does not interrupt: a job whose number did not arrive could not be taken back. */
const calledWithinMs = 3_000
/** CUPS itself cancels it then, should the kiosk be gone by that time. */
const cancelledByCupsAfterSeconds = 30

/** What to print, and on how much paper. */
export interface Printout {
  pdf: Uint8Array
  size: PaperSize
}

export interface CupsPrinting {
  printer: Printer
  cups: Cups
  clock: Clock
  /** Tells to give up. */
  signal: AbortSignal
}

/**
 * Prints and waits for the end, whichever it is; then nothing is left in the queue or the spool. Throws where CUPS does
 * not answer or refuses, and when `signal` tells it to give up.
 */
export async function printOnCups(
  makePrintout: (signal: AbortSignal) => Promise<Printout>,
  { printer: { name }, cups, clock, signal }: CupsPrinting,
): Promise<PrintResult> {
  const printer = name ?? (await cups.defaultPrinter(signal))
  const found = printer === undefined ? undefined : await cups.printer(printer, signal)
  if (printer === undefined || !found) return 'no-printer'
  // What waits at a stopped printer comes out when somebody starts it.
  if (found.stopped || !found.accepting) return 'failed'
  const { pdf, size } = await makePrintout(signal)
  const options: IppAttribute[] = [
    ['keyword', 'media', size.media],
    ['keyword', 'print-scaling', 'none'],
    ['integer', 'job-cancel-after', cancelledByCupsAfterSeconds],
  ]
  signal.throwIfAborted()
  const job = await inAnyCase(clock, (limit) => cups.send({ printer, pdf, options }, limit))
  try {
    return await followJob({ job, printer }, cups, clock, signal)
  } finally {
    await forgetJob(job, cups, clock)
  }
}

async function followJob({ job, printer }: { job: number; printer: string }, cups: Cups, clock: Clock, signal: AbortSignal): Promise<PrintResult> {
  let standsSince: number | undefined
  for (;;) {
    const { state, reasons } = await cups.job(job, signal)
    if (state === 'completed') return reasons.includes('job-completed-with-errors') ? 'failed' : 'printed'
    if (state === 'stopped') return 'failed'
    const now = await cups.printer(printer, signal)
    if (!now || now.stopped) return 'failed'
    standsSince = now.reasons.some(standsStill) ? (standsSince ?? clock.now()) : undefined
    if (standsSince !== undefined && clock.now() - standsSince >= reasonStandsMs) return 'failed'
    await pause(clock, signal)
  }
}

function pause(clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const giveUp = () => {
      cancel()
      reject(new Error('given up'))
    }
    const cancel = clock.after(lookedAtEveryMs, () => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    })
    signal.addEventListener('abort', giveUp, { once: true })
  })
}

async function forgetJob(job: number, cups: Cups, clock: Clock): Promise<void> {
  try {
    await inAnyCase(clock, (limit) => cups.forget(job, limit))
  } catch {
    // CUPS is gone or hangs; `job-cancel-after` goes with the job.
  }
}

/** Calls CUPS with a limit of its own, whether or not all is given up meanwhile. */
async function inAnyCase<Result>(clock: Clock, call: (limit: AbortSignal) => Promise<Result>): Promise<Result> {
  const limit = new AbortController()
  const cancel = clock.after(calledWithinMs, () => { limit.abort() })
  try {
    return await call(limit.signal)
  } finally {
    cancel()
  }
}

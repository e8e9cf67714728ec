import { existsSync } from 'node:fs'
import type { Clock } from '../../clock.ts'
import type { PrintResult, Printer } from '../shell.ts'
import { cupsAt, cupsSocket } from './cups.ts'
import { printOnCups, type Printout } from './print-on-cups.ts'
import { withinPrintTime } from './time-limit.ts'

export interface SystemPrinting {
  /** Undefined: this machine has none. */
  printer: Printer | undefined
  clock: Clock
  /** Aborted when the shell closes. */
  closing: AbortSignal
}

/** Prints on this machine's CUPS, as `Shell.print` promises. `makePrintout` is called once a printer is there. */
export async function printBySystem(
  makePrintout: (signal: AbortSignal) => Promise<Printout>,
  { printer, clock, closing }: SystemPrinting,
): Promise<PrintResult> {
  const socket = cupsSocket()
  if (!printer || !existsSync(socket)) return 'no-printer'
  return withinPrintTime(clock, (timeIsUp) =>
    printOnCups(makePrintout, { printer, cups: cupsAt(socket), clock, signal: AbortSignal.any([timeIsUp, closing]) }))
}

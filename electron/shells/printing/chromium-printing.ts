import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import { removeProfile, type ChromiumProgram } from '../chromium-program.ts'
import type { PrintPage, PrintResult, Printer } from '../shell.ts'
import { chromiumPrintout } from './chromium-printout.ts'
import { printBySystem } from './system-printing.ts'
import { PrintingUnderWay } from './under-way.ts'

export interface ChromiumPrinting {
  /** As `Shell.print` promises. */
  print(page: PrintPage): Promise<PrintResult>
  /** Gives up what is being printed. */
  close(): Promise<void>
}

/** Printing on the system's Chromium, beside the kiosk's window and out of its sight. */
export function chromiumPrinting(
  { executablePath, profile, printer, clock }: ChromiumProgram & { printer?: Printer | undefined; clock: Clock },
): ChromiumPrinting {
  const profiles = `${profile}-print`
  removeProfile(profiles) // what a kiosk that was killed may have left
  const underWay = new PrintingUnderWay()
  let printed = 0

  return {
    print(page) {
      printed += 1
      const program = { executablePath, profile: join(profiles, String(printed)) }
      return underWay.run((closing) =>
        printBySystem((signal) => chromiumPrintout(page, program, signal), { printer, clock, closing }))
    },
    async close() {
      await underWay.close()
      removeProfile(profiles)
    },
  }
}

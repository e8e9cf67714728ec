import type { Screen, ScreenName, ScreenNamed } from '../../contract.ts'
import type { PrintResult } from '../../shells/shell.ts'
import { stay, type Stay, type Visit } from '../../visit.ts'

/** Tells what became of a slip on the screen that waits meanwhile, unless that has gone by then. */
export function printedOn(visit: Visit, printing: Promise<PrintResult>, screen: (result: PrintResult) => Screen): void {
  const { id } = visit.current
  void printing.then((result) => {
    if (visit.current.id === id && !visit.signal.aborted) visit.update(screen(result))
  })
}

/** What was touched under a slip; while it is being printed, or where a screen offers it once, to print it changes nothing. */
export function touchedUnder<Name extends ScreenName, Type extends string>(visit: Visit, event: { type: Type }): Type | Stay<Name> {
  const { screen } = visit.current
  const slip = 'slip' in screen ? screen.slip : null
  const isEnough = slip === 'printing' || (typeof slip === 'object' && (slip?.state === 'printing' || slip?.state === 'printed'))
  return event.type === 'print' && isEnough ? stay(screen as ScreenNamed<Name>) : event.type
}

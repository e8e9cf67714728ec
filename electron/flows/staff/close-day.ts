import type { ScreenNamed } from '../../contract.ts'
import { receiptOf } from '../../desk/receipt.ts'
import { argentineDay, argentineTime } from '../../rules/calendar.ts'
import { daySlip } from '../../slips/day-slip.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { printedOn, touchedUnder } from './printed.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

type DaySlip = ScreenNamed<'day-slip'>

/** The day's changes and the last entry of each machine, on paper: who owns a machine cannot rewrite that (design, "The journal"). */
export async function closeDay(visit: Visit, session: StaffSession, services: StaffServices): Promise<Back> {
  let printed: string | null = null
  for (;;) {
    const now = services.now()
    const { acting } = session
    const day = { day: argentineDay(now), counts: await services.journal.countsOfDay(acting, now), heads: await services.journal.heads(acting) }
    const screen = (slip: DaySlip['slip']): DaySlip => ({
      name: 'day-slip', ...day, heads: day.heads.map((head) => ({ ...head, hash: head.hash.slice(0, 16) })), slip,
    })
    const touched = visit.ask(screen(printed === null ? null : 'printing'), (event) => touchedUnder<'day-slip', typeof event.type>(visit, event))
    if (printed !== null) {
      const paper = daySlip({ ...day, office: services.branch, at: argentineTime(services.now()), receipt: receiptOf(printed) })
      printedOn(visit, services.print(paper), screen)
    }
    if ((await touched) === BACK) return BACK
    const operation = services.newId()
    await visit.commit(() => services.journal.notePrinted(acting, operation))
    printed = operation
  }
}

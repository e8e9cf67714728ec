import type { StaffTask } from '../../contract.ts'
import type { Permission } from '../../operators/operator.ts'
import { StaffSessionOver } from '../../operators/acting.ts'
import { argentineTime } from '../../rules/calendar.ts'
import { BACK, IMPOSSIBLE, type Back, type Visit } from '../../visit.ts'
import { closeDay } from './close-day.ts'
import { watchOperators } from './watch-operators.ts'
import { lowerLevel } from './lower-level.ts'
import { manageOperators } from './manage-operators.ts'
import { openWay } from './open-way.ts'
import { givePhoneCode } from './give-phone-code.ts'
import { raiseLevel } from './raise-level.ts'
import { readJournal } from './read-journal.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

type Task = (visit: Visit, session: StaffSession, services: StaffServices) => Promise<'done' | Back>

/** Who may do what, and where: a public kiosk does nothing but what the person before it came for (domain 6). */
const tasks: Record<StaffTask, { permission: Permission; onKiosk: boolean; run: Task }> = {
  raise: { permission: 'desk', onKiosk: true, run: raiseLevel },
  open: { permission: 'desk', onKiosk: true, run: openWay },
  phone: { permission: 'phone', onKiosk: false, run: givePhoneCode },
  lower: { permission: 'supervise', onKiosk: false, run: lowerLevel },
  today: { permission: 'supervise', onKiosk: false, run: (...given) => readJournal(...given, { topic: 'changes', span: 'today' }) },
  journal: { permission: 'supervise', onKiosk: false, run: (...given) => readJournal(...given, { topic: 'all', span: 'week' }) },
  report: { permission: 'supervise', onKiosk: false, run: watchOperators },
  operators: { permission: 'supervise', onKiosk: false, run: manageOperators },
  'day-slip': { permission: 'supervise', onKiosk: false, run: closeDay },
}
const allTasks = Object.keys(tasks) as StaffTask[]

/** One task after another at a counter; on a public kiosk one, and it is over. */
export async function work(visit: Visit, session: StaffSession, services: StaffServices): Promise<void> {
  const { operator, refused, recoveryCodesLeft } = session
  visit.operatorSignsIn(operator)
  const isKiosk = services.branch.role === 'kiosk'
  const offered = allTasks.filter((task) => operator.permissions.includes(tasks[task].permission) && (!isKiosk || tasks[task].onKiosk))
  const screen = {
    name: 'desk' as const,
    operator: { name: operator.name, legajo: operator.legajo },
    tasks: offered,
    refused: refused && { at: argentineTime(refused.at), place: refused.branch, times: refused.times },
    recoveryCodesLeft,
  }
  for (;;) {
    const task = await visit.ask(screen, (event) => (offered.includes(event.task) ? event.task : IMPOSSIBLE))
    if (!(await services.operators.isCurrent(session.acting))) throw new StaffSessionOver()
    const ended = await tasks[task].run(visit, session, services)
    if (isKiosk && ended !== BACK) return
  }
}

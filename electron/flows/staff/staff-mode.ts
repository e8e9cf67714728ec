import { StaffSessionOver } from '../../operators/acting.ts'
import { BACK, type Visit } from '../../visit.ts'
import { enrol } from './enrol.ts'
import type { StaffServices } from './services.ts'
import { signInOperator, type StaffSession } from './sign-in-operator.ts'
import { tellStaff } from './staff-notice.ts'
import { work } from './work.ts'

/** What opens at a counter, and on a kiosk by a long press on the crest (issue 5): nobody is in before they sign in. */
export async function staffMode(visit: Visit, services: StaffServices): Promise<never> {
  const { branch } = services
  for (;;) {
    const screen = { name: 'staff-start' as const, machine: branch.machine ?? null, canGoBack: branch.role === 'kiosk', isAlone: await services.isAlone() }
    const chosen = await visit.ask(screen, (event) => event.type)
    if (chosen === BACK) return visit.finish()
    if (chosen === 'enrol') await enrol(visit, services)
    else {
      const session = await signInOperator(visit, services)
      if (session !== BACK) return workUntilTheEnd(visit, session, services)
    }
  }
}

/** Whatever ends the visit ends the session with it: nobody comes back to one that was left open. */
async function workUntilTheEnd(visit: Visit, session: StaffSession, services: StaffServices): Promise<never> {
  try {
    await work(visit, session, services)
  } catch (error) {
    if (!(error instanceof StaffSessionOver)) throw error
    await tellStaff(visit, 'session-over')
  } finally {
    await services.operators.signOut(session.acting, services.newId())
  }
  return visit.finish()
}

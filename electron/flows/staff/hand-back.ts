import type { ScreenNamed } from '../../contract.ts'
import { stay, type Visit } from '../../visit.ts'
import { takingItsTime } from '../taking-its-time.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

type HandBack = ScreenNamed<'hand-back'>

/**
 * After the person's turn the screen is theirs, and so would be the operator's session: it goes on with the operator's
 * password, or it is over. On a public kiosk the one task has been done, and it is over anyway.
 */
export async function handBack(visit: Visit, session: StaffSession, services: StaffServices): Promise<void> {
  if (services.branch.role === 'kiosk') return visit.finish()
  const screen: HandBack = { name: 'hand-back', checking: false, problem: null }
  for (let problem: HandBack['problem'] = null; ; problem = 'hand-back-refused') {
    const given = await visit.ask({ ...screen, problem }, (event) => {
      if (event.type === 'leave') return event.type
      return event.password === '' ? stay<'hand-back'>({ ...screen, problem: 'password-missing' }) : { password: event.password }
    })
    if (given === 'leave') return visit.finish()
    visit.update({ ...screen, checking: true })
    const operation = services.newId()
    if (await takingItsTime(visit, services, () => services.operators.resume({ acting: session.acting, ...given }, operation))) return
  }
}

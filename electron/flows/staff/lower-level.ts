import type { ScreenNamed } from '../../contract.ts'
import { loweredSlip } from '../../slips/lowered-slip.ts'
import { BACK, IMPOSSIBLE, stay, type Back, type Visit } from '../../visit.ts'
import { findPerson } from './find-person.ts'
import type { StaffServices } from './services.ts'
import { nothingOpened, onSlip, showDone } from './show-done.ts'
import type { StaffSession } from './sign-in-operator.ts'
import { tellStaff } from './staff-notice.ts'

/** A supervisor takes level 3 away, with a reason that is recorded (domain 6). */
export async function lowerLevel(visit: Visit, session: StaffSession, services: StaffServices): Promise<'done' | Back> {
  for (;;) {
    const found = await findPerson(visit, 'lower', session, services)
    if (found === BACK) return BACK
    const { cuil } = found
    const person = services.padron.personOf(cuil)
    const { level, levelSince } = await services.desk.standingOf(cuil)
    const screen: ScreenNamed<'desk-lower'> = {
      name: 'desk-lower',
      cuil,
      // Nobody's name is for who only knows their CUIL.
      fullName: level === 3 && person ? `${person.surname}, ${person.names}` : null,
      levelSince: level === 3 ? levelSince : null,
      problem: null,
    }
    const reason = await visit.ask(screen, (event) => {
      if (level !== 3) return IMPOSSIBLE
      return event.reason ?? stay<'desk-lower'>({ ...screen, problem: 'choose-reason' })
    })
    if (reason === BACK) continue
    const operation = services.newId()
    const lowered = await visit.commit(() => services.desk.lower(session.acting, { cuil, reason }, operation))
    if (lowered === 'changed-meanwhile') await tellStaff(visit, 'changed-meanwhile')
    else await showDone(visit, { what: 'lowered', cuil, services: [], opened: nothingOpened, slip: loweredSlip(onSlip(cuil, lowered.receipt, session, services)) }, session, services)
    return 'done'
  }
}

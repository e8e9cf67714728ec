import type { StaffNotice } from '../../contract.ts'
import { argentineTime } from '../../rules/calendar.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { proveByAttempts } from '../identity/prove-by-attempts.ts'
import { findPerson } from './find-person.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'
import { tellStaff } from './staff-notice.ts'

/**
 * Line 130 (mission row 15): the operator reads the questions of identity to who calls, and reads out the code that the
 * right answers bring. It opens Paso 4 at a kiosk only with the trámite of that DNI, which is never asked on the phone:
 * who gives the code cannot use it.
 */
export async function givePhoneCode(visit: Visit, session: StaffSession, services: StaffServices): Promise<'done' | Back> {
  const found = await findPerson(visit, 'phone', session, services)
  if (found === BACK) return BACK
  const { cuil } = found
  const { padron, phoneAttempts } = services.identity
  const candidate = padron.candidate(cuil)
  if (cuil === session.operator.cuil) return tell(visit, 'own-cuil')
  if (!candidate.person.hasTramite) return tell(visit, 'phone-no-tramite')
  const asking = { ...services.identity, attempts: phoneAttempts(session.acting), newId: services.newId }
  const proof = await proveByAttempts(visit, { cuil, candidate, isReadAloud: true, tramite: null }, asking)
  if (proof === BACK || proof === 'left') return 'done'
  if (proof !== 'proven') return tell(visit, `phone-${proof}`)
  const operation = services.newId()
  const made = await visit.commit(() => services.phoneCodes.make(session.acting, cuil, operation))
  // Told to who has proved to be that person, and to nobody before.
  if (made === 'changed-meanwhile') return tell(visit, 'phone-already-has-clave')
  const { code, until, receipt } = made
  const screen = { name: 'phone-code' as const, cuil, code, until: { at: argentineTime(until), place: services.branch.name }, receipt }
  await visit.ask(screen, (event) => event.type)
  return 'done'
}

async function tell(visit: Visit, notice: StaffNotice): Promise<'done'> {
  await tellStaff(visit, notice)
  return 'done'
}

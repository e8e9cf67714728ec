import { openedSlip } from '../../slips/opened-slip.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { attest, type AtDesk } from './attest.ts'
import { withPersonAtDesk } from './person-at-desk.ts'
import type { StaffServices } from './services.ts'
import { onSlip, showDone } from './show-done.ts'
import type { StaffSession } from './sign-in-operator.ts'
import { tellStaff } from './staff-notice.ts'

/** Opens what too many failures closed, sign-in and identity in one step, with the DNI seen (domain 2 and 6). */
export function openWay(visit: Visit, session: StaffSession, services: StaffServices): Promise<'done' | Back> {
  return withPersonAtDesk(visit, 'open', session, services, (at) => openAtDesk(visit, at, session, services))
}

/** For who is at the desk with their card already. */
export async function openAtDesk(visit: Visit, at: AtDesk, session: StaffSession, services: StaffServices): Promise<'done' | Back> {
  const attested = await attest(visit, 'open', at, session, services)
  if (attested === BACK) return BACK
  if (attested === 'refused' || attested === 'open-first') return 'done'
  const { checks } = attested
  const { cuil, card } = at
  const operation = services.newId()
  const done = await visit.commit(() => services.desk.open(session.acting, { ...card, cuil, checks }, operation))
  if (done === 'changed-meanwhile') {
    await tellStaff(visit, 'changed-meanwhile')
    return 'done'
  }
  const { opened, receipt } = done
  const slip = openedSlip({ ...onSlip(cuil, receipt, session, services), opened })
  return showDone(visit, { what: 'opened', cuil, services: [], opened, slip }, session, services)
}

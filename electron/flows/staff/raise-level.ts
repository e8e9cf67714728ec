import { raisedSlip } from '../../slips/raised-slip.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { attest, type AtDesk } from './attest.ts'
import type { Comparison } from './compare-card.ts'
import { openAtDesk } from './open-way.ts'
import { withPersonAtDesk } from './person-at-desk.ts'
import type { StaffServices } from './services.ts'
import { handBack } from './hand-back.ts'
import { nothingOpened, onSlip, showDone } from './show-done.ts'
import { approveByAnother, type StaffSession } from './sign-in-operator.ts'
import { tellStaff } from './staff-notice.ts'

/**
 * Level 3 in person (mission row 14, domain 6): whose card it is, what the system sees, what the operator attests, what
 * the person confirms with their clave; then the change with its evidence, in one transaction.
 */
export function raiseLevel(visit: Visit, session: StaffSession, services: StaffServices): Promise<'done' | Back> {
  return withPersonAtDesk(visit, 'raise', session, services, (at) => raiseAtDesk(visit, at, session, services))
}

async function raiseAtDesk(visit: Visit, at: AtDesk, session: StaffSession, services: StaffServices): Promise<'done' | Back> {
  for (;;) {
    const attested = await attest(visit, 'raise', at, session, services)
    if (attested === BACK) return BACK
    if (attested === 'refused') return 'done'
    if (attested === 'open-first') {
      await openAtDesk(visit, at, session, services)
      continue
    }
    const approval = attested.standing.needsApproval ? await approveByAnother(visit, at, session, services) : null
    if (approval === BACK) continue
    const confirmed = await services.citizen.confirmLevel(visit, at.cuil, session.operator.id)
    if (confirmed !== 'declined') return raise(visit, at, { ...attested, ...confirmed, approval }, session, services)
    await noteDeclined(visit, at, attested, session, services)
  }
}

async function raise(
  visit: Visit,
  { cuil, card }: AtDesk,
  { checks, claveSince, approval }: Pick<Comparison, 'checks'> & { claveSince: string; approval: string | null },
  session: StaffSession,
  services: StaffServices,
): Promise<'done'> {
  const operation = services.newId()
  const raised = await visit.commit(() => services.desk.raise(session.acting, { ...card, cuil, checks, claveSince, approval }, operation))
  if (raised === 'changed-meanwhile') {
    await tellNotRaised(visit, session, services)
    return 'done'
  }
  const opens = services.catalogue.filter(({ level }) => level === 3).map(({ places: _, ...tile }) => tile)
  const slip = raisedSlip({ ...onSlip(cuil, raised.receipt, session, services), services: opens.map(({ name }) => name) })
  return showDone(visit, { what: 'raised', cuil, services: opens, opened: nothingOpened, slip }, session, services)
}

/** At a counter the operator is told; on a public kiosk it is the person, who has just said yes and would believe it done. */
async function tellNotRaised(visit: Visit, session: StaffSession, services: StaffServices): Promise<void> {
  if (services.branch.role === 'kiosk') await visit.ask({ name: 'notice', notice: 'level-not-raised' }, (event) => event.type)
  await handBack(visit, session, services)
  await tellStaff(visit, 'changed-meanwhile')
}

async function noteDeclined(visit: Visit, { cuil, card }: AtDesk, { checks }: Comparison, session: StaffSession, services: StaffServices): Promise<void> {
  const operation = services.newId()
  await visit.commit(() => services.desk.refuse(session.acting, { ...card, cuil, checks, task: 'raise', reason: 'person-declined' }, operation))
  await handBack(visit, session, services)
  await tellStaff(visit, 'person-declined')
}

import type { ScreenNamed } from '../../contract.ts'
import { noneRefuses } from '../../rules/desk-checks.ts'
import { BACK, IMPOSSIBLE, stay, type Back, type Visit } from '../../visit.ts'
import type { WholeCard } from './card-in-hand.ts'
import { compareCard, shownCard, type Comparison } from './compare-card.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'
import { tellStaff } from './staff-notice.ts'

/** Whom the desk has before it, with the card that they showed. */
export interface AtDesk {
  cuil: string
  card: WholeCard
}

/**
 * What the system compared, and what the operator attests: that the card is genuine and its photo is of who stands there
 * (domain 6). Answers the comparison once both are attested, or that the way in is to be opened first. Where it is not
 * what it seems, that is recorded with its reason and nothing is changed.
 */
export async function attest(
  visit: Visit,
  task: 'raise' | 'open',
  { cuil, card }: AtDesk,
  session: StaffSession,
  services: StaffServices,
): Promise<Comparison | 'open-first' | 'refused' | Back> {
  // Once: seen again it is the same comparison, and a card that does not fit is one mismatch. How the account stands is judged anew by the write.
  const comparison = await compareCard(visit, task, { cuil, card, session }, services)
  const screen = checksScreen(task, { cuil, card }, comparison, services)
  for (;;) {
    const chosen = await visit.ask(screen, (event) => {
      if (event.type === 'open-first') return screen.canOpenFirst ? event.type : IMPOSSIBLE
      if (event.type === 'refuse') return event.type
      if (!screen.canGoOn) return IMPOSSIBLE
      if (!event.card) return stay<'desk-checks'>({ ...screen, problem: 'attest-card' })
      return event.photo ? 'attested' : stay<'desk-checks'>({ ...screen, problem: 'attest-photo' })
    })
    if (chosen === BACK || chosen === 'open-first') return chosen
    if (chosen === 'attested') return comparison
    const reason = await visit.ask({ name: 'desk-refuse', problem: null }, (event) =>
      event.reason ?? stay<'desk-refuse'>({ name: 'desk-refuse', problem: 'choose-reason' }))
    if (reason === BACK) continue
    const operation = services.newId()
    await visit.commit(() => services.desk.refuse(session.acting, { cuil, ...card, checks: comparison.checks, task, reason }, operation))
    await tellStaff(visit, 'refusal-noted')
    return 'refused'
  }
}

function checksScreen(task: 'raise' | 'open', { cuil, card }: AtDesk, { checks, standing }: Comparison, services: StaffServices): ScreenNamed<'desk-checks'> {
  const refusing = checks.filter(({ result }) => result === 'refused')
  return {
    name: 'desk-checks',
    task,
    card: shownCard(card, cuil, checks, services.now()),
    checks,
    canGoOn: noneRefuses(checks),
    canOpenFirst: task === 'raise' && refusing.length === 1 && refusing[0]?.reason === 'sign-in-is-closed',
    needsApproval: task === 'raise' && noneRefuses(checks) && standing.needsApproval,
    problem: null,
  }
}

import type { CardShown } from '../../contract.ts'
import { ageInYears, argentineDay } from '../../rules/calendar.ts'
import { identityChecks, noneRefuses, openChecks, raiseChecks, tooManyComparisons, type DeskCheck, type DeskStanding } from '../../rules/desk-checks.ts'
import type { Visit } from '../../visit.ts'
import type { WholeCard } from './card-in-hand.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

/** Everything that the system can see of a card and of whom it names. */
export interface Comparison {
  checks: DeskCheck[]
  standing: DeskStanding
}

/**
 * How somebody's account stands is told once their card fits: an operator without it learns nothing of them, and that they
 * compared is recorded, and numbered, before they see what came of it.
 */
export async function compareCard(
  visit: Visit,
  task: 'raise' | 'open',
  { cuil, card, session }: { cuil: string; card: WholeCard; session: StaffSession },
  services: StaffServices,
): Promise<Comparison> {
  const { padron, now, desk, newId } = services
  const identity = identityChecks(card, padron.personOf(cuil), {
    cuil,
    operatorCuil: session.operator.cuil,
    tramiteAgrees: padron.tramiteMatches(cuil, card.tramite),
    today: argentineDay(now()),
  })
  const standing = await desk.standingOf(cuil)
  const operation = newId()
  const isTold = await visit.commit(() => desk.noteCompared(session.acting, { cuil, task, checks: identity }, operation))
  if (!isTold) return { checks: [...tooManyComparisons], standing }
  if (!noneRefuses(identity)) return { checks: identity, standing }
  return { checks: [...identity, ...(task === 'raise' ? raiseChecks(standing) : openChecks(standing))], standing }
}

/** With the padrón's expiry, which the newer cards do not say, where a check tells it and nowhere else. */
export function shownCard(card: WholeCard, cuil: string, checks: readonly DeskCheck[], now: number): CardShown {
  const { format, surname, names, birthDate, ejemplar, issueDate, expiryDate } = card
  const told = checks.find(({ reason }) => reason === 'card-is-valid' || reason === 'card-has-expired')
  return {
    format, surname, names, cuil, birthDate, ejemplar, issueDate,
    age: ageInYears(birthDate, argentineDay(now)),
    expiryDate: expiryDate ?? told?.detail ?? null,
  }
}

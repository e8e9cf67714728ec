import type { CardShown } from '../../contract.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { identityChecks, noneRefuses, openChecks, raiseChecks, tooManyComparisons, type DeskCheck, type DeskPerson, type DeskStanding } from '../../rules/desk-checks.ts'
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

export function shownCard(card: WholeCard, cuil: string, person: DeskPerson | null, now: number): CardShown {
  const { format, surname, names, birthDate, ejemplar, issueDate, expiryDate } = card
  const today = argentineDay(now)
  return {
    format, surname, names, cuil, birthDate, issueDate,
    age: Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0),
    ejemplar,
    // The padrón's, which the newer cards do not say, for a card that is its person's.
    expiryDate: expiryDate ?? (person?.birthDate === birthDate ? person.dniExpires : null),
  }
}

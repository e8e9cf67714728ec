import type { CountedAttempt } from '../../accounts/identity-attempts.ts'
import type { Candidate } from '../../padron/candidate.ts'
import type { Person } from '../../padron/padron.ts'
import { identityLimits } from '../../rules/attempts.ts'
import { argentineDay } from '../../rules/calendar.ts'
import type { Question } from '../../rules/questions.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { answerQuestions } from '../identity/answer-questions.ts'
import { questionsOf as questionsFor } from '../identity/questions-of.ts'
import type { CuilDraft } from './enter-cuil.ts'
import { enterTramite } from './enter-tramite.ts'
import { tellAndFinish } from './notice.ts'
import type { CitizenServices } from './services.ts'

/**
 * Pasos 2 and 3 with their three attempts (domain 2 and 3). Answers the person once they have proved to be the
 * one of this CUIL, or *back* while no attempt has been counted. Every other outcome ends the visit.
 */
export async function proveIdentity(
  visit: Visit,
  cuil: string,
  draft: CuilDraft,
  services: CitizenServices,
): Promise<Person | Back> {
  const candidate = services.padron.candidate(cuil)
  const { hasTramite } = candidate.person
  for (let first = true; ; first = false) {
    await goToCounterIfNoAttemptIsPossible(visit, cuil, candidate, services)
    const tramite = hasTramite ? await enterTramite(visit, cuil, { canGoBack: first, scan: draft.scan, now: services.now() }) : null
    if (tramite === BACK) {
      draft.scan = null
      return BACK
    }
    const operation = services.newId()
    const attempt = await visit.commit(() => services.attempts.count(cuil, operation))
    if (!attempt) return tellAndFinish(visit, 'no-attempts-left')
    draft.scan = null

    if (await passes(visit, cuil, candidate, tramite, attempt, services)) {
      await tellIfDniExpired(visit, candidate.person, services)
      return candidate.person
    }
    await offerAnotherAttempt(visit, cuil, candidate, services)
  }
}

/** Closed, or fewer facts than an attempt needs: told before anything is typed in vain. Else how many attempts are left. */
async function goToCounterIfNoAttemptIsPossible(
  visit: Visit,
  cuil: string,
  candidate: Candidate,
  services: CitizenServices,
): Promise<number> {
  const next = await services.attempts.next(cuil)
  if (!next) return tellAndFinish(visit, 'no-attempts-left')
  if (!questionsOf(cuil, candidate, next.questionSet, services)) return tellAndFinish(visit, 'too-few-questions')
  return next.left
}

/** One counted attempt to its end. A wrong trámite is not told before the questions: nobody learns which was wrong. */
async function passes(
  visit: Visit,
  cuil: string,
  { person, known }: Candidate,
  tramite: string | null,
  attempt: CountedAttempt,
  services: CitizenServices,
): Promise<boolean> {
  const questions = questionsOf(cuil, { person, known }, attempt.questionSet, services)
  if (!questions) return tellAndFinish(visit, 'too-few-questions')
  const answersRight = await answerQuestions(visit, questions)
  const tramiteRight = tramite === null || services.padron.tramiteMatches(cuil, tramite)
  const passed = known && tramiteRight && answersRight
  const operation = services.newId()
  await visit.commit(() => services.attempts.end(attempt, cuil, passed ? 'passed' : 'failed', operation))
  return passed
}

/** The attempt's questions; none where the trámite alone suffices; null where the facts do not reach for a set. */
function questionsOf(cuil: string, { person }: Candidate, set: number, services: CitizenServices): Question[] | null {
  if (services.branch.identity === 'tramite-or-questions' && person.hasTramite) return []
  return questionsFor(cuil, person, set, services)
}

async function offerAnotherAttempt(
  visit: Visit,
  cuil: string,
  candidate: Candidate,
  services: CitizenServices,
): Promise<void> {
  // Asked anew: since this one was counted, one may have been used elsewhere, or the clock been set.
  const attemptsLeft = await goToCounterIfNoAttemptIsPossible(visit, cuil, candidate, services)
  const screen = { name: 'identity-failed' as const, isReadAloud: false, attemptsLeft, of: identityLimits[0].attempts }
  if ((await visit.ask(screen, (event) => event.type)) === 'leave') visit.finish()
}

/** The DNI's expiry is told only to who has proved to be its holder (it says that the padrón knows them). */
export async function tellIfDniExpired(visit: Visit, { dniExpires }: Person, { now }: CitizenServices): Promise<void> {
  if (dniExpires !== null && dniExpires < argentineDay(now())) await tellAndFinish(visit, 'dni-expired')
}

import type { Candidate } from '../../padron/candidate.ts'
import { identityLimits } from '../../rules/attempts.ts'
import type { Question } from '../../rules/questions.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { answerQuestions } from './answer-questions.ts'
import type { IdentityServices } from './identity-services.ts'
import { questionsOf as questionsFor } from './questions-of.ts'

/** Whoever has to prove to be the person of a CUIL, and how they are asked: at a kiosk, or by who reads aloud on the phone. */
export interface Prover {
  cuil: string
  candidate: Candidate
  isReadAloud: boolean
  /** Paso 2; null where it is not asked. */
  tramite: AskedTramite | null
}

export interface AskedTramite {
  enter(canGoBack: boolean): Promise<string | Back>
  isRight(tramite: string): boolean
}

/** Why there is no attempt: closed, or fewer facts than one needs. */
type NoAttempt = 'no-attempts-left' | 'too-few-questions'
export type Proof = 'proven' | 'left' | NoAttempt

type Services = IdentityServices & { newId(): string }

/**
 * Pasos 2 and 3 with their three attempts (domain 2 and 3), to their end; *back* while none has been counted. What it
 * came to is the caller's to tell.
 */
export async function proveByAttempts(visit: Visit, prover: Prover, services: Services): Promise<Proof | Back> {
  for (let isFirst = true; ; isFirst = false) {
    // Before anything is typed in vain.
    const next = await nextAttempt(prover, services)
    if (typeof next === 'string') return next
    const tramite = prover.tramite && (await prover.tramite.enter(isFirst))
    if (tramite === BACK) return BACK
    const operation = services.newId()
    const attempt = await visit.commit(() => services.attempts.count(prover.cuil, operation))
    if (!attempt) return 'no-attempts-left'
    const questions = questionsOf(prover, attempt.questionSet, services)
    if (!questions) return 'too-few-questions'
    const answersRight = await answerQuestions(visit, questions, prover)
    const passed = isProven(prover, tramite, answersRight)
    const end = services.newId()
    await visit.commit(() => services.attempts.end(attempt, prover.cuil, passed ? 'passed' : 'failed', end))
    if (passed) return 'proven'
    const chosen = await offerAnotherAttempt(visit, prover, services)
    if (chosen !== 'try-again') return chosen === 'leave' ? 'left' : chosen
  }
}

/** How many attempts are left, the next one included, or why there is none. */
async function nextAttempt(prover: Prover, services: Services): Promise<{ left: number } | NoAttempt> {
  const next = await services.attempts.next(prover.cuil)
  if (!next) return 'no-attempts-left'
  return questionsOf(prover, next.questionSet, services) ? next : 'too-few-questions'
}

/** The attempt's questions; none where the trámite alone suffices; null where the facts do not reach for a set. */
function questionsOf({ cuil, candidate, tramite }: Prover, set: number, services: Services): Question[] | null {
  if (services.branch.identity === 'tramite-or-questions' && tramite) return []
  return questionsFor(cuil, candidate.person, set, services)
}

/** A wrong trámite is not told before the questions: nobody learns which was wrong. */
function isProven({ candidate, tramite: asked }: Prover, tramite: string | null, answersRight: boolean): boolean {
  const tramiteRight = asked === null || (tramite !== null && asked.isRight(tramite))
  return candidate.known && tramiteRight && answersRight
}

async function offerAnotherAttempt(visit: Visit, prover: Prover, services: Services): Promise<'try-again' | 'leave' | NoAttempt> {
  // Asked anew: since this one was counted, one may have been used elsewhere, or the clock been set.
  const next = await nextAttempt(prover, services)
  if (typeof next === 'string') return next
  const { isReadAloud } = prover
  const screen = { name: 'identity-failed' as const, isReadAloud, attemptsLeft: next.left, of: identityLimits[0].attempts }
  return visit.ask(screen, (event) => event.type)
}

import type { StaffNotice } from '../../contract.ts'
import type { CountedAttempt } from '../../accounts/identity-attempts.ts'
import type { Candidate } from '../../padron/candidate.ts'
import { identityLimits } from '../../rules/attempts.ts'
import { argentineTime } from '../../rules/calendar.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { answerQuestions } from '../identity/answer-questions.ts'
import { questionsOf } from '../identity/questions-of.ts'
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
  const candidate = services.identity.padron.candidate(cuil)
  if (cuil === session.operator.cuil) return tell(visit, 'own-cuil')
  if (!candidate.person.hasTramite) return tell(visit, 'phone-no-tramite')
  if (!(await provesIdentity(visit, cuil, candidate, services))) return 'done'
  const operation = services.newId()
  const made = await visit.commit(() => services.phoneCodes.make(session.acting, cuil, operation))
  // Told to who has proved to be that person, and to nobody before.
  if (made === 'changed-meanwhile') return tell(visit, 'phone-already-has-clave')
  const { code, until, receipt } = made
  const screen = { name: 'phone-code' as const, cuil, code, until: { at: argentineTime(until), place: services.branch.name }, receipt }
  await visit.ask(screen, (event) => event.type)
  return 'done'
}

/** The same questions, rules and attempts as at a kiosk, to their end: false where there is nothing more to be done. */
async function provesIdentity(visit: Visit, cuil: string, candidate: Candidate, { identity, newId }: StaffServices): Promise<boolean> {
  for (;;) {
    const left = await attemptsLeft(visit, cuil, candidate, identity)
    if (left === null) return false
    const operation = newId()
    const attempt = await visit.commit(() => identity.attempts.count(cuil, operation))
    if (!attempt) {
      await tellStaff(visit, 'phone-no-attempts-left')
      return false
    }
    if (await passes(visit, cuil, candidate, attempt, { identity, newId })) return true
    const leftNow = await attemptsLeft(visit, cuil, candidate, identity)
    if (leftNow === null) return false
    const screen = { name: 'identity-failed' as const, isReadAloud: true, attemptsLeft: leftNow, of: identityLimits[0].attempts }
    if ((await visit.ask(screen, (event) => event.type)) === 'leave') return false
  }
}

/** How many are left with questions to ask; null once the operator has been told that there are none. */
async function attemptsLeft(visit: Visit, cuil: string, { person }: Candidate, identity: StaffServices['identity']): Promise<number | null> {
  const next = await identity.attempts.next(cuil)
  if (next && questionsOf(cuil, person, next.questionSet, identity)) return next.left
  await tellStaff(visit, next ? 'phone-too-few-questions' : 'phone-no-attempts-left')
  return null
}

async function passes(
  visit: Visit,
  cuil: string,
  { person, known }: Candidate,
  attempt: CountedAttempt,
  { identity, newId }: Pick<StaffServices, 'identity' | 'newId'>,
): Promise<boolean> {
  const questions = questionsOf(cuil, person, attempt.questionSet, identity)
  const passed = questions !== null && (await answerQuestions(visit, questions, { isReadAloud: true })) && known
  const operation = newId()
  await visit.commit(() => identity.attempts.end(attempt, cuil, passed ? 'passed' : 'failed', operation))
  return passed
}

async function tell(visit: Visit, notice: StaffNotice): Promise<'done'> {
  await tellStaff(visit, notice)
  return 'done'
}

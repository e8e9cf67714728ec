import type { CuilPurpose, ScreenNamed } from '../../contract.ts'
import { makeRobotCheck, passesRobotCheck } from '../../rules/robot-check.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import { answerSpokenQuestion } from './answer-spoken-question.ts'
import { askForApproval } from './ask-for-approval.ts'
import type { CitizenServices } from './services.ts'

type Problem = ScreenNamed<'robot-check'>['problem']

/**
 * "No soy un robot" (mission row 3), by pictures; who does not see them listens to a question instead, or has somebody of
 * the office say that they are there. From both one comes back to the pictures. It counts no attempt of theirs.
 */
export async function proveHuman(visit: Visit, purpose: CuilPurpose, services: CitizenServices): Promise<'human' | Back> {
  for (let problem: Problem = null; ; ) {
    const answer = await choosePictures(visit, purpose, problem, services)
    if (answer === BACK || answer === 'human') return answer
    problem = answer === 'wrong' ? 'pictures-wrong' : null
    if (answer === 'listen' && (await answerSpokenQuestion(visit, purpose, services)) !== BACK) return 'human'
    if (answer === 'ask-for-help' && (await askForApproval(visit, purpose, services)) !== BACK) return 'human'
  }
}

/** New pictures each time: each challenge is good for one answer. */
function choosePictures(
  visit: Visit,
  purpose: CuilPurpose,
  problem: Problem,
  { robotPictures, random }: CitizenServices,
): Promise<'human' | 'wrong' | 'other-pictures' | 'listen' | 'ask-for-help' | Back> {
  const check = makeRobotCheck(robotPictures, random)
  const screen = { name: 'robot-check' as const, purpose, category: check.category, pictures: check.pictures }
  return visit.ask({ ...screen, problem }, (event) => {
    if (event.type !== 'continue') return event.type
    if (event.chosen.length === 0) return stay<'robot-check'>({ ...screen, problem: 'choose-pictures' })
    return passesRobotCheck(check, event.chosen) ? 'human' : 'wrong'
  })
}

import type { CuilPurpose } from '../../contract.ts'
import { makeRobotCheck, passesRobotCheck } from '../../rules/robot-check.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import type { CitizenServices } from './services.ts'

/** "No soy un robot": new pictures on each failure, each challenge good for one answer (mission row 3). */
export async function proveHuman(
  visit: Visit,
  purpose: CuilPurpose,
  { robotPictures, random }: CitizenServices,
): Promise<'human' | Back> {
  let problem: 'pictures-wrong' | null = null
  for (;;) {
    const check = makeRobotCheck(robotPictures, random)
    const screen = { name: 'robot-check' as const, purpose, category: check.category, pictures: check.pictures }
    const answer: 'human' | 'wrong' | 'other-pictures' | Back = await visit.ask({ ...screen, problem }, (event) => {
      if (event.type === 'other-pictures') return event.type
      if (event.chosen.length === 0) return stay({ ...screen, problem: 'choose-pictures' })
      return passesRobotCheck(check, event.chosen) ? 'human' : 'wrong'
    })
    if (answer === BACK || answer === 'human') return answer
    problem = answer === 'wrong' ? 'pictures-wrong' : null
  }
}

import type { CuilPurpose, ScreenNamed } from '../../contract.ts'
import { makeSpokenCheck, passesSpokenCheck, type SpokenCategory } from '../../rules/spoken-check.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import type { CitizenServices } from './services.ts'

type Question = ScreenNamed<'robot-question'>

/**
 * "No soy un robot" by ear: which of four words is an animal. Another question on each failure and on each wish. Its
 * words stand on the screen too, for who hears as badly as they see: it is no security.
 */
export async function answerSpokenQuestion(visit: Visit, purpose: CuilPurpose, { random }: CitizenServices): Promise<'human' | Back> {
  let before: SpokenCategory | null = null
  for (let problem: Question['problem'] = null; ; ) {
    const check = makeSpokenCheck(random, before)
    const screen = { name: 'robot-question' as const, purpose, category: check.category, words: check.words }
    const answer: 'human' | 'wrong' | 'other-question' | Back = await visit.ask({ ...screen, problem }, (event) => {
      if (event.type === 'other-question') return event.type
      if (event.option === null) return stay<'robot-question'>({ ...screen, problem: 'choose-word' })
      return passesSpokenCheck(check, event.option) ? 'human' : 'wrong'
    })
    if (answer === BACK || answer === 'human') return answer
    before = check.category
    problem = answer === 'wrong' ? 'word-wrong' : null
  }
}

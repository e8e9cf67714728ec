import type { Question } from '../../rules/questions.ts'
import { BACK, IMPOSSIBLE, stay, type Visit } from '../../visit.ts'

/**
 * Paso 3: the questions of one attempt, one a screen; back goes to the one before, never out of the attempt
 * (mission row 5); on the phone the operator reads them aloud (row 15). Answers whether all were answered right; which one was not, nobody is told (domain 2).
 */
export async function answerQuestions(visit: Visit, questions: readonly Question[], { isReadAloud = false } = {}): Promise<boolean> {
  const chosen: number[] = []
  for (let question = questions[0]; question; question = questions[chosen.length]) {
    const screen = {
      name: 'question' as const,
      isReadAloud,
      category: question.category,
      options: question.options,
      number: chosen.length + 1,
      of: questions.length,
      canGoBack: chosen.length > 0,
    }
    const option = await visit.ask({ ...screen, problem: null }, (event) => {
      if (event.type === 'hang-up') return isReadAloud ? event.type : IMPOSSIBLE
      return event.option === null ? stay<'question'>({ ...screen, problem: 'choose-one' }) : event.option
    })
    if (option === 'hang-up') return false
    if (option === BACK) chosen.pop()
    else chosen.push(option)
  }
  return questions.every(({ right }, index) => chosen[index] === right)
}

import { distractorsOf, type Lifetime } from './distractors.ts'
import type { RandomFor } from './keyed-order.ts'
import type { QuestionCategory } from './question-category.ts'
import { type QuestionValues, questionValues } from './question-values.ts'
import { shuffled } from './shuffled.ts'

/** What is known of a person, by category: the first value is the one asked, the others are true as well. */
export type Facts = Partial<Record<QuestionCategory, string[]>>

export interface Question {
  category: QuestionCategory
  /** Four values, shuffled. */
  options: string[]
  /** Index of the right one, or `noneOfThese`. */
  right: number
}

/** The choice "No sé / Ninguna de esas …", always the last. */
export const noneOfThese = 4

export const questionsPerAttempt = 3
const sets = 3
const optionsPerQuestion = 4

/** Categories of which one gives the other away: at most one of each group in an attempt (domain 3). */
const related: QuestionCategory[][] = [
  ['birthProvince', 'previousLocality', 'street'],
  ['employer', 'obraSocial', 'autonomoCategory'],
  ['benefitKind', 'paymentBank', 'lastPaymentMonth'],
]

/**
 * The questions of set 1, 2 or 3 for a person, or null when too few facts are left for it (domain 3).
 * No category comes twice over the three sets. What a set holds depends on nothing but what is handed in, so that
 * looking again teaches nothing. `values` are those of the padrón's people, as often as they occur.
 */
export function questionSet(
  facts: Facts,
  set: number,
  lifetime: Lifetime,
  values: QuestionValues,
  randomFor: RandomFor,
): Question[] | null {
  const categories = dealCategories(facts, randomFor)[set - 1]
  if (!categories) return null
  const random = randomFor(`none in set ${set}`)
  const withoutTruth = random() < 0.5 ? Math.floor(random() * questionsPerAttempt) : -1
  return categories.map((category, index) =>
    makeQuestion(category, facts[category] ?? [], index === withoutTruth, lifetime, values, randomFor),
  )
}

function dealCategories(facts: Facts, randomFor: RandomFor): QuestionCategory[][] {
  const categories = Object.keys(questionValues) as QuestionCategory[]
  const known = categories.filter((category) => (facts[category]?.length ?? 0) > 0)
  const waiting = shuffled(known, randomFor('order'))
  const dealt: QuestionCategory[][] = []
  for (let set = 0; set < sets; set += 1) {
    const chosen: QuestionCategory[] = []
    for (const category of waiting) {
      if (chosen.length < questionsPerAttempt && !chosen.some((other) => areRelated(category, other))) chosen.push(category)
    }
    if (chosen.length < questionsPerAttempt) break
    dealt.push(chosen)
    for (const category of chosen) waiting.splice(waiting.indexOf(category), 1)
  }
  return dealt
}

function areRelated(one: QuestionCategory, other: QuestionCategory): boolean {
  return related.some((group) => group.includes(one) && group.includes(other))
}

function makeQuestion(
  category: QuestionCategory,
  truths: string[],
  withoutTruth: boolean,
  lifetime: Lifetime,
  values: QuestionValues,
  randomFor: RandomFor,
): Question {
  const [truth = ''] = truths
  const howMany = withoutTruth ? optionsPerQuestion : optionsPerQuestion - 1
  const ofThisCategory: RandomFor = (label) => randomFor(`${category}: ${label}`)
  const distractors = distractorsOf(category, truths, howMany, lifetime, values, ofThisCategory)
  if (distractors.length < howMany) throw new Error(`too few plausible values of ${category}`)
  const options = shuffled(withoutTruth ? distractors : [...distractors, truth], randomFor(category))
  return { category, options, right: withoutTruth ? noneOfThese : options.indexOf(truth) }
}

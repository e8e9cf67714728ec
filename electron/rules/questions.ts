import { distractorsOf, isAskable, type Lifetime, optionsPerQuestion } from './distractors.ts'
import { keyedOrder, type RandomFor } from './keyed-order.ts'
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
const mostSets = 3

/**
 * Categories of which one gives the other away: at most one of each group in an attempt (domain 3). The first group is
 * what a DNI tells, or nearly: who has a photograph of the card must not have two answers of three.
 */
const related: QuestionCategory[][] = [
  ['birthProvince', 'previousLocality', 'street', 'dniIssueYear'],
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
  const order = keyedOrder(askableCategories(facts, lifetime), (category) => randomFor(`order: ${category}`))
  const categories = deal(order, setsPossible(order))[set - 1]
  if (!categories) return null
  const random = randomFor(`none in set ${set}`)
  const withoutTruth = random() < 0.5 ? Math.floor(random() * questionsPerAttempt) : -1
  return categories.map((category, index) =>
    makeQuestion(category, facts[category] ?? [], index === withoutTruth, lifetime, values, randomFor),
  )
}

/** What a person can be asked (`isAskable`). How many sets of questions there are hangs on this alone. */
export function askableCategories(facts: Facts, lifetime: Lifetime): QuestionCategory[] {
  const categories = Object.keys(questionValues) as QuestionCategory[]
  return categories.filter((category) => isAskable(category, facts[category] ?? [], lifetime))
}

/** How many sets can be dealt: each takes at most one of a group, so that a group serves no more sets than it has. */
function setsPossible(categories: readonly QuestionCategory[]): number {
  const sizes = new Map<string, number>()
  for (const group of categories.map(groupOf)) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  for (let sets = mostSets; sets > 0; sets -= 1) {
    const usable = [...sizes.values()].reduce((sum, size) => sum + Math.min(size, sets), 0)
    if (usable >= sets * questionsPerAttempt) return sets
  }
  return 0
}

/** Deals so many sets: each the first in the order of `waiting` that leaves enough for the others. */
function deal(waiting: readonly QuestionCategory[], sets: number): QuestionCategory[][] {
  if (sets === 0) return []
  for (const chosen of waysToTake(questionsPerAttempt, waiting)) {
    if (new Set(chosen.map(groupOf)).size < questionsPerAttempt) continue
    const left = waiting.filter((category) => !chosen.includes(category))
    if (setsPossible(left) >= sets - 1) return [chosen, ...deal(left, sets - 1)]
  }
  throw new Error(`no way to deal ${String(sets)} sets`)
}

function* waysToTake<Item>(count: number, items: readonly Item[]): Generator<Item[]> {
  if (count === 0) return yield []
  for (const [place, item] of items.entries()) {
    for (const others of waysToTake(count - 1, items.slice(place + 1))) yield [item, ...others]
  }
}

/** Its group's name; a category that gives no other away is a group of its own. */
function groupOf(category: QuestionCategory): string {
  return related.find((group) => group.includes(category))?.[0] ?? category
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

import type { QuestionCategory } from './question-category.ts'
import { questionValues } from './question-values.ts'
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

/** A stream of numbers of its own for each label, the same each time: see keys/keyed-random.ts. */
export type RandomFor = (label: string) => () => number

/** Categories of which one gives the other away: at most one of each group in an attempt (domain 3). */
const related: QuestionCategory[][] = [
  ['birthProvince', 'previousLocality', 'street'],
  ['employer', 'obraSocial', 'autonomoCategory'],
  ['benefitKind', 'paymentBank', 'lastPaymentMonth'],
]

/**
 * The questions of set 1, 2 or 3 for a person, or null when too few facts are left for it (domain 3).
 * No category comes twice over the three sets; what a set holds depends on nothing but `facts`, `born` and the
 * year, and `randomFor`, so that looking again teaches nothing.
 */
export function questionSet(facts: Facts, set: number, person: { birthYear: number; thisYear: number }, randomFor: RandomFor): Question[] | null {
  const categories = dealCategories(facts, randomFor)[set - 1]
  if (!categories) return null
  const random = randomFor(`none in set ${set}`)
  const withoutTruth = random() < 0.5 ? Math.floor(random() * questionsPerAttempt) : -1
  return categories.map((category, index) =>
    makeQuestion(category, facts[category] ?? [], index === withoutTruth, person, randomFor(category)),
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
  person: { birthYear: number; thisYear: number },
  random: () => number,
): Question {
  const [truth = ''] = truths
  const howMany = withoutTruth ? optionsPerQuestion : optionsPerQuestion - 1
  const distractors = shuffled(plausible(category, truth, person, random).filter(isNot(truths)), random).slice(0, howMany)
  if (distractors.length < howMany) throw new Error(`too few plausible values of ${category}`)
  const options = shuffled(withoutTruth ? distractors : [...distractors, truth], random)
  return { category, options, right: withoutTruth ? noneOfThese : options.indexOf(truth) }
}

/** Values that the person could well have: around the true one where they have an order, else any of the kind. */
function plausible(category: QuestionCategory, truth: string, person: { birthYear: number; thisYear: number }, random: () => number): string[] {
  switch (category) {
    case 'firstContributionYear':
      return numbersAround(Number(truth), person.birthYear + 16, person.thisYear, random).map(String)
    case 'dniIssueYear':
      return numbersAround(Number(truth), Math.max(person.birthYear, 2009), person.thisYear, random).map(String)
    case 'lastPaymentMonth':
      return monthsAround(truth, person.thisYear, random)
    default:
      return [...questionValues[category]]
  }
}

const windowSize = 9

/**
 * A window that holds the true number at a place left to chance: the one in the middle is no better a guess.
 * It never passes `highest`; below `lowest` it reaches only where a young person leaves no room above it.
 */
function numbersAround(truth: number, lowest: number, highest: number, random: () => number): number[] {
  const latestStart = Math.max(highest, truth) - windowSize + 1
  const earliestStart = Math.min(lowest, truth, latestStart)
  const start = Math.max(Math.min(truth - Math.floor(random() * windowSize), latestStart), earliestStart)
  return Array.from({ length: windowSize }, (_, step) => start + step)
}

function monthsAround(truth: string, thisYear: number, random: () => number): string[] {
  const [year = thisYear, month = 1] = truth.split('-').map(Number)
  const count = (value: number) => value * 12
  return numbersAround(count(year) + month - 1, 0, count(thisYear) + 11, random).map(
    (months) => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`,
  )
}

/** Compared without accents, case and punctuation: "Banco Nación" is no distractor for "BANCO NACION". */
function isNot(truths: readonly string[]): (value: string) => boolean {
  const folded = truths.map(fold)
  return (value) => !folded.includes(fold(value))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

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
 * No category comes twice over the three sets; what a set holds depends on nothing but `facts`, `lifetime`
 * and `randomFor`, so that looking again teaches nothing.
 */
export function questionSet(facts: Facts, set: number, lifetime: Lifetime, randomFor: RandomFor): Question[] | null {
  const categories = dealCategories(facts, randomFor)[set - 1]
  if (!categories) return null
  const random = randomFor(`none in set ${set}`)
  const withoutTruth = random() < 0.5 ? Math.floor(random() * questionsPerAttempt) : -1
  return categories.map((category, index) =>
    makeQuestion(category, facts[category] ?? [], index === withoutTruth, lifetime, randomFor(category)),
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

/** What bounds the years that a person could name. */
interface Lifetime {
  birthYear: number
  thisYear: number
}

function makeQuestion(
  category: QuestionCategory,
  truths: string[],
  withoutTruth: boolean,
  lifetime: Lifetime,
  random: () => number,
): Question {
  const [truth = ''] = truths
  const howMany = withoutTruth ? optionsPerQuestion : optionsPerQuestion - 1
  const distractors = distractorsOf(category, truths, howMany, lifetime, random)
  if (distractors.length < howMany) throw new Error(`too few plausible values of ${category}`)
  const options = shuffled(withoutTruth ? distractors : [...distractors, truth], random)
  return { category, options, right: withoutTruth ? noneOfThese : options.indexOf(truth) }
}

/** Values that the person could well have: around the true one where they have an order, else any of the kind. */
function distractorsOf(category: QuestionCategory, truths: string[], howMany: number, lifetime: Lifetime, random: () => number): string[] {
  const [truth = ''] = truths
  switch (category) {
    case 'firstContributionYear':
      return around(Number(truth), { lowest: lifetime.birthYear + 16, highest: lifetime.thisYear }, howMany, random, isNot(truths))
    case 'dniIssueYear':
      return around(Number(truth), { lowest: firstCardYear, highest: lifetime.thisYear }, howMany, random, isNot(truths))
    case 'lastPaymentMonth':
      return around(monthNumber(truth), { lowest: 0, highest: monthNumber(`${String(lifetime.thisYear)}-12`) }, howMany, random, isNot(truths), monthText)
    default:
      return shuffled(questionValues[category].filter(isNot(truths)), random).slice(0, howMany)
  }
}

/** The DNI became a card in 2009. */
const firstCardYear = 2009
const reach = 8

/**
 * Numbers near the true one, some below and some above it as chance has it, so that its place among them says
 * nothing. Where the limits leave too few, the ones below reach further down.
 */
function around(
  truth: number,
  { lowest, highest }: { lowest: number; highest: number },
  howMany: number,
  random: () => number,
  isFalse: (value: string) => boolean,
  write: (number: number) => string = String,
): string[] {
  const steps = Array.from({ length: reach }, (_, step) => step + 1)
  const above = steps.map((step) => truth + step).filter((number) => number <= highest).map(write).filter(isFalse)
  const below = steps.map((step) => truth - step).map((number) => ({ text: write(number), likely: number >= lowest }))
  const likelyBelow = below.filter(({ likely, text }) => likely && isFalse(text)).map(({ text }) => text)
  const enough = likelyBelow.length + above.length >= howMany
  const usableBelow = enough ? likelyBelow : below.map(({ text }) => text).filter(isFalse)
  const wished = Math.floor(random() * (howMany + 1))
  const fromBelow = Math.min(Math.max(wished, howMany - above.length), usableBelow.length)
  return [...shuffled(usableBelow, random).slice(0, fromBelow), ...shuffled(above, random).slice(0, howMany - fromBelow)]
}

const monthNumber = (text: string): number => {
  const [year = 0, month = 1] = text.split('-').map(Number)
  return year * 12 + month - 1
}
const monthText = (number: number): string => `${String(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`

/** Compared without accents, case and punctuation: "Banco Nación" is no distractor for "BANCO NACION". */
function isNot(truths: readonly string[]): (value: string) => boolean {
  const folded = truths.map(fold)
  return (value) => !folded.includes(fold(value))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

import { keyedOrder, type RandomFor } from './keyed-order.ts'
import type { QuestionCategory } from './question-category.ts'
import { type QuestionValues, questionValues } from './question-values.ts'

/** What bounds the years and months that a person could name. */
export interface Lifetime {
  birthYear: number
  /**
   * The day (yyyy-mm-dd) that the padrón is of. Not today: nothing the padrón knows is later, so that a later
   * month would give itself away, and options that grew from month to month would give the others away.
   */
  asOf: string
}

/**
 * Wrong answers for a category of which `truths` are true, the first of them asked: around it where values have an
 * order, else drawn from the `values` of the population, a frequent one more often, so that they are of the same
 * kind as the true one. No two are alike and none is true (domain 3). `randomFor` is the category's own.
 */
export function distractorsOf(
  category: QuestionCategory,
  truths: readonly string[],
  howMany: number,
  lifetime: Lifetime,
  values: QuestionValues,
  randomFor: RandomFor,
): string[] {
  const [truth = ''] = truths
  const thisYear = Number(lifetime.asOf.slice(0, 4))
  const thisMonth = monthNumber(lifetime.asOf)
  const isFalse = isNot(truths)
  switch (category) {
    case 'firstContributionYear':
      return around(Number(truth), { lowest: lifetime.birthYear + 16, highest: thisYear }, howMany, randomFor, isFalse)
    case 'dniIssueYear':
      return around(Number(truth), { lowest: firstCardYear, highest: thisYear }, howMany, randomFor, isFalse)
    case 'lastPaymentMonth':
      return around(monthNumber(truth), { lowest: 0, highest: thisMonth }, howMany, randomFor, isFalse, monthText)
    default:
      return fromPopulation(values[category], questionValues[category], truths, howMany, randomFor)
  }
}

/** The first of the population, then of the pool, that are spelled like no true one and none before. */
function fromPopulation(
  population: readonly string[],
  pool: readonly string[],
  truths: readonly string[],
  howMany: number,
  randomFor: RandomFor,
): string[] {
  const taken = new Set(truths.map(fold))
  const chosen: string[] = []
  for (const value of [...keyedOrder(population, randomFor), ...keyedOrder(pool, randomFor)]) {
    if (chosen.length === howMany) break
    if (taken.has(fold(value))) continue
    taken.add(fold(value))
    chosen.push(value)
  }
  return chosen
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
  randomFor: RandomFor,
  isFalse: (value: string) => boolean,
  write: (number: number) => string = String,
): string[] {
  const steps = Array.from({ length: reach }, (_, step) => step + 1)
  const above = steps.map((step) => truth + step).filter((number) => number <= highest).map(write).filter(isFalse)
  const below = steps.map((step) => truth - step).map((number) => ({ text: write(number), likely: number >= lowest }))
  const likelyBelow = below.filter(({ likely, text }) => likely && isFalse(text)).map(({ text }) => text)
  const enough = likelyBelow.length + above.length >= howMany
  const usableBelow = enough ? likelyBelow : below.map(({ text }) => text).filter(isFalse)
  const wished = Math.floor(randomFor('how many below')() * (howMany + 1))
  const fromBelow = Math.min(Math.max(wished, howMany - above.length), usableBelow.length)
  return [
    ...keyedOrder(usableBelow, randomFor).slice(0, fromBelow),
    ...keyedOrder(above, randomFor).slice(0, howMany - fromBelow),
  ]
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

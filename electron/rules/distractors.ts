import { keyedOrder, type RandomFor } from './keyed-order.ts'
import { drawNearby, nearby, type Nearby, widthAround } from './nearby-numbers.ts'
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

export const optionsPerQuestion = 4

/** Nobody contributes before (ley 20.744 as it stood until 2008). */
export const youngestWorker = 14
/** DNI were first given in 1968, and became cards in 2009. */
const firstDniYear = 1968
const firstCardYear = 2009

/**
 * Whether a category of which `truths` are true can be asked so that nothing in the options tells the true one.
 * Not where all plausible numbers lie on one side: the month of the last payment is not asked of who was paid of
 * late. Of those it is the padrón's last month, which would be right without knowing them, whatever stood beside it.
 * Nor where so much is true that too little is wrong. Hangs on no other person: a decoy is asked alike.
 */
export function isAskable(category: QuestionCategory, truths: readonly string[], lifetime: Lifetime): boolean {
  if (truths.length === 0) return false
  const numbers = numbersNear(category, truths, lifetime)
  if (numbers) return widthAround(numbers) >= optionsPerQuestion
  return questionValues[category].length >= truths.length + optionsPerQuestion
}

/**
 * Wrong answers for a category that `isAskable`, of which `truths` are true, the first of them asked: near it where
 * values have an order, else drawn from the `values` of the population, a frequent one more often, so that they are
 * of the same kind as the true one. No two are alike and none is true (domain 3). `randomFor` is the category's own.
 */
export function distractorsOf(
  category: QuestionCategory,
  truths: readonly string[],
  howMany: number,
  lifetime: Lifetime,
  values: QuestionValues,
  randomFor: RandomFor,
): string[] {
  const numbers = numbersNear(category, truths, lifetime)
  if (numbers) return drawNearby(numbers, howMany, randomFor)
  return fromPopulation(values[category], questionValues[category], truths, howMany, randomFor)
}

/** Null for categories whose values have no order. */
function numbersNear(category: QuestionCategory, truths: readonly string[], lifetime: Lifetime): Nearby | null {
  const [truth = ''] = truths
  const { birthYear, asOf } = lifetime
  const thisYear = Number(asOf.slice(0, 4))
  const isFalse = (value: string) => !truths.includes(value)
  switch (category) {
    case 'firstContributionYear':
      return nearby(Number(truth), { lowest: birthYear + youngestWorker, highest: thisYear }, String, isFalse)
    case 'dniIssueYear': {
      // Who has a card is asked for its trámite: a year of the other kind would be known for a wrong one.
      const limits =
        Number(truth) < firstCardYear
          ? { lowest: Math.max(firstDniYear, birthYear), highest: firstCardYear - 1 }
          : { lowest: firstCardYear, highest: thisYear }
      return nearby(Number(truth), limits, String, isFalse)
    }
    case 'lastPaymentMonth':
      return nearby(monthNumber(truth), { lowest: birthYear * 12, highest: monthNumber(asOf) }, monthText, isFalse)
    default:
      return null
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

const monthNumber = (text: string): number => {
  const [year = 0, month = 1] = text.split('-').map(Number)
  return year * 12 + month - 1
}
const monthText = (number: number): string => `${String(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`

/** Compared without accents, case and punctuation: "Banco Nación" is no distractor for "BANCO NACION". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

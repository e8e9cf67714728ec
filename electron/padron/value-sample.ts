import { keyedRandom } from '../keys/keyed-random.ts'
import type { Key } from '../keys/keys.ts'
import type { QuestionCategory } from '../rules/question-category.ts'
import type { QuestionValues } from '../rules/question-values.ts'
import { categories } from './columns.ts'
import { LowestRanks } from './lowest-ranks.ts'
import type { PadronRow } from './person.ts'

/** Occurrences a category: what one person in a hundred has is nearly always there, and all fit in 200 kB. */
export const SAMPLE_SIZE = 512

/**
 * Samples the values of each category while rows go by, each as often as it occurs: those of the people with the
 * lowest rank, which hangs on the key and their CUIL alone. So a padrón of much the same people has much the same
 * sample: if an import changed all wrong answers, the one that stayed would be the true one.
 */
export class ValueSample {
  readonly #seed: number
  readonly #kept = categories.map(() => new LowestRanks(SAMPLE_SIZE))
  /** The rank from which nobody is of use to any category. */
  #limit = 2 ** 32

  constructor(key: Key) {
    this.#seed = keyedRandom(key.secret, 'value sample')() * 2 ** 32
  }

  add(row: PadronRow): void {
    const rank = rankOf(row.cuil, this.#seed)
    if (rank >= this.#limit) return // as nearly all are, after the first few thousand
    let limit = 0
    for (let place = 0; place < categories.length; place += 1) {
      const kept = this.#kept[place]
      if (kept === undefined) continue
      const fact = row.facts[place] ?? ''
      if (fact !== '' && rank < kept.limit) kept.add(rank, firstOf(fact))
      if (kept.limit > limit) limit = kept.limit
    }
    this.#limit = limit
  }

  values(): QuestionValues {
    return recordOf((place) => this.#kept[place]?.values() ?? [])
  }
}

/** How a sample is written before it is sealed: a line a category, cells parted by tabs, as rows are. */
export function valuesToText(values: QuestionValues): string {
  return categories.map((category) => values[category].join('\t')).join('\n')
}

/** Reads back what `valuesToText` wrote. */
export function textToValues(text: string): QuestionValues {
  const lines = text.split('\n')
  return recordOf((place) => (lines[place] ?? '').split('\t').filter((value) => value !== ''))
}

function recordOf(valuesAt: (place: number) => readonly string[]): QuestionValues {
  const entries = categories.map((category, place): [QuestionCategory, readonly string[]] => [category, valuesAt(place)])
  return Object.fromEntries(entries) as QuestionValues
}

/** A number below 2^32 for each CUIL, as if by chance (FNV-1a and the last steps of MurmurHash3): a sample is no secret. */
function rankOf(cuil: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < cuil.length; at += 1) hash = Math.imul(hash ^ cuil.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The value asked, copied: a slice of a row would keep the whole piece of the file in memory. */
function firstOf(fact: string): string {
  const bar = fact.indexOf('|')
  return Buffer.from(bar < 0 ? fact : fact.slice(0, bar)).toString()
}

import { keyedRandom } from '../keys/keyed-random.ts'
import type { Key } from '../keys/keys.ts'
import type { QuestionCategory } from '../rules/question-category.ts'
import type { QuestionValues } from '../rules/question-values.ts'
import { categories } from './columns.ts'
import { patternText } from './life-pattern.ts'
import { LowestRanks } from './lowest-ranks.ts'
import type { Population } from './padron-file.ts'
import { lineToPerson, type PadronRow, rowToLine } from './person.ts'

/** Occurrences a category: what one person in a hundred has is nearly always there, and all fit in 200 kB. */
export const SAMPLE_SIZE = 512
/** People whose pattern is kept, in 40 kB: of each age so many that decoys of that age are told from nobody. */
export const SAMPLE_PEOPLE = 2048

/**
 * Samples the values of each category while rows go by, each as often as it occurs, and the patterns of people
 * (`life-pattern.ts`): those of the people with the lowest rank, which hangs on the key and their CUIL alone. So a padrón of much the same people has much the same
 * sample: if an import changed all wrong answers, the one that stayed would be the true one.
 */
export class PopulationSample {
  readonly #asOf: string
  readonly #seed: number
  readonly #kept = categories.map(() => new LowestRanks(SAMPLE_SIZE))
  /** Whole rows: what can be asked is worked out of those alone that stay to the end. */
  readonly #people = new LowestRanks(SAMPLE_PEOPLE)
  /** The rank from which nobody is of use. */
  #limit = 2 ** 32

  /** `asOf` is the day (yyyy-mm-dd) that the padrón is of. */
  constructor(key: Key, asOf: string) {
    this.#asOf = asOf
    this.#seed = keyedRandom(key.secret, 'value sample')() * 2 ** 32
  }

  add(row: PadronRow): void {
    const rank = rankOf(row.cuil, this.#seed)
    if (rank >= this.#limit) return // as nearly all are, after the first few thousand
    if (rank < this.#people.limit) this.#people.add(rank, rowToLine(row))
    let limit = this.#people.limit
    for (let place = 0; place < categories.length; place += 1) {
      const kept = this.#kept[place]
      if (kept === undefined) continue
      const fact = row.facts[place] ?? ''
      if (fact !== '' && rank < kept.limit) kept.add(rank, firstOf(fact))
      if (kept.limit > limit) limit = kept.limit
    }
    this.#limit = limit
  }

  sampled(): Population {
    const values = recordOf((place) => this.#kept[place]?.values() ?? [])
    const patterns = this.#people.values().map((line) => patternText(lineToPerson(line), this.#asOf))
    return { asOf: this.#asOf, values, patterns }
  }
}

/** How a sample is written before it is sealed: a line a category and one of patterns, cells parted by tabs, as rows are. */
export function populationToText({ values, patterns }: Population): string {
  return [...categories.map((category) => values[category]), patterns].map((cells) => cells.join('\t')).join('\n')
}

/** Reads back what `populationToText` wrote of a padrón of that day. */
export function textToPopulation(text: string, asOf: string): Population {
  const lines = text.split('\n').map((line) => line.split('\t').filter((cell) => cell !== ''))
  return { asOf, values: recordOf((place) => lines[place] ?? []), patterns: lines[categories.length] ?? [] }
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

import type { QuestionCategory } from '../rules/question-category.ts'
import { askableCategories } from '../rules/questions.ts'
import { categories } from './columns.ts'
import type { Person } from './person.ts'

/** What shows of somebody before they have answered anything: whether there is a trámite, and what can be asked. */
export interface LifePattern {
  birthYear: number
  hasTramite: boolean
  askable: readonly QuestionCategory[]
}

/** Somebody's pattern as of a day (yyyy-mm-dd), written as `1958 1011…`: first the trámite, then each category. */
export function patternText({ birthDate, hasTramite, facts }: Person, asOf: string): string {
  const year = birthDate.slice(0, 4)
  const askable = askableCategories(facts, { birthYear: Number(year), asOf })
  const bits = [hasTramite, ...categories.map((category) => askable.includes(category))]
  return `${year} ${bits.map(Number).join('')}`
}

/** Reads back what `patternText` wrote. */
export function readPattern(text: string): LifePattern {
  const [year = '', bits = ''] = text.split(' ')
  return {
    birthYear: Number(year),
    hasTramite: bits.startsWith('1'),
    askable: categories.filter((_, place) => bits[place + 1] === '1'),
  }
}

/** Those of the `count` people born nearest to a year: what people have on record hangs on their age. */
export function patternsNear(year: number, patterns: readonly string[], count: number): string[] {
  return patterns
    .map((text) => ({ text, distance: Math.abs(Number(text.slice(0, 4)) - year) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ text }) => text)
}

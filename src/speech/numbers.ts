import { spokenWords } from '../text/spoken-words.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** Years are said most, so each has a clip of its own. */
const firstYear = 1900
const lastYear = 2040
/** Spanish shortens what counts thousands: veintiún mil. */
const shortened: ReadonlyMap<number, string> = new Map([
  [1, 'un'], [21, 'veintiún'], [31, 'treinta y un'], [41, 'cuarenta y un'], [51, 'cincuenta y un'], [61, 'sesenta y un'],
  [71, 'setenta y un'], [81, 'ochenta y un'], [91, 'noventa y un'],
])

/** What a number from 0 to 999,999 is said by, clip after clip. */
export function numberKeys(value: number, language: SpokenLanguage): string[] {
  if (value >= firstYear && value <= lastYear) return [String(value)]
  const thousands = Math.floor(value / 1000)
  const rest = value % 1000
  if (thousands === 0) return belowThousand(value, language)
  const before = thousands === 1 ? [] : countOf(thousands, language)
  return rest === 0 ? [...before, '1000'] : [...before, '1000', ...joined(rest, language), ...belowThousand(rest, language)]
}

/** Every clip that `numberKeys` may name. */
export function allNumberKeys(language: SpokenLanguage): string[] {
  const upTo100 = Array.from({ length: 101 }, (_, value) => String(value))
  const hundreds = ['200', '300', '400', '500', '600', '700', '800', '900', '1000']
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, place) => String(firstYear + place))
  const words = [spokenWords[language].hundredAnd, spokenWords[language].and, ...(language === 'es' ? shortened.values() : [])]
  return [...upTo100, ...hundreds, ...years, ...words]
}

function belowThousand(value: number, language: SpokenLanguage): string[] {
  const rest = value % 100
  if (value <= 100 || rest === 0) return [String(value)]
  const hundreds = value < 200 ? spokenWords[language].hundredAnd : String(value - rest)
  return language === 'pt' ? [hundreds, spokenWords.pt.and, String(rest)] : [hundreds, String(rest)]
}

function countOf(thousands: number, language: SpokenLanguage): string[] {
  const keys = belowThousand(thousands, language)
  const short = language === 'es' ? shortened.get(Number(keys.at(-1))) : undefined
  return short === undefined ? keys : [...keys.slice(0, -1), short]
}

/** Portuguese has a word between thousands and a rest of one part: dois mil e cem, dois mil e vinte, dois mil cento e um. */
function joined(rest: number, language: SpokenLanguage): string[] {
  return language === 'pt' && (rest <= 100 || rest % 100 === 0) ? [spokenWords.pt.and] : []
}

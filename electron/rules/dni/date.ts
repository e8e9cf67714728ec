import { isoDay } from '../calendar.ts'
import { refuse } from './scan.ts'
import type { Refusal } from './scan.ts'

export type DateReading = { ok: true; date: string } | Refusal

/** A birth date lies in the past; what is `printed` on a card, all made since 2009, is of this century. */
export type DateKind = 'birth' | 'printed'

const FOUR_DIGIT_YEAR = /^([0-9]{2})[/-]([0-9]{2})[/-]([0-9]{4})$/
const TWO_DIGIT_YEAR = /^([0-9]{2})[/-]([0-9]{2})[/-]([0-9]{2})$/

/** Reads `dd/mm/yyyy`, or `dd/mm/yy` where the format writes so (domain 5). ISO dates are refused. */
export function readDate(text: string, yearDigits: 2 | 4, kind: DateKind, today: string): DateReading {
  const match = (yearDigits === 4 ? FOUR_DIGIT_YEAR : TWO_DIGIT_YEAR).exec(text)
  if (match === null) return refuse('scan-date-format')
  const [, day = '', month = '', year = ''] = match
  return dateFrom(day, month, year, kind, today)
}

/** The date that these digits mean. A two-digit birth year is the latest one whose day is not after today. */
export function dateFrom(day: string, month: string, year: string, kind: DateKind, today: string): DateReading {
  const date = possibleYears(year, kind)
    .map(candidate => isoDay(candidate, Number(month), Number(day)))
    .find(candidate => candidate !== undefined && candidate >= '1900' && (kind === 'printed' || candidate <= today))
  return date === undefined ? refuse('scan-date-impossible') : { ok: true, date }
}

function possibleYears(year: string, kind: DateKind): number[] {
  if (year.length === 4) return [Number(year)]
  return kind === 'birth' ? [2000 + Number(year), 1900 + Number(year)] : [2000 + Number(year)]
}

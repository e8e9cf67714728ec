import { isoDay } from './calendar.ts'

export type TypedDay = { ok: true; day: string } | { ok: false; problem: 'birth-date-incomplete' | 'birth-date-impossible' }

/** A birth date as it was typed, `ddmmyyyy` with or without what parts its digits: the day as yyyy-mm-dd. */
export function readBirthDate(text: string, today: string): TypedDay {
  const digits = text.replace(/\D/g, '')
  if (digits.length !== 8) return { ok: false, problem: 'birth-date-incomplete' }
  const day = isoDay(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
  return day === undefined || day > today ? { ok: false, problem: 'birth-date-impossible' } : { ok: true, day }
}

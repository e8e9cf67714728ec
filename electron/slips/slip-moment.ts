import { writtenDay } from '../rules/calendar.ts'

/** A moment (`2026-11-25T15:40`) as it stands on paper: `25/11/2026, 15:40 h`. */
export function slipMoment(at: string): string {
  const [day = '', time = ''] = at.split('T')
  return `${writtenDay(day)}, ${time} h`
}

import { readFields } from './dni/fields.ts'
import { undoKeyboardLayout } from './dni/keyboard-layout.ts'
import { isDniMrz, mrzCharacters, readMrz } from './dni/mrz.ts'
import { refuse } from './dni/scan.ts'
import type { DniReading } from './dni/scan.ts'

export type { DniReading, DniScan, ScanProblem } from './dni/scan.ts'

/** Before the token of the electronic DNI come its seven fields. */
const TOKEN_PLACE = 7

/**
 * Reads what a scanner typed from a DNI, front or back, of any of its five formats (domain 5). `today`
 * (`yyyy-mm-dd`) settles the century of two-digit birth years. Answers the scan or why there is none;
 * the signed token of the electronic DNI is dropped before anything is read.
 */
export function readDni(payload: string, today: string): DniReading {
  const mrz = mrzCharacters(payload)
  if (isDniMrz(mrz)) return readMrz(mrz, today)

  const fields = undoKeyboardLayout(payload).replace(/^[\p{Cc}\s]+|[\p{Cc}\s]+$/gu, '').split('@')
  if (fields.length === 1) return refuse('scan-unreadable')
  const token = fields.findIndex((field, place) => place >= TOKEN_PLACE && isToken(field))
  if (token !== -1) return readFields('D', fields.slice(0, token), today)
  if (fields[0] === '') return readFields('C', fields, today)

  const filled = fields.findLastIndex(field => field.trim() !== '') + 1
  if (filled <= 8) return readFields('A', fields.slice(0, filled), today)
  return filled === 9 ? readFields('B', fields.slice(0, filled), today) : refuse('scan-unreadable')
}

/** A JWT begins with `eyJ`, or `EYj` when caps lock was on. */
function isToken(field: string): boolean {
  return /^\s*eyj/i.test(field)
}

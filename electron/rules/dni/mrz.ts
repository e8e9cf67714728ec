import { dateFrom } from './date.ts'
import type { DateKind } from './date.ts'
import { readDniNumber } from './number.ts'
import { refuse } from './scan.ts'
import type { DniReading, DniScan } from './scan.ts'

const LENGTH = 90

/**
 * The characters of an MRZ with its three lines joined, whatever separated them. It holds only letters, digits
 * and `<`, so every other character is what a mis-set layout typed for `<` (domain 5).
 */
export function mrzCharacters(payload: string): string {
  return payload.replace(/[\p{Cc}\s]/gu, '').toUpperCase().replace(/[^A-Z0-9]/g, '<')
}

/** Whether these characters begin as the MRZ of an Argentine identity card does. */
export function isDniMrz(characters: string): boolean {
  return /^I[A-Z<]ARG/.test(characters)
}

/** Reads the back of a DNI: ICAO 9303 part 5, TD1, three lines of 30, its four check digits verified. */
export function readMrz(characters: string, today: string): DniReading {
  if (characters.length !== LENGTH) return refuse('scan-mrz')
  const one = characters.slice(0, 30)
  const two = characters.slice(30, 60)
  const number = one.slice(5, 14)
  const birthDigits = two.slice(0, 6)
  const expiryDigits = two.slice(8, 14)
  const composite = one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29)
  const checked = [
    [number, one[14]],
    [birthDigits, two[6]],
    [expiryDigits, two[14]],
    [composite, two[29]],
  ] as const
  const sex = readMrzSex(two[7])
  if (sex === undefined || checked.some(([text, digit]) => String(mrzCheckDigit(text)) !== digit)) {
    return refuse('scan-mrz')
  }

  const dni = readDniNumber(number.replace(/<+$/, ''))
  if (dni === undefined) return refuse('scan-dni')
  const birth = readMrzDate(birthDigits, 'birth', today)
  if (!birth.ok) return birth
  const expiry = readMrzDate(expiryDigits, 'printed', today)
  if (!expiry.ok) return expiry
  const [surname = '', names = ''] = characters.slice(60).split('<<').map(withSpaces)
  return {
    ok: true,
    scan: { format: 'MRZ', dni, surname, names, birthDate: birth.date, sex, expiryDate: expiry.date },
  }
}

/** ICAO 9303 part 3: weights 7 3 1, digits as they are, A is 10, filler is 0. */
function mrzCheckDigit(text: string): number {
  const sum = [...text].reduce((total, character, place) => {
    const value = character === '<' ? 0 : Number.parseInt(character, 36)
    return total + value * ([7, 3, 1][place % 3] ?? 0)
  }, 0)
  return sum % 10
}

/** X is printed as a filler. */
function readMrzSex(character: string | undefined): DniScan['sex'] {
  if (character === 'F' || character === 'M' || character === 'X') return character
  return character === '<' ? 'X' : undefined
}

function readMrzDate(digits: string, kind: DateKind, today: string) {
  const match = /^([0-9]{2})([0-9]{2})([0-9]{2})$/.exec(digits)
  if (match === null) return refuse('scan-date-format')
  const [, year = '', month = '', day = ''] = match
  return dateFrom(day, month, year, kind, today)
}

function withSpaces(name: string): string {
  return name.replace(/<+/g, ' ').trim()
}

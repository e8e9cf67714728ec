/** What is wrong with a CUIL as typed. */
export type CuilProblem =
  | 'cuil-incomplete'
  | 'cuil-too-long'
  | 'cuil-check-digit'
  | 'cuil-prefix'
  | 'cuil-company'
  | 'cuil-characters'

export type CuilCheck = { ok: true; cuil: string } | { ok: false; problem: CuilProblem }

const LENGTH = 11
const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
/** No prefix says anything of the person's sex (Res. ANSES 286/2021). */
const PERSON_PREFIXES: readonly string[] = ['20', '23', '24', '27']
const COMPANY_PREFIXES: readonly string[] = ['30', '33', '34']

/**
 * Judges a finished CUIL, with or without hyphens and spaces. Answers its 11 digits or the first problem,
 * in the order characters, prefix, length, check digit (domain 4).
 */
export function checkCuil(text: string): CuilCheck {
  const digits = withoutSeparators(text)
  const problem = problemSoFar(digits) ?? (digits.length < LENGTH ? 'cuil-incomplete' : null)
  return problem === null ? { ok: true, cuil: digits } : { ok: false, problem }
}

/**
 * Judges a CUIL while it is typed: a problem only when no further digit can mend it, else null. The prefix
 * is told at its second digit, the check digit at the eleventh (domain 4).
 */
export function checkCuilSoFar(text: string): CuilProblem | null {
  return problemSoFar(withoutSeparators(text))
}

/** The check digit for a prefix of two digits and a DNI of up to eight; undefined where the sum gives 10 (domain 4). */
export function checkDigit(prefix: string, dni: string): number | undefined {
  const ten = prefix + dni.padStart(8, '0')
  if (!/^[0-9]{10}$/.test(ten)) throw new RangeError('a check digit needs a prefix of 2 digits and a DNI of up to 8')
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(ten[place]), 0)
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? undefined : digit
}

/** Writes the 11 digits of a CUIL as people know it: `20-30123456-3`. */
export function formatCuil(cuil: string): string {
  return `${cuil.slice(0, 2)}-${cuil.slice(2, 10)}-${cuil.slice(10)}`
}

/** The DNI inside the 11 digits of a CUIL: always 8 digits, `05536168` for a DNI of seven. */
export function dniOf(cuil: string): string {
  return cuil.slice(2, 10)
}

/** Whether a DNI number, of a card or typed, is the one inside this CUIL. */
export function isDniOf(dni: string, cuil: string): boolean {
  return dni.padStart(8, '0') === dniOf(cuil)
}

/** Every CUIL that the person of a DNI number can have: one a prefix, where its sum has a check digit (domain 4). */
export function cuilsOf(dni: string): string[] {
  return PERSON_PREFIXES.flatMap((prefix) => {
    const digit = checkDigit(prefix, dni)
    return digit === undefined ? [] : [`${prefix}${dni.padStart(8, '0')}${String(digit)}`]
  })
}

function withoutSeparators(text: string): string {
  return text.replace(/[-\s]/g, '')
}

function problemSoFar(digits: string): CuilProblem | null {
  if (/[^0-9]/.test(digits)) return 'cuil-characters'
  const prefix = digits.slice(0, 2)
  if (COMPANY_PREFIXES.includes(prefix)) return 'cuil-company'
  if (prefix.length === 2 && !PERSON_PREFIXES.includes(prefix)) return 'cuil-prefix'
  if (digits.length > LENGTH) return 'cuil-too-long'
  if (digits.length === LENGTH && checkDigit(prefix, dniOf(digits)) !== Number(digits[10])) return 'cuil-check-digit'
  return null
}

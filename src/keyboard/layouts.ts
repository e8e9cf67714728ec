/** Rows of the Argentine keyboard, in small letters; Shift makes them capitals. */
export const digitRow = [...'1234567890']
export const letterRows = [[...'qwertyuiop'], [...'asdfghjklñ'], [...'zxcvbnm']] as const

export const numberRows = [['1', '2', '3'], ['4', '5', '6'], ['7', '8', '9']] as const

const isLetterOrDigit = /[a-z0-9]/i

/** What the policy admits beside letters and digits: these get a row of their own. */
export function symbolsIn(allowed: string): string[] {
  return [...allowed].filter(character => !isLetterOrDigit.test(character))
}

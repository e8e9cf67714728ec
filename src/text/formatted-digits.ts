/** Patterns in which `#` stands for a digit, as the number is printed on the card. */
export const cuilPattern = '## – #### #### – #'
/** In a line of text it takes less room. */
export const cuilInText = '##-########-#'
export const tramitePattern = '### #### ####'
/** A code of the 130: `#` is a letter too. */
export const phoneCodePattern = '#### ####'
export const datePattern = '##/##/####'
/** What an authenticator app shows. */
export const totpPattern = '### ###'
export const totpDigits = 6

/** Seven digits or eight: the dots are counted from the last one. */
export function dniPattern(digits: string): string {
  return '#'.repeat(digits.length).replace(/(?<=#)(?=(?:###)+$)/g, '.')
}

/** The digits in a text, and nothing else. */
export function onlyDigits(text: string): string {
  return text.replace(/\D/g, '')
}

/** Digits laid out by the pattern, as far as they go; what is beyond it follows as it is. */
export function formatDigits(digits: string, pattern: string): string {
  let formatted = ''
  let used = 0
  for (const mark of pattern) {
    if (used === digits.length) return formatted
    formatted += mark === '#' ? digits[used++] : mark
  }
  return formatted + digits.slice(used)
}

/** Where the caret stands in the formatted text after `count` digits. */
export function caretAfter(count: number, digits: string, pattern: string): number {
  return formatDigits(digits.slice(0, count), pattern).length
}

/** The only symbols a branch may admit, whatever its file says (domain 1). */
const ADMISSIBLE_SYMBOLS = '#$%&*+-=@_'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DIGITS = '0123456789'

/** Every character that a clave may hold where the branch admits `allowedSymbols`, for the keyboard to offer. */
export function claveCharacters({ allowedSymbols }: { allowedSymbols: string }): string {
  const symbols = [...ADMISSIBLE_SYMBOLS].filter(symbol => allowedSymbols.includes(symbol))
  return LETTERS + LETTERS.toLowerCase() + DIGITS + symbols.join('')
}

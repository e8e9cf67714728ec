const digits = '1234567890'
const small = 'abcdefghijklmnopqrstuvwxyz'

/** Rows of the Argentine keyboard, in small letters; Shift makes them capitals. */
export const digitRow = [...digits]
export const letterRows = [[...'qwertyuiop'], [...'asdfghjklñ'], [...'zxcvbnm']] as const

/** Of an ejemplar: looked for one by one, not typed by heart. */
export const letterOrder = [...small.toUpperCase()]

const accented = 'áéíóúü'
const letters = `${small}ñ${accented}`
const commonSymbols = '@.-_'
const otherSymbols = `!"#$%&/()=?¡¿'+*,;:<>[]{}\\|^~\`°`

/** Codes that the kiosk gave. */
export const codeCharacters = small.toUpperCase() + digits
/** Names of people, and the signs within them. */
export const nameCharacters = `${letters}${letters.toUpperCase()} '-.`
/** What a password of staff may hold: whatever a keyboard of here types. */
export const passwordCharacters = `${letters}${letters.toUpperCase()}${digits} ${commonSymbols}${otherSymbols}`

const symbolRow = 10
const layerRow = 8
const onLetterRows = /[a-z0-9ñáéíóú ]/i

/** What a field admits beside letters, digits and the space; a capital is its small letter's key. */
export function symbolsIn(allowed: string): string[] {
  const isSmall = (character: string) => character === character.toLowerCase() || !allowed.includes(character.toLowerCase())
  return [...allowed].filter(character => !onLetterRows.test(character) && isSmall(character))
}

/** Symbols that have a row over the digits, and those that take the place of digits and letters when asked for. */
export function symbolRows(allowed: string): { row: string[]; layer: string[][] } {
  const symbols = symbolsIn(allowed)
  const layer = []
  for (let at = symbolRow; at < symbols.length; at += layerRow) layer.push(symbols.slice(at, at + layerRow))
  return { row: symbols.slice(0, symbolRow), layer }
}

/** The accented form of a vowel, small or capital; nothing for what has none. `ü` has a key of its own. */
export function accentedForm(letter: string): string | undefined {
  const at = 'aeiouAEIOU'.indexOf(letter)
  return at < 0 ? undefined : 'áéíóúÁÉÍÓÚ'[at]
}

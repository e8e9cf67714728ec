import type { Texts } from '../text/texts.ts'

export type KeyWords = Texts['keyboard']

/** What a character is called where its own look does not say it, as a screen reader would speak it. */
export function keyName(words: KeyWords, character: string, isCapitalsOnly = false): string | undefined {
  if (!/\p{L}/u.test(character)) return words.signs[character]
  const isCapital = !isCapitalsOnly && character !== character.toLowerCase()
  const cased = (letter: string) => (isCapital ? words.capital(letter) : letter)
  const [letter = character, mark] = character.normalize('NFD')
  if (mark === '\u0301') return words.accented(cased(letter))
  if (mark === '\u0308') return words.dieresis(cased(letter))
  return isCapital ? words.capital(character) : undefined
}

import { keyName, type KeyWords } from '../keyboard/key-name.ts'

/** A character as it is said, as its key is. */
export function spelled(character: string, words: KeyWords): string {
  return character === ' ' ? words.space : (keyName(words, character) ?? character)
}

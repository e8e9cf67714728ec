import { characterKey, syllableKey } from './keys.ts'
import { syllablesOf } from './syllables.ts'

/** What has a clip, by its key. */
export type Has = (key: string) => boolean

const accents = /[\u0300\u0301\u0302]/gu
/** A letter without its accent; ñ, ç and the nasal vowels stay, they are other letters. */
export const withoutAccent = (letters: string) => letters.normalize('NFD').replaceAll(accents, '').normalize('NFC')

/** A word that has no clip, by its syllables; what is no syllable of ours, by its letters. */
export function spellWord(word: string, has: Has): string[] {
  return syllablesOf(word).flatMap(syllable => {
    const key = [syllable, withoutAccent(syllable)].map(syllableKey).find(has)
    return key === undefined ? spell(syllable, has) : [key]
  })
}

/** Character by character; one of a foreign alphabet is left out. */
export function spell(text: string, has: Has): string[] {
  return [...text].flatMap(character => {
    const key = [character, withoutAccent(character)].map(characterKey).find(has)
    return key === undefined ? [] : [key]
  })
}

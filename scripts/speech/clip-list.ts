import { createHash } from 'node:crypto'
import { syllableKey } from '../../src/speech/keys.ts'
import { normalForm } from '../../src/speech/normal-form.ts'
import { allNumberKeys } from '../../src/speech/numbers.ts'
import { sentencesOf } from '../../src/speech/sentences.ts'
import { withoutAccent } from '../../src/speech/spell.ts'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'
import { hasVowel, syllablesOf } from '../../src/speech/syllables.ts'
import { spokenWords } from '../../src/text/spoken-words.ts'
import { characterTexts } from './characters.ts'

/** Something that is said, under the key by which the page finds it. */
export interface Clip {
  id: string
  key: string
  text: string
}

export interface SpokenTexts {
  /** Always said as they stand. */
  whole: readonly string[]
  /** Said as they stand too; their words and syllables come up in what is not known yet. */
  vocabulary: readonly string[]
}

/** Everything that a voice can say: sentence by sentence, and what says the texts that nobody knows yet. */
export function clipList({ whole, vocabulary }: SpokenTexts, language: SpokenLanguage): Clip[] {
  const sentences = [...whole, ...vocabulary].flatMap(sentencesOf).map(trimmed)
  const words = vocabulary.flatMap(text => text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [])
  const { months, onTheHour, hidden } = spokenWords[language]
  const spoken = [
    ...allNumberKeys(language), ...sentences, ...months, ...months.map(month => `de ${month} de`), onTheHour, hidden, 'N°',
    ...words.filter(word => word.length > 1 || wordsOfOneLetter[language].includes(word.toLowerCase())),
  ]
  const byKey = new Map<string, string>()
  const add = (key: string, text: string) => { if (key !== '' && !byKey.has(key)) byKey.set(key, text) }
  for (const [key, text] of characterTexts(language)) add(key, text)
  for (const text of spoken) add(normalForm(text), text)
  const syllables = words.flatMap(syllablesOf).filter(hasVowel)
  for (const syllable of [...simpleSyllables, ...syllables]) add(syllableKey(syllable), syllable)
  // The padrón writes GOMEZ.
  for (const [key, text] of [...byKey]) if (/^\p{L}+$/u.test(key)) add(withoutAccent(key), text)
  return [...byKey].map(([key, text]) => ({ id: idOf(language, text), key, text }))
}

/** Whoever records a text names the file by this. */
const idOf = (language: SpokenLanguage, text: string) => createHash('sha256').update(`${language}\0${text}`).digest('hex').slice(0, 10)

/** Signs at the ends, where a text was cut, are not said; those that tell how it is said stay. */
const trimmed = (sentence: string) => sentence.replace(/^[\s.,;:)»·/-]+|[\s,;:(«·/-]+$/gu, '')

/** The others are letters. */
const wordsOfOneLetter = { es: 'aeouy', pt: 'aeoàé' } satisfies Record<SpokenLanguage, string>

const onsets = [
  '', 'b', 'bl', 'br', 'c', 'ch', 'cl', 'cr', 'd', 'dr', 'f', 'fl', 'fr', 'g', 'gl', 'gr', 'gu', 'h', 'j', 'k', 'l', 'll', 'm', 'n', 'ñ',
  'p', 'pl', 'pr', 'qu', 'r', 's', 't', 'tr', 'v', 'w', 'x', 'y', 'z',
]
const vowels = ['a', 'e', 'i', 'o', 'u']
const codas = ['', 'n', 'r', 's']
const rhymes = [...vowels.flatMap(vowel => codas.map(coda => vowel + coda)), 'ia', 'ie', 'io', 'ua', 'ue']
const simpleSyllables = onsets.flatMap(onset => rhymes.map(rhyme => onset + rhyme))

const vowel = /[aeiouáéíóúàâãêôõüy]/u
const strong = /[aeoáéóíúàâãêôõ]/u
export const hasVowel = (letters: string): boolean => vowel.test(letters)

/** Two consonants that begin a syllable together. */
const onsets = new Set(['bl', 'br', 'ch', 'cl', 'cr', 'dr', 'fl', 'fr', 'gl', 'gr', 'kr', 'll', 'nh', 'lh', 'pl', 'pr', 'qu', 'rr', 'tr'])

/** A Spanish word's syllables, in small letters; letters that make none (`ltd`) stand as one. */
export function syllablesOf(word: string): string[] {
  const sounds = soundsOf(word.toLowerCase())
  const syllables: string[] = []
  let start = 0
  for (const end of boundaries(sounds)) {
    syllables.push(sounds.slice(start, end).map(({ text }) => text).join(''))
    start = end
  }
  const last = sounds.slice(start).map(({ text }) => text).join('')
  return last === '' ? syllables : [...syllables, last]
}

interface Sound {
  text: string
  isVowel: boolean
}

/** Letters, where `qu`, `gue` and a final `y` are one sound each. */
function soundsOf(word: string): Sound[] {
  const sounds: Sound[] = []
  const letters = [...word]
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? ''
    const next = letters[at + 1] ?? ''
    const isMute = next === 'u' && /[eiéíêy]/u.test(letters[at + 2] ?? '') && (letter === 'q' || letter === 'g')
    // `y` is a vowel where none follows it: Godoy, Yrigoyen's first is not.
    const isVowel = letter === 'y' ? !vowel.test(next) : vowel.test(letter)
    sounds.push(isMute ? { text: `${letter}u`, isVowel: false } : { text: letter, isVowel })
    if (isMute) at += 1
  }
  return sounds
}

/** Where one syllable ends and the next begins. */
function boundaries(sounds: readonly Sound[]): number[] {
  const nuclei = nucleiOf(sounds)
  return nuclei.slice(1).map((nucleus, place) => {
    const between = nucleus.start - (nuclei[place]?.end ?? 0)
    return nucleus.start - onsetLength(sounds, nucleus.start, between)
  })
}

/** Vowels that sound together: two strong ones do not. */
function nucleiOf(sounds: readonly Sound[]): { start: number; end: number }[] {
  const nuclei: { start: number; end: number }[] = []
  for (const [at, { text, isVowel }] of sounds.entries()) {
    if (!isVowel) continue
    const open = nuclei.at(-1)
    const before = sounds[at - 1]
    const isJoined = open?.end === at && before !== undefined && !(strong.test(before.text) && strong.test(text))
    if (isJoined) open.end = at + 1
    else nuclei.push({ start: at, end: at + 1 })
  }
  return nuclei
}

/** How many of the consonants before a vowel are its syllable's. */
function onsetLength(sounds: readonly Sound[], vowelAt: number, consonants: number): number {
  if (consonants < 2) return consonants
  const pair = (sounds[vowelAt - 2]?.text ?? '') + (sounds[vowelAt - 1]?.text ?? '')
  return onsets.has(pair) ? 2 : 1
}

import { spokenWords } from '../text/spoken-words.ts'
import { characterKey, pauseKey } from './keys.ts'
import type { Token } from './normal-form.ts'
import { numberKeys } from './numbers.ts'
import { spell, spellWord, type Has } from './spell.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** Five digits in a row are no number that people say as one. */
const longRun = 5

/** What is said, clip after clip, for a part of a text that has no clip of its own: keys of the lexicon and pauses. */
export function expand(token: Token, language: SpokenLanguage, has: Has): string[] {
  const { text } = token
  switch (token.kind) {
    case 'date': return dateKeys(text, language, has)
    case 'time': return timeKeys(text, language)
    case 'cuil': return grouped(text.split('-'))
    case 'number': return token.inCode ? [...text] : digitsKeys(text, language)
    case 'hidden': return [spokenWords[language].hidden]
    case 'symbol': return [characterKey(text)]
    case 'word': return token.inCode ? spell(text, has) : spellWord(text, has)
  }
}

function dateKeys(date: string, language: SpokenLanguage, has: Has): string[] {
  const [day = 0, month = 0, year = 0] = date.split('/').map(Number)
  const name = spokenWords[language].months[month - 1]
  const between = name === undefined ? numberKeys(month, language) : monthKeys(name, has)
  return [...numberKeys(day, language), ...between, ...numberKeys(year, language)]
}

/** As one clip where there is one: it sounds better. */
function monthKeys(name: string, has: Has): string[] {
  const whole = `de ${name} de`
  return has(whole) ? [whole] : ['de', name, 'de']
}

function timeKeys(time: string, language: SpokenLanguage): string[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const { and, onTheHour } = spokenWords[language]
  const end = minutes === 0 ? [onTheHour] : [and, ...numberKeys(minutes, language)]
  return [...numberKeys(hours, language), ...end]
}

function digitsKeys(digits: string, language: SpokenLanguage): string[] {
  const bare = digits.replaceAll('.', '')
  const isNumber = digits.includes('.') ? bare.length <= 6 : bare.length < longRun
  if (isNumber && (bare.length === 1 || !bare.startsWith('0'))) return numberKeys(Number(bare), language)
  return grouped(digits.split('.'))
}

/** Digit by digit, by threes, so that who listens can write along. */
function grouped(parts: readonly string[]): string[] {
  const groups = parts.flatMap(part => part.match(/\d{1,3}/gu) ?? [])
  return groups.flatMap((group, at) => (at === 0 ? [...group] : [pauseKey, ...group]))
}

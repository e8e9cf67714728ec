import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSpokenCheck, passesSpokenCheck, spokenChoices, spokenWords, type SpokenCategory, type SpokenWord } from '../../electron/rules/spoken-check.ts'
import { robotQuestion as inEasyReading } from '../../src/text/es-facil/index.ts'
import { robotQuestion as inPortuguese } from '../../src/text/pt/index.ts'
import { robotQuestion as inSpanish } from '../../src/text/es-AR/index.ts'

const categories = Object.keys(spokenWords) as SpokenCategory[]
const seeded = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 200, maxLength: 200 })
const check = (numbers: number[], before?: SpokenCategory) => {
  let next = 0
  return makeSpokenCheck(() => numbers[next++ % numbers.length] ?? 0, before)
}
const isOf = (category: SpokenCategory, word: SpokenWord) => (spokenWords[category] as readonly SpokenWord[]).includes(word)

describe('a question to be heard', () => {
  it('has four words of four categories, one of which is the category asked for', () => {
    fc.assert(
      fc.property(seeded, (numbers) => {
        const { category, words, right } = check(numbers)
        expect(words).toHaveLength(spokenChoices)
        expect(new Set(words.map((word) => categories.find((one) => isOf(one, word)))).size).toBe(spokenChoices)
        expect(words.map((word) => isOf(category, word))).toEqual(words.map((_, place) => place === right))
      }),
    )
  })

  it('is passed by that word and by no other', () => {
    fc.assert(
      fc.property(seeded, fc.integer({ min: 0, max: 3 }), (numbers, chosen) => {
        const question = check(numbers)
        expect(passesSpokenCheck(question, chosen)).toBe(chosen === question.right)
      }),
    )
  })

  it('asks for another category than the one before', () => {
    fc.assert(
      fc.property(seeded, fc.constantFrom(...categories), (numbers, before) => {
        expect(check(numbers, before).category).not.toBe(before)
      }),
    )
  })

  it('has its word at each of the four places', () => {
    const places = Array.from({ length: 200 }, () => makeSpokenCheck(Math.random).right)
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
  })
})

describe('the words', () => {
  it('are eight or more of each of eight categories or more, and each of one alone', () => {
    expect(categories.length).toBeGreaterThanOrEqual(8)
    for (const category of categories) expect(spokenWords[category].length).toBeGreaterThanOrEqual(8)
    const all = categories.flatMap((category): readonly SpokenWord[] => spokenWords[category])
    expect(new Set(all).size).toBe(all.length)
  })

  it.each([
    ['es-AR', inSpanish],
    ['es-facil', inEasyReading],
    ['pt', inPortuguese],
  ])('of %s are each another one, and stand in no question', (_language, { ask, words }) => {
    const said = Object.values(words)
    expect(new Set(said).size).toBe(said.length)
    const asked = Object.values(ask).join(' ').toLowerCase().split(/[^\p{L}]+/u)
    expect(said.filter((word) => asked.includes(word.toLowerCase()))).toEqual([])
  })
})

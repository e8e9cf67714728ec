import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyNames, givenNames } from '../../electron/padron/person-names.ts'
import { syllablesOf } from '../../src/speech/syllables.ts'

describe('the syllables of a word', () => {
  it.each([
    ['casa', 'ca-sa'], ['banco', 'ban-co'], ['trámite', 'trá-mi-te'], ['calle', 'ca-lle'], ['carrizo', 'ca-rri-zo'],
    ['chacabuco', 'cha-ca-bu-co'], ['abril', 'a-bril'], ['clave', 'cla-ve'], ['constructor', 'cons-truc-tor'],
    ['río', 'rí-o'], ['rocío', 'ro-cí-o'], ['ciudad', 'ciu-dad'], ['leer', 'le-er'], ['agüero', 'a-güe-ro'],
    ['guerra', 'gue-rra'], ['quiroga', 'qui-ro-ga'], ['godoy', 'go-doy'], ['yáñez', 'yá-ñez'], ['pueyrredón', 'puey-rre-dón'],
    ['uruguay', 'u-ru-guay'], ['transporte', 'trans-por-te'], ['ñandú', 'ñan-dú'], ['señor', 'se-ñor'], ['s', 's'],
  ])('%s: %s', (word, parts) => {
    expect(syllablesOf(word)).toEqual(parts.split('-'))
  })

  it('leave no letter out and add none, whatever the word', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zñáéíóúü]{0,20}$/u), (word) => {
      expect(syllablesOf(word).join('')).toBe(word)
    }))
  })

  it('have one group of vowels each, in every name that people have', () => {
    for (const name of [...givenNames, ...familyNames]) {
      for (const syllable of syllablesOf(name.replaceAll("'", ''))) expect(syllable).toMatch(/^[^aeiouáéíóúü]*[aeiouáéíóúüy]+[^aeiouáéíóúü]*$/u)
    }
  })
})

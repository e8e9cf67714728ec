import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipList } from '../../scripts/speech/clip-list.ts'
import { piecesOf } from '../../src/speech/segments.ts'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'

const texts = {
  es: ['Tu clave tiene', 'meses', 'Desde el', 'Elegí una clave que solo vos conozcas.', 'Avenida Corrientes', 'Gómez', 'a', 'el padrón', 'de', 'y'],
  pt: ['Sua clave tem', 'meses', 'Desde', 'Escolha uma clave que só você conheça.', 'e', 'de'],
} satisfies Record<SpokenLanguage, string[]>

function speaking(language: SpokenLanguage) {
  const clips = clipList({ whole: [], vocabulary: texts[language] }, language)
  const textOf = new Map(clips.map(({ id, text }) => [id, text]))
  const lexicon = new Map(clips.map(({ key, id }) => [key, id]))
  const pieces = (text: string) => piecesOf(text, lexicon, language).map((piece) => (piece === 'pause' ? '|' : (textOf.get(piece.clip) ?? '?')))
  return { lexicon, pieces, said: (text: string) => pieces(text).join(' ') }
}
const es = speaking('es')
const pt = speaking('pt')

describe('what is said of a text', () => {
  it.each([
    ['Elegí una clave que solo vos conozcas.', 'Elegí una clave que solo vos conozcas.'],
    ['¡ELEGÍ UNA CLAVE, QUE SOLO VOS CONOZCAS!', 'Elegí una clave que solo vos conozcas.'],
    ['Tu clave tiene 7 meses.', 'Tu clave tiene 7 meses'],
    ['Desde el 25/11/2026', 'Desde el 25 de noviembre de 2026'],
    ['Desde el 01/03/1987, 8:05', 'Desde el 1 de marzo de 1987 | 8 y 5'],
    ['12:00', '12 en punto'],
    ['99/99/2026', '99 99 2026'],
    ['el padrón: GOMEZ', 'el padrón | Gómez'],
    ['Avenida Corrientes 348', 'Avenida Corrientes 300 48'],
    ['20-30123456-3', '2 0 | 3 0 1 | 2 3 4 | 5 6 | 3'],
    ['00912345678', '0 0 9 | 1 2 3 | 4 5 6 | 7 8'],
    ['30.123.456', '3 0 | 1 2 3 | 4 5 6'],
    ['21.101', 'veintiún 1000 ciento 1'],
    ['007', '0 0 7'],
    ['50 %', '50 por ciento'],
    ['N° 5', 'N° 5'],
    ['K7M2-93XQ', 'ka 7 eme 2 9 3 equis cu'],
    ['S.R.L.', 'ese erre ele'],
    ['•••• ••', 'oculto oculto'],
    ['Ñandú', 'ñan du'],
    ['y', 'i griega'],
    ['y mayúscula', 'i griega mayúscula'],
    ['É', 'e con acento'],
    ['ñ mayúscula', 'eñe mayúscula'],
    ['@', 'arroba'],
    ['', ''],
    ['—', ''],
  ])('%j: %s', (text, said) => {
    expect(es.said(text)).toBe(said)
  })

  it.each([
    ['25/11/2026', '25 de novembro de 2026'],
    ['15:40', '15 e 40'],
    ['2.345', '2 1000 300 e 45'],
    ['5.100', '5 1000 e 100'],
    ['21.001', '21 1000 e 1'],
    ['ç', 'cê cedilha'],
  ])('in Portuguese %j: %s', (text, said) => {
    expect(pt.said(text)).toBe(said)
  })

  it.each([['es', es], ['pt', pt]] as const)('is every number up to 999,999, exactly (%s)', (_, { pieces }) => {
    const words = new Map([['ciento', 100], ['cento', 100], ['un', 1], ['veintiún', 21], ['treinta y un', 31], ['cuarenta y un', 41],
      ['cincuenta y un', 51], ['sesenta y un', 61], ['setenta y un', 71], ['ochenta y un', 81], ['noventa y un', 91], ['e', 0]])
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
      const written = value > 9999 ? `${String(Math.floor(value / 1000))}.${String(value % 1000).padStart(3, '0')}` : String(value)
      let heard = 0
      for (const piece of pieces(written)) {
        if (piece === '1000') heard = Math.max(heard, 1) * 1000
        else heard += words.get(piece) ?? Number(piece)
      }
      expect(heard).toBe(value)
    }), { numRuns: 500 })
  })

  it('leaves out no letter and no digit of what it has never met', () => {
    const word = fc.stringMatching(/^[a-zñáéíóú]{1,12}$/u)
    const part = fc.oneof(word, fc.integer({ min: 0, max: 9_999_999 }).map(String), fc.stringMatching(/^[A-Z0-9]{1,8}$/u))
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      for (const one of parts) expect(es.pieces(one).length, one).toBeGreaterThan(0)
      const together = es.pieces(parts.join(', ')).filter((piece) => piece !== '|')
      expect(together).not.toContain('?')
      expect(together.length).toBeGreaterThanOrEqual(parts.length)
    }), { numRuns: 300 })
  })

  it('is one clip for each text that it knows, whatever signs and capitals it is written with', () => {
    for (const text of texts.es.filter((known) => known.length > 1)) {
      expect(es.pieces(text.toUpperCase())).toHaveLength(1)
      expect(es.pieces(`«${text}»…`)).toHaveLength(1)
    }
  })

  it('can be anything at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(es.pieces(text)).not.toContain('?')
    }), { numRuns: 500 })
  })
})

import { describe, expect, it } from 'vitest'
import { claveCharacters } from '../../electron/rules/clave.ts'
import type { KeyFace } from '../../src/keyboard/key-face.ts'
import { codeCharacters, nameCharacters, passwordCharacters, symbolsIn } from '../../src/keyboard/layouts.ts'
import { afterCharacter, letterKeys, nextShift, plainLetters, type LetterState } from '../../src/keyboard/letter-keys.ts'
import * as esAR from '../../src/text/es-AR/index.ts'
import * as esFacil from '../../src/text/es-facil/index.ts'
import * as pt from '../../src/text/pt/index.ts'

const words = esAR.keyboard
const clave = claveCharacters({ allowedSymbols: '' })
const keys = (accepts: string, state: Partial<LetterState> = {}) => letterKeys({ accepts, state: { ...plainLetters, ...state }, words })
const faces = (rows: KeyFace[][]) => rows.map((row) => row.map(({ key }) => key).join(' '))
const find = (rows: KeyFace[][], key: string) => rows.flat().find((face) => face.key === key)
const enabled = (rows: KeyFace[][]) => rows.flat().filter(({ key, isDisabled }) => key.length === 1 && !isDisabled).map(({ key }) => key).join('')

describe('the keyboard of letters', () => {
  it('is the Argentine one, with its ñ', () => {
    expect(faces(keys(clave))).toEqual([
      '1 2 3 4 5 6 7 8 9 0',
      'q w e r t y u i o p',
      'a s d f g h j k l ñ',
      'shift z x c v b n m erase',
      'hide erase-all next',
    ])
  })

  it.each([['clave', clave], ['code', codeCharacters], ['name', nameCharacters], ['digits', '0123456789']])(
    'of a %s has only those keys enabled that its field takes',
    (_what, accepts) => {
      for (const shift of ['off', 'once', 'locked'] as const) {
        for (const character of enabled(keys(accepts, { shift }))) expect(accepts).toContain(character)
      }
    },
  )

  it.each([['clave', clave], ['clave with symbols', claveCharacters({ allowedSymbols: '#$%&*+-=@_' })], ['code', codeCharacters],
    ['name', nameCharacters], ['password', passwordCharacters]])('reaches every character of a %s', (_what, accepts) => {
    const reached = new Set<string>()
    for (const shift of ['off', 'once'] as const) {
      for (const isAccenting of [false, true]) {
        for (const areSignsShown of [false, true]) for (const key of enabled(keys(accepts, { shift, isAccenting, areSignsShown }))) reached.add(key)
      }
    }
    const missing = [...accepts].filter((character) => !reached.has(character))
    expect(missing).toEqual([])
  })

  it('has its digits in the order that it is given', () => {
    const digits = [...'8305972416']
    expect(faces(letterKeys({ accepts: clave, state: plainLetters, words, digits }))[0]).toBe(digits.join(' '))
  })

  it('shows capitals alone where only those are taken, and no way to others', () => {
    const rows = keys(codeCharacters)
    expect(faces(rows)[1]).toBe('Q W E R T Y U I O P')
    expect(find(rows, 'shift')?.isDisabled).toBe(true)
  })
})

describe('shift', () => {
  it('goes from one capital to all of them and back to none', () => {
    expect([nextShift.off, nextShift.once, nextShift.locked]).toEqual(['once', 'locked', 'off'])
  })

  it('for one capital is over with it; fixed, it stays', () => {
    expect(afterCharacter({ ...plainLetters, shift: 'once' }).shift).toBe('off')
    expect(afterCharacter({ ...plainLetters, shift: 'locked' }).shift).toBe('locked')
  })

  it('is seen and named in each of its states', () => {
    const shift = (state: LetterState['shift']) => find(keys(clave, { shift: state }), 'shift')
    expect(shift('off')).toMatchObject({ face: 'shift', name: 'Mayúscula', isPressed: false })
    expect(shift('once')).toMatchObject({ face: 'shift', name: 'Mayúscula', isPressed: true })
    expect(shift('locked')).toMatchObject({ face: 'shift-locked', name: 'Mayúsculas fijas', isPressed: true })
  })

  it('off, nothing changes with a character: the keys are not drawn anew', () => {
    expect(afterCharacter(plainLetters)).toBe(plainLetters)
  })
})

describe('the accent', () => {
  it('has its key only where the field takes accents', () => {
    expect(find(keys(clave), 'accent')).toBeUndefined()
    expect(find(keys(nameCharacters), 'accent')).toMatchObject({ name: 'Acento', isPressed: false })
  })

  it('pressed, is seen on every vowel, small or capital, for one character', () => {
    const accenting = { ...plainLetters, isAccenting: true }
    expect(faces(keys(nameCharacters, accenting))[2]).toBe('q w é r t y ú í ó p')
    expect(faces(keys(nameCharacters, { ...accenting, shift: 'locked' }))[3]).toBe('Á S D F G H J K L Ñ')
    expect(find(keys(nameCharacters, accenting), 'accent')?.isPressed).toBe(true)
    expect(afterCharacter(accenting).isAccenting).toBe(false)
  })
})

describe('the name of a key', () => {
  const name = (key: string, state: Partial<LetterState> = {}) => find(keys(passwordCharacters, state), key)?.name

  it('is its face where that is a small letter or a digit', () => {
    expect([name('a'), name('ñ'), name('7')]).toEqual([undefined, undefined, undefined])
  })

  it('tells capitals, accents and signs', () => {
    expect(name('A', { shift: 'once' })).toBe('A mayúscula')
    expect(name('á', { isAccenting: true })).toBe('a con acento')
    expect(name('Á', { isAccenting: true, shift: 'once' })).toBe('A mayúscula con acento')
    expect(name('ü')).toBe('u con diéresis')
    expect(name('@')).toBe('arroba')
    expect(name(' ')).toBe('Espacio')
  })

  it('is the plain letter where there are capitals alone', () => {
    expect(find(keys(codeCharacters), 'A')?.name).toBeUndefined()
  })

  it.each([['es-AR', esAR], ['es-facil', esFacil], ['pt', pt]])('exists in %s for every sign that any field takes, each its own', (_language, texts) => {
    const signs = [...new Set(symbolsIn(passwordCharacters + claveCharacters({ allowedSymbols: '#$%&*+-=@_' })))].filter((sign) => sign !== 'ü')
    const names = signs.map((sign) => texts.keyboard.signs[sign])
    expect(names).not.toContain(undefined)
    expect(new Set(names).size).toBe(signs.length)
  })
})

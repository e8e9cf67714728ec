import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePassword, type PasswordRuleId } from '../../electron/rules/operator-password.ts'

const commonClaves = new Set(readFileSync(join(import.meta.dirname, '../../resources/common-claves.txt'), 'utf8').split('\n').filter(Boolean))
const person = { name: 'María José Núñez de la Paz', legajo: 'B7712', cuil: '20055361682', commonClaves }

const broken = (password: string, who = person) => judgePassword(password, who).filter(({ ok }) => !ok).map(({ id }) => id)

describe('an operator’s password', () => {
  it.each([
    'un mate amargo bajo el jacarandá',
    'correcto caballo',
    'vientosuruguayos',
    'ÑANDÚES DE PRISA',
    '¡qué lindo día, che!',
    'τρία πουλιά μικρά',
    '雨が降る日の朝、私は本を読みながら茶を飲む',
    '🧉🦙🌵🍇🐦🌊🏔🚲🎸⚽🥟🌽🍋🐢🦋',
    'abuela2018 y los otros nietos', // a common clave, and much that is not
    'la 12 juega el domingo 3',
    'paz y amor por acá', // parts of names that are shorter than four letters
    `${'así que '.repeat(15)}queda`,
  ])('«%s» is good', (password) => {
    expect(broken(password)).toEqual([])
  })

  it.each<[password: string, rules: PasswordRuleId[]]>([
    ['', ['length', 'varied']],
    ['jacarandá azul', ['length']],
    [`${'así que '.repeat(15)}queda más`, ['length']],
    ['un mate\tamargo y dulce', ['characters']],
    ['un mate\namargo y dulce', ['characters']],
    ['un mate amargo y dulce ', ['characters']],
    [' un mate amargo y dulce', ['characters']],
    ['un mate\u200bamargo y dulce', ['characters']],
    ['un mate\u0000amargo y dulce', ['characters']],
    ['un mate amargo \ud800', ['characters']],
    ['la casa de MARIA linda', ['personal']],
    ['la casa de maría linda', ['personal']],
    ['ruidos de nunez viejo', ['personal']],
    ['mi legajo es b7712 y ya', ['personal']],
    ['mi número 05536168 es', ['personal']],
    ['mi número 5536168 es', ['personal']],
    ['mi dni 5.536.168 es', ['personal']],
    ['mi cuil 20-05536168-2', ['personal']],
    ['abuela2018abuela2018', ['common']],
    ['Abuela2018ABUELA', ['common']],
    ['abuela2018!!!!!!!!', ['common']],
    ['......abuela2018123', ['common']],
    ['abuela2018abuelo2018', ['common']],
    ['1234567890123456', ['common']],
    ['abcdefghijklmnopq', ['common']],
    ['zyxwvutsrqponmlkj', ['common']],
    ['4321098765432109', ['common']],
    ['aaaaaaaaaaaaaaaa', ['varied']],
    ['aAaAaAaAáÁaAaAaA', ['varied']],
    ['xyxyxyxyxyxyxyxyx', ['varied']],
    ['x y x y x y x y x y', ['varied']],
  ])('%j breaks %j', (password, rules) => {
    expect(broken(password)).toEqual(rules)
  })

  it('is 15 to 128 characters, whatever they take in memory', () => {
    for (const [length, ok] of [[14, false], [15, true], [128, true], [129, false]] as const) {
      expect(judgePassword('🧉🦙🌵'.repeat(50).slice(0, 2 * length), person)[0]).toEqual({ id: 'length', ok })
    }
  })

  it('may hold a legajo that is so short that it stands in many sentences', () => {
    expect(broken('treinta y 33 orientales', { ...person, legajo: '33' })).toEqual([])
  })
})

describe('judging, whatever the password,', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 140 })
  const words = fc.constantFrom('mate', 'viento', 'jacarandá', 'Ñandú', 'río', 'campo', 'cielo', 'queso', 'lluvia', 'fogón')
  const phrases = fc.uniqueArray(words, { minLength: 4, maxLength: 8 }).map((some) => some.join(' '))
    .filter((phrase) => [...phrase].length >= 15)

  it('finds good a phrase of four words or more', () => {
    fc.assert(fc.property(phrases, (phrase) => { expect(broken(phrase)).toEqual([]) }))
  })

  it('never throws, and answers every rule in the same order', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(judgePassword(text, person).map(({ id }) => id)).toEqual(['length', 'characters', 'personal', 'common', 'varied'])
    }))
  })

  it('asks for no composition: capitals, digits and signs change nothing', () => {
    fc.assert(fc.property(phrases, (phrase) => {
      for (const same of [phrase.toUpperCase(), phrase.toLowerCase(), phrase.replaceAll(' ', '')]) {
        if ([...same].length >= 15) expect(broken(same)).toEqual([])
      }
    }))
  })

  it('judges alike an accent of one character and of two', () => {
    fc.assert(fc.property(fc.oneof(phrases, anyText), (text) => {
      expect(judgePassword(text.normalize('NFD'), person)).toEqual(judgePassword(text.normalize('NFC'), person))
    }))
  })

  it('never takes one with something of the person in it', () => {
    const pieces = fc.constantFrom('María', 'JOSE', 'nuñez', 'b7712', '5536168', '05.536.168', '20-05536168-2')
    fc.assert(fc.property(phrases, fc.nat(60), pieces, (phrase, place, piece) => {
      expect(broken(`${phrase.slice(0, place)} ${piece} ${phrase.slice(place)}`)).toContain('personal')
    }))
  })

  it('never takes a common clave repeated, cut or padded', () => {
    const claves = fc.constantFrom(...commonClaves)
    const padding = fc.string({ unit: fc.constantFrom('!', '1', '.'), maxLength: 20 })
    fc.assert(fc.property(claves, fc.integer({ min: 1, max: 5 }), fc.nat(7), padding, padding, (clave, times, cut, before, after) => {
      expect(broken(before + clave.repeat(times) + after)).toContain('common')
      expect(broken(clave.repeat(times) + clave.slice(0, cut))).toContain('common')
    }))
  })
})

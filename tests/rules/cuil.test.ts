import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCuil, checkCuilSoFar, checkDigit, cuilsOf, dniOf, formatCuil, isDniOf } from '../../electron/rules/cuil.ts'
import type { CuilProblem } from '../../electron/rules/cuil.ts'

const valid = [
  '20-05536168-2', '20-08490848-8', '20-30123456-3', '27-30123456-8', '20-12345678-6', '20-17254359-7',
  '27-12345678-0', '20-30000007-0', '23-30000002-9', '23-30000013-4', '24-30000002-5', '23-01234567-4',
]

const refused: [text: string, problem: CuilProblem][] = [
  ['', 'cuil-incomplete'],
  ['2', 'cuil-incomplete'],
  ['2026756539', 'cuil-incomplete'],
  ['20-3012', 'cuil-incomplete'],
  ['20-26756539-2', 'cuil-check-digit'],
  ['20-12345678-3', 'cuil-check-digit'],
  ['00-00000000-0', 'cuil-prefix'],
  ['21', 'cuil-prefix'],
  ['33-63761744-9', 'cuil-company'],
  ['30', 'cuil-company'],
  ['34-1', 'cuil-company'],
  ['20-30123456-33', 'cuil-too-long'],
  ['20.30123456.3', 'cuil-characters'],
  ['20-3O123456-3', 'cuil-characters'],
  ['٢٠-30123456-3', 'cuil-characters'],
  ['33x', 'cuil-characters'],
  ['33-63761744-99', 'cuil-company'],
  ['99-30123456-33', 'cuil-prefix'],
]

const prefix = fc.constantFrom('20', '23', '24', '27')
const dni = fc.integer({ min: 1, max: 99_999_999 }).map(number => String(number).padStart(8, '0'))
const cuils = fc
  .tuple(prefix, dni)
  .filter(([start, middle]) => checkDigit(start, middle) !== undefined)
  .map(([start, middle]) => `${start}${middle}${checkDigit(start, middle)}`)

describe('checkCuil', () => {
  it.each(valid)('accepts %s', text => {
    expect(checkCuil(text)).toEqual({ ok: true, cuil: text.replaceAll('-', '') })
  })

  it.each(refused)('refuses «%s» as %s', (text, problem) => {
    expect(checkCuil(text)).toEqual({ ok: false, problem })
  })

  it('reads the same however hyphens and spaces are put in', () => {
    const separator = fc.constantFrom('', '-', ' ', ' - ')
    fc.assert(
      fc.property(cuils, fc.array(separator, { minLength: 12, maxLength: 12 }), (cuil, separators) => {
        const text = separators.map((between, place) => between + (cuil[place] ?? '')).join('')
        expect(checkCuil(text)).toEqual({ ok: true, cuil })
      }),
    )
  })

  it('refuses every CUIL with one digit changed', () => {
    fc.assert(
      fc.property(cuils, fc.nat(10), fc.integer({ min: 1, max: 9 }), (cuil, place, step) => {
        const other = (Number(cuil[place]) + step) % 10
        expect(checkCuil(cuil.slice(0, place) + other + cuil.slice(place + 1)).ok).toBe(false)
      }),
    )
  })

  it('refuses every CUIL with two different neighbours swapped', () => {
    fc.assert(
      fc.property(cuils, fc.nat(9), (cuil, place) => {
        const [first = '', second = ''] = cuil.slice(place, place + 2)
        fc.pre(first !== second)
        expect(checkCuil(cuil.slice(0, place) + second + first + cuil.slice(place + 2)).ok).toBe(false)
      }),
    )
  })

  it('answers every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const check = checkCuil(text)
        if (check.ok) expect(check.cuil).toMatch(/^2[0347]\d{9}$/)
      }),
    )
  })
})

describe('checkCuilSoFar', () => {
  it.each(valid)('finds nothing wrong at any moment of typing %s', text => {
    for (let typed = 0; typed <= text.length; typed += 1) expect(checkCuilSoFar(text.slice(0, typed))).toBeNull()
  })

  it.each<[text: string, problem: CuilProblem | null]>([
    ['', null],
    ['3', null],
    ['9', null],
    ['33', 'cuil-company'],
    ['30-', 'cuil-company'],
    ['21', 'cuil-prefix'],
    ['20-2675653', null],
    ['20-26756539', null],
    ['20-26756539-2', 'cuil-check-digit'],
    ['20-30123456-33', 'cuil-too-long'],
    ['20-3a', 'cuil-characters'],
  ])('says of «%s» %s', (text, problem) => {
    expect(checkCuilSoFar(text)).toBe(problem)
  })

  it('never takes back a problem of prefix or characters when more digits follow', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a]{0,11}$/), fc.stringMatching(/^[0-9]{1,4}$/), (start, more) => {
        const before = checkCuilSoFar(start)
        fc.pre(before !== null && before !== 'cuil-check-digit')
        expect(checkCuilSoFar(start + more)).toBe(before)
      }),
    )
  })

  it('agrees with checkCuil once eleven digits are in', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^2[0347][0-9]{9}$/), text => {
        const check = checkCuil(text)
        expect(checkCuilSoFar(text)).toBe(check.ok ? null : check.problem)
      }),
    )
  })
})

describe('checkDigit', () => {
  it('is the last digit of every valid CUIL', () => {
    for (const text of valid) {
      const [start = '', middle = '', digit] = text.split('-')
      expect(checkDigit(start, middle)).toBe(Number(digit))
    }
  })

  it('pads a DNI of seven digits', () => {
    expect(checkDigit('20', '5536168')).toBe(2)
  })

  it('has no digit where the sum gives 10, as for the people who hold prefix 23', () => {
    expect(checkDigit('20', '30000002')).toBeUndefined()
    expect(checkDigit('23', '30000002')).toBe(9)
  })

  it.each([
    ['2', '30123456'],
    ['20', '301234567'],
    ['20', 'M5536168'],
  ])('takes %s and %s for a mistake of ours', (start, middle) => {
    expect(() => checkDigit(start, middle)).toThrow(RangeError)
  })
})

describe('formatCuil and dniOf', () => {
  it('write the CUIL as it is printed, and its DNI with eight digits', () => {
    expect(formatCuil('20055361682')).toBe('20-05536168-2')
    expect(dniOf('20055361682')).toBe('05536168')
  })

  it('are undone by checkCuil', () => {
    fc.assert(
      fc.property(cuils, cuil => {
        expect(checkCuil(formatCuil(cuil))).toEqual({ ok: true, cuil })
        expect(`${cuil.slice(0, 2)}${dniOf(cuil)}${cuil.slice(10)}`).toBe(cuil)
      }),
    )
  })
})

describe('the CUILs that a DNI number can have', () => {
  it.each([
    ['30123456', ['20301234563', '27301234568']],
    ['12345678', ['20123456786', '27123456780']],
    ['5536168', ['20055361682']],
  ])('of %s hold, and are among them %j', (dni, some) => {
    const all = cuilsOf(dni)
    expect(all).toEqual(expect.arrayContaining(some))
    expect(all.map((cuil) => checkCuil(cuil))).toEqual(all.map((cuil) => ({ ok: true, cuil })))
  })

  it('leave out a prefix whose sum has no check digit', () => {
    // 20-30000002 has none: its person got 23.
    expect(cuilsOf('30000002').map((cuil) => cuil.slice(0, 2))).not.toContain('20')
    expect(cuilsOf('30000002')).toContain('23300000029')
  })
})

describe('isDniOf', () => {
  it.each<[dni: string, cuil: string, is: boolean]>([
    ['30123456', '27301234568', true],
    ['5536168', '20055361682', true],
    ['05536168', '20055361682', true],
    ['30123457', '27301234568', false],
    ['0123456', '27301234568', false],
    ['', '27301234568', false],
  ])('says of %s and %s: %s', (dni, cuil, is) => {
    expect(isDniOf(dni, cuil)).toBe(is)
  })
})

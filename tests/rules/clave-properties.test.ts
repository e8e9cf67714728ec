import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claveIsGood, judgeClave } from '../../electron/rules/clave.ts'
import { anywhere, byDefault, notMet, rulesWith, withSymbols } from './clave-policies.ts'

const syllables = fc.constantFrom('Lu', 'Me', 'Ri', 'So', 'Ta', 'pe', 'ki', 'vo', 'zu', 'ga')
const numbers = fc.constantFrom('59', '38', '602', '71', '9', '4', '807', '26')
/** Capital first, syllables, a number: good by making, under the default policy. */
const goodClaves = fc
  .tuple(
    fc.constantFrom('Bo', 'Du', 'Fe', 'Xi'),
    numbers,
    fc.uniqueArray(syllables, { minLength: 2, maxLength: 4 }),
    numbers,
  )
  .map(([first, number, middle, last]) => `${first}${number}${middle.join('')}${last}`)
  .filter(clave => clave.length >= 8 && clave.length <= 15)

const anyText = fc.string({ unit: 'binary', maxLength: 24 })
const nearText = fc.string({ unit: fc.constantFrom(...'aAbBcCdD1234598ñÑ ;#é'), maxLength: 20 })
const policies = fc.constantFrom(byDefault, anywhere, withSymbols)

describe('judging, whatever the clave,', () => {
  it('finds good a clave made by the rules', () => {
    fc.assert(
      fc.property(goodClaves, clave => {
        expect(notMet(clave, byDefault)).toEqual([])
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nearText), policies, (clave, policy) => {
        expect(judgeClave(clave, rulesWith(policy))).toHaveLength(8)
      }),
    )
  })

  it('never takes one with a series, a repetition, a forbidden character or the person put into it', () => {
    const harm = fc.constantFrom('123', '876', 'abcd', 'ZYXW', 'pp', '33', 'Ss', ';', ' ', 'ñ', '#', 'maria', '1948')
    fc.assert(
      fc.property(goodClaves, fc.nat(15), harm, (clave, place, harmful) => {
        const harmed = clave.slice(0, place) + harmful + clave.slice(place)
        expect(claveIsGood(judgeClave(harmed, rulesWith(byDefault)))).toBe(false)
      }),
    )
  })

  it('takes back no fault when more is typed, but for a common clave that goes on', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nearText), fc.oneof(anyText, nearText), policies, (start, more, policy) => {
        const rules = rulesWith(policy, ['abba1212'])
        const after = judgeClave(start + more, rules)
        for (const [place, { id, state }] of judgeClave(start, rules).entries()) {
          if (state === 'broken' && id !== 'common') expect(after[place]?.state).toBe('broken')
          if (state === 'met') expect(after[place]?.state).not.toBe('pending')
        }
      }),
    )
  })

  it('names only characters that were typed', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nearText), policies, (clave, policy) => {
        for (const { id, state, found } of judgeClave(clave, rulesWith(policy))) {
          if (found === undefined) continue
          expect(state).toBe('broken')
          if (id === 'allowed') expect([...found].every(character => clave.includes(character))).toBe(true)
          else expect(clave).toContain(found)
        }
      }),
    )
  })

  it('is stricter with no repetition anywhere than between neighbours', () => {
    fc.assert(
      fc.property(fc.oneof(nearText, goodClaves), clave => {
        fc.pre(claveIsGood(judgeClave(clave, rulesWith(anywhere))))
        expect(claveIsGood(judgeClave(clave, rulesWith(byDefault)))).toBe(true)
      }),
    )
  })

  it('cares for capitals in no rule but their own', () => {
    fc.assert(
      fc.property(goodClaves, nearText, (good, near) => {
        for (const clave of [good, near]) {
          const capitals = notMet(clave.toUpperCase(), byDefault).filter(id => id !== 'uppercase')
          expect(notMet(clave.toLowerCase(), byDefault).filter(id => id !== 'uppercase')).toEqual(capitals)
        }
      }),
    )
  })
})

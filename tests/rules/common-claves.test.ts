import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claveIsGood, judgeClave } from '../../electron/rules/clave.ts'
import type { ClaveRules } from '../../electron/rules/clave.ts'
import { groups, wholeClaves } from '../../scripts/common-clave-words.ts'
import { makeCommonClaves } from '../../scripts/make-common-claves.ts'

const text = readFileSync(new URL('../../resources/common-claves.txt', import.meta.url), 'utf8')
const claves = text.trimEnd().split('\n')
const listed = new Set(claves)
const capitalised = (clave: string) => clave.replace(/[a-z]/, letter => letter.toUpperCase())

const rules: ClaveRules = {
  policy: { allowedSymbols: '', repeated: 'adjacent' },
  person: { cuil: '20301234563', birthDate: '1943-01-02', surname: 'Quiroz', names: 'Wenceslao' },
  commonClaves: listed,
}

describe('the list of common claves', () => {
  it('is what its script makes', () => {
    expect(text).toBe(`${makeCommonClaves().join('\n')}\n`)
  })

  it('holds a few thousand claves, sorted, each once', () => {
    expect(claves.length).toBeGreaterThanOrEqual(3000)
    expect(claves.length).toBeLessThanOrEqual(6000)
    expect(claves).toEqual([...listed].sort())
  })

  it('holds only claves of 8 to 15 small letters and digits, with both', () => {
    expect(claves.filter(clave => !/^(?=.*[a-z])(?=.*[0-9])[a-z0-9]{8,15}$/.test(clave))).toEqual([])
  })

  it('says nothing that another rule says already', () => {
    expect(claves.filter(clave => !claveIsGood(judgeClave(capitalised(clave), { ...rules, commonClaves: new Set() }))))
      .toEqual([])
  })

  it('makes every one of its claves refused, with a capital too', () => {
    expect(claves.filter(clave => claveIsGood(judgeClave(capitalised(clave), rules)))).toEqual([])
  })

  it.each(['argentina1986', 'bocajuniors10', 'martin2018', '1q2w3e4r', 'anses2025'])('holds «%s»', clave => {
    expect(listed.has(clave)).toBe(true)
  })

  it('leaves the good claves of the domain alone', () => {
    for (const clave of ['Mate2Bravo7', 'Kiosco58Luz', 'Pluma5938']) expect(listed.has(clave.toLowerCase())).toBe(false)
  })

  it('is made from no word that gives no clave', () => {
    const words = groups.flatMap(group => group.words.split(/\s+/)).concat(wholeClaves.split(/\s+/))
    expect(words.filter(word => !claves.some(clave => clave.startsWith(word)))).toEqual([])
  })
})

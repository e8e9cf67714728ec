import { describe, expect, it } from 'vitest'
import { claveCharacters, claveIsGood, judgeClave } from '../../electron/rules/clave.ts'
import type { ClavePerson, ClavePolicy, ClaveRuleId, ClaveRuleState } from '../../electron/rules/clave.ts'
import { anywhere, byDefault, notMet, person, rulesWith, stateOf, withSymbols } from './clave-policies.ts'

describe('a clave', () => {
  it.each<[clave: string, under: string, policy: ClavePolicy]>([
    ['Mate2Bravo7', 'the default', byDefault],
    ['Kiosco58Luz', 'the default', byDefault],
    ['Pluma5938', 'the default', byDefault],
    ['Pluma5938', 'no repetition anywhere', anywhere],
    ['Pluma#5938', 'symbols', withSymbols],
  ])('«%s» is good under %s', (clave, _under, policy) => {
    expect(notMet(clave, policy)).toEqual([])
    expect(claveIsGood(judgeClave(clave, rulesWith(policy)))).toBe(true)
  })

  it.each<[clave: string, rule: ClaveRuleId, under: string, policy: ClavePolicy]>([
    ['Mate1234Luz', 'series', 'the default', byDefault],
    ['Luz9876Sur', 'series', 'the default', byDefault],
    ['Mate123Luz', 'series', 'the default', byDefault],
    ['Abcd5938Luz', 'series', 'the default', byDefault],
    ['Mattte58Luz', 'repeated', 'the default', byDefault],
    ['mate2bravo7', 'uppercase', 'the default', byDefault],
    ['MateBravoLuz', 'letters-and-digits', 'the default', byDefault],
    ['Mate;2Bravo7', 'allowed', 'the default', byDefault],
    ['Mate 2Bravo7', 'allowed', 'the default', byDefault],
    ['Nandú5938Luz', 'allowed', 'the default', byDefault],
    ['Pluma#5938', 'allowed', 'the default', byDefault],
    ['Mate2Bravo7', 'repeated', 'no repetition anywhere', anywhere],
    ['Kiosco58Luz', 'repeated', 'no repetition anywhere', anywhere],
    ['Pluma%5938', 'allowed', 'symbols', withSymbols],
    ['Pluma;5938', 'allowed', 'symbols', withSymbols],
  ])('«%s» breaks only %s under %s', (clave, rule, _under, policy) => {
    expect(notMet(clave, policy)).toEqual([rule])
    expect(claveIsGood(judgeClave(clave, rulesWith(policy)))).toBe(false)
  })

  it('«Ma7Te2x» is too short, so that nobody can say yet whether it is common', () => {
    expect(notMet('Ma7Te2x', byDefault)).toEqual(['length', 'common'])
  })

  it('is judged by every rule, in the order of the manual', () => {
    expect(judgeClave('x', rulesWith(byDefault)).map(({ id }) => id)).toEqual([
      'length', 'letters-and-digits', 'uppercase', 'allowed', 'repeated', 'series', 'personal', 'common',
    ])
  })

  it('that is empty leaves every rule pending', () => {
    expect(judgeClave('', rulesWith(byDefault)).every(({ state }) => state === 'pending')).toBe(true)
    expect(claveIsGood(judgeClave('', rulesWith(byDefault)))).toBe(false)
  })

  it('of one letter meets what can only be broken, and leaves the rest pending', () => {
    expect(judgeClave('p', rulesWith(byDefault))).toEqual([
      { id: 'length', state: 'pending', missing: 7 },
      { id: 'letters-and-digits', state: 'pending' },
      { id: 'uppercase', state: 'pending' },
      { id: 'allowed', state: 'met' },
      { id: 'repeated', state: 'met' },
      { id: 'series', state: 'met' },
      { id: 'personal', state: 'met' },
      { id: 'common', state: 'pending' },
    ])
  })
})

describe('length', () => {
  it.each<[clave: string, state: Omit<ClaveRuleState, 'id'>]>([
    ['', { state: 'pending', missing: 8 }],
    ['Pluma59', { state: 'pending', missing: 1 }],
    ['Pluma593', { state: 'met' }],
    ['PlumaRoja592817', { state: 'met' }],
    ['PlumaRoja5928170', { state: 'broken' }],
    ['🧉🧉', { state: 'pending', missing: 6 }],
  ])('of «%s»', (clave, state) => {
    expect(stateOf('length', clave)).toEqual(state)
  })
})

describe('letters, digits and capitals', () => {
  it.each<[id: ClaveRuleId, clave: string, state: ClaveRuleState['state']]>([
    ['letters-and-digits', '5938', 'pending'],
    ['letters-and-digits', 'pluma', 'pending'],
    ['letters-and-digits', 'p5', 'met'],
    ['letters-and-digits', 'ñ5', 'pending'],
    ['uppercase', 'pluma5', 'pending'],
    ['uppercase', 'pluMa5', 'met'],
    ['uppercase', 'Ñandu5', 'pending'],
  ])('%s of «%s» is %s', (id, clave, state) => {
    expect(stateOf(id, clave)).toEqual({ state })
  })
})

describe('allowed', () => {
  it.each<[clave: string, found: string]>([
    ['Mate 2', ' '],
    ['Nandú', 'ú'],
    ['Ñandu', 'Ñ'],
    ['ma;te; mate!', '; !'],
    ['"', '"'],
    ['mate🧉', '🧉'],
    ['Plu_ma', '_'],
  ])('names what it found in «%s»', (clave, found) => {
    expect(stateOf('allowed', clave)).toEqual({ state: 'broken', found })
  })

  it('admits no symbol outside the closed list, whatever the policy says', () => {
    const everything = { ...byDefault, allowedSymbols: '#$%&*+-=@_;!ñ "' }
    expect(stateOf('allowed', '#$%&*+-=@_', rulesWith(everything))).toEqual({ state: 'met' })
    expect(stateOf('allowed', 'a;!ñ "', rulesWith(everything))).toEqual({ state: 'broken', found: ';!ñ "' })
  })

  it('tells the keyboard exactly the characters that it admits', () => {
    expect(claveCharacters(byDefault)).toHaveLength(62)
    expect(claveCharacters({ ...byDefault, allowedSymbols: '@;#' })).toBe(`${claveCharacters(byDefault)}#@`)
    for (const policy of [byDefault, withSymbols]) {
      for (let code = 32; code < 256; code += 1) {
        const character = String.fromCharCode(code)
        const admitted = claveCharacters(policy).includes(character)
        expect(stateOf('allowed', character, rulesWith(policy)).state).toBe(admitted ? 'met' : 'broken')
      }
    }
  })
})

describe('repeated', () => {
  it.each<[clave: string, policy: ClavePolicy, found: string | null]>([
    ['Mate', byDefault, null],
    ['Matte', byDefault, 'tt'],
    ['MatTte', byDefault, 'tTt'],
    ['Mate55', byDefault, '55'],
    ['Mate5a5', byDefault, null],
    ['Mate##', withSymbols, '##'],
    ['Mate5a', anywhere, 'a'],
    ['Mate5A', anywhere, 'A'],
    ['Mate5t', anywhere, 't'],
    ['Mate5', anywhere, null],
  ])('in «%s» under %j finds %j', (clave, policy, found) => {
    const state = found === null ? { state: 'met' } : { state: 'broken', found }
    expect(stateOf('repeated', clave, rulesWith(policy))).toEqual(state)
  })
})

describe('series', () => {
  it.each<[clave: string, found: string | null]>([
    ['M12', null],
    ['M123', '123'],
    ['M01234567', '01234567'],
    ['M321x', '321'],
    ['Mabc', null],
    ['Mxabcd', 'abcd'],
    ['aBcD', 'aBcD'],
    ['DcBa', 'DcBa'],
    ['hijo', null],
    ['Hijo5', null],
    ['estudio', null],
    ['M890', null],
    ['M901', null],
    ['Myzab', null],
    ['M135', null],
    ['M1214', null],
    ['M12321', '123'],
    ['M1a2b3c', null],
    ['mnño', null],
    ['lmñn', null],
    ['89abcd', 'abcd'],
  ])('in «%s» finds %j', (clave, found) => {
    expect(stateOf('series', clave)).toEqual(found === null ? { state: 'met' } : { state: 'broken', found })
  })
})

describe('personal', () => {
  it.each<[clave: string, found: string | null]>([
    ['a27055361681', '27055361681'],
    ['a05536168', '05536168'],
    ['a5536168', '5536168'],
    ['a553616', null],
    ['a07091948b', '07091948'],
    ['a070948', '070948'],
    ['Casa1948', '1948'],
    ['Casa48', null],
    ['19Casa48', null],
    ['MiMaria7', 'Maria'],
    ['MIMARIA7', 'MARIA'],
    ['xjosé', 'josé'],
    ['Jose5', 'Jose'],
    ['Nunez59', 'Nunez'],
    ['ñuñez59', 'ñuñez'],
    ['Fuente59', 'Fuente'],
    ['Fuent59', null],
    ['dela5938', null],
    ['Etneuf59', null],
  ])('in «%s» finds %j', (clave, found) => {
    expect(stateOf('personal', clave)).toEqual(found === null ? { state: 'met' } : { state: 'broken', found })
  })

  it('takes no name or number of three characters or fewer for a piece of the person', () => {
    const short: ClavePerson = { cuil: '20000000120', birthDate: '2001-01-01', surname: 'Gil Paz', names: 'Ana' }
    const rules = { ...rulesWith(byDefault), person: short }
    expect(stateOf('personal', 'GilPazAna12', rules)).toEqual({ state: 'met' })
  })

  it('reads a name whose accents are written apart', () => {
    const rules = { ...rulesWith(byDefault), person: { ...person, surname: 'Go\u0301mez' } }
    expect(stateOf('personal', 'Gomez59', rules)).toEqual({ state: 'broken', found: 'Gomez' })
  })

  it('finds both halves of a surname with apostrophe or hyphen', () => {
    const rules = { ...rulesWith(byDefault), person: { ...person, surname: "O'Connor-Paredes" } }
    expect(stateOf('personal', 'Connor59', rules).found).toBe('Connor')
    expect(stateOf('personal', 'Paredes59', rules).found).toBe('Paredes')
  })
})

describe('common', () => {
  const rules = rulesWith(byDefault, ['argentina86', 'river1901'])

  it.each<[clave: string, state: ClaveRuleState['state']]>([
    ['Argentina86', 'broken'],
    ['ARGENTINA86', 'broken'],
    ['River1901', 'broken'],
    ['River19', 'pending'],
    ['River190', 'met'],
    ['River1901x', 'met'],
    ['xRiver1901', 'met'],
  ])('of «%s» is %s, without showing the clave', (clave, state) => {
    expect(stateOf('common', clave, rules)).toEqual({ state })
  })
})

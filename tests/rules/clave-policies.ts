import { judgeClave } from '../../electron/rules/clave.ts'
import type { ClavePerson, ClavePolicy, ClaveRuleId, ClaveRules, ClaveRuleState } from '../../electron/rules/clave.ts'

export const person: ClavePerson = {
  cuil: '27055361681', birthDate: '1948-09-07', surname: 'Núñez de la Fuente', names: 'María José',
}
export const byDefault: ClavePolicy = { allowedSymbols: '', repeated: 'adjacent' }
export const anywhere: ClavePolicy = { allowedSymbols: '', repeated: 'anywhere' }
export const withSymbols: ClavePolicy = { allowedSymbols: '#@', repeated: 'adjacent' }

export const rulesWith = (policy: ClavePolicy, common: string[] = []): ClaveRules => ({
  policy, person, commonClaves: new Set(common),
})

export function stateOf(id: ClaveRuleId, clave: string, rules = rulesWith(byDefault)): Omit<ClaveRuleState, 'id'> {
  const found = judgeClave(clave, rules).find(state => state.id === id)
  if (found === undefined) throw new Error(`no rule ${id}`)
  const { id: _id, ...state } = found
  return state
}

export const notMet = (clave: string, policy: ClavePolicy) =>
  judgeClave(clave, rulesWith(policy)).filter(({ state }) => state !== 'met').map(({ id }) => id)

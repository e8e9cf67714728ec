import type { ClaveRuleId, ClaveRuleState } from '../../electron/contract.ts'

const sentences = {
  length: 'De 8 a 15 caracteres',
  'letters-and-digits': 'Letras y números',
  uppercase: 'Al menos una mayúscula',
  allowed: 'Sin signos ni espacios',
  repeated: 'Sin caracteres repetidos',
  series: 'Sin series',
  personal: 'Sin tu nombre, DNI ni fecha',
  common: 'Que no sea una clave común',
} satisfies Record<ClaveRuleId, string>

const stateWords = {
  pending: 'falta',
  met: 'cumplida',
  broken: 'no se cumple',
} satisfies Record<ClaveRuleState['state'], string>

/** What the branch has decided of the rules; `symbols` are those that it admits beside letters and digits. */
export interface RulePolicy {
  symbols: string
  repeated: 'adjacent' | 'anywhere'
}

/** The rule as a person reads it. */
export function ruleSentence(rule: ClaveRuleState, policy: RulePolicy): string {
  const sentence = sentenceOf(rule.id, policy)
  if (rule.found !== undefined) return `${sentence}: «${rule.found}»`
  // Nobody knows what a series is until they see one.
  if (rule.id === 'series') return `${sentence} como 123`
  if (rule.missing === undefined || rule.missing === 0) return sentence
  return `${sentence}: ${rule.missing === 1 ? 'falta' : 'faltan'} ${rule.missing}`
}

function sentenceOf(id: ClaveRuleId, { symbols, repeated }: RulePolicy): string {
  if (id === 'allowed' && symbols !== '') return `Solo letras, números y ${[...symbols].join(' ')}`
  if (id === 'repeated' && repeated === 'adjacent') return 'Sin dos iguales seguidos'
  return sentences[id]
}

/** How the rule stands, for who does not see its icon. */
export function ruleStateWord(state: ClaveRuleState['state']): string {
  return stateWords[state]
}

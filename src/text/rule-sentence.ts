import type { ClaveRuleId, ClaveRuleState } from '../../electron/contract.ts'
import type { Texts } from './texts.ts'

/** What the branch has decided of the rules; `symbols` are those that it admits beside letters and digits. */
export interface RulePolicy {
  symbols: string
  repeated: 'adjacent' | 'anywhere'
}

type Words = Texts['claveRules']

/** The rule as a person reads it. */
export function ruleSentence(words: Words, rule: ClaveRuleState, policy: RulePolicy): string {
  const sentence = sentenceOf(words, rule.id, policy)
  if (rule.found !== undefined) return `${sentence}: «${rule.found}»`
  if (rule.id === 'series') return words.seriesLike
  if (rule.missing === undefined || rule.missing === 0) return sentence
  return words.missing(sentence, rule.missing)
}

function sentenceOf(words: Words, id: ClaveRuleId, { symbols, repeated }: RulePolicy): string {
  if (id === 'allowed' && symbols !== '') return words.onlyWith([...symbols].join(' '))
  if (id === 'repeated' && repeated === 'adjacent') return words.notAdjacent
  return words.sentences[id]
}

import { claveCharacters } from './clave/characters.ts'
import { personalIn } from './clave/personal.ts'
import type { ClavePerson } from './clave/personal.ts'
import { repeatedAnywhere, repeatedNeighbours } from './clave/repeated.ts'
import { seriesIn } from './clave/series.ts'

export { claveCharacters, type ClavePerson }

export const CLAVE_MIN_LENGTH = 8
export const CLAVE_MAX_LENGTH = 15

export type ClaveRuleId =
  | 'length'
  | 'letters-and-digits'
  | 'uppercase'
  | 'allowed'
  | 'repeated'
  | 'series'
  | 'personal'
  | 'common'

/** How one rule stands for what is typed: not yet told, met, or broken by `found`. */
export interface ClaveRuleState {
  id: ClaveRuleId
  state: 'pending' | 'met' | 'broken'
  /** The characters that break the rule, to be named on screen. */
  found?: string
  /** How many characters are still missing (rule `length`). */
  missing?: number
}

/** What a branch decides of the rules (domain 1). */
export interface ClavePolicy {
  allowedSymbols: string
  repeated: 'adjacent' | 'anywhere'
}

export interface ClaveRules {
  policy: ClavePolicy
  person: ClavePerson
  /** In lower case. */
  commonClaves: ReadonlySet<string>
}

type Judgement = Omit<ClaveRuleState, 'id'>

interface Rule {
  id: ClaveRuleId
  judge(clave: string, rules: ClaveRules): Judgement
}

/** The live rules, in the order in which people read them. */
const RULES: readonly Rule[] = [
  // Manual: 8 to 15 characters.
  { id: 'length', judge: judgeLength },
  // Manual: at least one letter and one digit.
  { id: 'letters-and-digits', judge: clave => pendingUntil(/[a-z]/i.test(clave) && /[0-9]/.test(clave)) },
  // Manual, Paso 4: at least one capital.
  { id: 'uppercase', judge: clave => pendingUntil(/[A-Z]/.test(clave)) },
  // Manual: no special characters; note: symbols, which a branch may admit.
  { id: 'allowed', judge: (clave, { policy }) => brokenBy(foreignCharacters(clave, policy), clave) },
  // Manual: no repeated characters; where, the branch decides.
  { id: 'repeated', judge: (clave, { policy }) => brokenBy(repeatedIn(clave, policy), clave) },
  // Manual: no increasing or decreasing series.
  { id: 'series', judge: clave => brokenBy(seriesIn(clave), clave) },
  // Manual ("evitá") and note: nothing of the person.
  { id: 'personal', judge: (clave, { person }) => brokenBy(personalIn(clave, person), clave) },
  // NIST SP 800-63B-4 and ASVS 6.2.4: not one that many people choose.
  { id: 'common', judge: judgeCommon },
]

/** How every live rule stands for a clave as typed so far, in the order of domain 1. */
export function judgeClave(clave: string, rules: ClaveRules): ClaveRuleState[] {
  return RULES.map(({ id, judge }) => ({ id, ...judge(clave, rules) }))
}

/** Whether a clave may be taken: every rule is met. */
export function claveIsGood(states: readonly ClaveRuleState[]): boolean {
  return states.every(({ state }) => state === 'met')
}

function judgeLength(clave: string): Judgement {
  const length = [...clave].length
  if (length < CLAVE_MIN_LENGTH) return { state: 'pending', missing: CLAVE_MIN_LENGTH - length }
  return { state: length > CLAVE_MAX_LENGTH ? 'broken' : 'met' }
}

/** The list is of whole claves, so a start of one says nothing yet; the clave itself is not shown back. */
function judgeCommon(clave: string, { commonClaves }: ClaveRules): Judgement {
  if ([...clave].length < CLAVE_MIN_LENGTH) return { state: 'pending' }
  return { state: commonClaves.has(clave.toLowerCase()) ? 'broken' : 'met' }
}

function pendingUntil(met: boolean): Judgement {
  return { state: met ? 'met' : 'pending' }
}

function brokenBy(found: string | undefined, clave: string): Judgement {
  if (found !== undefined) return { state: 'broken', found }
  return { state: clave === '' ? 'pending' : 'met' }
}

function foreignCharacters(clave: string, policy: ClavePolicy): string | undefined {
  const allowed = claveCharacters(policy)
  const foreign = new Set([...clave].filter(character => !allowed.includes(character)))
  return foreign.size === 0 ? undefined : [...foreign].join('')
}

function repeatedIn(clave: string, { repeated }: ClavePolicy): string | undefined {
  switch (repeated) {
    case 'adjacent':
      return repeatedNeighbours(clave)
    case 'anywhere':
      return repeatedAnywhere(clave)
    default:
      throw new Error(`no such reading of the rule: ${String(repeated satisfies never)}`)
  }
}

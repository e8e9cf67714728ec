/**
 * Makes `resources/common-claves.txt` (domain 1, rule `common`): claves that many people in Argentina would
 * choose and that no other rule refuses. Run it after a change of its words: `node scripts/make-common-claves.ts`.
 */
import { writeFileSync } from 'node:fs'
import { claveIsGood, judgeClave } from '../electron/rules/clave.ts'
import type { ClaveRules } from '../electron/rules/clave.ts'
import { groups, wholeClaves } from './common-clave-words.ts'

/** The most a branch can allow, for a person of whom nothing is known. */
const mostLenient: ClaveRules = {
  policy: { allowedSymbols: '#$%&*+-=@_', repeated: 'adjacent' },
  person: { cuil: '', birthDate: '', surname: '', names: '' },
  commonClaves: new Set(),
}

/** The list, in lower case (it is compared without regard to capitals), sorted, each clave once. */
export function makeCommonClaves(): string[] {
  const combined = groups.flatMap(({ words, endings }) =>
    listed(words).flatMap(word => listed(endings).map(ending => word + ending)),
  )
  const worthListing = [...combined, ...listed(wholeClaves)].filter(isLeftToThisList)
  return [...new Set(worthListing)].sort()
}

/** Whether with a capital somewhere the clave would pass every other rule. */
function isLeftToThisList(clave: string): boolean {
  return claveIsGood(judgeClave(clave.toUpperCase(), mostLenient))
}

function listed(text: string): string[] {
  return text.split(/\s+/)
}

if (import.meta.main) {
  writeFileSync(new URL('../resources/common-claves.txt', import.meta.url), `${makeCommonClaves().join('\n')}\n`)
}

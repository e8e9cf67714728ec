import { isDeepStrictEqual } from 'node:util'
import type { Stored } from './stored.ts'

/** Every change of a level has one entry, by which it came to be what it is; and what staff did waits to be told. */
export function levelsAsTold({ accounts, staffChanges, entries }: Stored): Record<string, boolean> {
  const levels = new Map<unknown, number>()
  const done = new Map<string | null, string>()
  let told = 0
  let isEachFromWhereItWas = true
  const change = (cuil: unknown, to: number, from = levels.get(cuil)) => {
    isEachFromWhereItWas &&= levels.get(cuil) === from && from !== to
    levels.set(cuil, to)
  }
  for (const { kind, operation, facts, evidence: { cuil } } of entries) {
    if (kind === 'account-opened') change(cuil, 2)
    if (kind === 'level-raised') change(cuil, 3, 2)
    if (kind === 'level-lowered') change(cuil, 2, 3)
    if (kind === 'clave-recovered') levels.set(cuil, 2)
    if (kind === 'level-raised') done.set(operation, 'raised')
    if (kind === 'level-lowered') done.set(operation, 'lowered')
    if (kind === 'way-opened' && levels.has(cuil)) done.set(operation, 'opened')
    if (kind === 'staff-change-told') told += Number(facts['changes'])
  }
  return {
    'a change of a level and its entry': isEachFromWhereItWas && isDeepStrictEqual(levels, new Map<unknown, number>(accounts.map(({ cuil, level }) => [cuil, level]))),
    'what staff did and what is to be told': isDeepStrictEqual(done, new Map(staffChanges.map(({ id, kind }) => [id, kind]))),
    'what was told and its entry': staffChanges.filter(({ toldAt }) => toldAt !== null).length === told,
  }
}

/** A code was made by an entry, and is gone with the account that it opened. */
export function phoneCodesAsTold({ phoneCodes, entries }: Stored): Record<string, boolean> {
  const made = new Map<unknown, string | null>()
  let isEachAccountByACode = true
  for (const { kind, operation, facts, evidence: { cuil } } of entries) {
    if (kind === 'phone-code-made') made.set(cuil, operation)
    if (kind !== 'account-opened' || facts['byPhone'] !== true) continue
    isEachAccountByACode &&= made.has(cuil)
    made.delete(cuil)
  }
  return {
    'a code of the 130 and its entry': isDeepStrictEqual(new Map<unknown, string | null>(phoneCodes.map(({ cuil, id }) => [cuil, id])), made),
    'an account by phone and its code': isEachAccountByACode,
  }
}

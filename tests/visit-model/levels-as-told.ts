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
    if (kind === 'way-opened') done.set(operation, 'opened')
    if (kind === 'phone-code-made') done.set(operation, 'phone-code')
    if (kind === 'staff-change-told') told += Number(facts['changes'])
  }
  return {
    'a change of a level and its entry': isEachFromWhereItWas && isDeepStrictEqual(levels, new Map<unknown, number>(accounts.map(({ cuil, level }) => [cuil, level]))),
    'what staff did and what is to be told': isDeepStrictEqual(done, new Map(staffChanges.map(({ id, kind }) => [id, kind]))),
    'what was told and its entry': staffChanges.filter(({ toldAt }) => toldAt !== null).length === told,
  }
}

const codeLastsMs = 24 * 3_600_000

/** A code was made by an entry, and is gone with the account that is opened, by it or not; those of before when another is made. */
export function phoneCodesAsTold({ phoneCodes, entries }: Stored): Record<string, boolean> {
  const made = new Map<unknown, { operation: string | null; at: number }>()
  let isEachAccountByACode = true
  for (const { kind, operation, at, facts, evidence: { cuil } } of entries) {
    if (kind === 'phone-code-made') {
      for (const [whose, code] of made) if (code.at + codeLastsMs <= at) made.delete(whose)
      made.set(cuil, { operation, at })
    }
    if (kind !== 'account-opened') continue
    isEachAccountByACode &&= facts['byPhone'] !== true || made.has(cuil)
    made.delete(cuil)
  }
  const ids = new Map([...made].map(([cuil, { operation }]) => [cuil, operation]))
  return {
    'a code of the 130 and its entry': isDeepStrictEqual(new Map<unknown, string | null>(phoneCodes.map(({ cuil, id }) => [cuil, id])), ids),
    'an account by phone and its code': isEachAccountByACode,
  }
}

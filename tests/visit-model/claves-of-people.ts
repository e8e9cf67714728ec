import { claveOfOthers } from './citizens.ts'
import type { Account } from './model-state.ts'

export const badClave = 'Mate1234Luz'

/** One more than are kept: there is always one that is new to its person. */
const goodClaves = [claveOfOthers, 'Mate2Bravo7', 'Farol7Trigo9', 'Nube4Campo8', 'Puerto6Gris2', 'Sauce9Lento3', 'Tango8Verde2']
const claveKeptBefore = 5

/** What somebody could give for a clave. */
export interface Claves {
  now: string
  /** The oldest that must not be taken again. */
  used: string
  /** One that they have not had. */
  another: string
}

export function clavesOf(account: Account | undefined): Claves {
  const had = account ? [account.clave, ...account.before] : []
  const another = goodClaves.findLast((clave) => !had.includes(clave)) ?? ''
  return { now: account?.clave ?? another, used: had.at(-1) ?? another, another }
}

export function keptBefore({ clave, before }: Account): string[] {
  return [clave, ...before].slice(0, claveKeptBefore)
}

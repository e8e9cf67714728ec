import { createContext } from 'svelte'
import type { Language } from '../../electron/contract.ts'
import * as esAR from './es-AR/index.ts'

/** Every word that a citizen reads, of one language. A key that another language lacks fails to compile below. */
export type Texts = typeof esAR

/** The words of a language; those of all but the usual one are read where somebody chooses it. */
export const textsOf: Readonly<Record<Language, () => Texts | Promise<Texts>>> = {
  'es-AR': () => esAR,
  'es-facil': () => import('./es-facil/index.ts'),
  pt: () => import('./pt/index.ts'),
}

/** The words of the language on screen: all of the page is made anew where it changes, so they are plain values. */
export const [texts, setTexts] = createContext<Texts>()

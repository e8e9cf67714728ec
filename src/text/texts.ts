import { createContext } from 'svelte'
import type { Language } from '../../electron/contract.ts'
import * as esAR from './es-AR/index.ts'
import * as esFacil from './es-facil/index.ts'
import * as pt from './pt/index.ts'

/** Every word that a citizen reads, of one language. A key that another language lacks fails to compile here. */
export type Texts = typeof esAR

export const textsIn: Readonly<Record<Language, Texts>> = { 'es-AR': esAR, 'es-facil': esFacil, pt }

/** The words of the language on screen: all of the page is made anew where it changes, so they are plain values. */
export const [texts, setTexts] = createContext<Texts>()

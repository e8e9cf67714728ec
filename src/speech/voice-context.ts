import { createContext } from 'svelte'
import type { Voice } from './voice.svelte.ts'

/** What speaks on the page that is shown. */
export const [voice, setVoice] = createContext<Voice>()

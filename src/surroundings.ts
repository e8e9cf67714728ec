import { createContext } from 'svelte'
import type { Office, Preferences } from '../electron/contract.ts'

/** What is the same on every screen of a visit: how the person has the kiosk suit them, and the machine it is. */
export const [surroundings, setSurroundings] = createContext<{ readonly preferences: Preferences; readonly office: Office }>()

import { createContext } from 'svelte'
import type { Office, Preferences } from '../electron/contract.ts'

interface Surroundings {
  /** How the person has the kiosk suit them. */
  readonly preferences: Preferences
  /** The machine it is. */
  readonly office: Office
  /** Something lies over the screen: it is neither seen nor touched, and none of its events are heard. */
  readonly isCovered: boolean
}

/** What is the same on every screen of a visit. */
export const [surroundings, setSurroundings] = createContext<Surroundings>()

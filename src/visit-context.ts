import { createContext } from 'svelte'
import type { VisitEvent } from '../electron/contract.ts'

/** How any component sends what concerns the visit rather than its screen: help, cancelling, text size. */
export const [visitSender, setVisitSender] = createContext<(event: VisitEvent) => void>()

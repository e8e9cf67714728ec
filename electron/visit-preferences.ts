import { isDeepStrictEqual } from 'node:util'
import { usualPreferences, type Preferences } from './contract.ts'

/** What suits whoever stands in front of a visit's screen: an operator's own, and of each citizen only while it is their turn. */
export class VisitPreferences {
  #now: Preferences
  /** What suits whoever works here, while the screen is a citizen's. */
  #operators: Preferences | null = null

  constructor(brought: Preferences = { ...usualPreferences }) {
    this.#now = brought
  }

  get now(): Preferences {
    return this.#now
  }

  get areUsual(): boolean {
    return isDeepStrictEqual(this.#now, { ...usualPreferences })
  }

  prefer(some: object): void {
    this.#now = { ...this.#now, ...some }
  }

  /** All but the language, in which the person reads this. */
  preferUsual(): void {
    this.#now = { ...usualPreferences, language: this.#now.language }
  }

  /** The screen is turned to a citizen, who finds it as usual, or back to who works here, who finds it as they had it. */
  turnTo(party: 'citizen' | 'operator'): void {
    const isCitizens = party === 'citizen'
    if (isCitizens === (this.#operators !== null)) return
    const operators = this.#operators
    this.#operators = isCitizens ? this.#now : null
    this.#now = operators ?? { ...usualPreferences }
  }
}

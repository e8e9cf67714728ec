import type { ScreenEvent, ScreenName, ScreenNamed } from '../../electron/contract.ts'
import type { Credentials } from '../support/staff.ts'
import type { Card } from './cards-of-people.ts'
import type { Citizen, Citizens } from './citizens.ts'
import type { Claves } from './claves-of-people.ts'

/** What a person can do on a screen: the honest step, the same done wrong or too early, and the ways aside. */
export type Act =
  | 'right' | 'wrong' | 'unfinished' | 'types' | 'back' | 'other' | 'creates-instead' | 'skips-robot-check' | `scans-${Card}` | 'scans-of-nobody'
  | 'finds-cuil' | 'recovers' | 'changes' | 'manages' | 'reuses' | 'has-code' | 'understands'
  | 'opens-way' | 'refuses' | 'declines' | 'prints' | 'listens' | 'asks-for-help'

/** What the person has to give. */
export interface Has {
  claves: Claves
  /** The last one that the 130 gave for them, and the one before. */
  codes: { now: string; before: string }
  operator: Credentials
  /** What their phone shows, what it showed when a code was last accepted, and the next recovery code of their paper. */
  operatorCodes: { now: string; before: string; ofPaper: string }
}

/** Makes the message of an act, on a screen where the page can send it. */
export type Maker<Name extends ScreenName> = (screen: ScreenNamed<Name>, citizen: Citizen, all: Citizens, has: Has) => ScreenEvent<Name>
export type Makers<Names extends ScreenName = ScreenName> = { [Name in Names]: Partial<Record<Act, Maker<Name>>> }

export function otherLastDigit(digits: string): string {
  return digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10)
}

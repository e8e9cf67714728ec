import { digitRow } from './layouts.ts'
import { shuffled } from './shuffled.ts'

/** Of one keyboard: how its digits stand. Once shuffled, they never move for as long as it is there. */
export function digitOrder(): (isShuffled: boolean) => readonly string[] {
  let mixed: readonly string[] | undefined
  return isShuffled => (isShuffled ? (mixed ??= shuffled(digitRow)) : digitRow)
}

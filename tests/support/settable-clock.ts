import { ManualClock } from './manual-clock.ts'

/** A clock that somebody sets while timers go by the time that really passes, as those of a machine do. */
export class SettableClock extends ManualClock {
  #setBy = 0

  override now(): number {
    return super.now() + this.#setBy
  }

  setBack(seconds: number): void {
    this.#setBy -= seconds * 1000
  }
}

import type { Clock } from './clock.ts'

/** Seconds without touch (domain 7); a branch may lengthen them. */
export interface IdleTimes {
  concealAfter: number
  warnAfter: number
  endAfterWarning: number
}
export const usualIdleTimes: IdleTimes = { concealAfter: 60, warnAfter: 90, endAfterWarning: 30 }
/** An operator's screen: five minutes in all at a counter, one on a public kiosk (domain 6, issue 5). */
export const staffIdleTimes: Record<'counter' | 'kiosk', IdleTimes> = {
  counter: { concealAfter: 60, warnAfter: 240, endAfterWarning: 60 },
  kiosk: { concealAfter: 20, warnAfter: 30, endAfterWarning: 30 },
}

interface IdleEvents {
  /** Asked when the first time has passed: an empty screen may stay as it is all day. */
  somebodyIsHere(): boolean
  /** And nobody was. */
  nobodyCame(): void
  /** `concealed` or `secondsLeft` has changed. */
  changed(): void
  ended(): void
}

/** Nobody touches: first what is typed is hidden, then a countdown asks, then it is over. */
export class IdleWatch {
  concealed = false
  /** Of the countdown, while it runs. */
  secondsLeft: number | null = null
  readonly #clock: Clock
  readonly #times: () => IdleTimes
  readonly #events: IdleEvents
  #runs = false
  #cancel: () => void = () => {}

  /** `times` are those of the screen that is shown, asked each time that they start over. */
  constructor(clock: Clock, times: () => IdleTimes, events: IdleEvents) {
    this.#clock = clock
    this.#times = times
    this.#events = events
  }

  /** A sign of life: all times start over. Answers whether something had been hidden or asked. */
  touched(): boolean {
    const changes = this.concealed || this.secondsLeft !== null
    this.concealed = false
    this.secondsLeft = null
    this.restart()
    return changes
  }

  /** Begins, unless the times run already: a screen that comes up by itself is no sign of life. */
  start(): void {
    if (!this.#runs) this.restart()
  }

  restart(): void {
    this.stop()
    this.#runs = true
    const { concealAfter, warnAfter, endAfterWarning } = this.#times()
    this.#after(concealAfter, () => {
      if (!this.#events.somebodyIsHere()) {
        this.stop()
        this.#events.nobodyCame()
        return
      }
      this.concealed = true
      this.#events.changed()
      this.#after(warnAfter - concealAfter, () => { this.#countDown(endAfterWarning) })
    })
  }

  stop(): void {
    this.#runs = false
    this.#cancel()
  }

  #countDown(secondsLeft: number): void {
    if (secondsLeft === 0) {
      this.#events.ended()
      return
    }
    this.secondsLeft = secondsLeft
    this.#events.changed()
    this.#after(1, () => { this.#countDown(secondsLeft - 1) })
  }

  #after(seconds: number, task: () => void): void {
    this.#cancel = this.#clock.after(seconds * 1000, task)
  }
}

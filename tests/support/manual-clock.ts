import type { Clock } from '../../electron/clock.ts'

/** A clock that stands still until a test moves it, so that no test waits. */
export class ManualClock implements Clock {
  #now: number
  #waiting: { at: number; task: () => void }[] = []

  constructor(start = '2026-11-23T15:00:00Z') {
    this.#now = Date.parse(start)
  }

  now(): number {
    return this.#now
  }

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.#now + ms, task }
    this.#waiting.push(entry)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry)
    }
  }

  /** Lets time pass, running what falls due in its order. */
  pass(seconds: number): void {
    const until = this.#now + seconds * 1000
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#waiting = this.#waiting.filter((other) => other !== next)
      this.#now = Math.max(this.#now, next.at)
      next.task()
    }
    this.#now = until
  }

  /** Sets the machine's clock, back or forth, without anything falling due. */
  set(to: string): void {
    this.#now = Date.parse(to)
  }
}

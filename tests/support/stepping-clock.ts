import { systemClock, type Clock } from '../../electron/clock.ts'

/** The machine's clock, which a test may let jump ahead: what falls due meanwhile runs at once. */
export class SteppingClock implements Clock {
  #ahead = 0
  #waiting = new Set<{ at: number; task: () => void; cancel: () => void }>()

  now(): number {
    return systemClock.now() + this.#ahead
  }

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.now() + ms, task, cancel: () => {} }
    const stop = systemClock.after(ms, () => {
      this.#waiting.delete(entry)
      task()
    })
    entry.cancel = () => {
      stop()
      this.#waiting.delete(entry)
    }
    this.#waiting.add(entry)
    return () => { entry.cancel() }
  }

  jump(seconds: number): void {
    const until = this.now() + seconds * 1000
    for (;;) {
      const [next] = [...this.#waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      if (!next) break
      this.#ahead += Math.max(0, next.at - this.now())
      next.cancel()
      next.task()
    }
    this.#ahead += Math.max(0, until - this.now())
  }
}

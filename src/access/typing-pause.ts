import { suspicious } from '../scan-detector.ts'

/** Longer than a scanner leaves between keys, and too short for anybody to wait for. */
const pauseMs = 40

type Timers = Pick<Window, 'setTimeout' | 'clearTimeout'>

/** Tells what was typed into fields once no other key follows at once, and nothing of what only a scanner types so fast. */
export class TypingPause<Field> {
  readonly #onTyped: (field: Field, before: string) => void
  readonly #timers: Timers
  #timer: number | undefined
  #held = new Map<Field, string>()
  #keys = 0

  constructor(onTyped: (field: Field, before: string) => void, timers: Timers) {
    this.#onTyped = onTyped
    this.#timers = timers
  }

  /** A key has changed a field, in which `before` stood. */
  hold(field: Field, before: string): void {
    if (!this.#held.has(field)) this.#held.set(field, before)
    this.#keys += 1
    this.#timers.clearTimeout(this.#timer)
    this.#timer = this.#timers.setTimeout(() => { this.#tell() }, pauseMs)
  }

  /** What is held is told to nobody. */
  forget(): void {
    this.#timers.clearTimeout(this.#timer)
    this.#held.clear()
    this.#keys = 0
  }

  #tell(): void {
    const typed = this.#keys < suspicious ? [...this.#held] : []
    this.forget()
    for (const [field, before] of typed) this.#onTyped(field, before)
  }
}

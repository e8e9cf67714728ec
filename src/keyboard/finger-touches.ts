/** Starts a timer, and answers how to stop it. */
export type StartTimer = (ms: number, act: () => void) => () => void

/** What a key does for as long as a finger lies on it. */
export interface Held {
  /** Milliseconds of lying there, and between once and the next where it goes on. */
  after: number
  every?: number
  act: () => void
}

/** What a key did at the touch, and what may become of it until the finger is lifted. */
export interface Touched {
  takeBack?: () => void
  held?: Held | undefined
}

export interface TouchedKeys {
  /** The key does its work; nothing, where it could do none. */
  touch(key: string): Touched | undefined
  /** The same, where something else than a finger told it to. */
  click(key: string): Touched | undefined
  /** It takes the keyboard away, or what is written: it does its work where the finger is lifted, and only there. */
  actsOnLift(key: string): boolean
  lift(key: string): void
  /** Milliseconds within which a second touch of the same key is no other one. */
  guard(): number
}

interface Finger extends Touched {
  key: string
  isIgnored: boolean
  stopTimer?: () => void
}

/**
 * One state machine a finger. A key does its work at the touch, as WCAG 2.5.2 lets a keyboard, so that fingers which
 * overlap write in the order in which they came down; a finger that slides off its key takes that back, unless another
 * one has touched since. Knows nothing of the page: time and timers come from outside.
 */
export class FingerTouches {
  readonly #fingers = new Map<number, Finger>()
  /** When each key was last touched or left: kept while the guard asks for it, and no longer, for it tells what was typed. */
  readonly #lately = new Map<string, number>()
  readonly #keys: TouchedKeys
  readonly #startTimer: StartTimer

  constructor(keys: TouchedKeys, startTimer: StartTimer) {
    this.#keys = keys
    this.#startTimer = startTimer
  }

  /** A finger came down on a key. Whether that key took it: refused are a touch too soon and one that can do nothing. */
  down(id: number, key: string, time: number): boolean {
    // That it was lifted may have gone unheard.
    this.#leave(id)
    const finger: Finger = { key, isIgnored: !this.#takes(key, time) }
    this.#fingers.set(id, finger)
    if (finger.isIgnored) return false
    if (this.#keys.actsOnLift(key)) return true
    const touched = this.#keys.touch(key)
    Object.assign(finger, touched)
    if (touched?.held !== undefined) this.#hold(finger, touched.held)
    return touched !== undefined
  }

  /** It is no longer over its key, or the system took it away: what it did is taken back. */
  slideOff(id: number): void {
    const finger = this.#leave(id)
    if (finger === undefined || finger.isIgnored) return
    // What was taken back may be touched again at once.
    this.#lately.delete(finger.key)
    finger.takeBack?.()
  }

  /** It is lifted over its key. */
  up(id: number, time: number): void {
    const finger = this.#leave(id)
    if (finger === undefined) return
    this.#note(finger.key, time)
    if (finger.isIgnored || !this.#keys.actsOnLift(finger.key)) return
    this.#settle()
    this.#keys.lift(finger.key)
  }

  /** Enter, a switch or assistive technology pressed a key, all at once. Whether that key took it, as of a finger. */
  click(key: string, time: number): boolean {
    return this.#takes(key, time) && this.#keys.click(key) !== undefined
  }

  /** Nothing that was done is taken back any more, and nothing goes on by itself. */
  letGo(): void {
    this.#settle()
    this.#fingers.clear()
    this.#lately.clear()
  }

  #leave(id: number): Finger | undefined {
    const finger = this.#fingers.get(id)
    finger?.stopTimer?.()
    this.#fingers.delete(id)
    return finger
  }

  #hold(finger: Finger, { after, every, act }: Held): void {
    finger.stopTimer = this.#startTimer(after, () => {
      if (every !== undefined) {
        // What goes on is what the finger wants.
        delete finger.takeBack
        this.#hold(finger, { after: every, every, act })
      }
      act()
    })
  }

  #settle(): void {
    for (const finger of this.#fingers.values()) {
      finger.stopTimer?.()
      delete finger.takeBack
    }
  }

  /** Whether this is a touch of its own: then what was done before stays. */
  #takes(key: string, time: number): boolean {
    const isTooSoon = this.#isTooSoon(key, time)
    this.#note(key, time)
    if (!isTooSoon) this.#settle()
    return !isTooSoon
  }

  #isTooSoon(key: string, time: number): boolean {
    const guard = this.#keys.guard()
    for (const [other, at] of this.#lately) if (time - at >= guard) this.#lately.delete(other)
    return this.#lately.has(key)
  }

  #note(key: string, time: number): void {
    if (this.#keys.guard() > 0) this.#lately.set(key, time)
  }
}

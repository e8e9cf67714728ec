/** A scanner leaves a few milliseconds between keys; nobody types this fast for a dozen keys in a row. */
const fastestTypist = 35
const shortestScan = 12
/** After this many characters within `fastestTypist` of each other, a key is not left to press a button. */
export const suspicious = 4
const mrzLine = 30
const mrzLines = 3

/** After this long without a key, an MRZ that has fewer than three lines is given as it is. */
export const scanQuiet = 250

/** What a key turned out to be, so that who listens knows what to let through. */
export type KeyVerdict =
  /** Starts afresh: a person's key, or the first one of a scan. */
  | 'first'
  /** Within a burst that is too short to tell. */
  | 'fast'
  /** Within a burst that no person types, not long enough yet to be a scan. */
  | 'suspect'
  /** Certainly typed by the scanner. */
  | 'scan'
  /** The Enter that ends a line of a scan. */
  | 'line-end'
  /** Neither: Shift and its like. */
  | 'other'

/** Tells a DNI scanner from a person by speed and by its Enter (domain 5). Knows no DOM and no clock. */
export class ScanDetector {
  #burst = ''
  #lastAt = -Infinity
  #lines: string[] = []
  readonly #onScan: (payload: string) => void

  constructor(onScan: (payload: string) => void) {
    this.#onScan = onScan
  }

  /** Lines of an MRZ have come, and more may follow. */
  get isWaiting(): boolean {
    return this.#lines.length > 0
  }

  /** One key, named as `KeyboardEvent.key`, at a time in milliseconds. */
  key(key: string, at: number): KeyVerdict {
    const isFast = at - this.#lastAt < fastestTypist
    if (key === 'Enter') return this.#enter(isFast)
    if (key.length > 1) {
      if (isFast) this.#lastAt = at
      return 'other'
    }
    this.#burst = isFast ? this.#burst + key : key
    this.#lastAt = at
    if (!isFast) return 'first'
    if (this.#burst.length >= shortestScan) return 'scan'
    return this.#burst.length >= suspicious ? 'suspect' : 'fast'
  }

  /** No key for `scanQuiet`: whatever lines have come are the scan. */
  quiet(): void {
    if (this.#lines.length === 0) return
    const payload = this.#lines.join('\n')
    this.#lines = []
    this.#onScan(payload)
  }

  #enter(isFast: boolean): KeyVerdict {
    const line = this.#burst
    this.#burst = ''
    this.#lastAt = -Infinity
    if (!isFast || line.length < shortestScan) return 'first'
    this.#lines.push(line)
    // Only an MRZ has more than one line; its first one tells it by its length.
    const isComplete = this.#lines[0]?.length !== mrzLine || this.#lines.length === mrzLines
    if (isComplete) this.quiet()
    return 'line-end'
  }
}

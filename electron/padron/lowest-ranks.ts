/** Keeps, of many texts, the `size` ones with the lowest ranks (whole numbers below 2^32). */
export class LowestRanks {
  /** A text of this rank or a higher one is not kept. */
  limit = 2 ** 32
  readonly #size: number
  /** A rank and the slot of its text, as one number: numbers sort natively, some ten times as fast as objects. */
  readonly #keys: Float64Array
  readonly #texts: string[]
  #used = 0

  constructor(size: number) {
    this.#size = size
    // They pile up to twice what is wanted before they are sorted.
    this.#keys = new Float64Array(2 * size)
    this.#texts = new Array<string>(2 * size).fill('')
  }

  add(rank: number, text: string): void {
    if (rank >= this.limit) return
    this.#keys[this.#used] = rank * this.#keys.length + this.#used
    this.#texts[this.#used] = text
    this.#used += 1
    if (this.#used < this.#keys.length) return
    this.#settle()
    this.limit = this.#rankAt(this.#size - 1)
  }

  /** The texts kept, from the lowest rank up. */
  values(): string[] {
    this.#settle()
    return this.#texts.slice(0, this.#used)
  }

  /** Sorts, and drops what is more than wanted. */
  #settle(): void {
    const keys = this.#keys.subarray(0, this.#used).sort()
    this.#used = Math.min(this.#used, this.#size)
    const texts = Array.from(keys.subarray(0, this.#used), (key) => this.#texts[key % this.#keys.length] ?? '')
    for (const [slot, text] of texts.entries()) {
      this.#keys[slot] = this.#rankAt(slot) * this.#keys.length + slot
      this.#texts[slot] = text
    }
  }

  #rankAt(slot: number): number {
    return Math.floor((this.#keys[slot] ?? 0) / this.#keys.length)
  }
}

import { BLOCK_ENTRIES, ENTRY_BYTES, entryCuil, entryPlace, writeEntry } from './cuil-block.ts'

/**
 * Who is where, in some twenty bytes a row so that a million fit beside everything else: filled in the order of the
 * file, then sorted once. Rejected rows count too: a CUIL on two lines is nobody's, even if one is wrong.
 */
export class CuilIndex {
  size = 0
  people = 0
  /** CUIL and place of each row, as `cuil-block.ts` packs them. */
  #words = new Uint32Array(2 * 1024)
  #lines = new Uint32Array(1024)
  /** 1 for each row that was rejected. */
  #rejected = new Uint8Array(1024)
  #kept = new Uint32Array()

  /** Adds the next place. */
  add(cuil: string, line: number, rejected: boolean): void {
    if (this.size === this.#lines.length) this.#grow()
    writeEntry(this.#words, this.size, Number(cuil), this.size)
    this.#lines[this.size] = line
    this.#rejected[this.size] = Number(rejected)
    this.size += 1
  }

  /**
   * Sorts, and keeps of the rows those that stand for a person: right, and alone with their CUIL. Calls
   * `onRepeated` with the line of every right row whose CUIL is on another line too.
   */
  settle(onRepeated: (line: number) => void): void {
    new BigUint64Array(this.#words.buffer, 0, this.size).sort()
    this.#kept = new Uint32Array(2 * this.size)
    for (let i = 0; i < this.size; i += 1) {
      const cuil = entryCuil(this.#words, i)
      const place = entryPlace(this.#words, i)
      if (this.#rejected[place] === 1) continue
      if (this.#isCuilAt(i - 1, cuil) || this.#isCuilAt(i + 1, cuil)) onRepeated(this.#lines[place] ?? 0)
      else this.#keep(cuil, place)
    }
  }

  /** The CUIL of one of the people kept, counted from 0 in rising order. */
  cuilAt(entry: number): string {
    return String(entryCuil(this.#kept, entry))
  }

  /** The people kept, a block at a time, each with its first CUIL. */
  *blocks(): Generator<{ first: number; block: Buffer }> {
    for (let start = 0; start < this.people; start += BLOCK_ENTRIES) {
      const entries = Math.min(BLOCK_ENTRIES, this.people - start)
      const block = Buffer.from(this.#kept.buffer, start * ENTRY_BYTES, entries * ENTRY_BYTES)
      yield { first: entryCuil(this.#kept, start), block }
    }
  }

  #isCuilAt(i: number, cuil: number): boolean {
    return i >= 0 && i < this.size && entryCuil(this.#words, i) === cuil
  }

  #keep(cuil: number, place: number): void {
    writeEntry(this.#kept, this.people, cuil, place)
    this.people += 1
  }

  #grow(): void {
    const words = new Uint32Array(this.#words.length * 2)
    words.set(this.#words)
    this.#words = words
    const lines = new Uint32Array(this.#lines.length * 2)
    lines.set(this.#lines)
    this.#lines = lines
    const rejected = new Uint8Array(this.#rejected.length * 2)
    rejected.set(this.#rejected)
    this.#rejected = rejected
  }
}

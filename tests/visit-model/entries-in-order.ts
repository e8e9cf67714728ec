import type { StoredEntry } from './stored.ts'

/** Each machine has a chain of its own: in which order entries of several came, only who watches can tell. */
export class EntriesInOrder {
  readonly #seen = new Map<string, number>()

  of(entries: StoredEntry[]): StoredEntry[] {
    for (const { machine, seq } of entries) {
      const name = `${machine} ${String(seq)}`
      if (!this.#seen.has(name)) this.#seen.set(name, this.#seen.size)
    }
    const place = ({ machine, seq }: StoredEntry) => this.#seen.get(`${machine} ${String(seq)}`) ?? 0
    return entries.toSorted((one, other) => place(one) - place(other))
  }
}

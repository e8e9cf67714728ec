import type { Stored } from './stored.ts'

const minuteMs = 60_000
/** After so many wrong claves in a row no other is judged for so long (domain 2). */
const closings = [
  { after: 5, forMs: 15 * minuteMs },
  { after: 10, forMs: 60 * minuteMs },
  { after: 15, forMs: Infinity },
]

/** When claves were judged that were not right, by the time that really passed: nobody sets it back. */
export class ClavesJudged {
  readonly #times = new Map<string, number[]>()

  notes({ refusedClaves }: Stored, elapsedMs: number): void {
    const held = new Map(refusedClaves.map(({ place, failures }) => [place, failures]))
    for (const place of this.#times.keys()) if (!held.has(place)) this.#times.delete(place)
    for (const [place, failures] of held) {
      const before = this.#times.get(place) ?? []
      // Fewer than before: somebody has come in meanwhile, and the row is another one.
      const times = failures < before.length ? [] : before
      while (times.length < failures) times.push(elapsedMs)
      this.#times.set(place, times)
    }
  }

  get beyondLock(): string[] {
    return [...this.#times].flatMap(([place, times]) =>
      closings
        .filter(({ after, forMs }) => (times[after] ?? Infinity) - (times[after - 1] ?? 0) < forMs && times.length > after)
        .map(({ after }) => `${place} had a clave judged while it was closed after ${String(after)}`),
    )
  }
}

import { nearestKey } from './nearest-key.ts'
import { reach } from './reach.ts'
import { scanSteps } from './scan-steps.ts'
import { stopsOf } from './stops.ts'

export const keyboard = '[data-keyboard]'
const row = '[data-row]'

const rowOf = (stop: Element) => stop.closest<HTMLElement>(`${keyboard} ${row}`)

/** A person's way over all that can be reached, forward and back. Where they are is what has the focus. */
export class Path {
  readonly #withText: () => boolean
  /** What had been reached, where the page took it away: the way goes on from there. */
  #before: HTMLElement[] = []

  /** `withText`: what is written is reached too. */
  constructor(withText: () => boolean) {
    this.#withText = withText
  }

  get here(): HTMLElement | null {
    const focused = document.activeElement
    return focused instanceof HTMLElement && focused !== document.body ? focused : null
  }

  /** To the next stop or the one before; past the last comes the first. */
  move(by: 1 | -1): void {
    this.#moveOver(stopsOf(document, this.#withText()), by)
  }

  /** Within a keyboard to the row beside, and out of it past its last row; elsewhere to the stop beside. */
  moveVertically(by: 1 | -1): void {
    const keys = this.here?.closest(keyboard) ?? null
    const stops = stopsOf(document, this.#withText())
    if (keys === null || this.here === null) return this.#moveOver(stops, by)
    const within = stops.filter(stop => keys.contains(stop))
    const places = within.map(key => key.getBoundingClientRect())
    const key = within[nearestKey(places, this.here.getBoundingClientRect(), by === 1 ? 'down' : 'up')]
    if (key !== undefined) return this.#reach(key, stops)
    const edge = by === 1 ? within.at(-1) : within[0]
    this.#moveOver(stops, by, edge)
  }

  /** One step of scanning by two switches. */
  advance(): void {
    const { here } = this
    const stops = stopsOf(document, this.#withText())
    const steps = scanSteps(stops, rowOf, here !== null && here.matches(row) ? null : here && rowOf(here))
    this.#moveOver(steps, 1)
  }

  /** Into a row of keys, to its first one. Answers whether one was reached. */
  enterRow(row: Element): boolean {
    const first = stopsOf(document, false).find(stop => rowOf(stop) === row)
    if (first !== undefined) reach(first)
    return first !== undefined
  }

  /** From a field to the keys that write into it: to the first one, or to the first row. */
  enterKeyboard(byRow: boolean): void {
    const first = stopsOf(document, false).find(stop => stop.closest(keyboard) !== null)
    if (first !== undefined) reach(byRow ? (rowOf(first) ?? first) : first)
  }

  #moveOver(stops: HTMLElement[], by: 1 | -1, from: HTMLElement | null | undefined = this.here ?? this.#left(stops, by)): void {
    const index = from ? stops.indexOf(from) : -1
    const next = index === -1 ? besides(stops, from ?? null, by) : index + by
    const stop = stops.at(next % Math.max(stops.length, 1))
    if (stop !== undefined) this.#reach(stop, stops)
  }

  #reach(stop: HTMLElement, stops: HTMLElement[]): void {
    this.#before = stops.slice(0, stops.indexOf(stop) + 1)
    reach(stop)
  }

  /** Of what came before the stop that is gone, the last that is still there. */
  #left(stops: HTMLElement[], by: 1 | -1): HTMLElement | undefined {
    const last = this.#before.findLast(stop => stops.includes(stop))
    // Going back from what is gone leads to that one itself.
    return by === 1 || last === undefined ? last : stops[stops.indexOf(last) + 1]
  }
}

/** The index of the stop that follows or precedes an element that is none. */
function besides(stops: readonly HTMLElement[], element: HTMLElement | null, by: 1 | -1): number {
  if (element === null) return by === 1 ? 0 : -1
  const follows = (stop: HTMLElement) => (element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const next = stops.findIndex(follows)
  if (by === 1) return next === -1 ? 0 : next
  return (next === -1 ? stops.length : next) - 1
}

import { FingerTouches } from '../../src/keyboard/finger-touches.ts'
import { inputEdits, type EditedInput } from '../../src/keyboard/input-edits.ts'
import { editByKey } from '../../src/keyboard/key-edits.ts'
import { usualPreferences } from '../../electron/contract.ts'

/** An input as the browser's behaves: a new value puts the caret at its end. */
export class FakeInput implements EditedInput {
  #value = ''
  selectionStart: number | null = 0
  selectionEnd: number | null = 0
  focused = 0

  get value(): string {
    return this.#value
  }

  set value(value: string) {
    this.#value = value
    this.selectionStart = value.length
    this.selectionEnd = value.length
  }

  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  matches(): boolean {
    return this.focused > 0
  }

  focus(): void {
    this.focused += 1
  }
}

/** Timers that run only when a test says that time has gone by. */
class FakeTimers {
  #now = 0
  readonly #due = new Set<{ at: number; act: () => void }>()

  start = (ms: number, act: () => void) => {
    const timer = { at: this.#now + ms, act }
    this.#due.add(timer)
    return () => { this.#due.delete(timer) }
  }

  get running(): number {
    return this.#due.size
  }

  goOn(ms: number): void {
    const until = this.#now + ms
    for (;;) {
      const [next] = [...this.#due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      if (next === undefined) break
      this.#due.delete(next)
      this.#now = next.at
      next.act()
    }
    this.#now = until
  }
}

interface Options {
  guard?: number
  accepts?: string
  eraseDelay?: number
  most?: number
}

/** Fingers on keys that write into one field. `next` and `erase-all` act where the finger is lifted. */
export function typing({ guard = 0, accepts = '', eraseDelay = usualPreferences.eraseDelay, most = 1000 }: Options = {}) {
  const input = new FakeInput()
  const timers = new FakeTimers()
  const heard: string[] = []
  const field = inputEdits({ input: () => input, most: () => most, isSecret: false, onchange: (value) => { heard.push(value) } })
  const lifted: string[] = []
  const touch = (key: string) => editByKey(field, key, { accepts, eraseDelay })
  const fingers = new FingerTouches(
    {
      touch,
      click: touch,
      actsOnLift: (key) => key === 'next' || key === 'erase-all',
      lift: (key) => {
        lifted.push(key)
        if (key === 'erase-all') editByKey(field, key, { eraseDelay })
      },
      guard: () => guard,
    },
    timers.start,
  )
  return {
    input, field, fingers, timers, lifted, heard,
    taps(text: string) {
      for (const key of text) {
        fingers.down(1, key, 0)
        fingers.up(1, 0)
      }
    },
  }
}

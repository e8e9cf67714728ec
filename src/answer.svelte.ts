import { tick, untrack } from 'svelte'
import { screenSettle } from './settle.svelte.ts'

interface Asking<Problem> {
  problem: Problem | null
  /** What was sent is being judged. */
  checking?: boolean
}

/**
 * How a person answers a screen that may find something wrong. Nothing goes before the screen has stood there for a
 * moment, nor while what was sent is judged. A problem takes the person to where it lies, once for each time they
 * asked to go on: one that only stays on screen while they type does not move them. One that comes with a screen of
 * its own answers what they asked before.
 */
export class Answer<Problem> {
  readonly #asking: () => Asking<Problem>
  readonly #settle = screenSettle()
  #asked: boolean

  /** `asking` is what the screen says now; `place` is where its problem lies. */
  constructor(asking: () => Asking<Problem>, place: (problem: Problem) => { focus(): void } | undefined) {
    this.#asking = asking
    this.#asked = untrack(() => this.problem) !== null
    $effect(() => {
      const { problem } = this
      if (problem === null || !this.#asked) return
      this.#asked = false
      void tick().then(() => {
        place(problem)?.focus()
        // What the field scrolls stops what the sentence was scrolling.
        document.getElementById('problem')?.scrollIntoView({ block: 'nearest' })
      })
    })
  }

  /** What is wrong; nothing while it is being judged anew. */
  get problem(): Problem | null {
    const { checking = false, problem } = this.#asking()
    return checking ? null : problem
  }

  /** The person asked to go on: `send` is called if they may. */
  give(send: () => void): void {
    if (this.#settle.waits || this.#asking().checking === true) return
    this.#asked = true
    send()
  }
}

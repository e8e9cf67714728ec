import { tick, untrack } from 'svelte'

/**
 * Takes the person to what is wrong, once for each time they asked to go on: a problem that only stays on screen
 * while they type does not move them. One that comes with a screen of its own answers what they asked before.
 */
export class ProblemFocus {
  #asked = false

  /** `problem` is what the screen says now; `place` is where it lies. */
  constructor(problem: () => unknown, place: () => { focus(): void } | undefined) {
    this.#asked = untrack(problem) !== null
    $effect(() => {
      if (problem() === null || !this.#asked) return
      this.#asked = false
      void tick().then(() => {
        place()?.focus()
        // What the field scrolls stops what the sentence was scrolling.
        document.getElementById('problem')?.scrollIntoView({ block: 'nearest' })
      })
    })
  }

  /** The person pressed what sends the screen. */
  asked(): void {
    this.#asked = true
  }
}

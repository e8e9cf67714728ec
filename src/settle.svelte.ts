import { onMount } from 'svelte'

/** The second tap of a double tap must not act on the screen that has just come. */
const settleTime = 400

/** For what may be touched on a new screen: `waits` until it has stood there for a moment. */
export class Settle {
  waits = $state(true)

  constructor() {
    onMount(() => {
      const timer = setTimeout(() => { this.waits = false }, settleTime)
      return () => { clearTimeout(timer) }
    })
  }
}

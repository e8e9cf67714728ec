import { createContext, onMount } from 'svelte'

/** The second tap of a double tap must not act on the screen that has just come. */
const settleTime = 400

/** Of a screen: `waits` until it has stood there for a moment. */
export class Settle {
  waits = $state(true)

  constructor() {
    onMount(() => {
      const timer = setTimeout(() => { this.waits = false }, settleTime)
      return () => { clearTimeout(timer) }
    })
  }
}

/** How whatever acts on a touch knows that its screen has only just come. Overlays do not wait. */
export const [screenSettle, setScreenSettle] = createContext<{ readonly waits: boolean }>()

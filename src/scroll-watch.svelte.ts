const page = 0.8

/** Whether an element that scrolls has more above or below, and moves it by pages. Attach with `{@attach}`. */
export class ScrollWatch {
  hasMoreAbove = $state(false)
  hasMoreBelow = $state(false)
  /** The end has been on screen at some time. */
  reachedEnd = $state(false)
  #node: HTMLElement | null = null
  readonly #tolerance: number

  /** `tolerance`: pixels that may be out of sight without counting; the least is what scaled pixels round off. */
  constructor(tolerance = 4) {
    this.#tolerance = tolerance
  }

  watch = (node: HTMLElement): (() => void) => {
    this.#node = node
    const look = () => this.#look(node)
    const resized = new ResizeObserver(look)
    resized.observe(node)
    for (const child of node.children) resized.observe(child)
    node.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      node.removeEventListener('scroll', look)
    }
  }

  up(): void {
    this.#node?.scrollBy({ top: -this.#node.clientHeight * page })
  }

  down(): void {
    this.#node?.scrollBy({ top: this.#node.clientHeight * page })
  }

  #look(node: HTMLElement): void {
    if (node.clientHeight === 0) return
    this.hasMoreAbove = node.scrollTop > this.#tolerance
    this.hasMoreBelow = node.scrollTop + node.clientHeight < node.scrollHeight - this.#tolerance
    if (!this.hasMoreBelow) this.reachedEnd = true
  }
}

/** Remembers what had the focus when an overlay came over the screen, and gives it back when it goes. */
export class FocusReturn {
  #before: HTMLElement | null = null

  constructor(isCovered: () => boolean) {
    let wasCovered = false
    $effect.pre(() => {
      const covers = isCovered()
      // An open dialog would keep the overlay out of reach.
      if (covers) for (const dialog of document.querySelectorAll('dialog')) dialog.close()
      const focused = document.activeElement
      if (covers && !wasCovered) this.#before = focused instanceof HTMLElement ? focused : null
      wasCovered = covers
    })
    $effect(() => {
      if (isCovered() || this.#before === null) return
      if (this.#before.isConnected) this.#before.focus({ preventScroll: true })
      // It went with the page of another language.
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      this.#before = null
    })
  }
}

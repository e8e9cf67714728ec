import type { KioskBridge, Screen, ScreenEvent, ScreenName, View, VisitEvent } from '../electron/contract.ts'

export type AnyEvent = ScreenEvent<ScreenName> | VisitEvent

const readCards: ReadonlySet<ScreenName> = new Set(['enter-cuil', 'find-cuil', 'enter-tramite', 'desk-find', 'desk-card'])

/** Who calls has no card here. */
const takesScan = (screen: Screen) => readCards.has(screen.name) && !(screen.name === 'desk-find' && screen.task === 'phone')

/** The View on screen, and the way back to the main process: nothing else is kept here. */
export class ScreenState {
  view = $state.raw<View | null>(null)
  /** How many scans were sent: what comes back after one may hold what the DNI said. */
  scans = $state(0)
  #newest: View | null = null
  readonly #kiosk: KioskBridge

  constructor(kiosk: KioskBridge) {
    this.#kiosk = kiosk
    kiosk.onScreen(view => {
      this.#newest = view
      // What comes to the screen that is there already answers what was typed, and waits for the frame that shows that.
      if (view.id === this.view?.id) afterFrame(() => this.#showNewest())
      else this.#showNewest()
    })
  }

  #showNewest(): void {
    this.view = this.#newest
  }

  /** Sends what the person did, under the id of the screen that they see. */
  send(event: AnyEvent): void {
    if (this.view === null) return
    this.#kiosk.send(JSON.stringify({ id: this.view.id, event }))
  }

  /** A DNI went through the scanner: only these screens want it, elsewhere it is dropped. */
  scanned(payload: string): void {
    if (this.view?.overlay !== null || !takesScan(this.view.screen)) return
    this.scans += 1
    this.send({ type: 'scan', payload })
  }
}

/** A task posted from a frame runs once that frame is painted. */
function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}

import type { ScreenName, View } from '../../electron/contract.ts'
import type { Attempt, PrintPage, PrintResult, RendererEvents, Shell } from '../../electron/shells/shell.ts'
import { kioskPage } from './dialogue.ts'

/** A shell with no window: keeps what each page was shown, and sends what a page would. */
export class ShellWithoutWindow implements Shell {
  readonly closed: Promise<void>
  /** What each page was shown, one list a page. */
  readonly pages: View[][] = []
  losesEveryPage = false
  /** The page never says that it listens. */
  isMute = false
  /** How many times opening fails. */
  failsToOpen = 0
  /** What was sent to the printer, and how each printing ends. */
  readonly printed: PrintPage[] = []
  prints: PrintResult = 'printed'
  #events: RendererEvents | undefined
  #tellClosed = () => {}
  #wake: (() => void)[] = []

  constructor() {
    this.closed = new Promise((resolve) => { this.#tellClosed = resolve })
  }

  openRenderer(events: RendererEvents) {
    if (this.failsToOpen > 0) {
      this.failsToOpen -= 1
      return Promise.reject(new Error('Page crashed'))
    }
    const views: View[] = []
    this.pages.push(views)
    this.#events = events
    queueMicrotask(() => {
      if (!this.isMute) events.ready()
      if (this.losesEveryPage) events.lost()
    })
    return Promise.resolve({
      show: (view: View) => {
        views.push(view)
        for (const wake of this.#wake.splice(0)) wake()
      },
    })
  }

  print(page: PrintPage): Promise<PrintResult> {
    this.printed.push(page)
    return Promise.resolve(this.prints)
  }

  close(): Promise<void> {
    this.#tellClosed()
    return Promise.resolve()
  }

  get view(): View | undefined {
    return this.pages.at(-1)?.at(-1)
  }

  /** Waits for a screen, on this page or a later one. */
  async sees(name: ScreenName): Promise<View> {
    for (;;) {
      const { view } = this
      if (view?.screen.name === name) return view
      await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
  }

  sends(event: object): void {
    this.#events?.message(kioskPage, JSON.stringify({ id: this.view?.id, event }))
  }

  sendsRaw(message: unknown): void {
    this.#events?.message(kioskPage, message)
  }

  refuses(attempt: Attempt): void {
    this.#events?.refused(attempt)
  }

  reloads(): void {
    this.#events?.ready()
  }

  crashes(): void {
    this.#events?.lost()
  }
}

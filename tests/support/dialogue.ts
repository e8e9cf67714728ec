import type { Office, Overlay, Screen, ScreenEvent, ScreenName, ScreenNamed, View, VisitEvent } from '../../electron/contract.ts'
import { allLanguages } from '../../electron/contract-preferences.ts'
import { createGate, type Passage, type Sender } from '../../electron/gate.ts'
import { Visit, VisitEnded, type EndReason, type VisitOptions } from '../../electron/visit.ts'
import { ManualClock } from './manual-clock.ts'

export const kioskPage: Sender = { mainFrame: true, origin: 'https://kiosk.invalid' }

export const officeOfTests: Office = {
  name: 'UDAI Prueba', address: 'Calle 1', fictitious: true, machine: null, panel: { widthMm: 336, heightMm: 597 }, hasVoice: true,
  languages: allLanguages,
}

/**
 * A person in front of a flow without a window: sends what the page would send, through the gate, and reads the
 * views that the page would show.
 */
export class Dialogue {
  readonly clock: ManualClock
  readonly visit: Visit
  readonly views: View[] = []
  /** How the visit ended. A flow that only returns is 'returned'. */
  readonly ended: Promise<EndReason | 'returned'>
  readonly #gate: ReturnType<typeof createGate>
  #wake: (() => void)[] = []
  #over = false

  constructor(flow: (visit: Visit) => Promise<unknown>, options: Partial<VisitOptions> & { clock?: ManualClock } = {}) {
    this.clock = options.clock ?? new ManualClock()
    let ids = 0
    this.visit = new Visit({
      newId: () => `screen-${String((ids += 1))}`,
      office: officeOfTests,
      reading: (id) => [{ kind: 'paragraph', text: id }],
      ...options,
      clock: this.clock,
      show: (view) => {
        this.views.push(view)
        this.#wakeAll()
      },
    })
    this.#gate = createGate(this.clock)
    this.ended = flow(this.visit)
      .then(() => 'returned' as const)
      .catch((error: unknown) => {
        if (error instanceof VisitEnded) return error.reason
        throw error
      })
      .finally(() => {
        this.#over = true
        this.#wakeAll()
      })
    this.ended.catch(() => {}) // told by whoever awaits it
  }

  get view(): View {
    const view = this.views.at(-1)
    if (!view) throw new Error('nothing has been shown yet')
    return view
  }

  get screen(): Screen {
    return this.view.screen
  }

  get overlay(): Overlay | null {
    return this.view.overlay
  }

  /** Waits for the screen of this name, and answers it. */
  async sees<Name extends ScreenName>(name: Name): Promise<ScreenNamed<Name>> {
    while (this.views.length === 0 || this.screen.name !== name) {
      if (this.#over) throw new Error(`expected ${name}, but the flow is over (last: ${this.views.at(-1)?.screen.name ?? 'nothing'})`)
      await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
    return this.screen as ScreenNamed<Name>
  }

  /** Sends an event of the screen that is shown, and answers at once how it passed the gate. */
  sends(event: object, id = this.view.id, sender = kioskPage): Passage {
    return this.#gate.pass(this.visit, sender, JSON.stringify({ id, event }))
  }

  /** Does something on the screen of this name, and waits for what is shown next. */
  async does<Name extends ScreenName>(name: Name, event: ScreenEvent<Name>): Promise<Screen> {
    await this.sees(name)
    return this.#andWaits(event)
  }

  /** Does what any screen offers (help, cancel, a sign of life). */
  async doesAnywhere(event: VisitEvent): Promise<Screen> {
    return this.#andWaits(event)
  }

  async #andWaits(event: object): Promise<Screen> {
    const shown = this.views.length
    const passage = this.sends(event)
    if (!('passed' in passage) || passage.passed !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(passage)}`)
    while (this.views.length === shown && !this.#over) await new Promise<void>((resolve) => this.#wake.push(resolve))
    return this.screen
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake()
  }
}

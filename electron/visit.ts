import type { Clock } from './clock.ts'
import {
  partyOf,
  type Language,
  type OperatorName,
  type Overlay,
  type Preferences,
  type ReadingId,
  type Release,
  type Screen,
  type ScreenEvent,
  type ScreenName,
  type ScreenNamed,
  type TextBlock,
  type View,
  type VisitEvent,
} from './contract.ts'
import { IdleWatch, usualIdleTimes, type IdleTimes } from './idle-watch.ts'
import { VisitPreferences } from './visit-preferences.ts'

export const BACK = Symbol('back')
export type Back = typeof BACK

/** The answer to an event that leaves the person where they are: the same screen, with other contents. */
export interface Stay<Name extends ScreenName> {
  stay: ScreenNamed<Name>
}
export const stay = <Name extends ScreenName>(screen: ScreenNamed<Name>): Stay<Name> => ({ stay: screen })

/** The answer to an event that its screen offers nobody: refused and journalled, as what a page makes up. */
export const IMPOSSIBLE = Symbol('impossible')
/** What `ask` answers when its time is over before the person has answered. */
export const EXPIRED = Symbol('expired')

/** Where a wait has an end of its own. */
export type OrExpired<Until extends AbortSignal | undefined> = Until extends AbortSignal ? typeof EXPIRED : never

/** What a flow reads of a screen's events: all but `back`, which the visit answers itself. */
export type Read<Name extends ScreenName> = Exclude<ScreenEvent<Name>, { type: 'back' }>
type Answer<Name extends ScreenName, Result> =
  | Exclude<Result, Stay<Name> | typeof IMPOSSIBLE>
  | (Extract<ScreenEvent<Name>, { type: 'back' }> extends never ? never : Back)

/** `back-at-start`: by the way back, so that whoever is at Inicio then is the same person. */
export type EndReason = 'finished' | 'back-at-start' | 'cancelled' | 'idle' | 'shutdown' | 'renderer-lost' | 'staff-took-over'

/** Thrown by `ask` and `commit` once the visit is over. Only `signInOperator` catches it: it ends the session that had begun, and throws it on. */
export class VisitEnded extends Error {
  readonly reason: EndReason
  constructor(reason: EndReason) {
    super(`visit ended: ${reason}`)
    this.name = 'VisitEnded'
    this.reason = reason
  }
}

export interface VisitOptions {
  /** Puts a view in front of the person. */
  show(view: View): void
  clock: Clock
  /** An unguessable name for each screen. */
  newId(): string
  office: View['office']
  reading(id: ReadingId, language: Language): TextBlock[]
  idle?: IdleTimes
  /** How the kiosk suits whoever stands there already. */
  preferences?: Preferences
  /** A visit of staff, and how long a screen of theirs may stand idle: of an enrolment longer, since codes are copied. */
  staff?: { idle: IdleTimes; enrolling?: IdleTimes; release?: Release }
}

interface Pending {
  read(event: { type: string }): unknown
  answer(value: unknown): void
  fail(error: unknown): void
  /** Takes back what would end the wait by itself. */
  stopWaiting(): void
}

/** What became of an event; `impossible` is a sign of a renderer that does not behave. */
export type Received = 'accepted' | 'stale' | 'impossible'

/** One person in front of one screen. Its promises are names of tests: tests/visit.test.ts, flows/create.test.ts (7), kiosk.test.ts (8). */
export class Visit {
  readonly #options: VisitOptions
  readonly #idle: IdleWatch
  readonly #ending = new AbortController()
  #id = ''
  #screen: Screen = { name: 'start' }
  #pastIds = new Set<string>()
  #pending: Pending | null = null
  #opened: Exclude<Overlay, { kind: 'idle' }> | null = null
  readonly #preferences: VisitPreferences
  #signedIn = false
  #operator: OperatorName | null = null
  #writes = 0
  #endAfterWrite: EndReason | null = null

  constructor(options: VisitOptions) {
    this.#options = options
    this.#preferences = new VisitPreferences(options.preferences)
    this.#idle = new IdleWatch(options.clock, () => this.#idleTimes(), {
      somebodyIsHere: () => !this.#nobodyIsHere(),
      nobodyCame: () => { this.#attract() },
      changed: () => { this.#publish() },
      ended: () => { this.end('idle') },
    })
  }

  /** Aborted once, with a `VisitEnded` as its reason. */
  get signal(): AbortSignal {
    return this.#ending.signal
  }

  /** The screen that an event must name, and whose events are possible. */
  get current(): { id: string; screen: Screen } {
    return { id: this.#id, screen: this.#screen }
  }

  isPast(id: string): boolean {
    return this.#pastIds.has(id)
  }

  /** Everything the renderer shows now. */
  get view(): View {
    return {
      id: this.#id,
      screen: this.#screen,
      overlay: this.#idle.secondsLeft === null ? this.#opened : { kind: 'idle', secondsLeft: this.#idle.secondsLeft },
      concealed: this.#idle.concealed,
      preferences: this.#preferences.now,
      office: this.#options.office,
      // A notice tells that it is over.
      signedIn: this.#signedIn && this.#screen.name !== 'notice',
      party: partyOf(this.#screen),
      operator: this.#operatorAtScreen(),
      release: partyOf(this.#screen) === 'staff' ? (this.#options.staff?.release ?? null) : null,
    }
  }

  /** Aborted after so long, by the time that passes and not by the clock, which may be set. */
  timeout(ms: number): AbortSignal {
    const over = new AbortController()
    const cancel = this.#options.clock.after(ms, () => { over.abort() })
    this.signal.addEventListener('abort', cancel)
    return over.signal
  }

  /** From here on every screen has `Cerrar sesión`. */
  signIn(): void {
    this.#signedIn = true
  }

  signOut(): void {
    this.#signedIn = false
  }

  /** From here on every screen of staff says who works here, and has `Cerrar sesión`. */
  operatorSignsIn({ name, legajo }: OperatorName): void {
    this.#operator = { name, legajo }
  }

  /**
   * Shows a screen and waits for the person. `read` looks at each event: it answers with a value, which ends the
   * wait, with `stay(screen)`, which shows the same screen with other contents, or with IMPOSSIBLE. Resolves with the
   * value or BACK; with EXPIRED once `until` is aborted, where it is given. Rejects with VisitEnded when the visit ends
   * first.
   */
  ask<const Name extends ScreenName, Result, Until extends AbortSignal | undefined = undefined>(
    screen: ScreenNamed<Name>,
    read: (event: Read<Name>) => Result | Stay<Name> | typeof IMPOSSIBLE,
    until?: Until,
  ): Promise<Answer<Name, Result> | OrExpired<Until>> {
    if (this.signal.aborted) return Promise.reject(this.signal.reason as VisitEnded)
    if (this.#pending) throw new Error(`asked ${screen.name} while ${this.#screen.name} still waits`)
    return new Promise((resolve, reject) => {
      if (this.#id !== '') this.#pastIds.add(this.#id)
      this.#id = this.#options.newId()
      const timesBefore = this.#idleTimes()
      this.#screen = screen
      // Where the screen is handed back it is the operator who types.
      if (this.#options.staff) this.#preferences.turnTo(partyOf(screen) === 'citizen' && screen.name !== 'hand-back' ? 'citizen' : 'operator')
      // The gate has checked the event against this screen's schema, which is what `Read<Name>` is made of.
      this.#pending = {
        read: (event) => read(event as unknown as Read<Name>),
        answer: (value) => { resolve(value as Answer<Name, Result>) },
        fail: reject,
        stopWaiting: until === undefined ? () => {} : this.#expireWith(until),
      }
      // Each party has idle times of its own.
      if (this.#idleTimes() !== timesBefore) this.#idle.restart()
      else this.#idle.start()
      this.#publish()
    })
  }

  /** Replaces what is shown under the same id (a countdown, a connection lost). */
  update(screen: Screen): void {
    if (screen.name !== this.#screen.name) throw new Error(`update cannot turn ${this.#screen.name} into ${screen.name}`)
    this.#screen = screen
    this.#publish()
  }

  /** A write: no idle time runs meanwhile, and an end that comes takes effect when the write is done. */
  async commit<Result>(write: () => Promise<Result>): Promise<Result> {
    this.signal.throwIfAborted()
    this.#writes += 1
    this.#idle.stop()
    let result: Result
    try {
      result = await write()
    } finally {
      this.#writes -= 1
      if (this.#endAfterWrite) this.end(this.#endAfterWrite)
      if (this.#isWatched()) this.#idle.restart()
    }
    this.signal.throwIfAborted()
    return result
  }

  /** An event of the screen that is waiting, already checked against its schema. */
  receive(event: { type: string }): Received {
    // A tap that was under way when an overlay came up is a sign of life and nothing else.
    const isCovered = this.view.overlay !== null
    this.#touched()
    const pending = this.#pending
    if (isCovered || !pending) return 'stale'
    if (event.type === 'back') {
      if ('canGoBack' in this.#screen && !this.#screen.canGoBack) return 'impossible'
      this.#settle(pending, BACK)
      return 'accepted'
    }
    try {
      const result = pending.read(event)
      if (result === IMPOSSIBLE) return 'impossible'
      if (isStay(result)) this.update(result.stay)
      else this.#settle(pending, result)
    } catch (error) {
      // The flow's own fault, so the flow's own error: whoever sent the event learns nothing of it.
      this.#forget(pending)
      pending.fail(error)
    }
    return 'accepted'
  }

  /** An event that any screen may send: help, accessibility, leaving, a sign of life. */
  receiveForVisit(event: VisitEvent): Received {
    const wasAsked = this.#idle.secondsLeft !== null || this.#opened?.kind === 'attract'
    this.#touched()
    if (wasAsked) return 'accepted' // whatever it was: somebody is there, and what lay beneath is as it was
    switch (event.type) {
      case 'activity':
        return 'accepted'
      case 'open-reading':
        if (event.reading === 'staff' && partyOf(this.#screen) !== 'staff') return 'impossible'
        return this.#open({ kind: 'reading', reading: event.reading, blocks: this.#options.reading(event.reading, this.#preferences.now.language) })
      case 'open-accessibility':
        return this.#open({ kind: 'accessibility' })
      case 'cancel':
        return this.#isOpeningScreen() ? 'impossible' : this.#open({ kind: 'confirm-leave' })
      case 'close-overlay':
        return this.#open(null)
      case 'sign-out':
        if (!this.#signedIn && !this.#operatorAtScreen()) return 'impossible'
        this.end('finished')
        return 'accepted'
      case 'prefer':
        if (!this.#offersLanguageOf(event.preferences)) return 'impossible'
        if (!this.#mayPrefer(event.preferences)) return 'stale'
        this.#preferences.prefer(event.preferences)
        this.#publish()
        return 'accepted'
      case 'prefer-usual':
        if (this.#opened?.kind !== 'accessibility') return 'stale'
        this.#preferences.preferUsual()
        this.#publish()
        return 'accepted'
      case 'leave-confirmed':
        if (this.#opened?.kind !== 'confirm-leave') return 'stale'
        this.end('cancelled')
        return 'accepted'
      case 'staff':
        // The crest is there where a screen of the desk is turned to a citizen.
        if (this.#options.staff) return partyOf(this.#screen) === 'citizen' ? 'stale' : 'impossible'
        // On what holds nothing of anybody there is nothing to ask.
        if (this.#nobodyIsHere()) this.end('staff-took-over')
        else this.#open({ kind: 'confirm-staff' })
        return 'accepted'
      case 'staff-confirmed':
        if (this.#opened?.kind !== 'confirm-staff') return 'stale'
        this.end('staff-took-over')
        return 'accepted'
      default:
        return event satisfies never
    }
  }

  /** Ends the visit; during a write, right after it. The first reason is the one that holds. */
  end(reason: EndReason): void {
    if (this.signal.aborted) return
    if (this.#writes > 0) {
      this.#endAfterWrite ??= reason
      return
    }
    this.#idle.stop()
    const ended = new VisitEnded(reason)
    this.#ending.abort(ended)
    const pending = this.#pending
    if (!pending) return
    this.#forget(pending)
    pending.fail(ended)
  }

  /** For a flow that has nothing more to show: ends the visit from within. */
  finish(): never {
    return this.#endFromWithin('finished')
  }

  /** For a flow whose first step was gone back from: Inicio comes with a fresh page, and suits the person as before. */
  goBackToStart(): never {
    return this.#endFromWithin('back-at-start')
  }

  #endFromWithin(reason: EndReason): never {
    this.end(reason)
    throw this.signal.reason as VisitEnded
  }

  #settle(pending: Pending, value: unknown): void {
    this.#forget(pending)
    pending.answer(value)
  }

  #forget(pending: Pending): void {
    pending.stopWaiting()
    this.#pending = null
  }

  #expireWith(until: AbortSignal): () => void {
    const expire = () => { if (this.#pending) this.#settle(this.#pending, EXPIRED) }
    if (until.aborted) queueMicrotask(expire)
    until.addEventListener('abort', expire)
    return () => { until.removeEventListener('abort', expire) }
  }

  #open(overlay: Exclude<Overlay, { kind: 'idle' }> | null): Received {
    this.#opened = overlay
    this.#publish()
    return 'accepted'
  }

  #publish(): void {
    if (!this.signal.aborted) this.#options.show(this.view)
  }

  #touched(): void {
    if (!this.#isWatched()) return
    const attracted = this.#opened?.kind === 'attract'
    if (attracted) this.#opened = null
    if (this.#idle.touched() || attracted) this.#publish()
  }

  /** Nobody came to Inicio for a while. */
  #attract(): void {
    if (this.#screen.name === 'start') this.#open({ kind: 'attract' })
  }

  /** Everything in Accesibilidad; on Inicio the language too. */
  #mayPrefer(preferences: object): boolean {
    if (this.#opened !== null) return this.#opened.kind === 'accessibility'
    return this.#screen.name === 'start' && Object.keys(preferences).every((name) => name === 'language')
  }

  #offersLanguageOf({ language }: { language?: Language | undefined }): boolean {
    return language === undefined || this.#options.office.languages.includes(language)
  }

  /** No idle time runs during a write, nor after the end. */
  #isWatched(): boolean {
    return this.#writes === 0 && !this.signal.aborted
  }

  /** Whoever works here, where the screen is theirs. */
  #operatorAtScreen(): OperatorName | null {
    return partyOf(this.#screen) === 'staff' ? this.#operator : null
  }

  #idleTimes(): IdleTimes {
    const { staff, idle = usualIdleTimes } = this.#options
    if (!staff || partyOf(this.#screen) !== 'staff') return idle
    return isEnrolling(this.#screen) ? (staff.enrolling ?? staff.idle) : staff.idle
  }

  /** Inicio, and the opening screen of a counter. */
  #isOpeningScreen(): boolean {
    return this.#screen.name === 'start' || (this.#screen.name === 'staff-start' && !this.#screen.canGoBack)
  }

  /** Inicio as it was found holds nothing of anybody: it may stay there all day. */
  #nobodyIsHere(): boolean {
    const nothingOfAnybody = this.#isOpeningScreen() || (this.#screen.name === 'notice' && this.#screen.notice === 'out-of-service')
    return nothingOfAnybody && this.#opened === null && this.#preferences.areUsual
  }
}

const isEnrolling = ({ name }: Screen) => name.startsWith('enrol-') || name === 'recovery-codes'

function isStay(result: unknown): result is Stay<ScreenName> {
  return typeof result === 'object' && result !== null && 'stay' in result
}

import type { Notice, Screen, TextSize } from '../../electron/contract.ts'
import { dniOf } from '../../electron/rules/cuil.ts'
import { canDo, type Act } from './acts.ts'
import type { Citizen, Citizens } from './citizens.ts'

// What must be, written from domain.md 2, 3 and 7 and from design.md: a machine of its own, not the flow again.

const hourMs = 3_600_000
const limits = [{ attempts: 3, withinMs: 24 * hourMs }, { attempts: 6, withinMs: 30 * 24 * hourMs }]
const idle = { conceals: 60, asks: 90, ends: 120 }

/** What of a screen hangs on the person's path. */
export type Outline =
  | { name: 'start' | 'policies' | 'robot-check' | 'choose-clave' | 'finished' }
  | { name: 'enter-cuil'; human: boolean }
  | { name: 'enter-tramite'; canGoBack: boolean; scanned: boolean }
  | { name: 'question'; number: number; canGoBack: boolean }
  | { name: 'identity-failed'; attemptsLeft: number }
  | { name: 'notice'; notice: Notice }

export type OpenedOverlay = 'reading' | 'accessibility' | 'confirm-leave'

export interface Attempt {
  cuil: string
  startedAt: number
  outcome: 'passed' | 'failed' | null
}

/** One visit: what is shown, and what the person has earned. */
export interface VisitState {
  outline: Outline
  /** How many screens have been asked: each has an id of its own. */
  asked: number
  acceptedPolicies: boolean
  human: boolean
  cuil: string | null
  /** Read at Paso 1, and good for the trámite of Paso 2. */
  card: { cuil: string; tramite: 'right' | 'wrong' } | null
  scannedTramite: 'right' | 'wrong' | null
  attempt: Attempt | null
  tramiteRight: boolean
  answers: boolean[]
  attemptsCounted: number
  attemptsFailed: number
  proven: boolean
  apologised: boolean
  overlay: OpenedOverlay | null
  textSize: TextSize
  quietSeconds: number
  /** A message of its page has passed the gate. */
  isServing: boolean
}

interface State {
  now: number
  attempts: Attempt[]
  accounts: Set<string>
  /** Of the program that runs now, one a page. */
  visits: VisitState[]
  storesOpen: boolean
  storeFails: boolean
  storeHasFailed: boolean
  /** How many were begun: what may be cut short. */
  writes: number
  starts: number
  /** Entries of refusals, and when each reason was last told. */
  refusals: Map<string, number>
  toldAt: Map<string, number>
  lostInARow: number
  /** Seconds until the next page, where one after the other was lost before anybody touched it. */
  pause: number | null
  /** Seconds until a kiosk out of service looks again. */
  looksAgainIn: number
}

/** What became of an outside event while a write was under way. */
export type End = 'renderer-lost' | 'other'

export class ModelKiosk {
  readonly citizens: Citizens
  state: State

  constructor(citizens: Citizens, state: State) {
    this.citizens = citizens
    this.state = state
  }

  static before(citizens: Citizens, now: number): ModelKiosk {
    const nothing = { attempts: [], visits: [], refusals: new Map(), toldAt: new Map() }
    const model = new ModelKiosk(citizens, {
      ...nothing, now, accounts: new Set([citizens.withClave.cuil]), starts: 0, writes: 0,
      storesOpen: false, storeFails: false, storeHasFailed: false, lostInARow: 0, pause: null, looksAgainIn: 0,
    })
    model.starts()
    return model
  }

  clone(): ModelKiosk {
    return new ModelKiosk(this.citizens, structuredClone(this.state))
  }

  become({ state }: ModelKiosk): void {
    this.state = state
  }

  get visit(): VisitState {
    const visit = this.state.visits.at(-1)
    if (!visit) throw new Error('no page has been opened')
    return visit
  }

  /** False between a page that was lost and the next. */
  get hasPage(): boolean {
    return this.state.pause === null
  }

  get secondsLeft(): number | null {
    const { quietSeconds } = this.visit
    return this.#isSomebodyHere() && quietSeconds >= idle.asks ? idle.ends - quietSeconds : null
  }

  get isConcealed(): boolean {
    return this.#isSomebodyHere() && this.visit.quietSeconds >= idle.conceals
  }

  get isCovered(): boolean {
    return this.visit.overlay !== null || this.secondsLeft !== null
  }

  /** Who the visit is about, once a CUIL has been entered. */
  get citizen(): Citizen | undefined {
    return this.citizenOf(this.visit)
  }

  citizenOf({ cuil }: VisitState): Citizen | undefined {
    return Object.values(this.citizens).find((citizen) => citizen.cuil === cuil)
  }

  attemptsLeft(cuil: string): number {
    const counted = this.#counted(cuil)
    const left = limits.map(({ attempts, withinMs }) => attempts - counted.filter((at) => at > this.state.now - withinMs).length)
    return Math.max(0, Math.min(...left))
  }

  // -------------------------------------------------------------- what a person does

  canDo(act: Act): boolean {
    return this.hasPage && canDo(act, this.visit.outline.name)
  }

  does(act: Act, as: Citizen): void {
    const wasCovered = this.isCovered
    this.touches()
    if (wasCovered) return
    const { visit } = this
    const citizen = this.citizen ?? as
    switch (visit.outline.name) {
      case 'start':
        return this.#shows({ name: 'policies' })
      case 'policies':
        return this.#atPolicies(act)
      case 'enter-cuil':
        return this.#atCuil(act, as)
      case 'robot-check':
        return this.#atRobotCheck(act)
      case 'enter-tramite':
        return this.#atTramite(act, visit.outline.canGoBack)
      case 'question':
        return this.#atQuestion(act, visit.outline.number)
      case 'identity-failed':
        return act === 'right' ? this.#toIdentity({ canGoBack: false }) : this.ends('other')
      case 'choose-clave':
        return act === 'right' ? this.#opensAccount(citizen) : undefined
      case 'finished':
      case 'notice':
        return this.ends('other')
      default:
        return visit.outline satisfies never
    }
  }

  #atPolicies(act: Act): void {
    if (act === 'back') return this.ends('other')
    if (act !== 'right') return
    this.visit.acceptedPolicies = true
    this.#toCuil()
  }

  #atCuil(act: Act, as: Citizen): void {
    const { visit } = this
    if (act === 'back') return this.#shows({ name: 'policies' })
    if (act === 'other' || (act === 'right' && !visit.human)) return this.#shows({ name: 'robot-check' })
    if (act === 'scans-own') visit.card = { cuil: as.cuil, tramite: 'right' }
    if (act === 'scans-outdated') visit.card = { cuil: as.cuil, tramite: 'wrong' }
    if (act === 'scans-of-somebody-else') visit.card = { cuil: this.#somebodyElse(as).cuil, tramite: 'right' }
    if ((act !== 'right' && act !== 'skips-robot-check') || !visit.human) return
    visit.cuil = as.cuil
    this.#toIdentity({ canGoBack: true })
  }

  #atRobotCheck(act: Act): void {
    if (act === 'unfinished') return
    if (act === 'right') this.visit.human = true
    if (act === 'right' || act === 'back') this.#toCuil()
    else this.#shows({ name: 'robot-check' })
  }

  #atTramite(act: Act, canGoBack: boolean): void {
    const { visit } = this
    switch (act) {
      case 'back':
        if (!canGoBack) return this.refuses('impossible-now')
        visit.card = null
        return this.#toCuil()
      case 'other':
        return this.#scans(null)
      case 'scans-own':
        return this.#scans('right')
      case 'scans-outdated':
        return this.#scans('wrong')
      case 'right':
      case 'wrong':
        return this.#countsAttempt((visit.scannedTramite ?? act) === 'right')
      case 'unfinished':
        return visit.scannedTramite === null ? undefined : this.#countsAttempt(visit.scannedTramite === 'right')
      default: // what cannot be read, or is of somebody else, leaves all as it was
    }
  }

  #scans(tramite: VisitState['scannedTramite']): void {
    const { outline } = this.visit
    this.visit.scannedTramite = tramite
    if (outline.name === 'enter-tramite') outline.scanned = tramite !== null
  }

  #atQuestion(act: Act, number: number): void {
    const { visit } = this
    if (act === 'unfinished') return
    if (act === 'back') {
      if (number === 1) return this.refuses('impossible-now')
      visit.answers.pop()
    } else {
      visit.answers.push(act === 'right')
    }
    if (visit.answers.length === 3) this.#endsAttempt()
    else this.#asks(visit.answers.length + 1)
  }

  // -------------------------------------------------------------- identity, attempts, account

  #toIdentity({ canGoBack }: { canGoBack: boolean }): void {
    const { visit, citizen } = this
    if (!citizen || this.#isSentToCounter(citizen)) return
    if (!citizen.hasTramite) return this.#countsAttempt(true)
    visit.scannedTramite = this.#tramiteOfCard(citizen)
    this.#shows({ name: 'enter-tramite', canGoBack, scanned: visit.scannedTramite !== null })
  }

  /** A card is told from another's by its DNI number alone, which two people of the sample share. */
  #tramiteOfCard({ cuil }: Citizen): VisitState['scannedTramite'] {
    const { card } = this.visit
    if (!card || dniOf(card.cuil) !== dniOf(cuil)) return null
    return card.cuil === cuil ? card.tramite : 'wrong'
  }

  #isSentToCounter({ cuil, questionSets }: Citizen): boolean {
    if (this.attemptsLeft(cuil) === 0) this.#tells('no-attempts-left')
    else if (this.#questionSet(cuil) > questionSets) this.#tells('too-few-questions')
    else return false
    return true
  }

  /** Before anything is judged. */
  #countsAttempt(tramiteRight: boolean): void {
    const { visit, citizen } = this
    if (!citizen) return
    const { cuil } = citizen
    this.state.writes += 1
    if (this.state.storeFails) return this.#apologises()
    if (this.attemptsLeft(cuil) === 0) return this.#tells('no-attempts-left')
    const questionSet = this.#questionSet(cuil)
    visit.attempt = { cuil, startedAt: this.state.now, outcome: null }
    this.state.attempts.push(visit.attempt)
    visit.attemptsCounted += 1
    visit.card = null
    visit.tramiteRight = tramiteRight
    visit.answers = []
    if (questionSet > citizen.questionSets) this.#tells('too-few-questions')
    else this.#asks(1)
  }

  #endsAttempt(): void {
    const { visit, citizen } = this
    if (!citizen || !visit.attempt) return
    this.state.writes += 1
    if (this.state.storeFails) return this.#apologises()
    const passed = citizen.known && visit.tramiteRight && visit.answers.every(Boolean)
    visit.attempt.outcome = passed ? 'passed' : 'failed'
    visit.attempt = null
    if (!passed) {
      visit.attemptsFailed += 1
      if (this.#isSentToCounter(citizen)) return
      return this.#shows({ name: 'identity-failed', attemptsLeft: this.attemptsLeft(citizen.cuil) })
    }
    visit.proven = true
    const today = new Date(this.state.now - 3 * hourMs).toISOString().slice(0, 10)
    if (citizen.dniExpires !== null && citizen.dniExpires < today) return this.#tells('dni-expired')
    if (this.state.accounts.has(citizen.cuil)) return this.#tells('already-has-clave')
    this.#shows({ name: 'choose-clave' })
  }

  #opensAccount({ cuil }: Citizen): void {
    this.state.writes += 1
    if (this.state.storeFails) return this.#apologises()
    this.state.accounts.add(cuil)
    this.#shows({ name: 'finished' })
  }

  /** When those that still count were started: one that passed gave nothing away. */
  #counted(cuil: string): number[] {
    return this.state.attempts.filter((one) => one.cuil === cuil && one.outcome !== 'passed').map(({ startedAt }) => startedAt)
  }

  #questionSet(cuil: string): number {
    const month = limits[1]?.withinMs ?? 0
    return (this.#counted(cuil).filter((at) => at > this.state.now - month).length % 3) + 1
  }

  // -------------------------------------------------------------- what any screen offers

  touches(): void {
    this.visit.quietSeconds = 0
    this.visit.isServing = true
  }

  opens(overlay: OpenedOverlay | null): void {
    const { visit } = this
    const { isServing } = visit
    if (this.#wasAskedWhetherHere()) return
    if (overlay === 'confirm-leave' && visit.outline.name === 'start') {
      visit.isServing = isServing
      return this.refuses('impossible-now')
    }
    visit.overlay = overlay
  }

  setsTextSize(textSize: TextSize): void {
    if (!this.#wasAskedWhetherHere() && this.visit.overlay === 'accessibility') this.visit.textSize = textSize
  }

  confirmsLeaving(): void {
    if (!this.#wasAskedWhetherHere() && this.visit.overlay === 'confirm-leave') this.ends('other')
  }

  #wasAskedWhetherHere(): boolean {
    const wasAsked = this.secondsLeft !== null
    this.touches()
    return wasAsked
  }

  /** One entry a reason and a minute, none while nothing can be written. */
  refuses(reason: string): void {
    const { state } = this
    const last = state.toldAt.get(reason)
    if (last !== undefined && Math.abs(state.now - last) < 60_000) return
    state.toldAt.set(reason, state.now)
    if (state.storesOpen && !state.storeFails) state.refusals.set(reason, (state.refusals.get(reason) ?? 0) + 1)
  }

  // -------------------------------------------------------------- what happens to a kiosk

  passes(seconds: number): void {
    const { state, visit } = this
    state.now += seconds * 1000
    if (state.pause !== null) {
      state.pause -= seconds
      if (state.pause <= 0) this.#opensPage()
      return
    }
    if (!state.storesOpen) {
      state.looksAgainIn -= seconds
      if (state.looksAgainIn <= 0) {
        if (!state.storeFails) return this.ends('other')
        state.looksAgainIn = 30
      }
    }
    visit.quietSeconds += seconds
    if (this.#isSomebodyHere() && visit.quietSeconds >= idle.ends) this.ends('other')
  }

  /** No idle time runs meanwhile. */
  passesDuringWrite(seconds: number): void {
    this.state.now += seconds * 1000
  }

  setsClockBack(seconds: number): void {
    this.state.now -= seconds * 1000
  }

  /** The visit is over; the next has a page of its own. */
  ends(end: End): void {
    const { state } = this
    if (state.pause !== null) return
    if (this.visit.apologised) state.storesOpen = false
    const isLost = end === 'renderer-lost' && !this.visit.apologised && !this.visit.isServing
    state.lostInARow = isLost ? state.lostInARow + 1 : 0
    if (state.lostInARow < 2) return this.#opensPage()
    state.pause = Math.min(500 * 2 ** state.lostInARow, 30_000) / 1000
  }

  /** The program begins anew on what is stored. */
  starts(): void {
    Object.assign(this.state, { visits: [], storesOpen: false, toldAt: new Map(), lostInARow: 0 })
    this.#opensPage()
  }

  #opensPage(): void {
    const { state } = this
    state.pause = null
    state.looksAgainIn = 30
    if (!state.storesOpen && !state.storeFails) {
      state.storesOpen = true
      state.starts += 1
    }
    state.visits.push(newVisit(state.storesOpen ? { name: 'start' } : { name: 'notice', notice: 'out-of-service' }))
  }

  #toCuil(): void {
    this.#shows({ name: 'enter-cuil', human: this.visit.human })
  }

  #asks(number: number): void {
    this.#shows({ name: 'question', number, canGoBack: number > 1 })
  }

  #tells(notice: Notice): void {
    this.#shows({ name: 'notice', notice })
  }

  #apologises(): void {
    this.visit.apologised = true
    this.#tells('not-saved')
  }

  #shows(outline: Outline): void {
    this.visit.outline = outline
    this.visit.asked += 1
    this.visit.quietSeconds = 0
  }

  #isSomebodyHere(): boolean {
    const { outline, overlay, textSize } = this.visit
    const isOfNobody = outline.name === 'start' || (outline.name === 'notice' && outline.notice === 'out-of-service')
    return !isOfNobody || overlay !== null || textSize !== 100
  }

  #somebodyElse(citizen: Citizen): Citizen {
    return citizen.cuil === this.citizens.ana.cuil ? this.citizens.withClave : this.citizens.ana
  }
}

function newVisit(outline: Outline): VisitState {
  return {
    outline, asked: 1, acceptedPolicies: false, human: false, cuil: null, card: null, scannedTramite: null, attempt: null,
    tramiteRight: false, answers: [], attemptsCounted: 0, attemptsFailed: 0, proven: false, apologised: false, overlay: null, textSize: 100,
    quietSeconds: 0, isServing: false,
  }
}

/** The same of a screen that is really shown. */
export function outlineOf(screen: Screen): Outline {
  switch (screen.name) {
    case 'enter-cuil':
      return { name: screen.name, human: screen.human }
    case 'enter-tramite':
      return { name: screen.name, canGoBack: screen.canGoBack, scanned: screen.scanned }
    case 'question':
      return { name: screen.name, number: screen.number, canGoBack: screen.canGoBack }
    case 'identity-failed':
      return { name: screen.name, attemptsLeft: screen.attemptsLeft }
    case 'notice':
      return { name: screen.name, notice: screen.notice }
    default:
      return { name: screen.name }
  }
}

import { usualPreferences } from '../../electron/contract.ts'
import { canDo } from './acts.ts'
import { claveOfOthers, type Citizen, type Citizens } from './citizens.ts'
import { isAsUsual, preferencesAt } from './model-preferences.ts'
import { endsSession, sessionsPass, timeOf, waits } from './model-sign-in.ts'
import { tellsLater } from './model-staff-elsewhere.ts'
import { isOpening, partyOf, type Outline } from './outline.ts'
import { endsLeftOpen, endsWork, staffStart } from './model-staff.ts'
import { newState, newVisit, type Account, type End, type KioskState, type VisitState } from './model-state.ts'
import type { Act } from './maker.ts'

const idleOf = { conceals: 60, asks: 90, ends: 120 }
const idleOfStaff = { kiosk: { conceals: 20, asks: 30, ends: 60 }, counter: { conceals: 60, asks: 240, ends: 300 } }

/**
 * What must be, written from domain.md 2, 3 and 7 and from design.md: a machine of its own, not the flow again. Here is
 * the kiosk with its clock, its pages and its refusals; what a person does on a page is in model-screens.ts,
 * model-identity.ts, model-cuil.ts, model-robot-check.ts, model-sign-in.ts, model-claves.ts, model-phone-code.ts, model-staff.ts, model-desk.ts, model-hand-back.ts, model-overlays.ts and
 * model-preferences.ts.
 */
export class ModelKiosk {
  readonly citizens: Citizens
  state: KioskState

  constructor(citizens: Citizens, state: KioskState) {
    this.citizens = citizens
    this.state = state
  }

  static before(citizens: Citizens, now: number, role: KioskState['role'] = 'kiosk'): ModelKiosk {
    const account = (level: 2 | 3): Account => ({
      level, clave: claveOfOthers, claveSince: now, levelSince: now, isClosed: false, recoveredAt: null, before: [],
    })
    const accounts = new Map([[citizens.withClave.cuil, account(2)], [citizens.ofLevel3.cuil, account(3)]])
    const model = new ModelKiosk(citizens, newState(role, now, accounts))
    tellsLater(citizens.ofLevel3.cuil, 'raised', model.state)
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

  canDo(act: Act): boolean {
    return this.hasPage && canDo(act, this.visit.outline.name)
  }

  /** Who the visit is about, once a CUIL has been entered. */
  get citizen(): Citizen | undefined {
    return this.citizenOf(this.visit)
  }

  citizenOf({ cuil }: VisitState): Citizen | undefined {
    return Object.values(this.citizens).find((citizen) => citizen.cuil === cuil)
  }

  // -------------------------------------------------------------- whether somebody is here

  get secondsLeft(): number | null {
    const { quietSeconds } = this.visit
    const { asks, ends } = this.#idle
    return this.#isSomebodyHere() && quietSeconds >= asks ? ends - quietSeconds : null
  }

  get isConcealed(): boolean {
    return this.#isSomebodyHere() && this.visit.quietSeconds >= this.#idle.conceals
  }

  /** Inicio, where nobody came for a while. */
  get attracts(): boolean {
    return this.visit.outline.name === 'start' && !this.#isSomebodyHere() && this.visit.quietSeconds >= this.#idle.conceals
  }

  get isCovered(): boolean {
    return this.visit.overlay !== null || this.secondsLeft !== null || this.attracts
  }

  touches(): void {
    this.visit.quietSeconds = 0
    this.visit.isServing = true
  }

  /** On what holds nothing of anybody. */
  get isAsFound(): boolean {
    return !this.#isSomebodyHere()
  }

  get #idle() {
    return partyOf(this.visit.outline) === 'staff' ? idleOfStaff[this.state.role] : idleOf
  }

  #isSomebodyHere(): boolean {
    const { outline, overlay } = this.visit
    const isOfNobody = isOpening(outline) || (outline.name === 'notice' && outline.notice === 'out-of-service')
    return !isOfNobody || overlay !== null || !isAsUsual(this.visit)
  }

  // -------------------------------------------------------------- what happens to a kiosk

  passes(seconds: number): void {
    const { state, visit } = this
    state.now += seconds * 1000
    state.elsewhereNow += seconds * 1000
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
    sessionsPass(seconds, visit)
    if (visit.waits !== null) return waits(seconds, visit.waits, this)
    visit.quietSeconds += seconds
    if (this.#isSomebodyHere() && visit.quietSeconds >= this.#idle.ends) return this.ends('other')
    endsSession(this)
  }

  /** No idle time runs meanwhile. */
  passesDuringWrite(seconds: number): void {
    this.state.now += seconds * 1000
    this.state.elsewhereNow += seconds * 1000
    sessionsPass(seconds, this.visit)
  }

  setsClockBack(seconds: number): void {
    this.state.now -= seconds * 1000
    // By a clock that was set back nobody works on, until they have come in anew.
    if (this.visit.desk.session !== null) this.visit.desk.hasLostSession = true
  }

  /** One entry a reason and a minute, none while nothing can be written. */
  refuses(reason: string): void {
    const { state } = this
    const last = state.toldAt.get(reason)
    if (last !== undefined && Math.abs(state.now - last) < 60_000) return
    state.toldAt.set(reason, state.now)
    if (state.storesOpen && !state.storeFails) state.refusals.set(reason, (state.refusals.get(reason) ?? 0) + 1)
  }

  storeFails(): void {
    Object.assign(this.state, { storeFails: true, storeHasFailed: true })
  }

  claveChanges(cuil: string): void {
    const account = this.state.accounts.get(cuil)
    // A new one: what a clave is being judged for is the account as it was.
    if (account) this.state.accounts.set(cuil, { ...account, claveSince: account.claveSince + 1 })
  }

  /** Closed in peace, and started again. */
  restarts(): void {
    endsWork(this)
    this.starts()
  }

  /** The program begins anew on what is stored. */
  starts(): void {
    Object.assign(this.state, { visits: [], storesOpen: false, toldAt: new Map(), lostInARow: 0, refusedHere: [], toldOfManyAt: null })
    this.#opensPage()
  }

  /** The visit is over; the next has a page of its own. */
  ends(end: End): void {
    const { state } = this
    if (state.pause !== null) return
    if (this.visit.waits !== null) {
      this.visit.waits.endsThen ??= end
      return
    }
    // After a failure the stores are opened anew, whatever ended the visit then.
    if (this.visit.apologised || !endsWork(this)) state.storesOpen = false
    const isLost = end === 'renderer-lost' && !this.visit.isServing
    state.lostInARow = isLost ? state.lostInARow + 1 : 0
    if (state.lostInARow < 2) return this.#opensPage(end)
    state.pause = Math.min(500 * 2 ** state.lostInARow, 30_000) / 1000
  }

  #opensPage(end: End = 'other'): void {
    const { state } = this
    const isForStaff = end === 'staff-took-over' || state.role === 'counter'
    // Headphones are plugged in by whoever uses them, at each page anew.
    const brought = end === 'back-at-start' ? { ...preferencesAt(this.visit), headphones: false } : { ...usualPreferences }
    state.pause = null
    state.looksAgainIn = 30
    const today = timeOf(state.now).slice(0, 10)
    if (state.storesOpen && state.headsNotedOn !== today && state.storeFails) state.storesOpen = false
    if (!state.storesOpen && !state.storeFails) {
      state.storesOpen = true
      state.starts += 1
      endsLeftOpen(state)
    }
    if (state.storesOpen) state.headsNotedOn = today
    const outline: Outline = isForStaff ? staffStart(state) : { name: 'start' }
    const shown: Outline = state.storesOpen ? outline : { name: 'notice', notice: 'out-of-service' }
    state.visits.push(newVisit(shown, isForStaff, brought))
  }
}

import type { Branch } from '../../electron/branch/branch.ts'
import { screenEvents } from '../../electron/contract.ts'
import { stillCounts } from './model-identity.ts'
import { isPresenceClosed } from './model-robot-check.ts'
import { isClosed } from './model-sign-in.ts'
import { isOperatorClosed } from './model-staff.ts'
import type { ModelKiosk } from './model.ts'
import { notOfKiosk, type Outline } from './outline.ts'

/** Each way in which a check ends that these people's cards allow. */
const checksReached = [
  'own-cuil!', 'not-in-padron!', 'tramite-differs!', 'ejemplar-is-newer!', 'card-has-expired!', 'has-no-clave!', 'has-level-3!', 'closed-by-person!',
  'sign-in-is-closed!', 'nothing-is-closed!', 'sign-in-is-closed', 'identity-is-closed', 'recovered-recently?', 'no-tramite-on-record?',
  'opened-recently!', 'too-many-comparisons!',
]

/** The screen is taken back at a counter alone. */
const isOfKiosk = (name: string) => name !== 'notice' && name !== 'hand-back' && name !== 'staff-notice' && !notOfKiosk.some((other) => other === name)

/** Where sequences on a public kiosk are meant to go. */
const goals = [
  ...Object.keys(screenEvents).filter(isOfKiosk),
  'no-attempts-left', 'too-few-questions', 'dni-expired', 'already-has-clave', 'has-no-clave', 'session-closed', 'phone-code-over',
  'created by phone', 'told what staff did', 'code refused after its tries', 'staff takes over',
  'raised', 'opened', 'opened first', 'session-over', 'changed-meanwhile', 'level-not-raised', 'refusal-noted', 'staff closed', 'recovery code', 'presence approved', 'presence refused', 'presence closed', 'person not found',
  ...checksReached,
  'recovered', 'changed', 'clave reused', 'closed by its person', 'recovered from Ingresar', 'searches used up',
  'not-saved', 'out-of-service',
  'session over', 'wrong claves close the way in', 'refused while closed', 'service of level 3', 'slow',
  'asked whether still here', 'trámite scanned', 'third attempt of a visit', 'sixth attempt of one CUIL',
  'finished after two failed attempts', 'waiting for a page', 'interrupted write, done', 'interrupted write, not done',
  'interrupted write, half of it',
]

const goalsOfCounter = [
  'desk', 'desk-checks', 'confirm-level', 'raised', 'session-over', 'refusal-noted',
  'hand-back', 'hand-back-refused', 'person-declined', 'changed-meanwhile',
]

export const goalsAt: Record<Branch['role'], readonly string[]> = { kiosk: goals, counter: goalsOfCounter }

/** Where a sequence went: a test that has grown shallow must be seen. */
export class Reached {
  readonly #names = new Set<string>()

  has(name: string): boolean {
    return this.#names.has(name)
  }

  notes(model: ModelKiosk): void {
    const { visit, hasPage, state } = model
    if (!hasPage) return this.comesTo('waiting for a page')
    const { outline } = visit
    this.comesTo(outline.name === 'notice' || outline.name === 'staff-notice' ? outline.notice : outline.name)
    if (outline.name === 'desk-done') this.comesTo(outline.what)
    if (outline.name === 'desk-checks') outline.checks.forEach((check) => { this.comesTo(check) })
    if (outline.name === 'desk-find' && outline.problem === 'person-not-found') this.comesTo('person not found')
    if (outline.name === 'hand-back' && outline.problem !== null) this.comesTo(outline.problem)
    if (outline.name === 'desk' && outline.recoveryCodesLeft !== null) this.comesTo('recovery code')
    if (outline.name === 'robot-help' && outline.problem === 'approval-refused') this.comesTo(isPresenceClosed(model) ? 'presence closed' : 'presence refused')
    if (state.toldByStaff.includes('presence-approved')) this.comesTo('presence approved')
    if (outline.name === 'staff-sign-in' && isOperatorClosed(model)) this.comesTo('staff closed')
    if (outline.name === 'desk-done' && visit.desk.isOpeningFirst) this.comesTo('opened first')
    if (model.secondsLeft !== null) this.comesTo('asked whether still here')
    if (outline.name === 'enter-clave') this.#notesClave(outline, model)
    if (outline.name === 'service' && visit.opened?.level === 3) this.comesTo('service of level 3')
    if (outline.name === 'finished') this.comesTo(outline.what)
    if (outline.name === 'finished' && visit.purpose === 'phone-code') this.comesTo('created by phone')
    if (outline.name === 'mi-anses' && outline.staffChanges.length > 0) this.comesTo('told what staff did')
    if (outline.name === 'enter-phone-code' && outline.problem !== null && (state.phoneCodes.get(visit.cuil ?? '')?.tries ?? 0) >= 3) this.comesTo('code refused after its tries')
    if (visit.overlay === 'confirm-staff') this.comesTo('staff takes over')
    if (outline.name === 'finished' && outline.what === 'recovered' && visit.recovers === 'from-clave') this.comesTo('recovered from Ingresar')
    if (outline.name === 'choose-clave' && outline.reused) this.comesTo('clave reused')
    if (outline.name === 'find-cuil' && outline.problem === 'too-many-searches') this.comesTo('searches used up')
    if (visit.recovers === 'after-closing') this.comesTo('closed by its person')
    if (visit.scannedTramite !== null) this.comesTo('trámite scanned')
    if (outline.name === 'question' && visit.attemptsCounted === 3) this.comesTo('third attempt of a visit')
    const counted = state.attempts.filter((one) => one.cuil === visit.cuil && stillCounts(one))
    if (outline.name === 'question' && counted.length === 6) this.comesTo('sixth attempt of one CUIL')
    if (outline.name === 'finished' && counted.length > 1) this.comesTo('finished after two failed attempts')
  }

  #notesClave({ purpose, problem }: Extract<Outline, { name: 'enter-clave' }>, model: ModelKiosk): void {
    if (purpose === 'go-on') this.comesTo('session over')
    if (model.visit.waits !== null) this.comesTo('slow')
    if (problem !== 'sign-in-refused' || !isClosed(model)) return
    const { failedAt = 0, refusedAt = 0 } = model.state.refusedClaves.get(model.visit.cuil ?? '') ?? {}
    this.comesTo(refusedAt > failedAt ? 'refused while closed' : 'wrong claves close the way in')
  }

  comesTo(name: string): void {
    this.#names.add(name)
  }
}

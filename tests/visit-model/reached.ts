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

/** Where sequences are meant to go. */
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

/** How often sequences went where: a test that has grown shallow must be seen. */
export class Reached {
  readonly times = new Map<string, number>()

  get missed(): string[] {
    return goals.filter((goal) => !this.times.has(goal))
  }

  notes(model: ModelKiosk): void {
    const { visit, hasPage, state } = model
    if (!hasPage) return this.counts('waiting for a page')
    const { outline } = visit
    this.counts(outline.name === 'notice' || outline.name === 'staff-notice' ? outline.notice : outline.name)
    if (outline.name === 'desk-done') this.counts(outline.what)
    if (outline.name === 'desk-checks') outline.checks.forEach((check) => { this.counts(check) })
    if (outline.name === 'desk-find' && outline.problem === 'person-not-found') this.counts('person not found')
    if (outline.name === 'hand-back' && outline.problem !== null) this.counts(outline.problem)
    if (outline.name === 'desk' && outline.recoveryCodesLeft !== null) this.counts('recovery code')
    if (outline.name === 'robot-help' && outline.problem === 'approval-refused') this.counts(isPresenceClosed(model) ? 'presence closed' : 'presence refused')
    if (state.toldByStaff.includes('presence-approved')) this.counts('presence approved')
    if (outline.name === 'staff-sign-in' && isOperatorClosed(model)) this.counts('staff closed')
    if (outline.name === 'desk-done' && visit.desk.isOpeningFirst) this.counts('opened first')
    if (model.secondsLeft !== null) this.counts('asked whether still here')
    if (outline.name === 'enter-clave') this.#notesClave(outline, model)
    if (outline.name === 'service' && visit.opened?.level === 3) this.counts('service of level 3')
    if (outline.name === 'finished') this.counts(outline.what)
    if (outline.name === 'finished' && visit.purpose === 'phone-code') this.counts('created by phone')
    if (outline.name === 'mi-anses' && outline.staffChanges.length > 0) this.counts('told what staff did')
    if (outline.name === 'enter-phone-code' && outline.problem !== null && (state.phoneCodes.get(visit.cuil ?? '')?.tries ?? 0) >= 3) this.counts('code refused after its tries')
    if (visit.overlay === 'confirm-staff') this.counts('staff takes over')
    if (outline.name === 'finished' && outline.what === 'recovered' && visit.recovers === 'from-clave') this.counts('recovered from Ingresar')
    if (outline.name === 'choose-clave' && outline.reused) this.counts('clave reused')
    if (outline.name === 'find-cuil' && outline.problem === 'too-many-searches') this.counts('searches used up')
    if (visit.recovers === 'after-closing') this.counts('closed by its person')
    if (visit.scannedTramite !== null) this.counts('trámite scanned')
    if (outline.name === 'question' && visit.attemptsCounted === 3) this.counts('third attempt of a visit')
    const counted = state.attempts.filter((one) => one.cuil === visit.cuil && stillCounts(one))
    if (outline.name === 'question' && counted.length === 6) this.counts('sixth attempt of one CUIL')
    if (outline.name === 'finished' && counted.length > 1) this.counts('finished after two failed attempts')
  }

  #notesClave({ purpose, problem }: Extract<Outline, { name: 'enter-clave' }>, model: ModelKiosk): void {
    if (purpose === 'go-on') this.counts('session over')
    if (model.visit.waits !== null) this.counts('slow')
    if (problem !== 'sign-in-refused' || !isClosed(model)) return
    const { failedAt = 0, refusedAt = 0 } = model.state.refusedClaves.get(model.visit.cuil ?? '') ?? {}
    this.counts(refusedAt > failedAt ? 'refused while closed' : 'wrong claves close the way in')
  }

  counts(what: string): void {
    this.times.set(what, (this.times.get(what) ?? 0) + 1)
  }
}

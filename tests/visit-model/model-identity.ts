import { dniOf } from '../../electron/rules/cuil.ts'
import type { Citizen } from './citizens.ts'
import { isProven } from './model-claves.ts'
import { apologises, asks, shows, tells } from './model-shows.ts'
import type { Attempt, VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const monthMs = 30 * dayMs
const limits = [{ attempts: 3, withinMs: dayMs }, { attempts: 6, withinMs: monthMs }]

/** To Paso 2, or past it where there is no trámite to ask for. */
export function beginsIdentity({ canGoBack }: { canGoBack: boolean }, model: ModelKiosk): void {
  const { visit, citizen } = model
  if (!citizen || isSentToCounter(citizen, model)) return
  if (!citizen.hasTramite) return countsAttempt(true, model)
  asksTramite({ canGoBack }, citizen, visit)
}

export function asksTramite({ canGoBack }: { canGoBack: boolean }, citizen: Citizen, visit: VisitState): void {
  visit.scannedTramite = tramiteOfCard(citizen, visit)
  shows({ name: 'enter-tramite', canGoBack, scanned: visit.scannedTramite !== null }, visit)
}

/** A card is told from another's by its DNI number alone, which two people of the sample share. */
function tramiteOfCard({ cuil }: Citizen, { card }: VisitState): VisitState['scannedTramite'] {
  if (!card || dniOf(card.cuil) !== dniOf(cuil)) return null
  return card.cuil === cuil ? card.tramite : 'wrong'
}

function isSentToCounter({ cuil, questionSets }: Citizen, model: ModelKiosk): boolean {
  if (attemptsLeft(cuil, model) === 0) tells('no-attempts-left', model.visit)
  else if (questionSet(cuil, model) > questionSets) tells('too-few-questions', model.visit)
  else return false
  return true
}

/** Before anything is judged. */
export function countsAttempt(tramiteRight: boolean, model: ModelKiosk): void {
  const { state, visit, citizen } = model
  if (!citizen) return
  const { cuil } = citizen
  state.writes += 1
  if (state.storeFails) return apologises(visit)
  if (attemptsLeft(cuil, model) === 0) return tells('no-attempts-left', visit)
  const set = questionSet(cuil, model)
  visit.attempt = { cuil, startedAt: state.now, outcome: null }
  state.attempts.push(visit.attempt)
  visit.attemptsCounted += 1
  visit.card = null
  visit.tramiteRight = tramiteRight
  visit.answers = []
  if (set > citizen.questionSets) tells('too-few-questions', visit)
  else asks(1, visit)
}

export function endsAttempt(model: ModelKiosk): void {
  const { state, visit, citizen } = model
  if (!citizen || !visit.attempt) return
  state.writes += 1
  if (state.storeFails) return apologises(visit)
  const passed = citizen.known && visit.tramiteRight && visit.answers.every(Boolean)
  visit.attempt.outcome = passed ? 'passed' : 'failed'
  visit.attempt = null
  if (!passed) {
    visit.attemptsFailed += 1
    if (isSentToCounter(citizen, model)) return
    return shows({ name: 'identity-failed', attemptsLeft: attemptsLeft(citizen.cuil, model) }, visit)
  }
  visit.proven = true
  if (!tellsOfExpiry(citizen, model)) isProven(model)
}

/** Whose DNI has expired goes no further. */
export function tellsOfExpiry({ dniExpires }: Citizen, { state, visit }: ModelKiosk): boolean {
  const today = new Date(state.now - 3 * hourMs).toISOString().slice(0, 10)
  if (dniExpires === null || dniExpires >= today) return false
  tells('dni-expired', visit)
  return true
}

export function attemptsLeft(cuil: string, model: Pick<ModelKiosk, 'state'>, now = model.state.now): number {
  const left = limits.map(({ attempts, withinMs }) => attempts - attemptsWithin(withinMs, cuil, model, now))
  return Math.max(0, Math.min(...left))
}

function questionSet(cuil: string, model: ModelKiosk): number {
  return (attemptsWithin(monthMs, cuil, model) % 3) + 1
}

/** Not one that passed, which gave nothing away, nor one that the counter opened. */
export const stillCounts = ({ outcome }: Attempt): boolean => outcome === null || outcome === 'failed'

function attemptsWithin(withinMs: number, cuil: string, { state }: Pick<ModelKiosk, 'state'>, now = state.now): number {
  const since = now - withinMs
  return state.attempts.filter((one) => one.cuil === cuil && stillCounts(one) && one.startedAt > since).length
}

import type { Act } from './acts.ts'
import type { Citizen, Citizens } from './citizens.ts'
import { beginsIdentity, countsAttempt, endsAttempt } from './model-identity.ts'
import { apologises, asks, shows } from './model-shows.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'

/** What comes of an act on the screen that is shown; `as` is whose CUIL and card it is, until the visit has one. */
export function does(act: Act, as: Citizen, model: ModelKiosk): void {
  const wasCovered = model.isCovered
  model.touches()
  if (wasCovered) return
  const { visit } = model
  switch (visit.outline.name) {
    case 'start':
      return shows({ name: 'policies' }, visit)
    case 'policies':
      return atPolicies(act, model)
    case 'enter-cuil':
      return atCuil(act, as, model)
    case 'robot-check':
      return atRobotCheck(act, visit)
    case 'enter-tramite':
      return atTramite(act, visit.outline.canGoBack, model)
    case 'question':
      return atQuestion(act, visit.outline.number, model)
    case 'identity-failed':
      return act === 'right' ? beginsIdentity({ canGoBack: false }, model) : model.ends('other')
    case 'choose-clave':
      return act === 'right' ? opensAccount(model.citizen ?? as, model) : undefined
    case 'finished':
    case 'notice':
      return model.ends('other')
    default:
      return visit.outline satisfies never
  }
}

function atPolicies(act: Act, model: ModelKiosk): void {
  const { visit } = model
  if (act === 'back') return model.ends('other')
  if (act !== 'right') return
  visit.acceptedPolicies = true
  toCuil(visit)
}

function toCuil(visit: VisitState): void {
  shows({ name: 'enter-cuil', human: visit.human }, visit)
}

function atCuil(act: Act, as: Citizen, model: ModelKiosk): void {
  const { visit, citizens } = model
  if (act === 'back') return shows({ name: 'policies' }, visit)
  if (act === 'other' || (act === 'right' && !visit.human)) return shows({ name: 'robot-check' }, visit)
  if (act === 'scans-own') visit.card = { cuil: as.cuil, tramite: 'right' }
  if (act === 'scans-outdated') visit.card = { cuil: as.cuil, tramite: 'wrong' }
  if (act === 'scans-of-somebody-else') visit.card = { cuil: somebodyElse(as, citizens).cuil, tramite: 'right' }
  if ((act !== 'right' && act !== 'skips-robot-check') || !visit.human) return
  visit.cuil = as.cuil
  beginsIdentity({ canGoBack: true }, model)
}

function somebodyElse({ cuil }: Citizen, { ana, withClave }: Citizens): Citizen {
  return cuil === ana.cuil ? withClave : ana
}

function atRobotCheck(act: Act, visit: VisitState): void {
  if (act === 'unfinished') return
  if (act === 'right') visit.human = true
  if (act === 'right' || act === 'back') toCuil(visit)
  else shows({ name: 'robot-check' }, visit)
}

function atTramite(act: Act, canGoBack: boolean, model: ModelKiosk): void {
  const { visit } = model
  switch (act) {
    case 'back':
      if (!canGoBack) return model.refuses('impossible-now')
      visit.card = null
      return toCuil(visit)
    case 'other':
      return scans(null, visit)
    case 'scans-own':
      return scans('right', visit)
    case 'scans-outdated':
      return scans('wrong', visit)
    case 'right':
    case 'wrong':
      return countsAttempt((visit.scannedTramite ?? act) === 'right', model)
    case 'unfinished':
      return visit.scannedTramite === null ? undefined : countsAttempt(visit.scannedTramite === 'right', model)
    default: // what cannot be read, or is of somebody else, leaves all as it was
  }
}

function scans(tramite: VisitState['scannedTramite'], visit: VisitState): void {
  const { outline } = visit
  visit.scannedTramite = tramite
  if (outline.name === 'enter-tramite') outline.scanned = tramite !== null
}

function atQuestion(act: Act, number: number, model: ModelKiosk): void {
  const { visit } = model
  if (act === 'unfinished') return
  if (act === 'back') {
    if (number === 1) return model.refuses('impossible-now')
    visit.answers.pop()
  } else {
    visit.answers.push(act === 'right')
  }
  if (visit.answers.length === 3) endsAttempt(model)
  else asks(visit.answers.length + 1, visit)
}

function opensAccount({ cuil }: Citizen, { state, visit }: ModelKiosk): void {
  state.writes += 1
  if (state.storeFails) return apologises(visit)
  state.accounts.add(cuil)
  shows({ name: 'finished' }, visit)
}

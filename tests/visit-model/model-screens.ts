import type { Act } from './maker.ts'
import type { Citizen } from './citizens.ts'
import {
  atClaveStatus, atFinished, atNewClave, atPolicies, choosesClave, closesClave, createsClave, goesBackFromIdentity, hasPhoneCode, recoversFromStart,
} from './model-claves.ts'
import { atCuil, atCuilFound, atFindCuil } from './model-cuil.ts'
import { atConfirmLevel, atDesk, atDeskCard, atDeskChecks, atDeskDone, atDeskFind, atDeskRefuse, atStaffNotice } from './model-desk.ts'
import { atHandBack } from './model-hand-back.ts'
import { beginsIdentity, countsAttempt, endsAttempt } from './model-identity.ts'
import { asksPhoneCode, atPhoneCode } from './model-phone-code.ts'
import { atClave, atMiAnses, goesOn } from './model-sign-in.ts'
import { asks, toCuil } from './model-shows.ts'
import { atRobotCheck, atRobotHelp, atRobotQuestion } from './model-robot-check.ts'
import { asksLegajo, atStaffCode, atStaffSignIn } from './model-staff.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'

/** What comes of an act on the screen that is shown; `as` is whose CUIL and card it is, until the visit has one. */
export function does(act: Act, as: Citizen, model: ModelKiosk): void {
  const wasCovered = model.isCovered
  model.touches()
  const { visit } = model
  if (wasCovered || visit.waits !== null) return
  switch (visit.outline.name) {
    case 'start':
      if (act === 'right') return createsClave(visit)
      if (act === 'recovers') return recoversFromStart(visit)
      if (act === 'has-code') return hasPhoneCode(visit)
      Object.assign(visit, { purpose: 'sign-in', cameToSignIn: true } satisfies Partial<VisitState>)
      return toCuil(visit)
    case 'policies':
      return atPolicies(act, model)
    case 'enter-cuil':
      return atCuil(act, as, model)
    case 'find-cuil':
      return atFindCuil(act, as, visit.outline, model)
    case 'cuil-found':
      return atCuilFound(act, visit)
    case 'robot-check':
      return atRobotCheck(act, visit)
    case 'robot-question':
      return atRobotQuestion(act, visit)
    case 'robot-help':
      return atRobotHelp(act, visit.outline, model)
    case 'enter-tramite':
      return atTramite(act, visit.outline.canGoBack, model)
    case 'enter-phone-code':
      return atPhoneCode(act, visit.outline, model)
    case 'question':
      return atQuestion(act, visit.outline.number, model)
    case 'identity-failed':
      return act === 'right' ? beginsIdentity({ canGoBack: false }, model) : model.ends('other')
    case 'choose-clave':
      return atNewClave(act, visit.outline, model)
    case 'before-recovery':
      return choosesClave('recover', visit)
    case 'enter-clave':
      return atClave(act, visit.outline, model)
    case 'mi-anses':
      return atMiAnses(act, visit.outline, model)
    case 'service':
      visit.opened = null
      return goesOn(model)
    case 'clave-status':
      return atClaveStatus(act, visit.outline.level, model)
    case 'confirm-close':
      return act === 'right' ? closesClave(model) : goesOn(model)
    case 'finished':
      return atFinished(visit.outline.what, model)
    case 'notice':
      return model.ends('other')
    case 'staff-start':
      if (act !== 'back') return asksLegajo(visit)
      return visit.outline.canGoBack ? model.ends('other') : model.refuses('impossible-now')
    case 'staff-sign-in':
      return atStaffSignIn(act, visit.outline, model)
    case 'staff-code':
      return atStaffCode(act, visit.outline, model)
    case 'desk':
      return atDesk(act, model)
    case 'desk-find':
      return atDeskFind(act, as, visit.outline, model)
    case 'desk-card':
      return atDeskCard(act, visit.outline, model)
    case 'desk-checks':
      return atDeskChecks(act, visit.outline, model)
    case 'desk-refuse':
      return atDeskRefuse(act, visit.outline, model)
    case 'confirm-level':
      return atConfirmLevel(act, visit.outline, model)
    case 'desk-done':
      return atDeskDone(act, visit.outline, model)
    case 'hand-back':
      return atHandBack(act, visit.outline, model)
    case 'staff-notice':
      return atStaffNotice(visit.outline, model)
    default:
      throw new Error(`no sequence comes to ${visit.outline.name}`)
  }
}

function atTramite(act: Act, canGoBack: boolean, model: ModelKiosk): void {
  const { visit } = model
  switch (act) {
    case 'back':
      if (!canGoBack) return model.refuses('impossible-now')
      return goesBackFromIdentity(model)
    case 'other':
      return scans(null, visit)
    case 'scans-own':
      return scans('right', visit)
    case 'scans-outdated':
      return scans('wrong', visit)
    case 'right':
    case 'wrong':
      return givesTramite((visit.scannedTramite ?? act) === 'right', model)
    case 'unfinished':
      return visit.scannedTramite === null ? undefined : givesTramite(visit.scannedTramite === 'right', model)
    default: // what cannot be read, or is of somebody else, leaves all as it was
  }
}

function givesTramite(isRight: boolean, model: ModelKiosk): void {
  if (model.visit.purpose === 'phone-code') asksPhoneCode(isRight, model.visit)
  else countsAttempt(isRight, model)
}

function scans(tramite: VisitState['scannedTramite'], visit: VisitState): void {
  const { outline } = visit
  visit.scannedTramite = tramite
  if (outline.name === 'enter-tramite') outline.scanned = tramite !== null
}

function atQuestion(act: Act, number: number, model: ModelKiosk): void {
  const { visit } = model
  if (act === 'unfinished') return
  // Nobody has called: that is of who asks on the phone.
  if (act === 'other') return model.refuses('impossible-now')
  if (act === 'back') {
    if (number === 1) return model.refuses('impossible-now')
    visit.answers.pop()
  } else {
    visit.answers.push(act === 'right')
  }
  if (visit.answers.length === 3) endsAttempt(model)
  else asks(visit.answers.length + 1, visit)
}

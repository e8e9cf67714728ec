import type { Act } from './maker.ts'
import { isProven } from './model-claves.ts'
import { asksTramite, tellsOfExpiry } from './model-identity.ts'
import { apologises, shows } from './model-shows.ts'
import { takesTime } from './model-sign-in.ts'
import type { KioskState, VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

const triesOfACode = 3

// Tengo un código del 130: the code, with the CUIL and the trámite of who asked for it, opens Paso 4.

/** Whoever it is has a trámite asked: that the padrón has none is told to nobody. */
export function asksTramiteForCode({ visit, citizen }: ModelKiosk): void {
  if (citizen) asksTramite({ canGoBack: true }, citizen, visit)
}

export function asksPhoneCode(tramiteRight: boolean, visit: VisitState): void {
  visit.tramiteRight = tramiteRight
  shows({ name: 'enter-phone-code', checking: false, problem: null }, visit)
}

export function atPhoneCode(act: Act, outline: Extract<Outline, { name: 'enter-phone-code' }>, model: ModelKiosk): void {
  if (act === 'back') return asksTramiteForCode(model)
  if (act === 'unfinished') {
    outline.problem = 'phone-code-incomplete'
    return
  }
  countsCode(model)
  judgesCode(act === 'right', model)
}

/** Before it is judged, and whatever of the three it is that does not fit. */
export function countsCode({ state, visit }: ModelKiosk): void {
  state.writes += 1
  visit.codeCounted = null
  if (state.storeFails) return apologises(visit)
  const code = state.phoneCodes.get(visit.cuil ?? '')
  const isOpen = hasOpenCode(visit.cuil ?? '', state)
  if (code && isOpen) code.tries += 1
  state.phoneCodesCounted += 1
  visit.codeCounted = { isOpen }
}

export function hasOpenCode(cuil: string, { phoneCodes, now }: KioskState): boolean {
  const code = phoneCodes.get(cuil)
  return code !== undefined && code.tries < triesOfACode && now < code.until
}

/** `isRight`: the code that was last made for this CUIL. */
export function judgesCode(isRight: boolean, model: ModelKiosk): void {
  const { visit, citizen } = model
  const { codeCounted } = visit
  visit.codeCounted = null
  if (!codeCounted || !citizen) return
  const passes = isRight && codeCounted.isOpen && visit.tramiteRight && citizen.known && citizen.hasTramite
  if (!passes) {
    if (!takesTime(model, { apologisesThen: false })) isToldCodeRefused(visit)
    return
  }
  visit.provenByCode = true
  if (!tellsOfExpiry(citizen, model)) isProven(model)
}

export function isToldCodeRefused(visit: VisitState): void {
  shows({ name: 'enter-phone-code', checking: false, problem: 'phone-code-refused' }, visit)
}

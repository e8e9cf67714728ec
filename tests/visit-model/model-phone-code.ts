import type { Act } from './maker.ts'
import { isProven } from './model-claves.ts'
import { asksTramite, tellsOfExpiry } from './model-identity.ts'
import { shows } from './model-shows.ts'
import { isRefusedFor } from './model-sign-in.ts'
import type { KioskState, PhoneCode, VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

const triesOfACode = 3
const lastsMs = 24 * 3_600_000
/** Clocks drift a little; more than this is one that was set back. */
const toleratedMs = 2 * 60_000

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
export function countsCode(model: ModelKiosk): void {
  const { state, visit } = model
  state.writes += 1
  visit.codeCounted = null
  if (state.storeFails) return isRefusedFor('apology', model)
  const code = openCodeOf(visit.cuil ?? '', state)
  if (code) code.tries += 1
  state.phoneCodesCounted += 1
  visit.codeCounted = { number: code?.number ?? null }
}

export const hasOpenCode = (cuil: string, state: KioskState): boolean => openCodeOf(cuil, state) !== null

/** By a clock set back to before it was made a code is over, too. */
function openCodeOf(cuil: string, { phoneCodes, now }: KioskState): PhoneCode | null {
  const code = phoneCodes.get(cuil)
  return code && code.tries < triesOfACode && now < code.until && now >= code.until - lastsMs - toleratedMs ? code : null
}

/** `isRight`: the code that was last made for this CUIL. */
export function judgesCode(isRight: boolean, model: ModelKiosk): void {
  const { visit, citizen } = model
  const { codeCounted } = visit
  visit.codeCounted = null
  if (!codeCounted || !citizen) return
  const passes = isRight && codeCounted.number !== null && visit.tramiteRight && citizen.known && citizen.hasTramite
  if (!passes) return isRefusedFor('refusal', model)
  visit.provenByCode = codeCounted.number
  if (!tellsOfExpiry(citizen, model)) isProven(model)
}

export function isToldCodeRefused(visit: VisitState): void {
  shows({ name: 'enter-phone-code', checking: false, problem: 'phone-code-refused' }, visit)
}

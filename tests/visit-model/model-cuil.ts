import type { Act } from './maker.ts'
import type { Citizen, Citizens } from './citizens.ts'
import { createsClave } from './model-claves.ts'
import { beginsIdentity } from './model-identity.ts'
import { asksTramiteForCode } from './model-phone-code.ts'
import { apologises, asksClave, shows, toCuil } from './model-shows.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

const searchesAnHour = 5
const hourMs = 3_600_000
const dayMs = 24 * hourMs

export function atCuil(act: Act, as: Citizen, model: ModelKiosk): void {
  const { visit, citizens } = model
  const { purpose, human } = visit
  if (act === 'back') return purpose === 'create' || purpose === 'phone-code' ? shows({ name: 'policies' }, visit) : model.ends('back-at-start')
  if (act === 'creates-instead') return purpose === 'sign-in' ? createsClave(visit) : model.refuses('impossible-now')
  if (act === 'finds-cuil') return shows({ name: 'find-cuil', problem: null }, visit)
  if (act === 'other' || (act === 'right' && !human)) return shows({ name: 'robot-check', purpose }, visit)
  visit.card = cardOf(act, as, citizens) ?? visit.card
  if ((act !== 'right' && act !== 'skips-robot-check') || !human) return
  visit.cuil = as.cuil
  if (purpose === 'sign-in') return asksClave('sign-in', visit)
  if (purpose === 'phone-code') return asksTramiteForCode(model)
  beginsIdentity({ canGoBack: true }, model)
}

/** No sé mi CUIL: off the card, or by DNI number and birth date, of which a machine has its share an hour. */
export function atFindCuil(act: Act, as: Citizen, outline: Extract<Outline, { name: 'find-cuil' }>, model: ModelKiosk): void {
  const { visit, citizens } = model
  const card = cardOf(act, as, citizens)
  if (act === 'back') return toCuil(visit)
  if (card) return finds({ cuil: card.cuil, card }, visit)
  if (act === 'unfinished') outline.problem = 'dni-incomplete'
  else if (act === 'scans-no-card') outline.problem = 'scan-too-few-fields'
  else if (act === 'right' || act === 'wrong') looksUp(act === 'right' && as.known ? as.cuil : null, model)
}

export function atCuilFound(act: Act, visit: VisitState): void {
  if (act === 'back') return shows({ name: 'find-cuil', problem: null }, visit)
  visit.card = visit.found?.card ?? null
  toCuil(visit)
}

/** Counted before anything is looked up; by a clock that was set back for longer, but not for days. */
function looksUp(cuil: string | null, { state, visit }: ModelKiosk): void {
  if (state.cuilSearches.filter((at) => at > state.now - hourMs && at < state.now + dayMs).length >= searchesAnHour) {
    return shows({ name: 'find-cuil', problem: 'too-many-searches' }, visit)
  }
  state.writes += 1
  if (state.storeFails) return apologises(visit)
  state.cuilSearches.push(state.now)
  if (cuil === null) return shows({ name: 'find-cuil', problem: 'cuil-not-found' }, visit)
  finds({ cuil, card: null }, visit)
}

function finds(found: NonNullable<VisitState['found']>, visit: VisitState): void {
  visit.found = found
  shows({ name: 'cuil-found', cuil: found.cuil }, visit)
}

/** Of a card that can be read. */
function cardOf(act: Act, as: Citizen, { ana, withClave }: Citizens): VisitState['card'] {
  if (act === 'scans-own') return { cuil: as.cuil, tramite: 'right' }
  if (act === 'scans-outdated') return { cuil: as.cuil, tramite: 'wrong' }
  if (act === 'scans-of-somebody-else') return { cuil: as.cuil === ana.cuil ? withClave.cuil : ana.cuil, tramite: 'right' }
  return null
}

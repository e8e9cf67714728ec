import { usualPreferences, type Preferences } from '../../electron/contract.ts'
import { wasAskedWhetherHere } from './model-overlays.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import { partyOf, type Outline } from './outline.ts'

// How the kiosk suits whoever stands there. Staff and the citizen to whom a screen is turned are two.

export function preferencesAt({ outline, suits }: VisitState): Preferences {
  return suits[isOfStaff(outline) ? 'staff' : 'citizen']
}

export function prefers(some: Partial<Preferences>, model: ModelKiosk): void {
  if (wasAskedWhetherHere(model)) return
  if (mayPrefer(some, model.visit)) Object.assign(preferencesAt(model.visit), some)
}

/** All but the language, in which whoever asks for it reads. */
export function prefersUsual(model: ModelKiosk): void {
  if (wasAskedWhetherHere(model) || model.visit.overlay !== 'accessibility') return
  const preferences = preferencesAt(model.visit)
  Object.assign(preferences, { ...usualPreferences, language: preferences.language })
}

/** Once staff has the screen again, whoever it is turned to next is somebody else. */
export function suitsNobodyBefore(visit: VisitState): void {
  if (isOfStaff(visit.outline)) visit.suits.citizen = { ...usualPreferences }
}

export function isAsUsual(visit: VisitState): boolean {
  const now = preferencesAt(visit)
  return Object.entries(usualPreferences).every(([name, usual]) => now[name as keyof Preferences] === usual)
}

function mayPrefer(some: Partial<Preferences>, { overlay, outline }: VisitState): boolean {
  if (overlay !== null) return overlay === 'accessibility'
  return outline.name === 'start' && Object.keys(some).every((name) => name === 'language')
}

/** It is turned to a citizen still, and the operator who takes it back. */
const isOfStaff = (outline: Outline) => outline.name === 'hand-back' || partyOf(outline) === 'staff'

import type { OpenedOverlay, VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import { isOpening, partyOf } from './outline.ts'

// What every screen offers. Where it was asked whether somebody is here, a tap answers that and no more.

export function opens(overlay: OpenedOverlay | null, model: ModelKiosk): void {
  const { visit } = model
  const { isServing } = visit
  if (wasAskedWhetherHere(model)) return
  if (overlay === 'confirm-leave' && isOpening(visit.outline)) {
    visit.isServing = isServing
    return model.refuses('impossible-now')
  }
  visit.overlay = overlay
}

export function confirmsLeaving(model: ModelKiosk): void {
  if (!wasAskedWhetherHere(model) && model.visit.overlay === 'confirm-leave') model.ends('other')
}

/** A long press on the crest: who finds nothing of anybody is not asked. */
export function pressesCrest(model: ModelKiosk): void {
  const { visit, isAsFound } = model
  const { isServing } = visit
  if (wasAskedWhetherHere(model)) return
  if (visit.isForStaff) {
    // Where the screen is turned to a citizen it is there, and leads nowhere.
    if (partyOf(visit.outline) === 'citizen') return
    visit.isServing = isServing
    return model.refuses('impossible-now')
  }
  if (isAsFound) model.ends('staff-took-over')
  else visit.overlay = 'confirm-staff'
}

export function confirmsStaff(model: ModelKiosk): void {
  if (!wasAskedWhetherHere(model) && model.visit.overlay === 'confirm-staff') model.ends('staff-took-over')
}

export function signsOut(model: ModelKiosk): void {
  const { visit } = model
  const { isServing } = visit
  if (wasAskedWhetherHere(model)) return
  if (visit.signedIn || operatorAt(visit)) return model.ends('other')
  visit.isServing = isServing
  model.refuses('impossible-now')
}

/** Whoever works here is told on what is theirs, and nowhere else. */
export function operatorAt({ desk, outline }: VisitState): boolean {
  return desk.isIn && partyOf(outline) === 'staff'
}

/** Where it was, the tap has answered that. */
export function wasAskedWhetherHere(model: ModelKiosk): boolean {
  const wasAsked = model.secondsLeft !== null || model.attracts
  model.touches()
  return wasAsked
}

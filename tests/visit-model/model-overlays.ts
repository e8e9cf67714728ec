import type { TextSize } from '../../electron/contract.ts'
import type { OpenedOverlay } from './model-state.ts'
import type { ModelKiosk } from './model.ts'

// What every screen offers. Where it was asked whether somebody is here, a tap answers that and no more.

export function opens(overlay: OpenedOverlay | null, model: ModelKiosk): void {
  const { visit } = model
  const { isServing } = visit
  if (wasAskedWhetherHere(model)) return
  if (overlay === 'confirm-leave' && visit.outline.name === 'start') {
    visit.isServing = isServing
    return model.refuses('impossible-now')
  }
  visit.overlay = overlay
}

export function setsTextSize(textSize: TextSize, model: ModelKiosk): void {
  if (!wasAskedWhetherHere(model) && model.visit.overlay === 'accessibility') model.visit.textSize = textSize
}

export function confirmsLeaving(model: ModelKiosk): void {
  if (!wasAskedWhetherHere(model) && model.visit.overlay === 'confirm-leave') model.ends('other')
}

export function signsOut(model: ModelKiosk): void {
  const { visit } = model
  const { isServing } = visit
  if (wasAskedWhetherHere(model)) return
  if (visit.signedIn) return model.ends('other')
  visit.isServing = isServing
  model.refuses('impossible-now')
}

function wasAskedWhetherHere(model: ModelKiosk): boolean {
  const wasAsked = model.secondsLeft !== null
  model.touches()
  return wasAsked
}

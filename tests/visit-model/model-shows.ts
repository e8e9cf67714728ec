import type { Notice } from '../../electron/contract.ts'
import { suitsNobodyBefore } from './model-preferences.ts'
import type { VisitState } from './model-state.ts'
import type { Outline } from './outline.ts'

/** The screen that a visit comes to next. */
export function shows(outline: Outline, visit: VisitState): void {
  visit.outline = outline
  visit.asked += 1
  suitsNobodyBefore(visit)
  visit.quietSeconds = 0
}

export function toCuil(visit: VisitState): void {
  shows({ name: 'enter-cuil', purpose: visit.purpose, human: visit.human }, visit)
}

export function asksClave(purpose: Extract<Outline, { name: 'enter-clave' }>['purpose'], visit: VisitState): void {
  shows({ name: 'enter-clave', purpose, checking: false, problem: null }, visit)
}

export function asks(number: number, visit: VisitState): void {
  shows({ name: 'question', number, canGoBack: number > 1 }, visit)
}

export function tells(notice: Notice, visit: VisitState): void {
  shows({ name: 'notice', notice }, visit)
}

export function apologises(visit: VisitState): void {
  visit.apologised = true
  tells('not-saved', visit)
}

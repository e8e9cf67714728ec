import { isDeepStrictEqual } from 'node:util'
import type { Outcomes } from './happening.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import type { ModelKiosk } from './model.ts'
import { outlineOf } from './outline.ts'
import type { Stored } from './stored.ts'

/** What must be seen and stored, as the model has it. */
export function expectedState({ state, visit, secondsLeft, isConcealed, hasPage }: ModelKiosk) {
  return {
    attempts: state.attempts,
    accounts: [...state.accounts].sort(),
    starts: state.starts,
    refusals: Object.fromEntries([...state.refusals].sort()),
    pages: state.visits.length,
    view: hasPage && {
      screen: visit.outline,
      ids: visit.asked,
      overlay: secondsLeft === null ? visit.overlay : 'idle',
      secondsLeft,
      concealed: isConcealed,
      textSize: visit.textSize,
    },
  }
}

/** The same of the kiosk. */
export function observedState(stored: Stored, { hasPage }: ModelKiosk, { shell }: KioskUnderTest): ReturnType<typeof expectedState> {
  const page = shell.pages.at(-1)
  const view = page?.at(-1)
  return {
    attempts: stored.attempts.map(({ cuil, startedAt, outcome }) => ({ cuil, startedAt, outcome })),
    accounts: stored.accounts,
    starts: stored.entries.filter(({ kind }) => kind === 'kiosk-started').length,
    refusals: refusalsIn(stored),
    pages: shell.pages.length,
    view: hasPage && view !== undefined && {
      screen: outlineOf(view.screen),
      ids: new Set(page?.map(({ id }) => id)).size,
      overlay: view.overlay && view.overlay.kind,
      secondsLeft: view.overlay?.kind === 'idle' ? view.overlay.secondsLeft : null,
      concealed: view.concealed,
      textSize: view.textSize,
    },
  }
}

/** The one of these states that the kiosk is in; the first where none fits, from which the difference is then told. */
export function whichOf([first, ...others]: Outcomes, real: KioskUnderTest): ModelKiosk {
  if (others.length === 0) return first
  const stored = real.readsStore()
  const isSame = (model: ModelKiosk) => isDeepStrictEqual(observedState(stored, model, real), expectedState(model))
  return [first, ...others].find(isSame) ?? first
}

function refusalsIn({ entries }: Stored): Record<string, number> {
  const refused = entries.filter(({ kind }) => kind === 'event-refused')
  const byReason = Object.entries(Object.groupBy(refused, ({ facts }) => String(facts['reason'])))
  return Object.fromEntries(byReason.map(([reason, entries = []]): [string, number] => [reason, entries.length]).sort())
}

import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { attemptsBeyondLimits } from './attempt-limits.ts'
import { isEarned } from './earned-screens.ts'
import { changesNotToldOnce } from './entries-of-changes.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import { isUntouched, toldOfPeople, unexplainedLines } from './nothing-left.ts'
import { wrongOnPaper } from './paper.ts'
import { expectedState, observedState } from './same-state.ts'
import type { Stored } from './stored.ts'
import { standsIn } from './traces.ts'

/** What holds after every step, whatever came before. */
export function expectAllIsWell(model: ModelKiosk, real: KioskUnderTest): void {
  const stored = real.readsStore()
  const broken = [
    ...attemptsBeyondLimits(stored, real),
    ...real.judged.beyondLock,
    ...changesNotToldOnce(stored),
    ...wrongInViews(stored, model, real),
    ...toldOfPeople(stored, real),
    ...wrongOnPaper(stored, real),
    ...(model.state.storeHasFailed ? [] : unexplainedLines(real)),
  ]
  expect(broken).toEqual([])
  const [observed, expected] = [observedState(stored, model, real), expectedState(model)]
  // Comparing is much faster than expecting, which is for telling the difference.
  if (!isDeepStrictEqual(observed, expected)) expect(observed).toEqual(expected)
}

function wrongInViews(stored: Stored, model: ModelKiosk, real: KioskUnderTest): string[] {
  return real.newViews().flatMap(({ page, isFirst, view }) => {
    if (isFirst) real.traces.visitIsOver()
    if (view.screen.name === 'mi-anses') real.traces.leaves([view.screen.givenName ?? ''])
    const name = view.screen.name === 'notice' ? view.screen.notice : view.screen.name
    const visit = model.state.visits[page]
    if (visit?.desk.isIn) namesOf(visit, model, real)
    return [
      ...(isFirst && !isUntouched(view, visit?.brought) ? [`a new page begins with ${name} as somebody left it`] : []),
      ...(visit === undefined ? ['there is a page without a visit'] : []),
      ...(view.party === 'citizen' && view.operator !== null ? [`${name} is turned to a citizen and says who works here`] : []),
      ...(visit && !isEarned(view.screen, visit, model, stored) ? [`${name} is shown to somebody who has not earned it`] : []),
      ...real.traces.foundIn(view).map((text) => `${text} is shown at ${name}`),
    ]
  })
}

/** Who works here sees whom they have before them. */
function namesOf(visit: VisitState, model: ModelKiosk, { traces }: KioskUnderTest): void {
  const citizen = model.citizenOf(visit)
  if (citizen) traces.leaves([citizen.cuil, citizen.surname, citizen.names, `${citizen.surname}, ${citizen.names}`])
}

/** What holds at the end, with everything closed: the journal verifies, and no secret is in the store's file. */
export async function expectGoodEnd(real: KioskUnderTest): Promise<void> {
  expect(await real.verdict()).toMatchObject({ ok: true })
  const bytes = real.bytes.toString('latin1')
  expect([...real.traces.secrets].filter((text) => standsIn(bytes, text))).toEqual([])
}

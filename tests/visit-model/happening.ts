import type { KioskUnderTest } from './kiosk-under-test.ts'
import type { ModelKiosk } from './model.ts'
import type { SingleStep, StepOf } from './step.ts'

/** Every state that the kiosk may be in. */
export type Outcomes = [ModelKiosk, ...ModelKiosk[]]

/** How a kind of step is played, on the kiosk and on the model alike. */
export interface Happening<Kind extends SingleStep> {
  isPossible(step: Kind, model: ModelKiosk): boolean
  /**
   * `model` is as it was before, and becomes as it must be. Where an event and a write are not ordered, the answer is
   * every state that the kiosk may be in.
   */
  happens(step: Kind, model: ModelKiosk, real: KioskUnderTest): Promise<Outcomes> | Promise<void> | void
}

export type Happenings<Name extends SingleStep['do']> = { [Each in Name]: Happening<StepOf<Each>> }

export const always = () => true
export const onPage = (_step: SingleStep, model: ModelKiosk) => model.hasPage

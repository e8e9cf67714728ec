import type fc from 'fast-check'
import { byInterruption } from './by-interruption.ts'
import { byMachine } from './by-machine.ts'
import { byPage } from './by-page.ts'
import { byPerson } from './by-person.ts'
import type { Happening } from './happening.ts'
import { settled } from '../support/hashing-under-way.ts'
import { expectAllIsWell } from './invariants.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import type { ModelKiosk } from './model.ts'
import { canBeReached, hasArrived, isRefused, nextStep } from './next-step.ts'
import { whichOf } from './same-state.ts'
import type { SingleStep, Step, WalkingStep } from './step.ts'

const happenings = { ...byPerson, ...byPage, ...byMachine, ...byInterruption }
const happeningOf = (step: SingleStep) => happenings[step.do] as Happening<SingleStep>

/** A step as fast-check plays it; printed as the data that it is made of. */
export class StepCommand implements fc.AsyncCommand<ModelKiosk, KioskUnderTest> {
  readonly step: Step
  wasPossible = false

  constructor(step: Step) {
    this.step = step
  }

  check(model: Readonly<ModelKiosk>): boolean {
    this.wasPossible = this.step.do === 'walks' ? model.hasPage : isPossible(this.step, model.clone())
    return this.wasPossible
  }

  run(model: ModelKiosk, real: KioskUnderTest): Promise<void> {
    return this.step.do === 'walks' ? walk(this.step, model, real) : play(this.step, model, real)
  }

  toString(): string {
    return JSON.stringify(this.step)
  }
}

function isPossible(step: SingleStep, model: ModelKiosk): boolean {
  return happeningOf(step).isPossible(step, model)
}

const outcomeNames = ['done', 'not done', 'half of it', 'half of it']

/** Plays a step on both and checks everything. A second passes before each: nobody is faster. */
async function play(step: SingleStep, model: ModelKiosk, real: KioskUnderTest): Promise<void> {
  real.passes(1)
  model.passes(1)
  await settled()
  // In that second the visit may have ended by itself.
  if (isPossible(step, model)) {
    const outcomes = (await happeningOf(step).happens(step, model, real)) ?? [model]
    await settled()
    const outcome = whichOf(outcomes, real)
    if (outcomes.length > 1) real.reached.comesTo(`interrupted write, ${outcomeNames[outcomes.indexOf(outcome)] ?? ''}`)
    model.become(outcome)
  }
  real.reached.notes(model)
  expectAllIsWell(model, real)
}

/** More than any way to a screen has: where it cannot be reached, the walk ends there. */
const longestWalk = 40

async function walk({ to, as, then }: WalkingStep, model: ModelKiosk, real: KioskUnderTest): Promise<void> {
  for (let steps = 0; steps < longestWalk && canBeReached(to, model) && !hasArrived(to, model); steps += 1) {
    await play(nextStep(to, as, model), model, real)
    const { outline } = model.visit
    if (outline.name === 'finished' || (outline.name === 'notice' && to !== 'identity-opened')) break
    if (isRefused(to, model.visit)) break
  }
  if (then && isPossible(then, model)) await play(then, model, real)
}

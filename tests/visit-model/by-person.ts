import type { VisitEvent } from '../../electron/contract.ts'
import { cards, doAct, messageOf, plainActs, type Act } from './acts.ts'
import { onPage, type Happening, type Happenings } from './happening.ts'
import type { OpenedOverlay } from './model.ts'
import type { StepOf } from './step.ts'

const act: Happening<StepOf<Act>> = {
  isPossible: (step, model) => model.canDo(step.do),
  happens(step, model, real) {
    doAct(messageOf(step.do, step.as, model, real), real)
    model.does(step.do, model.citizens[step.as])
  },
}

const openings: Record<OpenedOverlay, VisitEvent> = {
  reading: { type: 'open-reading', reading: 'manual' },
  accessibility: { type: 'open-accessibility' },
  'confirm-leave': { type: 'cancel' },
}

export const acts = [...plainActs, ...cards.map((card) => `scans-${card}` as const)]

/** What a person does. */
export const byPerson: Happenings<
  Act | 'taps-twice' | 'opens' | 'closes-overlay' | 'touches' | 'confirms-leaving' | 'sets-text-size'
> = {
  right: act,
  wrong: act,
  unfinished: act,
  types: act,
  back: act,
  other: act,
  'skips-robot-check': act,
  'scans-own': act,
  'scans-outdated': act,
  'scans-of-somebody-else': act,
  'scans-no-card': act,
  'taps-twice': {
    isPossible: (step, model) => model.canDo(step.act),
    happens(step, model, real) {
      const message = messageOf(step.act, step.as, model, real)
      const { id } = real
      doAct(message, real)
      doAct(message, real, id)
      // Where it was asked whether somebody is here, the first tap answers that and no more.
      if (model.secondsLeft !== null) model.touches()
      model.does(step.act, model.citizens[step.as])
    },
  },
  opens: {
    isPossible: onPage,
    happens({ overlay }, model, real) {
      real.sends(openings[overlay])
      model.opens(overlay)
    },
  },
  'closes-overlay': {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'close-overlay' })
      model.opens(null)
    },
  },
  touches: {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'activity' })
      model.touches()
    },
  },
  'confirms-leaving': {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'leave-confirmed' })
      model.confirmsLeaving()
    },
  },
  'sets-text-size': {
    isPossible: onPage,
    happens({ percent }, model, real) {
      real.sends({ type: 'set-text-size', textSize: percent })
      model.setsTextSize(percent)
    },
  },
}

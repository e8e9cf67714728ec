import type { VisitEvent } from '../../electron/contract.ts'
import { doAct, messageOf } from './acts.ts'
import { onPage, type Happening, type Happenings } from './happening.ts'
import { confirmsLeaving, confirmsStaff, opens, pressesCrest, signsOut } from './model-overlays.ts'
import { prefers, prefersUsual } from './model-preferences.ts'
import { does } from './model-screens.ts'
import type { OpenedOverlay } from './model-state.ts'
import type { StepOf } from './step.ts'
import type { Act } from './maker.ts'

const act: Happening<StepOf<Act>> = {
  isPossible: (step, model) => model.canDo(step.do),
  happens(step, model, real) {
    doAct(messageOf(step.do, step.as, model, real), real)
    does(step.do, model.citizens[step.as], model)
  },
}

const openings: Record<Exclude<OpenedOverlay, 'confirm-staff'>, VisitEvent> = {
  reading: { type: 'open-reading', reading: 'manual' },
  accessibility: { type: 'open-accessibility' },
  'confirm-leave': { type: 'cancel' },
}

/** What a person does. */
export const byPerson: Happenings<
  Act | 'taps-twice' | 'opens' | 'closes-overlay' | 'touches' | 'confirms-leaving' | 'signs-out' | 'prefers' | 'prefers-usual'
  | 'presses-crest' | 'confirms-staff'
> = {
  right: act,
  wrong: act,
  unfinished: act,
  types: act,
  back: act,
  other: act,
  'creates-instead': act,
  'finds-cuil': act,
  recovers: act,
  changes: act,
  manages: act,
  reuses: act,
  'has-code': act,
  understands: act,
  'opens-way': act,
  refuses: act,
  declines: act,
  prints: act,
  listens: act,
  'asks-for-help': act,
  'skips-robot-check': act,
  'scans-own': act,
  'scans-outdated': act,
  'scans-of-somebody-else': act,
  'scans-no-card': act,
  'scans-of-nobody': act,
  'taps-twice': {
    isPossible: (step, model) => model.canDo(step.act),
    happens(step, model, real) {
      const message = messageOf(step.act, step.as, model, real)
      const { id } = real
      doAct(message, real)
      doAct(message, real, id)
      // Where it was asked whether somebody is here, the first tap answers that and no more.
      if (model.secondsLeft !== null || model.attracts) model.touches()
      does(step.act, model.citizens[step.as], model)
    },
  },
  opens: {
    isPossible: onPage,
    happens({ overlay }, model, real) {
      real.sends(openings[overlay])
      opens(overlay, model)
    },
  },
  'closes-overlay': {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'close-overlay' })
      opens(null, model)
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
      confirmsLeaving(model)
    },
  },
  'signs-out': {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'sign-out' })
      signsOut(model)
    },
  },
  'presses-crest': {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'staff' })
      pressesCrest(model)
    },
  },
  'confirms-staff': {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'staff-confirmed' })
      confirmsStaff(model)
    },
  },
  prefers: {
    isPossible: onPage,
    happens({ preferences }, model, real) {
      real.sends({ type: 'prefer', preferences })
      prefers(preferences, model)
    },
  },
  'prefers-usual': {
    isPossible: onPage,
    happens(_step, model, real) {
      real.sends({ type: 'prefer-usual' })
      prefersUsual(model)
    },
  },
}

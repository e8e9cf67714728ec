import fc from 'fast-check'
import { screenEvents, type ScreenName } from '../../electron/contract.ts'
import { cards } from './cards-of-people.ts'
import { citizenNames, type CitizenName } from './citizens.ts'
import { malformedKinds } from './malformed.ts'
import { StepCommand } from './play.ts'
import { somePreferences } from './random-preferences.ts'
import { goals, interruptions, staffActs, type Goal, type SingleStep, type Step } from './step.ts'

const screenNames = Object.keys(screenEvents) as ScreenName[]

/** Who can go far comes more often than who is stopped early. */
const as = fc.constantFrom(...citizenNames, 'ana', 'ana', 'ana', 'withoutTramite', 'withoutTramite', 'ofTwoAttempts')
const asWithClave = fc.constantFrom('withClave', 'withClave', 'ofLevel3', 'ofLevel3', 'ana', 'unknown')

const right: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('right'), as })
const wrong: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('wrong'), as })
const aside: fc.Arbitrary<SingleStep> = fc.record({
  do: fc.constantFrom(
    'unfinished', 'types', 'back', 'other', 'creates-instead', 'skips-robot-check', 'finds-cuil', 'recovers', 'changes', 'manages', 'reuses',
    'has-code', 'understands', 'opens-way', 'refuses', 'declines', 'prints', 'listens', 'asks-for-help',
  ),
  as,
})
const scans: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constantFrom(...cards.map((card) => `scans-${card}` as const)), as })
const tapsTwice: fc.Arbitrary<SingleStep> = fc.record({
  do: fc.constant('taps-twice'),
  act: fc.constantFrom('right', 'wrong', 'other', 'back'),
  as,
})
const isInterrupted: fc.Arbitrary<SingleStep> = fc.record({
  do: fc.constant('is-interrupted'),
  act: fc.constantFrom('right', 'right', 'wrong'),
  turns: fc.nat({ max: 120 }),
  then: fc.constantFrom(...interruptions),
  as,
})

/** About the turns by which a clave is counted and not yet judged. */
const turnsVerifying = fc.integer({ min: 90, max: 115 })
/** More often by what ends in a way of its own: between its two writes, or with a session that is over as it begins. */
const claveIsInterrupted: fc.Arbitrary<SingleStep> = fc.record({
  do: fc.constant('is-interrupted'),
  act: fc.constantFrom('right', 'right', 'wrong'),
  turns: fc.oneof(fc.nat({ max: 240 }), turnsVerifying, turnsVerifying),
  then: fc.constantFrom(...interruptions, 'is-killed', 'is-killed', 'clave-is-changed', 'clave-is-changed', 'clave-is-changed-at-any-turn'),
  as,
})

const prefers: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('prefers'), preferences: somePreferences })

const anywhere: fc.Arbitrary<SingleStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('opens'), overlay: fc.constantFrom('reading', 'accessibility', 'confirm-leave') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('closes-overlay', 'touches', 'signs-out') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('confirms-leaving', 'presses-crest', 'confirms-staff') }) },
  { weight: 3, arbitrary: prefers },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('prefers-usual') }) },
)

const hostile: fc.Arbitrary<SingleStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('replays'), which: fc.nat({ max: 60 }), from: fc.constantFrom('this-page', 'its-page') }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sends-event-of'), screen: fc.constantFrom(...screenNames) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('forges-id'), id: fc.constantFrom('', '__proto__', 'upper-case') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sends-malformed'), what: fc.constantFrom(...malformedKinds) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sends-from-elsewhere'), from: fc.constantFrom('frame', 'origin') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('floods'), messages: fc.constantFrom(61, 601) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('page-tries'), what: fc.constantFrom('request', 'window', 'permission') }) },
)

const claveChangesElsewhere: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('clave-changes'), of: fc.constantFrom('withClave', 'ofLevel3') })
const staffActsElsewhere: fc.Arbitrary<SingleStep> = fc.record({
  do: fc.constant('staff-acts'),
  what: fc.constantFrom(...staffActs),
  for: fc.constantFrom('withClave', 'withClave', 'ofLevel3', 'ofLevel3', 'ana', 'ana', 'unknown'),
})
const accountChangesElsewhere = fc.oneof(claveChangesElsewhere, staffActsElsewhere)
const makesCode = (who: fc.Arbitrary<CitizenName>): fc.Arbitrary<SingleStep> =>
  fc.record({ do: fc.constant('staff-acts'), what: fc.constant('makes-code'), for: who })

const printerChanges: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('printer-becomes'), result: fc.constantFrom('printed', 'failed') })
const operatorElsewhere: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constantFrom('operator-comes-in-elsewhere', 'operator-comes-in-elsewhere', 'operator-is-ended', 'operator-is-unlocked', 'operator-is-tried-elsewhere', 'operator-is-tried-elsewhere') })

const befalls: fc.Arbitrary<SingleStep> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ do: fc.constant('passes'), seconds: fc.constantFrom(1, 61, 95, 121, 245, 25 * 3600, 31 * 24 * 3600) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('clock-is-set-back'), seconds: fc.constant(24 * 3600) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('reloads', 'restarts', 'is-killed') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crashes'), pages: fc.constantFrom(1, 3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('store-fails') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('store-is-mended') }) },
  { weight: 2, arbitrary: claveChangesElsewhere },
  { weight: 4, arbitrary: staffActsElsewhere },
  { weight: 1, arbitrary: operatorElsewhere },
  { weight: 1, arbitrary: printerChanges },
)

const asWithCode = fc.constantFrom('ana', 'ana', 'ana', 'expired', 'ofTwoAttempts', 'withoutTramite', 'unknown')

/** Some of them are refused by each check. */
const asAtDesk = fc.constantFrom('withClave', 'withClave', 'withClave', 'ofLevel3', 'ana', 'expired', 'ofNoFacts', 'unknown', 'withoutTramite')
const ofDesk = ['desk', 'desk-find', 'desk-card', 'desk-checks', 'desk-checks', 'desk-refuse', 'confirm-level', 'raised', 'opened'] as const
/** What takes more than one visit. */
const ofDeskOnce = [
  'opened', 'opened', 'opened', 'opened-first', 'opened-first', 'identity-opened', 'identity-opened', 'closed-by-person', 'closed-by-person',
  'session-over', 'changed-meanwhile', 'changed-meanwhile', 'compared-too-often', 'opened-recently',
] as const
const staffIsInterrupted = fc.oneof(claveIsInterrupted, isInterrupted)

const walks = (then: fc.Arbitrary<SingleStep>, ...to: Goal[]): fc.Arbitrary<Step> => walksAs(as, then, ...to)

const walksAs = (who: fc.Arbitrary<CitizenName>, then: fc.Arbitrary<SingleStep>, ...to: Goal[]): fc.Arbitrary<Step> =>
  fc.record({ do: fc.constant('walks'), to: fc.constantFrom(...to), as: who, then }, { requiredKeys: ['do', 'to', 'as'] })

/** A day's attempts, so that those of a month are used up too. */
const failsAllDay: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('walks'),
  to: fc.constant('no-attempts-left'),
  as: fc.constantFrom('ana', 'withoutTramite', 'unknown'),
  then: fc.record({ do: fc.constant('passes'), seconds: fc.constant(25 * 3600) }),
})

const ofRecovery = ['before-recovery', 'clave-to-recover', 'recovered', 'recovered-from-ingresar'] as const
const ofGestion = ['clave-status', 'confirm-close', 'clave-to-change', 'changed', 'recovers-after-closing'] as const

/** Most of what happens is honest, so that much of it is deep; what must be reached is in depths.ts. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 25, arbitrary: right },
  { weight: 5, arbitrary: wrong },
  { weight: 5, arbitrary: aside },
  { weight: 2, arbitrary: tapsTwice },
  { weight: 12, arbitrary: walks(fc.oneof(right, wrong, aside, tapsTwice), ...goals) },
  { weight: 4, arbitrary: walks(scans, 'human', 'enter-tramite', 'enter-tramite') },
  { weight: 5, arbitrary: walks(fc.oneof(anywhere, hostile, befalls), ...goals) },
  { weight: 10, arbitrary: walks(isInterrupted, 'human', 'enter-tramite', 'last-question', 'identity-failed', 'choose-clave') },
  { weight: 5, arbitrary: failsAllDay },
  { weight: 6, arbitrary: walksAs(asWithClave, fc.oneof(right, wrong, wrong, aside, tapsTwice), 'enter-clave', 'mi-anses', 'mi-anses', 'service') },
  { weight: 3, arbitrary: walksAs(asWithClave, fc.oneof(anywhere, hostile, befalls), 'enter-clave', 'mi-anses', 'service') },
  { weight: 7, arbitrary: walksAs(asWithClave, claveIsInterrupted, 'enter-clave') },
  { weight: 3, arbitrary: walksAs(asWithClave, fc.oneof(right, befalls), 'closed', 'closed', 'clave-again', 'clave-again', 'slow') },
  { weight: 3, arbitrary: walks(fc.oneof(right, right, wrong, aside, scans, isInterrupted, befalls), 'find-cuil', 'find-cuil', 'searches-used-up') },
  { weight: 4, arbitrary: walksAs(asWithClave, fc.oneof(right, wrong, aside, befalls), ...ofRecovery) },
  { weight: 3, arbitrary: walksAs(asWithClave, isInterrupted, 'clave-to-recover', 'clave-to-change', 'confirm-close') },
  { weight: 3, arbitrary: walksAs(asWithClave, fc.oneof(right, wrong, aside, tapsTwice), ...ofGestion) },
  { weight: 2, arbitrary: walksAs(asWithClave, fc.oneof(anywhere, hostile, befalls, accountChangesElsewhere), ...ofGestion) },
  { weight: 2, arbitrary: walksAs(asWithClave, fc.constant({ do: 'reuses', as: 'withClave' }), 'clave-to-recover', 'clave-to-change') },
  { weight: 3, arbitrary: walksAs(fc.constantFrom('withClave', 'ofLevel3'), accountChangesElsewhere, 'mi-anses', 'clave-to-change', 'clave-to-recover', 'session-closed') },
  { weight: 5, arbitrary: makesCode(asWithCode) },
  { weight: 5, arbitrary: walksAs(asWithCode, fc.oneof(right, right, wrong, aside, scans), 'enter-phone-code', 'clave-by-phone', 'created-by-phone', 'code-used-up') },
  { weight: 3, arbitrary: walksAs(asWithCode, fc.oneof(befalls, makesCode(asWithCode), claveIsInterrupted), 'enter-phone-code') },
  { weight: 3, arbitrary: walksAs(asWithClave, fc.constant({ do: 'understands', as: 'withClave' }), 'mi-anses') },
  { weight: 2, arbitrary: walks(fc.oneof(right, wrong, aside, anywhere, hostile, befalls), 'staff-start', 'staff-sign-in', 'staff-code', 'operator-closed') },
  { weight: 8, arbitrary: walksAs(asAtDesk, fc.oneof(right, wrong, aside, aside, scans, tapsTwice), ...ofDesk) },
  { weight: 4, arbitrary: walksAs(asAtDesk, fc.oneof(anywhere, hostile, befalls, operatorElsewhere, accountChangesElsewhere), ...ofDesk) },
  { weight: 5, arbitrary: walksAs(asAtDesk, staffIsInterrupted, 'staff-code', 'confirm-level', 'confirm-level', 'desk-find', 'desk-refuse', 'raised') },
  { weight: 9, arbitrary: walksAs(fc.constantFrom('withClave', 'withClave', 'ofLevel3'), fc.oneof(right, wrong, aside), ...ofDeskOnce) },
  { weight: 2, arbitrary: walksAs(asAtDesk, fc.constant({ do: 'other', as: 'withClave' }), 'desk-card') },
  { weight: 2, arbitrary: walksAs(asAtDesk, fc.constant({ do: 'scans-of-nobody', as: 'withClave' }), 'desk-find', 'desk-find', 'desk-card') },
  { weight: 3, arbitrary: walksAs(fc.constantFrom('withClave', 'ofLevel3'), right, 'changed-meanwhile', 'level-not-raised', 'opened-recently') },
  { weight: 2, arbitrary: walksAs(asWithCode, makesCode(fc.constant('ana')), 'clave-by-phone') },
  { weight: 4, arbitrary: walks(fc.oneof(right, right, wrong, aside, tapsTwice, isInterrupted, befalls), 'robot-question', 'robot-question', 'robot-help', 'robot-help', 'presence-closed') },
  { weight: 11, arbitrary: anywhere },
  { weight: 15, arbitrary: hostile },
  { weight: 18, arbitrary: befalls },
)

/** Who has a clave and may have level 3, again and again. */
const asWithLevel = fc.constantFrom('withClave', 'withClave', 'ofLevel3')
const isLowered: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('staff-acts'), what: fc.constant('lowers'), for: asWithLevel })
const atHandBack = fc.oneof(right, right, wrong, wrong, aside, befalls, operatorElsewhere, staffIsInterrupted)

/** More of the desk, and the person's turn to its end. */
const stepAtCounter: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: step },
  { weight: 6, arbitrary: walksAs(asWithLevel, atHandBack, 'hand-back') },
  { weight: 4, arbitrary: walksAs(asWithLevel, fc.oneof(right, wrong, staffIsInterrupted), 'confirm-level', 'raised', 'changed-meanwhile') },
  { weight: 3, arbitrary: isLowered },
  { weight: 2, arbitrary: walksAs(asAtDesk, fc.oneof(right, right, aside, staffIsInterrupted), 'desk-refuse') },
)

const commandsOf = (steps: fc.Arbitrary<Step>, maxCommands: number) =>
  fc.commands([steps.map((one) => new StepCommand(one))], { maxCommands, size: 'max', disableReplayLog: true })

export const randomSteps = (maxCommands: number) => commandsOf(step, maxCommands)
export const randomStepsAtCounter = (maxCommands: number) => commandsOf(stepAtCounter, maxCommands)

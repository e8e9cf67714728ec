import fc from 'fast-check'
import { screenEvents, type ScreenName } from '../../electron/contract.ts'
import { cards } from './acts.ts'
import { citizenNames } from './citizens.ts'
import { malformedKinds } from './malformed.ts'
import { StepCommand } from './play.ts'
import { goals, interruptions, type SingleStep, type Step } from './step.ts'

const screenNames = Object.keys(screenEvents) as ScreenName[]

/** Who can go far comes more often than who is stopped early. */
const as = fc.constantFrom(...citizenNames, 'ana', 'ana', 'ana', 'withoutTramite', 'withoutTramite', 'ofTwoAttempts')

const right: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('right'), as })
const wrong: fc.Arbitrary<SingleStep> = fc.record({ do: fc.constant('wrong'), as })
const aside: fc.Arbitrary<SingleStep> = fc.record({
  do: fc.constantFrom('unfinished', 'types', 'back', 'other', 'skips-robot-check'),
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

const anywhere: fc.Arbitrary<SingleStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('opens'), overlay: fc.constantFrom('reading', 'accessibility', 'confirm-leave') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('closes-overlay', 'touches') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('confirms-leaving') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sets-text-size'), percent: fc.constantFrom(125, 150, 200, 100) }) },
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

const befalls: fc.Arbitrary<SingleStep> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ do: fc.constant('passes'), seconds: fc.constantFrom(1, 61, 95, 121, 25 * 3600, 31 * 24 * 3600) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('clock-is-set-back'), seconds: fc.constant(24 * 3600) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('reloads', 'restarts', 'is-killed') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crashes'), pages: fc.constantFrom(1, 3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('store-fails') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('store-is-mended') }) },
)

const walks = (then: fc.Arbitrary<SingleStep>, ...to: (typeof goals)[number][]): fc.Arbitrary<Step> =>
  fc.record({ do: fc.constant('walks'), to: fc.constantFrom(...to), as, then }, { requiredKeys: ['do', 'to', 'as'] })

/** A day's attempts, so that those of a month are used up too. */
const failsAllDay: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('walks'),
  to: fc.constant('no-attempts-left'),
  as: fc.constantFrom('ana', 'withoutTramite', 'unknown'),
  then: fc.record({ do: fc.constant('passes'), seconds: fc.constant(25 * 3600) }),
})

/** Weighted so that deep screens are reached: most of what happens is honest. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 25, arbitrary: right },
  { weight: 5, arbitrary: wrong },
  { weight: 5, arbitrary: aside },
  { weight: 2, arbitrary: tapsTwice },
  { weight: 12, arbitrary: walks(fc.oneof(right, wrong, aside, tapsTwice), ...goals) },
  { weight: 4, arbitrary: walks(scans, 'human', 'enter-tramite', 'enter-tramite') },
  { weight: 5, arbitrary: walks(fc.oneof(anywhere, hostile, befalls), ...goals) },
  { weight: 10, arbitrary: walks(isInterrupted, 'human', 'enter-tramite', 'last-question', 'identity-failed', 'choose-clave') },
  { weight: 4, arbitrary: failsAllDay },
  { weight: 11, arbitrary: anywhere },
  { weight: 15, arbitrary: hostile },
  { weight: 18, arbitrary: befalls },
)

export const randomSteps = (maxCommands: number) =>
  fc.commands([step.map((one) => new StepCommand(one))], { maxCommands, size: 'max', disableReplayLog: true })

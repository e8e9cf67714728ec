import type { KeptCase } from './kept-cases.ts'
import type { SingleStep } from './step.ts'

const day = 24 * 3600
const quarterOfAnHour: SingleStep = { do: 'passes', seconds: 15 * 60 + 1 }

/** Written by hand, as those of creating a clave. */
export const keptCasesOfSignIn: KeptCase[] = [
  {
    shows: 'a way in that is closed stays so over a restart, an outage and a clock set back: what is right is refused',
    steps: [
      { do: 'walks', to: 'closed', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'restarts' },
      { do: 'walks', to: 'mi-anses', as: 'withClave', then: { do: 'is-killed' } },
      { do: 'clock-is-set-back', seconds: day },
      quarterOfAnHour,
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'enter-clave',
  },
  {
    shows: 'a quarter of an hour after five wrong claves the right one is let in, and told of them',
    steps: [{ do: 'walks', to: 'closed', as: 'withClave' }, quarterOfAnHour, { do: 'walks', to: 'mi-anses', as: 'withClave' }],
    endsAt: 'mi-anses',
  },
  {
    shows: 'after fifteen wrong claves no time opens the way in',
    steps: [
      { do: 'walks', to: 'closed', as: 'withClave' },
      quarterOfAnHour,
      { do: 'walks', to: 'closed', as: 'withClave' },
      quarterOfAnHour,
      { do: 'walks', to: 'closed', as: 'withClave' },
      { do: 'passes', seconds: 3601 },
      { do: 'walks', to: 'closed', as: 'withClave' },
      { do: 'passes', seconds: 31 * day },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'enter-clave',
  },
  {
    shows: 'killed between counting a clave and letting in: counted, and nobody is in; five times close the way',
    steps: [
      ...[1, 2, 3, 4, 5].map(() => ({
        do: 'walks' as const, to: 'enter-clave' as const, as: 'withClave' as const,
        then: { do: 'is-interrupted' as const, act: 'right' as const, turns: 100, then: 'is-killed' as const, as: 'withClave' as const },
      })),
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'enter-clave',
  },
  {
    shows: 'a store that fails while the clave is verified: counted, apologised for and nobody is in; mended, they come in',
    steps: [
      {
        do: 'walks', to: 'enter-clave', as: 'withClave',
        then: { do: 'is-interrupted', act: 'right', turns: 0, then: 'store-fails', as: 'withClave' },
      },
      { do: 'right', as: 'withClave' },
      { do: 'store-is-mended' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'mi-anses',
  },
  {
    shows: 'a clave that is changed elsewhere while it is verified, and while its session lasts',
    steps: [
      {
        do: 'walks', to: 'enter-clave', as: 'withClave',
        then: { do: 'is-interrupted', act: 'right', turns: 0, then: 'clave-is-changed', as: 'withClave' },
      },
      { do: 'walks', to: 'service', as: 'withClave' },
      { do: 'clave-changes', of: 'withClave' },
      { do: 'back', as: 'withClave' },
    ],
    endsAt: 'session-closed',
  },
  {
    shows: 'found by random sequences: a clave that is changed elsewhere between coming in and what is shown first',
    steps: [
      ...[205, 213, 221].map((turns) => ({
        do: 'walks' as const, to: 'enter-clave' as const, as: 'withClave' as const,
        then: { do: 'is-interrupted' as const, act: 'right' as const, turns, then: 'clave-is-changed-at-any-turn' as const, as: 'withClave' as const },
      })),
      { do: 'restarts' },
    ],
    endsAt: 'start',
  },
  {
    shows: 'found by random sequences: of the claves that a machine refused the last twenty are what counts, whatever the clock says',
    steps: [
      { do: 'walks', to: 'slow', as: 'withClave', then: { do: 'clock-is-set-back', seconds: day } },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
      { do: 'walks', to: 'no-attempts-left', as: 'ana', then: { do: 'passes', seconds: 25 * 3600 } },
      { do: 'walks', to: 'clave-status', as: 'withClave' },
    ],
    endsAt: 'enter-clave',
  },
  {
    shows: 'a service above the level is opened by nobody, and shown no more to who has lost the level',
    steps: [
      { do: 'walks', to: 'mi-anses', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      { do: 'other', as: 'withClave' },
      { do: 'signs-out' },
      { do: 'walks', to: 'mi-anses', as: 'ofLevel3', then: { do: 'wrong', as: 'ofLevel3' } },
      { do: 'staff-acts', what: 'lowers', for: 'ofLevel3' },
      { do: 'walks', to: 'clave-again', as: 'ofLevel3' },
      { do: 'right', as: 'ofLevel3' },
    ],
    endsAt: 'mi-anses',
  },
  {
    shows: 'after a quarter of an hour of touches the clave is asked again, and it goes on where it was',
    steps: [
      { do: 'walks', to: 'service', as: 'withClave' },
      { do: 'walks', to: 'clave-again', as: 'withClave' },
      { do: 'unfinished', as: 'withClave' },
      { do: 'wrong', as: 'withClave' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'service',
  },
  {
    shows: 'who does not know the clave again leaves, and the next person finds nothing of theirs',
    steps: [
      { do: 'walks', to: 'clave-again', as: 'withClave' },
      { do: 'back', as: 'withClave' },
      { do: 'walks', to: 'enter-clave', as: 'ofLevel3' },
    ],
    endsAt: 'enter-clave',
  },
  {
    shows: 'signing out works under what is open, and is impossible for who has not come in',
    steps: [
      { do: 'signs-out' },
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'signs-out' } },
      { do: 'walks', to: 'service', as: 'withClave' },
      { do: 'opens', overlay: 'reading' },
      { do: 'signs-out' },
    ],
    endsAt: 'start',
  },
  {
    shows: 'a machine that has refused many takes its time: who leaves meanwhile is gone after it, and a restart is not kept from',
    steps: [
      { do: 'walks', to: 'slow', as: 'unknown', then: { do: 'right', as: 'unknown' } },
      { do: 'opens', overlay: 'confirm-leave' },
      { do: 'confirms-leaving' },
      { do: 'passes', seconds: 5 },
      { do: 'walks', to: 'slow', as: 'withClave', then: { do: 'restarts' } },
      { do: 'walks', to: 'slow', as: 'ana', then: { do: 'is-killed' } },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'mi-anses',
  },
  {
    shows: 'who would rather create a clave begins anew: policies, pictures and CUIL',
    steps: [
      { do: 'walks', to: 'enter-clave', as: 'ana', then: { do: 'back', as: 'ana' } },
      { do: 'creates-instead', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'skips-robot-check', as: 'ana' },
      { do: 'creates-instead', as: 'ana' },
    ],
    endsAt: 'enter-cuil',
  },
  {
    shows: 'who has just created a clave comes in with it, whatever was refused before they had one',
    steps: [
      { do: 'walks', to: 'closed', as: 'ana' },
      { do: 'walks', to: 'finished', as: 'ana' },
      { do: 'walks', to: 'mi-anses', as: 'ana', then: { do: 'passes', seconds: 121 } },
      { do: 'walks', to: 'mi-anses', as: 'ana' },
    ],
    endsAt: 'mi-anses',
  },
]

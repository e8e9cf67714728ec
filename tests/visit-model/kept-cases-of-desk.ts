import type { KeptCase } from './kept-cases.ts'
import type { SingleStep, Step } from './step.ts'

const day = 24 * 3600

/** Level 3, and what too many failures closed: written by hand. */
export const keptCasesOfDesk: KeptCase[] = [
  {
    shows: 'level 3 in person: the card, what is attested, their own clave; one task and the kiosk is a kiosk again, and they are told',
    steps: [
      { do: 'walks', to: 'desk-find', as: 'withClave', then: { do: 'scans-own', as: 'withClave' } },
      { do: 'unfinished', as: 'withClave' },
      { do: 'wrong', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'wrong', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'printer-becomes', result: 'failed' },
      { do: 'prints', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'mi-anses', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
    ],
    endsAt: 'service',
  },
  {
    shows: 'a way in that is closed is opened first, which is the one task of this visit; in the next the level is raised',
    steps: [
      { do: 'walks', to: 'closed', as: 'withClave' },
      { do: 'walks', to: 'desk-checks', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'opens-way', as: 'withClave' },
      { do: 'back', as: 'withClave' },
      { do: 'walks', to: 'opened-first', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'raised', as: 'withClave' },
    ],
    endsAt: 'desk-done',
  },
  {
    shows: 'what the counter has opened it does not open again within a day, here or elsewhere',
    steps: [
      { do: 'walks', to: 'opened', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'walks', to: 'closed', as: 'withClave', then: { do: 'staff-acts', what: 'opens', for: 'withClave' } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'opened', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'passes', seconds: 61 },
      { do: 'passes', seconds: day },
      { do: 'walks', to: 'opened', as: 'withClave' },
    ],
    endsAt: 'desk-done',
  },
  {
    shows: 'what is opened elsewhere before it is opened here is not opened twice',
    steps: [
      { do: 'walks', to: 'changed-meanwhile', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'opened-recently', as: 'withClave' },
    ],
    endsAt: 'desk-checks',
  },
  {
    shows: 'a level that is raised elsewhere while the person confirms is not raised again, and they are told before the visit ends',
    steps: [{ do: 'walks', to: 'level-not-raised', as: 'withClave' }],
    endsAt: 'level-not-raised',
  },
  {
    shows: 'who thinks again before they refuse see what was compared: a card that does not fit is one mismatch, however often',
    steps: [
      { do: 'walks', to: 'desk-card', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      ...Array.from({ length: 6 }, (): SingleStep[] => [{ do: 'refuses', as: 'withClave' }, { do: 'back', as: 'withClave' }]).flat(),
      { do: 'back', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'confirm-level',
  },
  {
    shows: 'a way in is opened, and attempts that have closed nothing go on counting',
    steps: [
      { do: 'walks', to: 'identity-failed', as: 'withClave', then: { do: 'other', as: 'withClave' } },
      { do: 'walks', to: 'opened', as: 'withClave' },
    ],
    endsAt: 'desk-done',
  },
  {
    shows: 'found by the number alone, and nobody has it: it is written down and asked again',
    steps: [
      { do: 'walks', to: 'desk-find', as: 'withClave', then: { do: 'scans-of-nobody', as: 'withClave' } },
      { do: 'scans-of-nobody', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'scans-of-nobody', as: 'withClave' },
      { do: 'scans-own', as: 'withClave' },
    ],
    endsAt: 'desk-checks',
  },
  {
    shows: 'after five cards that do not fit nothing more of a person is told that day, over a restart and a clock set back, and of another it is',
    steps: [
      { do: 'walks', to: 'compared-too-often', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'restarts' },
      { do: 'passes', seconds: 31 },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'walks', to: 'desk-card', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'back', as: 'withClave' },
      { do: 'scans-own', as: 'ana' },
      { do: 'back', as: 'ana' },
      { do: 'signs-out' },
      { do: 'passes', seconds: 2 * day },
      { do: 'walks', to: 'confirm-level', as: 'withClave' },
    ],
    endsAt: 'confirm-level',
  },
  {
    shows: 'after twenty that do not fit an operator compares nothing more that day, whoever it is',
    steps: [
      { do: 'walks', to: 'desk-find', as: 'withClave' },
      ...(['withClave', 'ofLevel3', 'ana', 'ofTwoAttempts', 'expired'] as const).flatMap((as) =>
        Array.from({ length: 4 }, (): SingleStep[] => [{ do: 'right', as }, { do: 'wrong', as }, { do: 'back', as }]).flat()),
      { do: 'scans-own', as: 'withoutTramite' },
      { do: 'right', as: 'withoutTramite' },
      { do: 'signs-out' },
      { do: 'passes', seconds: day },
      { do: 'walks', to: 'compared-too-often', as: 'withClave' },
    ],
    endsAt: 'desk-checks',
  },
  {
    shows: 'each is refused by their check: own CUIL, not known, no clave, level 3 already, card expired, nothing closed',
    steps: [
      { do: 'walks', to: 'desk-checks', as: 'ofNoFacts', then: { do: 'back', as: 'ofNoFacts' } },
      { do: 'walks', to: 'desk-checks', as: 'unknown', then: { do: 'back', as: 'unknown' } },
      { do: 'walks', to: 'desk-checks', as: 'ana', then: { do: 'back', as: 'ana' } },
      { do: 'walks', to: 'desk-checks', as: 'ofLevel3', then: { do: 'back', as: 'ofLevel3' } },
      { do: 'walks', to: 'desk-card', as: 'expired', then: { do: 'other', as: 'expired' } },
      { do: 'back', as: 'ofLevel3' },
      { do: 'back', as: 'ofLevel3' },
      { do: 'opens-way', as: 'withClave' },
      { do: 'walks', to: 'desk-checks', as: 'withClave', then: { do: 'right', as: 'withClave' } },
    ],
    endsAt: 'desk-checks',
  },
  {
    shows: 'killed as the level is raised: with its entry, or not at all',
    steps: [120, 180, 240, 300].map((turns) => ({
      do: 'walks' as const, to: 'confirm-level' as const, as: 'withClave' as const,
      then: { do: 'is-interrupted' as const, act: 'right' as const, turns, then: 'is-killed' as const, as: 'withClave' as const },
    })),
    endsAt: 'start',
  },
  {
    shows: 'a clave that becomes another one before the level is raised confirms nothing, at whatever moment it does',
    steps: [
      // In a program of its own each: the first hash of one takes turns of its own.
      ...[100, 203, 208, 214].flatMap((turns): Step[] => [
        {
          do: 'walks', to: 'confirm-level', as: 'withClave',
          then: { do: 'is-interrupted', act: 'right', turns, then: 'clave-is-changed-at-any-turn', as: 'withClave' },
        },
        { do: 'restarts' },
      ]),
    ],
    endsAt: 'start',
  },
  {
    shows: 'a store that fails at the desk: apologised for, nothing is done, and nobody is in once it is mended',
    steps: [
      { do: 'walks', to: 'desk-find', as: 'withClave', then: { do: 'store-fails' } },
      { do: 'right', as: 'withClave' },
      { do: 'store-is-mended' },
      { do: 'right', as: 'withClave' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'raised', as: 'withClave' },
    ],
    endsAt: 'desk-done',
  },
  {
    shows: 'claves that were refused before a person confirms at the desk are told to them when they next come in',
    steps: [
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      { do: 'walks', to: 'raised', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'mi-anses',
  },
]

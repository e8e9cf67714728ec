import type { KeptCase } from './kept-cases.ts'
import type { SingleStep, Step } from './step.ts'

const day = 24 * 3600
const asProofIsJudged = (then: 'is-killed' | 'crashes' | 'restarts' | 'clock-is-set-back' | 'store-fails', turns = 100): SingleStep =>
  ({ do: 'is-interrupted', act: 'right', turns, then, as: 'withClave' })

/** Staff on a public kiosk: written by hand. */
export const keptCasesOfStaff: KeptCase[] = [
  {
    shows: 'staff takes over: at once where nobody is, after a question where somebody is, and never over staff',
    steps: [
      { do: 'presses-crest' },
      { do: 'presses-crest' },
      { do: 'back', as: 'ana' },
      { do: 'opens', overlay: 'accessibility' },
      { do: 'presses-crest' },
      { do: 'closes-overlay' },
      { do: 'walks', to: 'question', as: 'ana', then: { do: 'presses-crest' } },
      { do: 'confirms-leaving' },
      { do: 'passes', seconds: 95 },
      { do: 'confirms-staff' },
      { do: 'confirms-staff' },
    ],
    endsAt: 'staff-start',
  },
  {
    shows: 'a screen of staff is concealed, asks and ends in a minute, one turned to the person in theirs',
    steps: [
      { do: 'walks', to: 'confirm-level', as: 'withClave', then: { do: 'passes', seconds: 62 } },
      { do: 'touches' },
      { do: 'declines', as: 'withClave' },
      { do: 'passes', seconds: 24 },
      { do: 'passes', seconds: 10 },
      { do: 'touches' },
      { do: 'right', as: 'withClave' },
      { do: 'passes', seconds: 61 },
    ],
    endsAt: 'start',
  },
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
    shows: 'a way in that is closed is opened first, and then the level is raised',
    steps: [
      { do: 'walks', to: 'closed', as: 'withClave' },
      { do: 'walks', to: 'desk-checks', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'opens-way', as: 'withClave' },
      { do: 'back', as: 'withClave' },
      { do: 'walks', to: 'raised', as: 'withClave' },
    ],
    endsAt: 'desk-done',
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
    shows: 'five wrong proofs close the way in of who works here, the right one too; a code is good once',
    steps: [
      { do: 'walks', to: 'desk', as: 'withClave', then: { do: 'signs-out' } },
      { do: 'walks', to: 'staff-code', as: 'withClave', then: { do: 'reuses', as: 'withClave' } },
      { do: 'walks', to: 'operator-closed', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'recovers', as: 'withClave' },
      { do: 'back', as: 'withClave' },
      { do: 'passes', seconds: 15 * 60 },
      { do: 'walks', to: 'desk', as: 'withClave' },
    ],
    endsAt: 'desk',
  },
  {
    shows: 'who comes in elsewhere is not in here any more: nothing that they still try is done',
    steps: [
      { do: 'walks', to: 'desk', as: 'withClave', then: { do: 'signs-out' } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'confirm-level', as: 'withClave' },
      { do: 'passes', seconds: 31 },
      { do: 'operator-comes-in-elsewhere' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'staff-notice',
  },
  {
    shows: 'who is ended at their work does nothing more, and does not come in again',
    steps: [
      { do: 'walks', to: 'desk-refuse', as: 'withClave', then: { do: 'operator-is-ended' } },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'desk', as: 'withClave' },
    ],
    endsAt: 'staff-sign-in',
  },
  {
    shows: 'by a clock that is set back nobody works on; a code of the phone is refused, one of the paper is not',
    steps: [
      { do: 'walks', to: 'desk', as: 'withClave', then: { do: 'clock-is-set-back', seconds: day } },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'staff-code', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'walks', to: 'desk', as: 'withClave' },
    ],
    endsAt: 'desk',
  },
  {
    shows: 'a session ends with its visit: lost, idle, closed by the system; a killed program leaves it, and the next way in ends it',
    steps: [
      { do: 'walks', to: 'desk-find', as: 'withClave', then: { do: 'crashes', pages: 1 } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk-card', as: 'withClave', then: { do: 'restarts' } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk-checks', as: 'withClave', then: { do: 'passes', seconds: 61 } },
      { do: 'walks', to: 'confirm-level', as: 'withClave', then: { do: 'is-killed' } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk', as: 'withClave' },
    ],
    endsAt: 'desk',
  },
  {
    shows: 'as it is: a session that begins as its visit ends stays in the store, and nobody has it',
    steps: [
      { do: 'walks', to: 'staff-code', as: 'withClave', then: asProofIsJudged('crashes') },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'staff-code', as: 'withClave', then: asProofIsJudged('clock-is-set-back') },
    ],
    endsAt: 'staff-sign-in',
  },
  {
    shows: 'at a counter one task follows the other, nobody takes it over, and five quiet minutes end the work',
    at: 'counter',
    steps: [
      { do: 'presses-crest' },
      { do: 'back', as: 'ana' },
      { do: 'passes', seconds: day },
      { do: 'walks', to: 'raised', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'walks', to: 'desk-refuse', as: 'ofLevel3', then: { do: 'right', as: 'ofLevel3' } },
      { do: 'right', as: 'ofLevel3' },
      { do: 'passes', seconds: 245 },
      { do: 'touches' },
      { do: 'walks', to: 'desk-card', as: 'ana', then: { do: 'passes', seconds: 301 } },
      { do: 'walks', to: 'desk', as: 'ana', then: { do: 'signs-out' } },
    ],
    endsAt: 'staff-start',
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
    shows: 'as it is: claves that were refused before a person confirms at the desk are told to nobody',
    steps: [
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      { do: 'walks', to: 'raised', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'mi-anses',
  },
  {
    shows: 'as it is: staff that takes over from an apology finds Inicio first',
    steps: [
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'store-fails' } },
      { do: 'right', as: 'withClave' },
      { do: 'store-is-mended' },
      { do: 'presses-crest' },
      { do: 'confirms-staff' },
    ],
    endsAt: 'start',
  },
]

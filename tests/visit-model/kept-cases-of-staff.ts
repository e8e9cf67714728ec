import type { KeptCase } from './kept-cases.ts'
import type { SingleStep, Step } from './step.ts'

const day = 24 * 3600
const asProofIsJudged = (then: 'is-killed' | 'crashes' | 'restarts' | 'clock-is-set-back', turns = 100): SingleStep =>
  ({ do: 'is-interrupted', act: 'right', turns, then, as: 'withClave' })

/** Who works at a public kiosk, how they come in and how that ends: written by hand. */
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
      { do: 'wrong', as: 'withClave' },
      { do: 'passes', seconds: 121 },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk-checks', as: 'withClave', then: { do: 'passes', seconds: 24 } },
      { do: 'passes', seconds: 10 },
      { do: 'touches' },
      { do: 'passes', seconds: 61 },
    ],
    endsAt: 'start',
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
    shows: 'a session that begins as its visit ends is signed out at once; one that a killed program has begun, at the next start',
    steps: [
      { do: 'walks', to: 'staff-code', as: 'withClave', then: asProofIsJudged('crashes') },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'staff-code', as: 'withClave', then: asProofIsJudged('restarts', 200) },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'staff-code', as: 'withClave', then: asProofIsJudged('is-killed', 200) },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'staff-code', as: 'withClave', then: asProofIsJudged('clock-is-set-back') },
    ],
    endsAt: 'staff-sign-in',
  },
  {
    shows: 'found by random sequences: who is in elsewhere stays in, whoever tries there with their legajo',
    steps: [{ do: 'passes', seconds: 31 }, { do: 'operator-comes-in-elsewhere' }, { do: 'operator-is-tried-elsewhere' }, { do: 'restarts' }],
    endsAt: 'start',
  },
  {
    shows: 'wrong proofs at a kiosk close no counter, and those at counters no kiosk; of both their operator is told, once',
    steps: [
      ...Array.from({ length: 5 }, (): SingleStep => ({ do: 'operator-is-tried-elsewhere' })),
      { do: 'walks', to: 'staff-code', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      { do: 'walks', to: 'desk', as: 'withClave', then: { do: 'signs-out' } },
      { do: 'walks', to: 'operator-closed', as: 'withClave', then: { do: 'back', as: 'withClave' } },
      { do: 'operator-is-unlocked' },
      { do: 'passes', seconds: 31 },
      { do: 'operator-comes-in-elsewhere' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk', as: 'withClave' },
    ],
    endsAt: 'desk',
  },
  {
    shows: 'twenty proofs that are refused within ten minutes make the machine slow, whoever gave them',
    steps: [
      ...Array.from({ length: 17 }, (): Step[] => [
        { do: 'walks', to: 'staff-sign-in', as: 'ana', then: { do: 'other', as: 'ana' } },
        { do: 'wrong', as: 'ana' },
      ]).flat(),
      { do: 'back', as: 'ana' },
      { do: 'back', as: 'ana' },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'wrong', as: 'ana' } },
      { do: 'wrong', as: 'ana' },
      { do: 'wrong', as: 'ana' },
      { do: 'passes', seconds: 5 },
      { do: 'walks', to: 'staff-sign-in', as: 'ana', then: { do: 'other', as: 'ana' } },
      { do: 'wrong', as: 'ana' },
      { do: 'wrong', as: 'ana' },
      { do: 'passes', seconds: 5 },
    ],
    endsAt: 'staff-sign-in',
  },
  {
    shows: 'staff takes over from an apology: the stores are opened anew all the same',
    steps: [
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'store-fails' } },
      { do: 'right', as: 'withClave' },
      { do: 'store-is-mended' },
      { do: 'presses-crest' },
      { do: 'confirms-staff' },
    ],
    endsAt: 'staff-start',
  },
]

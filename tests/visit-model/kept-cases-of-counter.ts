import type { KeptCase } from './kept-cases.ts'
import type { SingleStep, Step } from './step.ts'

const day = 24 * 3600

/** At a counter: one task after the other, and the screen taken back after each person's turn. */
export const keptCasesOfCounter: KeptCase[] = [
  {
    shows: 'at a counter one task follows the other, nobody takes it over, and five quiet minutes end the work',
    at: 'counter',
    steps: [
      { do: 'presses-crest' },
      { do: 'back', as: 'ana' },
      { do: 'passes', seconds: day },
      { do: 'walks', to: 'raised', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'right', as: 'withClave' },
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
    shows: 'after the person\'s turn nobody goes on but the operator, whose own mistakes count no more once they are back',
    at: 'counter',
    steps: [
      { do: 'walks', to: 'staff-code', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'presses-crest' } },
      { do: 'signs-out' },
      { do: 'unfinished', as: 'withClave' },
      { do: 'wrong', as: 'withClave' },
      { do: 'wrong', as: 'withClave' },
      { do: 'passes', seconds: 62 },
      { do: 'touches' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'raised', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'wrong', as: 'withClave' },
      { do: 'other', as: 'withClave' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk', as: 'withClave' },
    ],
    endsAt: 'desk',
  },
  {
    shows: 'what others have tried before is not taken back with the operator\'s own mistakes, nor these where others try meanwhile',
    at: 'counter',
    steps: [
      { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'operator-is-tried-elsewhere' } },
      { do: 'wrong', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      { do: 'operator-is-tried-elsewhere' },
      { do: 'right', as: 'withClave' },
      { do: 'signs-out' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk', as: 'withClave' },
    ],
    endsAt: 'desk',
  },
  {
    shows: 'five wrong passwords at the desk close the way in of who works here, until a supervisor opens it: to nobody else who holds the screen',
    at: 'counter',
    steps: [
      { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
      ...Array.from({ length: 4 }, (): SingleStep => ({ do: 'wrong', as: 'withClave' })),
      { do: 'right', as: 'withClave' },
      { do: 'operator-is-unlocked' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'desk-checks',
  },
  {
    shows: 'whose session is over meanwhile does not take the screen back, nor does who is ended',
    at: 'counter',
    steps: [
      { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'clock-is-set-back', seconds: day } },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'passes', seconds: day + 31 },
      { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'is-interrupted', act: 'right', turns: 0, then: 'store-fails', as: 'withClave' } },
      { do: 'store-is-mended' },
      { do: 'right', as: 'withClave' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'operator-is-ended' } },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'staff-notice',
  },
  {
    shows: 'killed, lost or its clock set back as the screen is taken back: back or not, and no try is won',
    at: 'counter',
    steps: [
      ...(['is-killed', 'crashes', 'clock-is-set-back'] as const).flatMap((then): Step[] => [
        { do: 'walks', to: 'hand-back', as: 'withClave', then: { do: 'wrong', as: 'withClave' } },
        { do: 'is-interrupted', act: 'right', turns: 150, then, as: 'withClave' },
        { do: 'passes', seconds: 31 },
      ]),
    ],
    endsAt: 'staff-notice',
  },
]

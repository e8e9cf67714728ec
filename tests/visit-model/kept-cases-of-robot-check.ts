import type { KeptCase } from './kept-cases.ts'

/** "No soy un robot" otherwise than by pictures: written by hand. */
export const keptCasesOfRobotCheck: KeptCase[] = [
  {
    shows: 'a question that is heard is as good as the pictures, and a wrong answer or another question brings a new one',
    steps: [
      { do: 'walks', to: 'robot-question', as: 'ana', then: { do: 'unfinished', as: 'ana' } },
      { do: 'wrong', as: 'ana' },
      { do: 'other', as: 'ana' },
      { do: 'back', as: 'ana' },
      { do: 'listens', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'right', as: 'ana' },
    ],
    endsAt: 'enter-tramite',
  },
  {
    shows: 'who is approved goes on as who chose pictures; the code is good once, here and at the way in',
    steps: [
      { do: 'walks', to: 'robot-help', as: 'ana', then: { do: 'unfinished', as: 'ana' } },
      { do: 'right', as: 'ana' },
      { do: 'other', as: 'ana' },
      { do: 'asks-for-help', as: 'ana' },
      { do: 'reuses', as: 'ana' },
      { do: 'walks', to: 'staff-code', as: 'withClave', then: { do: 'reuses', as: 'withClave' } },
    ],
    endsAt: 'staff-sign-in',
  },
  {
    shows: 'five that are refused close approving for a quarter of an hour, and no way in; who comes in is told of them',
    steps: [
      { do: 'walks', to: 'presence-closed', as: 'ana', then: { do: 'right', as: 'ana' } },
      { do: 'other', as: 'ana' },
      { do: 'passes', seconds: 15 * 60 },
      { do: 'walks', to: 'robot-help', as: 'ana', then: { do: 'right', as: 'ana' } },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'desk', as: 'withClave' },
      { do: 'signs-out' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'robot-help', as: 'ana', then: { do: 'right', as: 'ana' } },
    ],
    endsAt: 'enter-cuil',
  },
  {
    shows: 'who comes in approves again, here or elsewhere; a supervisor has nothing to open; who was ended approves nothing more',
    steps: [
      { do: 'walks', to: 'presence-closed', as: 'ana', then: { do: 'passes', seconds: 31 } },
      { do: 'operator-is-unlocked' },
      { do: 'right', as: 'ana' },
      { do: 'walks', to: 'desk', as: 'withClave' },
      { do: 'signs-out' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'presence-closed', as: 'ana', then: { do: 'operator-comes-in-elsewhere' } },
      { do: 'passes', seconds: 31 },
      { do: 'right', as: 'ana' },
      { do: 'operator-is-ended' },
      { do: 'other', as: 'ana' },
      { do: 'asks-for-help', as: 'ana' },
      { do: 'passes', seconds: 31 },
      { do: 'right', as: 'ana' },
    ],
    endsAt: 'robot-help',
  },
  {
    shows: 'killed, lost, left or closed as it is judged: approved with its entry, or not at all',
    steps: ([5, 20, 30, 40, 60, 90] as const).flatMap((turns) => (['is-killed', 'crashes', 'leaves', 'restarts', 'same-again', 'changes-mind', 'opens-accessibility'] as const).flatMap((then) => [
      { do: 'passes' as const, seconds: 31 },
      { do: 'walks' as const, to: 'robot-help' as const, as: 'ana' as const, then: { do: 'is-interrupted' as const, act: turns === 30 ? ('wrong' as const) : ('right' as const), turns, then, as: 'ana' as const } },
      { do: 'restarts' as const },
    ])),
    endsAt: 'start',
  },
  {
    shows: 'a store that takes no entry takes no approval: apologised for, and the code is as good as before',
    steps: [
      { do: 'walks', to: 'robot-help', as: 'ana' },
      { do: 'store-fails' },
      { do: 'right', as: 'ana' },
      { do: 'store-is-mended' },
      { do: 'right', as: 'ana' },
      { do: 'walks', to: 'robot-help', as: 'ana', then: { do: 'right', as: 'ana' } },
    ],
    endsAt: 'enter-cuil',
  },
]

import type { Step } from './step.ts'

export interface KeptCase {
  /** What the sequence showed, or for one written by hand what it would break first. */
  shows: string
  steps: Step[]
  /** Screen or notice that it ends at. */
  endsAt: string
  /** On a public kiosk, unless it says otherwise. */
  at?: 'counter'
}

const day = 24 * 3600

/**
 * Sequences that are played at every run of the tests. A step that is not possible where it stands fails its case: it
 * would try nothing.
 */
export const keptCases: KeptCase[] = [
  // ------------------------------------------------------------ found by random sequences
  {
    shows: 'what a page tries that is being replaced is nobody\'s, as what it sends is',
    steps: [{ do: 'crashes', pages: 3 }, { do: 'page-tries', what: 'request' }, { do: 'passes', seconds: 8 }, { do: 'walks', to: 'policies', as: 'ana' }],
    endsAt: 'policies',
  },
  {
    shows: 'how many attempts are left, as it is when it is told: the clock was set back since the attempt was counted',
    steps: [
      { do: 'walks', to: 'identity-failed', as: 'ana' },
      { do: 'passes', seconds: 25 * 3600 },
      { do: 'walks', to: 'last-question', as: 'ana' },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'wrong', as: 'ana' },
    ],
    endsAt: 'identity-failed',
  },
  {
    shows: 'two taps while it is asked whether somebody is here: the first answers that, the second is for the screen',
    steps: [
      { do: 'walks', to: 'policies', as: 'ana' },
      { do: 'passes', seconds: 95 },
      { do: 'taps-twice', act: 'right', as: 'ana' },
    ],
    endsAt: 'enter-cuil',
  },
  // ------------------------------------------------------------ written by hand
  {
    shows: 'killed at the first question of each attempt: no more attempts than three',
    steps: [
      { do: 'walks', to: 'question', as: 'ana', then: { do: 'is-killed' } },
      { do: 'walks', to: 'question', as: 'ana', then: { do: 'crashes', pages: 1 } },
      { do: 'walks', to: 'question', as: 'ana', then: { do: 'restarts' } },
      { do: 'walks', to: 'enter-tramite', as: 'ana' },
    ],
    endsAt: 'no-attempts-left',
  },
  {
    shows: 'killed between the statements that count an attempt: it was not counted, and nothing is half there',
    steps: [
      {
        do: 'walks', to: 'enter-tramite', as: 'ana',
        then: { do: 'is-interrupted', act: 'right', turns: 40, then: 'is-killed', as: 'ana' },
      },
      { do: 'walks', to: 'no-attempts-left', as: 'ana' },
    ],
    endsAt: 'no-attempts-left',
  },
  {
    shows: 'killed while the clave is hashed: there is no account, and the person can come back',
    steps: [
      {
        do: 'walks', to: 'choose-clave', as: 'ana',
        then: { do: 'is-interrupted', act: 'right', turns: 20, then: 'is-killed', as: 'ana' },
      },
      { do: 'walks', to: 'finished', as: 'ana' },
    ],
    endsAt: 'finished',
  },
  {
    shows: 'a page lost while the account is opened: the account is there, told to who proves to be the person and to nobody else',
    steps: [
      {
        do: 'walks', to: 'choose-clave', as: 'ana',
        then: { do: 'is-interrupted', act: 'right', turns: 20, then: 'crashes', as: 'ana' },
      },
      { do: 'walks', to: 'identity-failed', as: 'ana' },
      { do: 'walks', to: 'choose-clave', as: 'ana' },
    ],
    endsAt: 'already-has-clave',
  },
  {
    shows: 'a wrong last answer and the right one right after it: the first one counts',
    steps: [
      {
        do: 'walks', to: 'last-question', as: 'ana',
        then: { do: 'is-interrupted', act: 'wrong', turns: 0, then: 'changes-mind', as: 'ana' },
      },
    ],
    endsAt: 'identity-failed',
  },
  {
    shows: 'a clock set back, again and again, after three attempts: the way stays closed',
    steps: [
      { do: 'walks', to: 'no-attempts-left', as: 'withoutTramite' },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'restarts' },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'passes', seconds: 25 * 3600 },
      { do: 'walks', to: 'question', as: 'withoutTramite' },
    ],
    endsAt: 'no-attempts-left',
  },
  {
    shows: 'six attempts in 30 days: the third day is closed, the next month is not',
    steps: [
      { do: 'walks', to: 'no-attempts-left', as: 'unknown' },
      { do: 'passes', seconds: 25 * 3600 },
      { do: 'walks', to: 'question', as: 'unknown' },
      { do: 'walks', to: 'no-attempts-left', as: 'unknown' },
      { do: 'passes', seconds: 25 * 3600 },
      { do: 'walks', to: 'enter-tramite', as: 'unknown', then: { do: 'right', as: 'unknown' } },
      { do: 'passes', seconds: 31 * day },
      { do: 'walks', to: 'question', as: 'unknown' },
    ],
    endsAt: 'question',
  },
  {
    shows: 'an attempt that passed is given back, however often somebody passes and goes away',
    steps: [
      { do: 'walks', to: 'identity-failed', as: 'ana', then: { do: 'other', as: 'ana' } },
      { do: 'walks', to: 'identity-failed', as: 'ana', then: { do: 'other', as: 'ana' } },
      { do: 'walks', to: 'choose-clave', as: 'ana', then: { do: 'passes', seconds: 121 } },
      { do: 'walks', to: 'choose-clave', as: 'ana', then: { do: 'passes', seconds: 121 } },
      { do: 'walks', to: 'choose-clave', as: 'ana' },
    ],
    endsAt: 'choose-clave',
  },
  {
    shows: 'a store that takes no entry takes no account either; mended, it takes both',
    steps: [
      { do: 'walks', to: 'choose-clave', as: 'ana' },
      { do: 'store-fails' },
      { do: 'right', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'passes', seconds: 31 },
      { do: 'store-is-mended' },
      { do: 'passes', seconds: 31 },
      { do: 'walks', to: 'finished', as: 'ana' },
    ],
    endsAt: 'finished',
  },
  {
    shows: 'large text read aloud in Portuguese, an open reading and a typed CUIL: the next person finds none of it',
    steps: [
      { do: 'opens', overlay: 'accessibility' },
      { do: 'prefers', preferences: { textSize: 200, voice: true, headphones: true, language: 'pt' } },
      { do: 'walks', to: 'enter-tramite', as: 'ana' },
      { do: 'opens', overlay: 'reading' },
      { do: 'passes', seconds: 121 },
      { do: 'walks', to: 'human', as: 'withoutTramite' },
    ],
    endsAt: 'enter-cuil',
  },
  {
    shows: 'events of the person before, sent again to the next one\'s page and by the old page',
    steps: [
      { do: 'walks', to: 'question', as: 'ana', then: { do: 'reloads' } },
      { do: 'walks', to: 'enter-cuil', as: 'withoutTramite' },
      { do: 'replays', which: 0, from: 'this-page' },
      { do: 'replays', which: 5, from: 'this-page' },
      { do: 'replays', which: 5, from: 'its-page' },
      { do: 'forges-id', id: 'upper-case' },
    ],
    endsAt: 'enter-cuil',
  },
  {
    shows: 'an outdated card and then one\'s own: the last one read is the one submitted',
    steps: [
      { do: 'walks', to: 'enter-tramite', as: 'ana' },
      { do: 'scans-outdated', as: 'ana' },
      { do: 'scans-of-somebody-else', as: 'ana' },
      { do: 'scans-own', as: 'ana' },
      { do: 'scans-no-card', as: 'ana' },
      { do: 'unfinished', as: 'ana' },
      { do: 'walks', to: 'choose-clave', as: 'ana' },
    ],
    endsAt: 'choose-clave',
  },
  {
    shows: 'leaving is confirmed only where it was asked for, and not while it is asked whether somebody is here',
    steps: [
      { do: 'walks', to: 'enter-cuil', as: 'ana' },
      { do: 'confirms-leaving' },
      { do: 'opens', overlay: 'confirm-leave' },
      { do: 'passes', seconds: 95 },
      { do: 'confirms-leaving' },
      { do: 'closes-overlay' },
      { do: 'confirms-leaving' },
    ],
    endsAt: 'enter-cuil',
  },
  {
    shows: 'two pages lost in a row make the kiosk pause, and a restart in that pause serves at once',
    steps: [{ do: 'crashes', pages: 2 }, { do: 'restarts' }, { do: 'walks', to: 'policies', as: 'ana' }],
    endsAt: 'policies',
  },
]

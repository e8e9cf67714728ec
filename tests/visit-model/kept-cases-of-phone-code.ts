import type { KeptCase } from './kept-cases.ts'
import type { Step } from './step.ts'

const day = 24 * 3600

/** Tengo un código del 130, and what staff did elsewhere: written by hand. */
export const keptCasesOfPhoneCode: KeptCase[] = [
  {
    shows: 'a code opens Paso 4 with its CUIL and its trámite, and is used up by the account',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'unfinished', as: 'ana' } },
      { do: 'walks', to: 'created-by-phone', as: 'ana', then: { do: 'right', as: 'ana' } },
      { do: 'walks', to: 'mi-anses', as: 'ana', then: { do: 'signs-out' } },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'right', as: 'ana' } },
    ],
    endsAt: 'enter-phone-code',
  },
  {
    shows: 'three tries of a code in all, a wrong trámite is one too; then another has to be asked for, and the one before is no use',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'wrong', as: 'ana' } },
      { do: 'back', as: 'ana' },
      { do: 'wrong', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'restarts' },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'wrong', as: 'ana' } },
      { do: 'right', as: 'ana' },
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      { do: 'reuses', as: 'ana' },
      { do: 'right', as: 'ana' },
    ],
    endsAt: 'choose-clave',
  },
  {
    shows: 'a code is good for a day',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      { do: 'passes', seconds: 25 * 3600 },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'right', as: 'ana' } },
    ],
    endsAt: 'enter-phone-code',
  },
  {
    shows: 'whoever has no trámite, or is not known, is asked for one all the same, and refused',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'withoutTramite' },
      { do: 'staff-acts', what: 'makes-code', for: 'unknownWithoutTramite' },
      { do: 'walks', to: 'enter-phone-code', as: 'withoutTramite', then: { do: 'right', as: 'withoutTramite' } },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'reloads' } },
      { do: 'walks', to: 'enter-phone-code', as: 'unknownWithoutTramite', then: { do: 'right', as: 'unknownWithoutTramite' } },
    ],
    endsAt: 'enter-phone-code',
  },
  {
    shows: 'killed as a code is judged, again and again: no more tries than three',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      ...[150, 200, 240].map((turns) => ({
        do: 'walks' as const, to: 'enter-phone-code' as const, as: 'ana' as const,
        then: { do: 'is-interrupted' as const, act: 'wrong' as const, turns, then: 'is-killed' as const, as: 'ana' as const },
      })),
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'right', as: 'ana' } },
    ],
    endsAt: 'enter-phone-code',
  },
  {
    shows: 'the code of who has created a clave otherwise since is used up too, and who holds an expired DNI goes no further',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'expired' },
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      { do: 'walks', to: 'enter-phone-code', as: 'expired', then: { do: 'right', as: 'expired' } },
      { do: 'walks', to: 'finished', as: 'ana', then: { do: 'right', as: 'ana' } },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'right', as: 'ana' } },
    ],
    endsAt: 'enter-phone-code',
  },
  {
    shows: 'what staff did is told until its person says that they know, and what is done meanwhile is told next',
    steps: [
      { do: 'staff-acts', what: 'raises', for: 'withClave' },
      { do: 'walks', to: 'mi-anses', as: 'withClave', then: { do: 'signs-out' } },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
      { do: 'staff-acts', what: 'lowers', for: 'withClave' },
      { do: 'understands', as: 'withClave' },
      { do: 'understands', as: 'withClave' },
      { do: 'understands', as: 'withClave' },
    ],
    endsAt: 'mi-anses',
  },
  {
    shows: 'what the counter opens is open, and its person is told; those attempts count no more',
    steps: [
      { do: 'walks', to: 'no-attempts-left', as: 'withClave' },
      { do: 'walks', to: 'closed', as: 'withClave', then: { do: 'staff-acts', what: 'opens', for: 'withClave' } },
      { do: 'right', as: 'withClave' },
      { do: 'signs-out' },
      { do: 'walks', to: 'clave-to-recover', as: 'withClave' },
    ],
    endsAt: 'choose-clave',
  },
  {
    shows: 'an attempt that the counter opens while it is made here ends as it does: passed, or failed and counted again',
    steps: (['right', 'wrong'] as const).flatMap((last): Step[] => [
      { do: 'walks', to: 'identity-failed', as: 'ana', then: { do: 'other', as: 'ana' } },
      { do: 'walks', to: 'identity-failed', as: 'ana', then: { do: 'other', as: 'ana' } },
      { do: 'walks', to: 'last-question', as: 'ana' },
      { do: 'staff-acts', what: 'opens', for: 'ana' },
      { do: last, as: 'ana' },
      { do: 'passes', seconds: 121 },
      { do: 'passes', seconds: day },
    ]),
    endsAt: 'start',
  },
  {
    shows: 'what is not closed is not opened: a failed attempt goes on counting',
    steps: [
      { do: 'walks', to: 'identity-failed', as: 'ana' },
      { do: 'staff-acts', what: 'opens', for: 'ana' },
      { do: 'right', as: 'ana' },
    ],
    endsAt: 'enter-tramite',
  },
  {
    shows: 'another code is asked for while a clave is chosen by the one of before, which opens nothing then',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      { do: 'walks', to: 'clave-by-phone', as: 'ana', then: { do: 'staff-acts', what: 'makes-code', for: 'ana' } },
      { do: 'right', as: 'ana' },
    ],
    endsAt: 'phone-code-over',
  },
  {
    shows: 'a code is over by a clock set back to before it was made, and one that nobody used goes as another is made',
    steps: [
      { do: 'staff-acts', what: 'makes-code', for: 'expired' },
      { do: 'passes', seconds: day + 3600 },
      { do: 'staff-acts', what: 'makes-code', for: 'ana' },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'walks', to: 'enter-phone-code', as: 'ana', then: { do: 'right', as: 'ana' } },
      { do: 'reloads' },
      { do: 'walks', to: 'finished', as: 'ana', then: { do: 'right', as: 'ana' } },
      { do: 'walks', to: 'mi-anses', as: 'ana', then: { do: 'understands', as: 'ana' } },
    ],
    endsAt: 'mi-anses',
  },
  {
    shows: 'found by random sequences: in a new day the ends of other machines\' chains are written down first, and where they cannot be nobody is served',
    steps: [{ do: 'store-fails' }, { do: 'right', as: 'ana' }, { do: 'passes', seconds: day + 3600 }],
    endsAt: 'out-of-service',
  },
]

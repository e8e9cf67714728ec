import type { KeptCase } from './kept-cases.ts'
import type { SingleStep } from './step.ts'

const day = 24 * 3600
const asItIsHashed = (then: 'is-killed' | 'crashes' | 'same-again' | 'clock-is-set-back', turns = 60): SingleStep =>
  ({ do: 'is-interrupted', act: 'right', turns, then, as: 'withClave' })

/** No sé mi CUIL, Olvidé mi clave, Cambiar mi clave and Gestión: written by hand. */
export const keptCasesOfClaves: KeptCase[] = [
  // ------------------------------------------------------------ No sé mi CUIL
  {
    shows: 'the card that brings a CUIL brings its trámite too, and who is found by their DNI number types it',
    steps: [
      { do: 'walks', to: 'find-cuil', as: 'ana', then: { do: 'scans-own', as: 'ana' } },
      { do: 'right', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'unfinished', as: 'ana' },
    ],
    endsAt: 'question',
  },
  {
    shows: 'of two people with one DNI number each is found by their own birth date, and nobody by another',
    steps: [
      { do: 'walks', to: 'find-cuil', as: 'ana', then: { do: 'wrong', as: 'ana' } },
      { do: 'right', as: 'withoutTramite' },
      { do: 'back', as: 'ana' },
      { do: 'unfinished', as: 'ana' },
      { do: 'right', as: 'ana' },
    ],
    endsAt: 'cuil-found',
  },
  {
    shows: 'five searches an hour a machine, over visits, a restart and a clock set back; a card is read even then',
    steps: [
      { do: 'walks', to: 'find-cuil', as: 'ana', then: { do: 'wrong', as: 'ana' } },
      { do: 'is-interrupted', act: 'right', turns: 200, then: 'is-killed', as: 'ana' },
      { do: 'walks', to: 'searches-used-up', as: 'unknown', then: { do: 'restarts' } },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'passes', seconds: 3601 },
      { do: 'walks', to: 'find-cuil', as: 'ana', then: { do: 'right', as: 'ana' } },
      { do: 'scans-own', as: 'ana' },
    ],
    endsAt: 'cuil-found',
  },
  {
    shows: 'a search that cannot be counted is not made',
    steps: [{ do: 'walks', to: 'find-cuil', as: 'ana' }, { do: 'store-fails' }, { do: 'right', as: 'ana' }],
    endsAt: 'not-saved',
  },
  // ------------------------------------------------------------ Olvidé mi clave
  {
    shows: 'a way in that no time opens is opened by recovering, and level 3 goes back to 2',
    steps: [
      { do: 'walks', to: 'closed', as: 'ofLevel3' },
      { do: 'walks', to: 'before-recovery', as: 'ofLevel3' },
      { do: 'walks', to: 'recovered', as: 'ofLevel3' },
      { do: 'right', as: 'ofLevel3' },
      { do: 'walks', to: 'mi-anses', as: 'ofLevel3', then: { do: 'wrong', as: 'ofLevel3' } },
    ],
    endsAt: 'mi-anses',
  },
  {
    shows: 'attempts to recover are those to create: the third closes both, and who has no clave learns it once proved',
    steps: [
      { do: 'walks', to: 'identity-failed', as: 'withClave', then: { do: 'crashes', pages: 1 } },
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'recovers', as: 'withClave' } },
      { do: 'wrong', as: 'withClave' },
      { do: 'is-killed' },
      { do: 'walks', to: 'question', as: 'withClave', then: { do: 'restarts' } },
      { do: 'walks', to: 'clave-to-recover', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'clave-to-recover', as: 'ana' },
    ],
    endsAt: 'has-no-clave',
  },
  {
    shows: 'going back from Paso 2 leads to the clave that was asked, and none of before is taken again',
    steps: [
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'recovers', as: 'withClave' } },
      { do: 'back', as: 'withClave' },
      { do: 'walks', to: 'clave-to-recover', as: 'withClave', then: { do: 'reuses', as: 'withClave' } },
      { do: 'types', as: 'withClave' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'finished',
  },
  {
    shows: 'killed, lost, tapped twice or its clock set back while the clave is replaced: once or not at all',
    steps: [
      { do: 'walks', to: 'clave-to-recover', as: 'withClave', then: asItIsHashed('is-killed') },
      { do: 'walks', to: 'clave-to-recover', as: 'withClave', then: asItIsHashed('crashes', 200) },
      { do: 'walks', to: 'clave-to-recover', as: 'withClave', then: asItIsHashed('clock-is-set-back') },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'clave-to-recover', as: 'withClave', then: asItIsHashed('same-again', 120) },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
    ],
    endsAt: 'mi-anses',
  },
  // ------------------------------------------------------------ Cambiar mi clave, and Gestión
  {
    shows: 'a clave changed on the way in or in Gestión goes on in its session, and the old one is refused',
    steps: [
      { do: 'walks', to: 'enter-clave', as: 'withClave', then: { do: 'changes', as: 'withClave' } },
      { do: 'right', as: 'withClave' },
      { do: 'back', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'reuses', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'changed', as: 'withClave', then: { do: 'right', as: 'withClave' } },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'service',
  },
  {
    shows: 'a clave that is changed elsewhere while another is chosen: this one is not set, and the session is over',
    steps: [
      { do: 'walks', to: 'clave-to-change', as: 'ofLevel3' },
      { do: 'clave-changes', of: 'ofLevel3' },
      { do: 'right', as: 'ofLevel3' },
    ],
    endsAt: 'session-closed',
  },
  {
    shows: 'a session that is over while its clave is changed asks for the one of now again',
    steps: [
      { do: 'walks', to: 'clave-to-change', as: 'withClave' },
      ...Array.from({ length: 16 }, (): SingleStep[] => [{ do: 'passes', seconds: 57 }, { do: 'touches' }]).flat(),
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'policies',
  },
  {
    shows: 'who closes it is out at once, whatever comes of recovering: until then the right clave is refused',
    steps: [
      { do: 'walks', to: 'confirm-close', as: 'withClave', then: { do: 'back', as: 'withClave' } },
      { do: 'walks', to: 'recovers-after-closing', as: 'withClave' },
      { do: 'signs-out' },
      { do: 'back', as: 'withClave' },
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
      { do: 'recovers', as: 'withClave' },
      { do: 'walks', to: 'before-recovery', as: 'withClave' },
      { do: 'walks', to: 'recovered', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'walks', to: 'clave-status', as: 'withClave' },
    ],
    endsAt: 'clave-status',
  },
  {
    shows: 'killed while it is closed: closed or not, with its entry or without',
    steps: [
      { do: 'walks', to: 'confirm-close', as: 'withClave', then: asItIsHashed('is-killed', 40) },
      { do: 'walks', to: 'confirm-close', as: 'ofLevel3', then: { do: 'store-fails' } },
      { do: 'right', as: 'ofLevel3' },
    ],
    endsAt: 'not-saved',
  },
  // ------------------------------------------------------------ how long a session lasts
  {
    shows: 'a session lasts a quarter of an hour that passes, whatever the clock says',
    steps: [
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
      { do: 'clock-is-set-back', seconds: day },
      { do: 'right', as: 'withClave' },
      ...Array.from({ length: 16 }, (): SingleStep[] => [{ do: 'passes', seconds: 57 }, { do: 'touches' }]).flat(),
    ],
    endsAt: 'enter-clave',
  },
  {
    shows: 'a session that is over while nobody touches: what is typed stays hidden, and the countdown goes on to its end',
    steps: [
      { do: 'walks', to: 'mi-anses', as: 'withClave' },
      ...Array.from({ length: 14 }, (): SingleStep[] => [{ do: 'passes', seconds: 57 }, { do: 'touches' }]).flat(),
      { do: 'passes', seconds: 88 },
      { do: 'passes', seconds: 2 },
      { do: 'passes', seconds: 28 },
    ],
    endsAt: 'start',
  },
  {
    shows: 'a session that is over while it is asked whether somebody is here: it goes on asking, and a touch answers',
    steps: [
      { do: 'walks', to: 'service', as: 'withClave' },
      ...Array.from({ length: 13 }, (): SingleStep[] => [{ do: 'passes', seconds: 57 }, { do: 'touches' }]).flat(),
      { do: 'passes', seconds: 30 },
      { do: 'touches' },
      { do: 'passes', seconds: 110 },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'service',
  },
]

import type { Branch } from '../../electron/branch/branch.ts'
import type { CitizenName } from './citizens.ts'
import type { Goal, SingleStep, Step } from './step.ts'

/** A way to what sequences are meant to come to: nothing of it is left to chance. */
export interface Depth {
  /** As `Reached` names it. */
  reaches: string[]
  steps: Step[]
  /** On a public kiosk, unless it says otherwise. */
  at?: Exclude<Branch['role'], 'kiosk'>
}

const day = 24 * 3600
const walks = (to: Goal, as: CitizenName, then?: SingleStep): Step => ({ do: 'walks', to, as, ...(then && { then }) })
const passes = (seconds: number): SingleStep => ({ do: 'passes', seconds })
const right = (as: CitizenName): SingleStep => ({ do: 'right', as })
const makesCodeForAna: SingleStep = { do: 'staff-acts', what: 'makes-code', for: 'ana' }
/** Before it is counted, while it is verified and when all is written: each lasts longer than what lies between two of these. */
const killedAsJudged = [0, 60, 120, 180, 240, 300, 360].map((turns): Step =>
  walks('enter-clave', 'withClave', { do: 'is-interrupted', act: 'right', turns, then: 'is-killed', as: 'withClave' }))

export const depths: Depth[] = [
  // ------------------------------------------------------------ Crear mi clave
  {
    reaches: ['start', 'policies', 'enter-cuil', 'robot-check', 'enter-tramite', 'question', 'choose-clave', 'finished'],
    steps: [{ do: 'touches' }, walks('finished', 'ana')],
  },
  { reaches: ['robot-question'], steps: [walks('robot-question', 'ana')] },
  { reaches: ['robot-help', 'presence refused'], steps: [walks('robot-help', 'ana', { do: 'wrong', as: 'ana' })] },
  { reaches: ['presence closed'], steps: [walks('presence-closed', 'ana')] },
  { reaches: ['presence approved'], steps: [walks('robot-help', 'ana', passes(1)), right('ana')] },
  { reaches: ['find-cuil', 'cuil-found'], steps: [walks('find-cuil', 'ana', right('ana'))] },
  { reaches: ['searches used up'], steps: [walks('searches-used-up', 'ana')] },
  { reaches: ['trámite scanned'], steps: [walks('enter-tramite', 'ana', { do: 'scans-own', as: 'ana' })] },
  { reaches: ['asked whether still here'], steps: [walks('enter-tramite', 'ana', passes(95))] },
  { reaches: ['identity-failed', 'third attempt of a visit', 'no-attempts-left'], steps: [walks('no-attempts-left', 'ana')] },
  {
    reaches: ['sixth attempt of one CUIL'],
    steps: [walks('no-attempts-left', 'unknown', passes(day + 3600)), walks('no-attempts-left', 'unknown')],
  },
  {
    reaches: ['finished after two failed attempts'],
    steps: [walks('identity-failed', 'ana', right('ana')), walks('identity-failed', 'ana', right('ana')), walks('finished', 'ana')],
  },
  { reaches: ['too-few-questions'], steps: [walks('question', 'ofNoFacts')] },
  { reaches: ['dni-expired'], steps: [walks('choose-clave', 'expired')] },
  { reaches: ['already-has-clave'], steps: [walks('choose-clave', 'withClave')] },
  { reaches: ['not-saved'], steps: [walks('choose-clave', 'ana', { do: 'store-fails' }), right('ana')] },
  { reaches: ['enter-phone-code', 'created by phone'], steps: [walks('created-by-phone', 'ana')] },
  { reaches: ['code refused after its tries'], steps: [makesCodeForAna, walks('code-used-up', 'ana')] },
  { reaches: ['phone-code-over'], steps: [walks('clave-by-phone', 'ana', makesCodeForAna), right('ana')] },
  // ------------------------------------------------------------ Ingresar, and its clave
  {
    reaches: ['enter-clave', 'mi-anses', 'service', 'session over'],
    steps: [walks('service', 'withClave'), walks('clave-again', 'withClave')],
  },
  {
    reaches: ['service of level 3', 'told what staff did'],
    steps: [walks('mi-anses', 'ofLevel3', { do: 'wrong', as: 'ofLevel3' })],
  },
  { reaches: ['session-closed'], steps: [walks('session-closed', 'withClave')] },
  { reaches: ['wrong claves close the way in', 'refused while closed'], steps: [walks('closed', 'withClave', right('withClave'))] },
  { reaches: ['slow'], steps: [walks('slow', 'withClave')] },
  { reaches: ['clave-status', 'confirm-close', 'closed by its person'], steps: [walks('recovers-after-closing', 'withClave')] },
  {
    reaches: ['clave reused', 'changed'],
    steps: [walks('clave-to-change', 'withClave', { do: 'reuses', as: 'withClave' }), walks('changed', 'withClave')],
  },
  { reaches: ['before-recovery', 'recovered'], steps: [walks('before-recovery', 'ofLevel3'), walks('recovered', 'ofLevel3')] },
  { reaches: ['recovered from Ingresar'], steps: [walks('recovered-from-ingresar', 'withClave')] },
  { reaches: ['has-no-clave'], steps: [walks('clave-to-recover', 'ana')] },
  // ------------------------------------------------------------ staff at a kiosk
  {
    reaches: [
      'staff takes over', 'staff-start', 'staff-sign-in', 'staff-code', 'desk', 'desk-find', 'desk-card', 'desk-checks',
      'confirm-level', 'desk-done', 'raised',
    ],
    steps: [walks('policies', 'ana', { do: 'presses-crest' }), walks('desk-card', 'withClave'), walks('raised', 'withClave')],
  },
  { reaches: ['staff closed'], steps: [walks('operator-closed', 'withClave')] },
  { reaches: ['recovery code'], steps: [walks('staff-code', 'withClave', { do: 'recovers', as: 'withClave' })] },
  { reaches: ['person not found'], steps: [walks('desk-find', 'withClave', { do: 'scans-of-nobody', as: 'withClave' })] },
  { reaches: ['desk-refuse', 'refusal-noted'], steps: [walks('desk-refuse', 'withClave', right('withClave'))] },
  { reaches: ['session-over'], steps: [walks('session-over', 'withClave')] },
  { reaches: ['level-not-raised'], steps: [walks('level-not-raised', 'withClave')] },
  {
    reaches: ['opened', 'sign-in-is-closed', 'opened-recently!'],
    steps: [walks('opened', 'withClave', right('withClave')), passes(31), walks('opened-recently', 'withClave')],
  },
  { reaches: ['opened first', 'sign-in-is-closed!'], steps: [walks('opened-first', 'withClave')] },
  { reaches: ['identity-is-closed'], steps: [walks('identity-opened', 'withClave')] },
  { reaches: ['changed-meanwhile'], steps: [walks('changed-meanwhile', 'withClave')] },
  { reaches: ['closed-by-person!'], steps: [walks('closed-by-person', 'withClave')] },
  { reaches: ['too-many-comparisons!', 'tramite-differs!'], steps: [walks('compared-too-often', 'withClave')] },
  {
    reaches: ['own-cuil!', 'not-in-padron!', 'has-no-clave!', 'has-level-3!', 'no-tramite-on-record?'],
    steps: (['ofNoFacts', 'unknown', 'ana', 'ofLevel3', 'withoutTramite'] as const)
      .map((as) => walks('desk-checks', as, { do: 'back', as })),
  },
  { reaches: ['card-has-expired!'], steps: [walks('desk-checks', 'expired')] },
  { reaches: ['ejemplar-is-newer!'], steps: [walks('desk-card', 'withClave', { do: 'other', as: 'withClave' })] },
  {
    reaches: ['nothing-is-closed!'],
    steps: [walks('desk', 'withClave', { do: 'opens-way', as: 'withClave' }), walks('desk-checks', 'withClave')],
  },
  {
    reaches: ['recovered-recently?'],
    steps: [
      walks('before-recovery', 'withClave'),
      walks('recovered', 'withClave', right('withClave')),
      { do: 'signs-out' },
      walks('desk-checks', 'withClave'),
    ],
  },
  // ------------------------------------------------------------ the machine
  { reaches: ['waiting for a page'], steps: [{ do: 'crashes', pages: 2 }] },
  { reaches: ['out-of-service'], steps: [{ do: 'store-fails' }, { do: 'restarts' }] },
  { reaches: ['interrupted write, done', 'interrupted write, not done', 'interrupted write, half of it'], steps: killedAsJudged },
  // ------------------------------------------------------------ a counter
  {
    at: 'counter',
    reaches: ['desk', 'desk-checks', 'confirm-level', 'raised', 'hand-back', 'hand-back-refused'],
    steps: [walks('raised', 'withClave', right('withClave')), { do: 'wrong', as: 'withClave' }],
  },
  { at: 'counter', reaches: ['person-declined'], steps: [walks('hand-back', 'withClave', right('withClave'))] },
  { at: 'counter', reaches: ['changed-meanwhile'], steps: [walks('changed-meanwhile', 'withClave')] },
  { at: 'counter', reaches: ['refusal-noted'], steps: [walks('desk-refuse', 'withClave', right('withClave'))] },
  { at: 'counter', reaches: ['session-over'], steps: [walks('session-over', 'withClave')] },
]

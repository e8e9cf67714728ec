/** What citizens may send from each of their screens: a part of `contract.ts`. */
import { z } from 'zod'
import type { CitizenScreen } from './contract-citizen.ts'
import { back, event, scan } from './contract-event.ts'

const cuilText = z.string().max(20)
const claveText = z.string().max(64)
const serviceId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Which events each screen of citizens may send: what is not here is refused. */
export const citizenScreenEvents = {
  start: z.discriminatedUnion('type', [event('create-clave', {}), event('phone-code', {}), event('sign-in', {}), event('recover', {})]),
  policies: z.discriminatedUnion('type', [
    event('continue', { reachedEnd: z.boolean(), accepted: z.boolean() }),
    back,
  ]),
  'enter-cuil': z.discriminatedUnion('type', [
    event('typed', { cuil: cuilText }),
    event('prove-human', { cuil: cuilText }),
    event('continue', { cuil: cuilText }),
    event('create-clave', {}),
    event('find-cuil', { cuil: cuilText }),
    scan,
    back,
  ]),
  'find-cuil': z.discriminatedUnion('type', [
    event('continue', { dni: z.string().max(12), birthDate: z.string().max(12) }),
    scan,
    back,
  ]),
  'cuil-found': z.discriminatedUnion('type', [event('continue', {}), back]),
  'robot-check': z.discriminatedUnion('type', [
    event('continue', { chosen: z.array(z.int().min(0).max(8)).max(9) }),
    event('other-pictures', {}),
    event('listen', {}),
    event('ask-for-help', {}),
    back,
  ]),
  'robot-question': z.discriminatedUnion('type', [
    event('continue', { option: z.int().min(0).max(3).nullable() }),
    event('other-question', {}),
    back,
  ]),
  'robot-help': z.discriminatedUnion('type', [
    event('continue', { legajo: z.string().max(20), code: z.string().max(12) }),
    back,
  ]),
  'enter-tramite': z.discriminatedUnion('type', [
    event('continue', { tramite: z.string().max(20) }),
    event('type-instead', {}),
    scan,
    back,
  ]),
  'enter-phone-code': z.discriminatedUnion('type', [event('continue', { code: z.string().max(20) }), back]),
  question: z.discriminatedUnion('type', [
    event('continue', { option: z.int().min(0).max(4).nullable() }),
    /** Whoever called is gone: only where it is read aloud. */
    event('hang-up', {}),
    back,
  ]),
  'identity-failed': z.discriminatedUnion('type', [event('try-again', {}), event('leave', {})]),
  'choose-clave': z.discriminatedUnion('type', [
    event('typed', { clave: claveText, confirmation: claveText }),
    event('continue', { clave: claveText, confirmation: claveText }),
  ]),
  'before-recovery': z.discriminatedUnion('type', [event('continue', {})]),
  finished: z.discriminatedUnion('type', [event('start-using', {})]),
  'enter-clave': z.discriminatedUnion('type', [
    event('continue', { clave: claveText }),
    event('recover', {}),
    event('change', {}),
    back,
  ]),
  'mi-anses': z.discriminatedUnion('type', [event('open-service', { service: serviceId }), event('understood-changes', {})]),
  service: z.discriminatedUnion('type', [back]),
  'clave-status': z.discriminatedUnion('type', [event('change', {}), event('somebody-knows-it', {}), back]),
  'confirm-close': z.discriminatedUnion('type', [event('close-clave', {}), back]),
  notice: z.discriminatedUnion('type', [event('understood', {})]),
} satisfies Record<CitizenScreen['name'], z.ZodType>

/** What staff may send from each of their screens: a part of `contract.ts`. */
import { z } from 'zod'
import { back, event, scan } from './contract-event.ts'
import { allSpans, allTopics, lowerReasons, refuseReasons, staffTasks, type Permission, type StaffScreen } from './contract-staff.ts'

/** Another room's list, of which nothing but its type may come here: the compiler sees to it that none is missing. */
const permissions = { desk: 'desk', phone: 'phone', supervise: 'supervise' } as const satisfies { [Each in Permission]: Each }
const print = event('print', {})
const go = event('continue', {})
const legajo = z.string().max(20)
const cuil = z.string().max(20)
const password = z.string().max(200)
const code = z.string().max(24)
const id = z.string().max(64)

/** Which events each screen of staff may send: what is not here is refused. */
export const staffScreenEvents = {
  'staff-start': z.discriminatedUnion('type', [event('sign-in', {}), event('enrol', {}), back]),
  'staff-sign-in': z.discriminatedUnion('type', [event('continue', { legajo, password }), back]),
  'staff-code': z.discriminatedUnion('type', [event('continue', { code }), back]),
  'enrol-token': z.discriminatedUnion('type', [event('continue', { legajo, token: code }), back]),
  'enrol-password': z.discriminatedUnion('type', [
    event('typed', { password, confirmation: password }),
    event('continue', { password, confirmation: password }),
  ]),
  'enrol-codes': z.discriminatedUnion('type', [event('continue', { code })]),
  'recovery-codes': z.discriminatedUnion('type', [print, go]),
  desk: z.discriminatedUnion('type', [event('choose', { task: z.enum(staffTasks) })]),
  'desk-find': z.discriminatedUnion('type', [event('continue', { cuil }), scan, back]),
  'desk-card': z.discriminatedUnion('type', [
    event('continue', { birthDate: z.string().max(12), tramite: z.string().max(20), ejemplar: z.string().max(1) }),
    scan,
    back,
  ]),
  'desk-checks': z.discriminatedUnion('type', [
    event('continue', { card: z.boolean(), photo: z.boolean() }),
    event('refuse', {}),
    event('open-first', {}),
    back,
  ]),
  'desk-refuse': z.discriminatedUnion('type', [
    event('continue', { reason: z.enum(refuseReasons).nullable() }),
    back,
  ]),
  'confirm-level': z.discriminatedUnion('type', [event('continue', { clave: z.string().max(64) }), event('decline', {})]),
  'desk-done': z.discriminatedUnion('type', [print, go]),
  'hand-back': z.discriminatedUnion('type', [event('continue', { password }), event('leave', {})]),
  'desk-lower': z.discriminatedUnion('type', [
    event('continue', { reason: z.enum(lowerReasons).nullable() }),
    back,
  ]),
  'phone-code': z.discriminatedUnion('type', [go]),
  operators: z.discriminatedUnion('type', [event('open', { operator: id }), event('add', {}), back]),
  operator: z.discriminatedUnion('type', [event('end', {}), event('reopen', {}), event('unlock', {}), back]),
  'confirm-operator': z.discriminatedUnion('type', [go, back]),
  'operator-add': z.discriminatedUnion('type', [
    event('continue', { name: z.string().max(80), legajo, cuil, permissions: z.array(z.enum(permissions)).max(3) }),
    back,
  ]),
  'operator-token': z.discriminatedUnion('type', [go]),
  journal: z.discriminatedUnion('type', [
    event('search', {
      topic: z.enum(allTopics),
      span: z.enum(allSpans),
      operator: id.nullable(),
      cuil,
    }),
    event('more', {}),
    event('export', {}),
    back,
  ]),
  report: z.discriminatedUnion('type', [back]),
  'day-slip': z.discriminatedUnion('type', [print, back]),
  'staff-notice': z.discriminatedUnion('type', [event('understood', {})]),
} satisfies Record<StaffScreen['name'], z.ZodType>

/** What staff may send from each of their screens: a part of `contract.ts`. */
import { z } from 'zod'
import type { StaffScreen } from './contract-staff.ts'

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

const back = event('back', {})
const scan = event('scan', { payload: z.string().max(4096) })
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
  desk: z.discriminatedUnion('type', [
    event('choose', { task: z.enum(['raise', 'open', 'lower', 'phone', 'today', 'journal', 'report', 'operators', 'day-slip']) }),
  ]),
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
    event('continue', { reason: z.enum(['card-suspicious', 'photo-differs', 'person-under-pressure', 'person-left']).nullable() }),
    back,
  ]),
  'confirm-level': z.discriminatedUnion('type', [event('continue', { clave: z.string().max(64) }), event('decline', {})]),
  'desk-done': z.discriminatedUnion('type', [print, go]),
  'hand-back': z.discriminatedUnion('type', [event('continue', { password }), event('leave', {})]),
  'desk-lower': z.discriminatedUnion('type', [
    event('continue', { reason: z.enum(['asked-for', 'raised-by-mistake', 'somebody-else-uses-it', 'person-died']).nullable() }),
    back,
  ]),
  'phone-code': z.discriminatedUnion('type', [go]),
  operators: z.discriminatedUnion('type', [event('open', { operator: id }), event('add', {}), back]),
  operator: z.discriminatedUnion('type', [event('end', {}), event('reopen', {}), event('unlock', {}), back]),
  'confirm-operator': z.discriminatedUnion('type', [go, back]),
  'operator-add': z.discriminatedUnion('type', [
    event('continue', { name: z.string().max(80), legajo, cuil, permissions: z.array(z.enum(['desk', 'phone', 'supervise'])).max(3) }),
    back,
  ]),
  'operator-token': z.discriminatedUnion('type', [go]),
  journal: z.discriminatedUnion('type', [
    event('search', {
      topic: z.enum(['all', 'changes', 'levels', 'ways', 'phone', 'operators', 'machine']),
      span: z.enum(['today', 'week', 'month', 'all']),
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

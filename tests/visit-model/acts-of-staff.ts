import { otherTramite, readOff, scanOfNobody, scans } from './cards-of-people.ts'
import { otherLastDigit, type Makers } from './maker.ts'

type ScreenOfStaff =
  | 'staff-start' | 'staff-sign-in' | 'staff-code' | 'desk' | 'desk-find' | 'desk-card' | 'desk-checks' | 'desk-refuse' | 'confirm-level' | 'desk-done'
  | 'hand-back' | 'staff-notice'

/** What staff does, and whom they have before them. */
export const makersOfStaff: Makers<ScreenOfStaff> = {
  'staff-start': { right: () => ({ type: 'sign-in' }), back: () => ({ type: 'back' }) },
  'staff-sign-in': {
    right: (_screen, _citizen, _all, { operator: { legajo, password } }) => ({ type: 'continue', legajo, password }),
    wrong: (_screen, _citizen, _all, { operator: { legajo } }) => ({ type: 'continue', legajo, password: 'otra contraseña más' }),
    other: (_screen, _citizen, _all, { operator: { password } }) => ({ type: 'continue', legajo: '99999', password }),
    unfinished: (_screen, _citizen, _all, { operator: { password } }) => ({ type: 'continue', legajo: '', password }),
    back: () => ({ type: 'back' }),
  },
  'staff-code': {
    right: (_screen, _citizen, _all, { operatorCodes }) => ({ type: 'continue', code: operatorCodes.now }),
    wrong: (_screen, _citizen, _all, { operatorCodes: { now } }) => ({ type: 'continue', code: otherLastDigit(now) }),
    reuses: (_screen, _citizen, _all, { operatorCodes }) => ({ type: 'continue', code: operatorCodes.before }),
    recovers: (_screen, _citizen, _all, { operatorCodes }) => ({ type: 'continue', code: operatorCodes.ofPaper }),
    unfinished: () => ({ type: 'continue', code: '' }),
    back: () => ({ type: 'back' }),
  },
  desk: {
    right: () => ({ type: 'choose', task: 'raise' }),
    'opens-way': () => ({ type: 'choose', task: 'open' }),
    wrong: () => ({ type: 'choose', task: 'journal' }),
  },
  'desk-find': {
    right: (_screen, { cuil }) => ({ type: 'continue', cuil }),
    wrong: (_screen, { cuil }) => ({ type: 'continue', cuil: otherLastDigit(cuil) }),
    unfinished: (_screen, { cuil }) => ({ type: 'continue', cuil: cuil.slice(0, 7) }),
    back: () => ({ type: 'back' }),
    ...scans,
    ...scanOfNobody,
  },
  'desk-card': {
    right: (_screen, citizen) => ({ type: 'continue', ...readOff(citizen) }),
    wrong: (_screen, citizen) => ({ type: 'continue', ...readOff(citizen), tramite: otherTramite }),
    other: (_screen, citizen) => ({ type: 'continue', ...readOff(citizen), ejemplar: 'Z' }),
    unfinished: (_screen, citizen) => ({ type: 'continue', ...readOff(citizen), birthDate: '0112' }),
    back: () => ({ type: 'back' }),
    ...scans,
    ...scanOfNobody,
  },
  'desk-checks': {
    right: () => ({ type: 'continue', card: true, photo: true }),
    wrong: () => ({ type: 'continue', card: true, photo: false }),
    unfinished: () => ({ type: 'continue', card: false, photo: true }),
    refuses: () => ({ type: 'refuse' }),
    'opens-way': () => ({ type: 'open-first' }),
    back: () => ({ type: 'back' }),
  },
  'desk-refuse': {
    right: () => ({ type: 'continue', reason: 'photo-differs' }),
    unfinished: () => ({ type: 'continue', reason: null }),
    back: () => ({ type: 'back' }),
  },
  'confirm-level': {
    right: (_screen, _citizen, _all, { claves }) => ({ type: 'continue', clave: claves.now }),
    wrong: (_screen, _citizen, _all, { claves }) => ({ type: 'continue', clave: claves.another }),
    unfinished: () => ({ type: 'continue', clave: '' }),
    declines: () => ({ type: 'decline' }),
  },
  'desk-done': { right: () => ({ type: 'continue' }), prints: () => ({ type: 'print' }) },
  'hand-back': {
    right: (_screen, _citizen, _all, { operator: { password } }) => ({ type: 'continue', password }),
    wrong: () => ({ type: 'continue', password: 'otra contraseña más' }),
    unfinished: () => ({ type: 'continue', password: '' }),
    other: () => ({ type: 'leave' }),
  },
  'staff-notice': { right: () => ({ type: 'understood' }) },
}

import type { Screen } from '../../electron/contract.ts'
import { dniOf } from '../../electron/rules/cuil.ts'
import type { Citizen, Citizens } from './citizens.ts'
import { canary } from './malformed.ts'

/** What a card that is scanned is worth to the person of the visit. */
export const cards = ['own', 'outdated', 'of-somebody-else', 'no-card'] as const
export type Card = (typeof cards)[number]

/** Nobody's. */
export const otherTramite = '00999999999'

/** What a scanner sends, on the screens that take it. */
export const scans = {
  'scans-own': (_screen: Screen, citizen: Citizen) => ({ type: 'scan' as const, payload: cardOf(citizen) }),
  'scans-outdated': (_screen: Screen, citizen: Citizen) => ({
    type: 'scan' as const,
    payload: cardOf({ ...citizen, tramite: otherTramite }),
  }),
  'scans-of-somebody-else': (_screen: Screen, citizen: Citizen, all: Citizens) => ({
    type: 'scan' as const,
    payload: cardOf(citizen.cuil === all.ana.cuil ? all.withClave : all.ana),
  }),
  'scans-no-card': () => ({ type: 'scan' as const, payload: `${canary}@${canary}` }),
}

/** Of format A, which names no CUIL, and with a number that the padrón does not have. */
export const scanOfNobody = {
  'scans-of-nobody': () => ({ type: 'scan' as const, payload: '00999999998@NADIE@NADIE@X@97000001@A@01/01/1990@20/06/2018' }),
}

/** A code of format B (domain 5). */
function cardOf({ cuil, tramite, surname, names, birthDate, ejemplar }: Citizen): string {
  const plain = (text: string) => text.normalize('NFD').replace(/[^A-Za-z ]/g, '').toUpperCase()
  const cuilParts = cuil.slice(0, 2) + cuil.slice(10)
  return [tramite, plain(surname), plain(names), 'X', dniOf(cuil), ejemplar ?? 'A', dayOf(birthDate, '/'), '20/06/2018', cuilParts].join('@')
}

export function dayOf(birthDate: string, between: string): string {
  return birthDate.split('-').reverse().join(between)
}

export function cuilOn(payload: string): string {
  const [, , , , dni = '', , , , [first = '', second = '', digit = ''] = ''] = payload.split('@')
  return first + second + dni + digit
}

/** What staff types from a card that no scanner reads. */
export function readOff({ birthDate, tramite, ejemplar }: Citizen) {
  return { birthDate: dayOf(birthDate, ''), tramite, ejemplar: ejemplar ?? 'A' }
}

import type { Screen, ScreenEvent, ScreenName, ScreenNamed } from '../../electron/contract.ts'
import { dniOf } from '../../electron/rules/cuil.ts'
import { rightOption } from '../support/citizen.ts'
import { shows } from '../support/pictures.ts'
import type { Citizen, CitizenName, Citizens } from './citizens.ts'
import { badClave, clavesOf, type Claves } from './claves-of-people.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import { canary } from './malformed.ts'
import type { ModelKiosk } from './model.ts'

/** What a card that is scanned is worth to the person of the visit. */
export const cards = ['own', 'outdated', 'of-somebody-else', 'no-card'] as const
type Card = (typeof cards)[number]

/** What a person can do on a screen: the honest step, the same done wrong or too early, and the ways aside. */
export type Act =
  | 'right' | 'wrong' | 'unfinished' | 'types' | 'back' | 'other' | 'creates-instead' | 'skips-robot-check' | `scans-${Card}`
  | 'finds-cuil' | 'recovers' | 'changes' | 'manages' | 'reuses'

export const services = { ofLevel2: 'cobros', ofLevel3: 'corporativos', clave: 'clave' }
const otherTramite = '00999999999'

type Maker<Name extends ScreenName> = (screen: ScreenNamed<Name>, citizen: Citizen, all: Citizens, claves: Claves) => ScreenEvent<Name>
type Makers = { [Name in ScreenName]: Partial<Record<Act, Maker<Name>>> }

const scans = {
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

const pictures = ({ pictures: grid, category }: ScreenNamed<'robot-check'>) =>
  grid.flatMap((svg, place) => (shows(svg, category) ? [place] : []))

/** The message of each act, on the screens where the page can send it. */
const makers: Makers = {
  start: { right: () => ({ type: 'create-clave' }), other: () => ({ type: 'sign-in' }), recovers: () => ({ type: 'recover' }) },
  policies: {
    right: () => ({ type: 'continue', reachedEnd: true, accepted: true }),
    wrong: () => ({ type: 'continue', reachedEnd: false, accepted: true }),
    unfinished: () => ({ type: 'continue', reachedEnd: true, accepted: false }),
    back: () => ({ type: 'back' }),
  },
  'enter-cuil': {
    right: ({ human }, { cuil }) => (human ? { type: 'continue', cuil } : { type: 'prove-human', cuil }),
    wrong: (_screen, { cuil }) => ({ type: 'continue', cuil: otherCheckDigit(cuil) }),
    unfinished: (_screen, { cuil }) => ({ type: 'continue', cuil: cuil.slice(0, 7) }),
    types: (_screen, { cuil }) => ({ type: 'typed', cuil: cuil.slice(0, 10) }),
    back: () => ({ type: 'back' }),
    other: (_screen, { cuil }) => ({ type: 'prove-human', cuil }),
    'creates-instead': () => ({ type: 'create-clave' }),
    'skips-robot-check': (_screen, { cuil }) => ({ type: 'continue', cuil }),
    'finds-cuil': () => ({ type: 'find-cuil', cuil: '' }),
    ...scans,
  },
  'find-cuil': {
    right: (_screen, { cuil, birthDate }) => ({ type: 'continue', dni: dniOf(cuil), birthDate: dayOf(birthDate, '') }),
    wrong: (_screen, { cuil }) => ({ type: 'continue', dni: dniOf(cuil), birthDate: '01011931' }),
    unfinished: (_screen, { cuil, birthDate }) => ({ type: 'continue', dni: dniOf(cuil).slice(0, 6), birthDate: dayOf(birthDate, '') }),
    back: () => ({ type: 'back' }),
    ...scans,
  },
  'cuil-found': { right: () => ({ type: 'continue' }), back: () => ({ type: 'back' }) },
  'robot-check': {
    right: (screen) => ({ type: 'continue', chosen: pictures(screen) }),
    wrong: (screen) => ({ type: 'continue', chosen: pictures(screen).slice(1) }),
    unfinished: () => ({ type: 'continue', chosen: [] }),
    back: () => ({ type: 'back' }),
    other: () => ({ type: 'other-pictures' }),
  },
  'enter-tramite': {
    right: (_screen, { tramite }) => ({ type: 'continue', tramite }),
    wrong: () => ({ type: 'continue', tramite: otherTramite }),
    unfinished: (_screen, { tramite }) => ({ type: 'continue', tramite: tramite.slice(0, 10) }),
    back: () => ({ type: 'back' }),
    other: () => ({ type: 'type-instead' }),
    ...scans,
  },
  question: {
    right: (screen, { facts }) => ({ type: 'continue', option: rightOption(screen, facts) }),
    wrong: (screen, { facts }) => ({ type: 'continue', option: (rightOption(screen, facts) + 1) % 5 }),
    unfinished: () => ({ type: 'continue', option: null }),
    back: () => ({ type: 'back' }),
  },
  'identity-failed': { right: () => ({ type: 'try-again' }), other: () => ({ type: 'leave' }) },
  'choose-clave': {
    right: (_screen, _citizen, _all, { another }) => ({ type: 'continue', clave: another, confirmation: another }),
    wrong: () => ({ type: 'continue', clave: badClave, confirmation: badClave }),
    reuses: (_screen, _citizen, _all, { used }) => ({ type: 'continue', clave: used, confirmation: used }),
    unfinished: (_screen, _citizen, _all, { another }) => ({ type: 'continue', clave: another, confirmation: '' }),
    types: (_screen, _citizen, _all, { another }) => ({ type: 'typed', clave: another, confirmation: another.slice(0, 4) }),
  },
  'before-recovery': { right: () => ({ type: 'continue' }) },
  finished: { right: () => ({ type: 'start-using' }) },
  'enter-clave': {
    right: (_screen, _citizen, _all, { now }) => ({ type: 'continue', clave: now }),
    wrong: (_screen, _citizen, _all, { another }) => ({ type: 'continue', clave: another }),
    unfinished: () => ({ type: 'continue', clave: '' }),
    back: () => ({ type: 'back' }),
    recovers: () => ({ type: 'recover' }),
    changes: () => ({ type: 'change' }),
  },
  'mi-anses': {
    right: () => ({ type: 'open-service', service: services.ofLevel2 }),
    wrong: () => ({ type: 'open-service', service: services.ofLevel3 }),
    other: () => ({ type: 'open-service', service: 'servicio-inventado' }),
    manages: () => ({ type: 'open-service', service: services.clave }),
  },
  'clave-status': { right: () => ({ type: 'somebody-knows-it' }), changes: () => ({ type: 'change' }), back: () => ({ type: 'back' }) },
  'confirm-close': { right: () => ({ type: 'close-clave' }), back: () => ({ type: 'back' }) },
  service: { back: () => ({ type: 'back' }) },
  notice: { right: () => ({ type: 'understood' }) },
}

export function canDo(act: Act, screen: ScreenName): boolean {
  return makers[screen][act] !== undefined
}

/** Until these are passed it may be anybody's. */
const givingCuil: readonly ScreenName[] = ['enter-cuil', 'find-cuil', 'cuil-found']

/** The message of an act on the screen that is shown; `as` is whose CUIL and card it is, until the visit has one. */
export function messageOf(act: Act, as: CitizenName, model: ModelKiosk, real: KioskUnderTest): object {
  const screen = real.shell.view?.screen ?? { name: 'start' }
  const make = makers[screen.name][act] as Maker<ScreenName> | undefined
  // The model said that it can be done: where the kiosk shows another screen, the comparison will tell.
  if (!make) return { type: 'activity' }
  const citizen = givingCuil.includes(screen.name) ? undefined : model.citizen
  const who = citizen ?? model.citizens[as]
  return make(screen, who, model.citizens, clavesOf(model.state.accounts.get(who.cuil)))
}

/** Does an act on the page: what is typed, chosen or scanned by it leaves its traces. */
export function doAct(event: object, real: KioskUnderTest, id = real.id): void {
  const screen = real.shell.view?.screen
  if ('dni' in event) real.traces.leaves(Object.values(real.office.citizens).map(({ cuil }) => cuil).filter((cuil) => dniOf(cuil) === event.dni))
  for (const [field, value] of Object.entries(event)) {
    if (typeof value !== 'string' || ['type', 'service'].includes(field)) continue
    const texts = field === 'payload' ? [...value.split('@'), cuilOn(value)] : [value]
    real.traces.leaves(texts)
    if (field !== 'cuil' && field !== 'dni') real.traces.leavesSecret(texts[0] ?? '')
  }
  if (screen?.name === 'question' && 'option' in event) real.traces.leaves([screen.options[Number(event.option)] ?? ''])
  real.sends(event, id)
}

/** A code of format B (domain 5). */
function cardOf({ cuil, tramite, surname, names, birthDate }: Citizen): string {
  const plain = (text: string) => text.normalize('NFD').replace(/[^A-Za-z ]/g, '').toUpperCase()
  const cuilParts = cuil.slice(0, 2) + cuil.slice(10)
  return [tramite, plain(surname), plain(names), 'X', dniOf(cuil), 'B', dayOf(birthDate, '/'), '20/06/2018', cuilParts].join('@')
}

function dayOf(birthDate: string, between: string): string {
  return birthDate.split('-').reverse().join(between)
}

function cuilOn(payload: string): string {
  const [, , , , dni = '', , , , [first = '', second = '', digit = ''] = ''] = payload.split('@')
  return first + second + dni + digit
}

function otherCheckDigit(cuil: string): string {
  return cuil.slice(0, 10) + String((Number(cuil[10]) + 1) % 10)
}

import type { ScreenName, ScreenNamed } from '../../electron/contract.ts'
import { dniOf } from '../../electron/rules/cuil.ts'
import { spokenWords, type SpokenWord } from '../../electron/rules/spoken-check.ts'
import { rightOption } from '../support/citizen.ts'
import { shows } from '../support/pictures.ts'
import { codeOf, type Credentials } from '../support/staff.ts'
import { makersOfStaff } from './acts-of-staff.ts'
import { cuilOn, dayOf, otherTramite, scans } from './cards-of-people.ts'
import type { CitizenName } from './citizens.ts'
import { badClave, clavesOf } from './claves-of-people.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import { otherLastDigit, type Act, type Has, type Maker, type Makers } from './maker.ts'
import type { KioskState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import { notOfKiosk, type NotOfKiosk } from './outline.ts'

export const services = { ofLevel2: 'cobros', ofLevel3: 'corporativos', clave: 'clave' }
/** One that nobody was given. */
const otherCode = 'ZZZZ2222'

const pictures = ({ pictures: grid, category }: ScreenNamed<'robot-check'>) =>
  grid.flatMap((svg, place) => (shows(svg, category) ? [place] : []))

/** As anybody knows. */
const fitting = ({ words, category }: ScreenNamed<'robot-question'>) => {
  const fits: readonly SpokenWord[] = spokenWords[category]
  return words.findIndex((word) => fits.includes(word))
}

const nothingToDo = Object.fromEntries(notOfKiosk.map((name) => [name, {}])) as Record<NotOfKiosk, object>

/** The message of each act, on the screens where the page can send it. */
const makers: Makers = {
  start: { right: () => ({ type: 'create-clave' }), other: () => ({ type: 'sign-in' }), recovers: () => ({ type: 'recover' }), 'has-code': () => ({ type: 'phone-code' }) },
  policies: {
    right: () => ({ type: 'continue', reachedEnd: true, accepted: true }),
    wrong: () => ({ type: 'continue', reachedEnd: false, accepted: true }),
    unfinished: () => ({ type: 'continue', reachedEnd: true, accepted: false }),
    back: () => ({ type: 'back' }),
  },
  'enter-cuil': {
    right: ({ human }, { cuil }) => (human ? { type: 'continue', cuil } : { type: 'prove-human', cuil }),
    wrong: (_screen, { cuil }) => ({ type: 'continue', cuil: otherLastDigit(cuil) }),
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
    listens: () => ({ type: 'listen' }),
    'asks-for-help': () => ({ type: 'ask-for-help' }),
  },
  'robot-question': {
    right: (screen) => ({ type: 'continue', option: fitting(screen) }),
    wrong: (screen) => ({ type: 'continue', option: (fitting(screen) + 1) % 4 }),
    unfinished: () => ({ type: 'continue', option: null }),
    back: () => ({ type: 'back' }),
    other: () => ({ type: 'other-question' }),
  },
  'robot-help': {
    right: (_screen, _citizen, _all, { operator: { legajo }, operatorCodes }) => ({ type: 'continue', legajo, code: operatorCodes.now }),
    wrong: (_screen, _citizen, _all, { operator: { legajo }, operatorCodes: { now } }) => ({ type: 'continue', legajo, code: otherLastDigit(now) }),
    reuses: (_screen, _citizen, _all, { operator: { legajo }, operatorCodes }) => ({ type: 'continue', legajo, code: operatorCodes.before }),
    other: (_screen, _citizen, _all, { operatorCodes }) => ({ type: 'continue', legajo: '99999', code: operatorCodes.now }),
    unfinished: (_screen, _citizen, _all, { operator: { legajo } }) => ({ type: 'continue', legajo, code: '' }),
    back: () => ({ type: 'back' }),
  },
  'enter-tramite': {
    right: (_screen, { tramite }) => ({ type: 'continue', tramite }),
    wrong: () => ({ type: 'continue', tramite: otherTramite }),
    unfinished: (_screen, { tramite }) => ({ type: 'continue', tramite: tramite.slice(0, 10) }),
    back: () => ({ type: 'back' }),
    other: () => ({ type: 'type-instead' }),
    ...scans,
  },
  'enter-phone-code': {
    right: (_screen, _citizen, _all, { codes }) => ({ type: 'continue', code: codes.now }),
    wrong: () => ({ type: 'continue', code: otherCode }),
    reuses: (_screen, _citizen, _all, { codes }) => ({ type: 'continue', code: codes.before }),
    unfinished: (_screen, _citizen, _all, { codes }) => ({ type: 'continue', code: codes.now.slice(0, 7) }),
    back: () => ({ type: 'back' }),
  },
  question: {
    right: (screen, { facts }) => ({ type: 'continue', option: rightOption(screen, facts) }),
    wrong: (screen, { facts }) => ({ type: 'continue', option: (rightOption(screen, facts) + 1) % 5 }),
    unfinished: () => ({ type: 'continue', option: null }),
    other: () => ({ type: 'hang-up' }),
    back: () => ({ type: 'back' }),
  },
  'identity-failed': { right: () => ({ type: 'try-again' }), other: () => ({ type: 'leave' }) },
  'choose-clave': {
    right: (_screen, _citizen, _all, { claves: { another } }) => ({ type: 'continue', clave: another, confirmation: another }),
    wrong: () => ({ type: 'continue', clave: badClave, confirmation: badClave }),
    reuses: (_screen, _citizen, _all, { claves: { used } }) => ({ type: 'continue', clave: used, confirmation: used }),
    unfinished: (_screen, _citizen, _all, { claves: { another } }) => ({ type: 'continue', clave: another, confirmation: '' }),
    types: (_screen, _citizen, _all, { claves: { another } }) => ({ type: 'typed', clave: another, confirmation: another.slice(0, 4) }),
  },
  'before-recovery': { right: () => ({ type: 'continue' }) },
  finished: { right: () => ({ type: 'start-using' }) },
  'enter-clave': {
    right: (_screen, _citizen, _all, { claves }) => ({ type: 'continue', clave: claves.now }),
    wrong: (_screen, _citizen, _all, { claves }) => ({ type: 'continue', clave: claves.another }),
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
    understands: () => ({ type: 'understood-changes' }),
  },
  'clave-status': { right: () => ({ type: 'somebody-knows-it' }), changes: () => ({ type: 'change' }), back: () => ({ type: 'back' }) },
  'confirm-close': { right: () => ({ type: 'close-clave' }), back: () => ({ type: 'back' }) },
  service: { back: () => ({ type: 'back' }) },
  notice: { right: () => ({ type: 'understood' }) },
  ...makersOfStaff,
  ...nothingToDo,
}

export function canDo(act: Act, screen: ScreenName): boolean {
  return makers[screen][act] !== undefined
}

/** Texts that say nothing of the person; an operator's legajo stands on each screen of theirs. */
const notOfAnybody = ['type', 'service', 'task', 'reason', 'legajo']

/** Until these are passed it may be anybody's. */
const givingCuil: readonly ScreenName[] = ['enter-cuil', 'find-cuil', 'cuil-found', 'desk-find']

/** The message of an act on the screen that is shown; `as` is whose CUIL and card it is, until the visit has one. */
export function messageOf(act: Act, as: CitizenName, model: ModelKiosk, real: KioskUnderTest): object {
  const screen = real.shell.view?.screen ?? { name: 'start' }
  const make = makers[screen.name][act] as Maker<ScreenName> | undefined
  // The model said that it can be done: where the kiosk shows another screen, the comparison will tell.
  if (!make) return { type: 'activity' }
  const citizen = givingCuil.includes(screen.name) ? undefined : model.citizen
  const who = citizen ?? model.citizens[as]
  return make(screen, who, model.citizens, {
    claves: clavesOf(model.state.accounts.get(who.cuil)),
    codes: real.elsewhere.codesOf(who.cuil),
    operator: real.office.operator,
    operatorCodes: operatorCodesOf(real.office.operator, model.state),
  })
}

function operatorCodesOf({ secret, recoveryCodes }: Credentials, { now, operator }: KioskState): Has['operatorCodes'] {
  const unused = recoveryCodes[Math.min(operator.recoveryCodesUsed, recoveryCodes.length - 1)] ?? ''
  return { now: codeOf(secret, now), before: codeOf(secret, operator.totpStep * 30_000), ofPaper: unused }
}

/** Does an act on the page: what is typed, chosen or scanned by it leaves its traces. */
export function doAct(event: object, real: KioskUnderTest, id = real.id): void {
  const screen = real.shell.view?.screen
  if ('dni' in event) real.traces.leaves(Object.values(real.office.citizens).map(({ cuil }) => cuil).filter((cuil) => dniOf(cuil) === event.dni))
  for (const [field, value] of Object.entries(event)) {
    if (typeof value !== 'string' || notOfAnybody.includes(field)) continue
    const texts = field === 'payload' ? [...value.split('@'), cuilOn(value)] : [value]
    real.traces.leaves(texts)
    if (field !== 'cuil' && field !== 'dni') real.traces.leavesSecret(texts[0] ?? '')
  }
  if (screen?.name === 'question' && 'option' in event) real.traces.leaves([screen.options[Number(event.option)] ?? ''])
  real.sends(event, id)
}

import { dniOf } from '../../electron/rules/cuil.ts'
import type { Citizen } from './citizens.ts'
import { attemptsLeft } from './model-identity.ts'
import { timeOf } from './model-sign-in.ts'
import { wasOpened } from './model-staff-elsewhere.ts'
import { lockOf } from './model-tries.ts'
import type { KioskState } from './model-state.ts'
import type { Card } from './model-state-of-staff.ts'
import type { ModelKiosk } from './model.ts'

const recentMs = 24 * 3_600_000

/** Cards of others, or data that were guessed, within a day: of one person, and by one operator. */
const mismatches = { ofPerson: 5, byOperator: 20 }
const mismatching = ['cuil-differs!', 'birth-date-differs!', 'tramite-differs!']

/** What is compared of a card, in its order (domain 6): `!` is what refuses, `?` what is to be looked at. */
export function identityChecks({ citizen, citizens, state, visit: { desk } }: ModelKiosk): string[] {
  if (!citizen || !desk.card) return []
  // Who works here is one of those who may come.
  if (citizen.cuil === citizens.ofNoFacts.cuil) return ['own-cuil!']
  if (!citizen.known) return ['not-in-padron!']
  const whose = whoseChecks(desk.card, citizen)
  // Of somebody's DNI nothing is told to who holds no card of theirs.
  if (whose.some(isRefused)) return whose
  const ofCard = [...whose, ...whichCardChecks(desk.card, citizen, timeOf(state.now).slice(0, 10))]
  return ofCard.some(isRefused) ? ofCard : [...ofCard, nameCheck(desk.card, citizen)]
}

/** And how their account stands, once their card fits. */
export function deskChecks(task: 'raise' | 'open', ofCard: string[], model: ModelKiosk): string[] {
  return ofCard.some(isRefused) ? ofCard : [...ofCard, ...(task === 'raise' ? raiseChecks(model) : openChecks(model))]
}

export const isRefused = (check: string): boolean => check.endsWith('!')
export const fits = (checks: string[]): boolean => !checks.some((check) => mismatching.includes(check))

/** Whatever the card, nothing is told then. */
export function hasComparedTooMuch(cuil: string, { comparisons, now }: KioskState): boolean {
  const counted = comparisons.filter((one) => !one.fits && one.at > now - recentMs)
  return counted.length >= mismatches.byOperator || counted.filter((one) => one.cuil === cuil).length >= mismatches.ofPerson
}

function whoseChecks(card: Card, citizen: Citizen): string[] {
  const { hasTramite } = citizen
  const isTheirs = dniOf(card.cuil) === dniOf(citizen.cuil) && (card.typed || card.cuil === citizen.cuil)
  const isTramiteTheirs = card.tramite === 'right' && card.cuil === citizen.cuil
  return [
    isTheirs ? 'cuil-agrees' : 'cuil-differs!',
    card.birthDate === citizen.birthDate ? 'birth-date-agrees' : 'birth-date-differs!',
    hasTramite ? (isTramiteTheirs ? 'tramite-agrees' : 'tramite-differs!') : 'no-tramite-on-record?',
  ]
}

function whichCardChecks(card: Card, { ejemplar, dniExpires }: Citizen, today: string): string[] {
  return [
    ejemplar === null ? 'no-ejemplar-on-record?'
      : card.ejemplar === ejemplar ? 'ejemplar-is-latest' : card.ejemplar < ejemplar ? 'ejemplar-is-older!' : 'ejemplar-is-newer!',
    dniExpires === null ? 'no-expiry-known?' : dniExpires < today ? 'card-has-expired!' : 'card-is-valid',
  ]
}

/** Codes lose accents. */
function nameCheck({ typed }: Card, { surname, names }: Citizen): string {
  if (typed) return 'name-to-compare?'
  return /[^A-Za-z ]/.test(surname + names) ? 'name-differs-in-accents?' : 'name-agrees'
}

/** What too many failures have closed, and what its person has. */
function standingOf(model: ModelKiosk) {
  const { state, visit, citizen } = model
  const cuil = visit.cuil ?? ''
  const account = state.accounts.get(cuil)
  return {
    account,
    signIn: account !== undefined && lockOf(state.refusedClaves.get(cuil), state.now) !== null,
    identity: citizen !== undefined && attemptsLeft(cuil, model) === 0,
  }
}

function raiseChecks(model: ModelKiosk): string[] {
  const { account, signIn } = standingOf(model)
  if (!account) return ['has-no-clave!']
  if (account.level === 3) return ['has-level-3!']
  if (account.isClosed) return ['closed-by-person!']
  const isRecent = account.recoveredAt !== null && account.recoveredAt > model.state.now - recentMs
  return ['has-level-2', signIn ? 'sign-in-is-closed!' : 'way-is-open', ...(isRecent ? ['recovered-recently?'] : [])]
}

function openChecks(model: ModelKiosk): string[] {
  const { account, signIn, identity } = standingOf(model)
  const isClosed = account?.isClosed === true
  if (!signIn && !identity) return [isClosed ? 'closed-by-person!' : 'nothing-is-closed!']
  if (wasOpened(model.visit.cuil ?? '', model.state.now, model.state)) return ['opened-recently!']
  return [...(signIn ? ['sign-in-is-closed'] : []), ...(identity ? ['identity-is-closed'] : []), ...(isClosed ? ['closed-by-person?'] : [])]
}

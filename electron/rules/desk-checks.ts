import type { DniScan } from './dni.ts'
import { isDniOf } from './cuil.ts'
import { foldLetter } from './fold-letter.ts'

/** What is compared before a level is raised or a closed way opened (domain 6), in the order of the screen. */
export type DeskReason =
  | 'not-in-padron'
  | 'own-cuil'
  | 'cuil-agrees' | 'cuil-differs' | 'card-cuil-deformed'
  | 'birth-date-agrees' | 'birth-date-differs'
  | 'tramite-agrees' | 'tramite-differs' | 'no-tramite-on-record'
  | 'ejemplar-is-latest' | 'ejemplar-is-older' | 'ejemplar-is-newer' | 'no-ejemplar-on-record'
  | 'card-is-valid' | 'card-has-expired' | 'no-expiry-known'
  | 'name-agrees' | 'name-differs-in-accents' | 'name-differs' | 'name-to-compare'
  | 'has-level-2' | 'has-level-3' | 'has-no-clave' | 'closed-by-person'
  | 'way-is-open' | 'sign-in-is-closed' | 'identity-is-closed' | 'nothing-is-closed'
  | 'recovered-recently'
  | 'too-many-comparisons' | 'opened-recently'

/** `refused` stops it, `warning` is to be looked at and does not. */
export interface DeskCheck {
  result: 'ok' | 'warning' | 'refused'
  reason: DeskReason
  /** What the sentence names: a letter, a day, a moment, a name; null where it names nothing. */
  detail: string | null
}

/** The card in the operator's hand: as its code says, what it does not say typed from it. */
export type CardInHand = Pick<DniScan, 'cuil' | 'cuilMismatch' | 'expiryDate'> & {
  dni: string
  surname: string | null
  names: string | null
  birthDate: string
  tramite: string
  ejemplar: string
}

export interface DeskPerson {
  cuil: string
  surname: string
  names: string
  birthDate: string
  ejemplar: string | null
  dniExpires: string | null
  hasTramite: boolean
}

/** How somebody's clave and ways in stand. */
export interface DeskStanding {
  /** null where there is no clave. */
  level: 2 | 3 | null
  /** Days. */
  levelSince: string
  claveSince: string
  /** Until when, as yyyy-mm-ddThh:mm; `'recovery'` where no time opens it. */
  signInLock: string | null
  /** Its person closed it because somebody may know it: only another clave opens it. */
  isClosedByPerson: boolean
  isIdentityClosed: boolean
  isRecentlyRecovered: boolean
  /** The counter opened it a short time ago: not twice in a row, or claves could be tried there without end. */
  isRecentlyOpened: boolean
  /** Another operator is to approve a raise. */
  needsApproval: boolean
}

/** Which ways in were closed and are open now; `mustRecover`: its person closed the clave, which stays so until it is recovered. */
export interface Opened {
  signIn: boolean
  identity: boolean
  mustRecover: boolean
}

const ok = (reason: DeskReason, detail: string | null = null): DeskCheck => ({ result: 'ok', reason, detail })
const warning = (reason: DeskReason, detail: string | null = null): DeskCheck => ({ result: 'warning', reason, detail })
const refused = (reason: DeskReason, detail: string | null = null): DeskCheck => ({ result: 'refused', reason, detail })

/**
 * The card compared with the CUIL, the padrón and the day (yyyy-mm-dd). `tramiteAgrees` is the padrón's answer, which
 * keeps no trámite in clear. What the padrón has instead of a date or a trámite that differs is told to nobody.
 */
export function identityChecks(
  card: CardInHand,
  person: DeskPerson | null,
  given: { cuil: string; operatorCuil: string; tramiteAgrees: boolean; today: string },
): DeskCheck[] {
  if (given.cuil === given.operatorCuil) return [refused('own-cuil')]
  if (!person) return [refused('not-in-padron')]
  const whose = [
    cuilCheck(card, given.cuil),
    card.birthDate === person.birthDate ? ok('birth-date-agrees') : refused('birth-date-differs'),
    tramiteCheck(person, given.tramiteAgrees),
  ]
  // Nothing of somebody's DNI, nor their name, is for who holds no card of theirs.
  if (!noneRefuses(whose)) return whose
  const whichCard = [
    ejemplarCheck(card.ejemplar, person.ejemplar),
    expiryCheck(earlier(card.expiryDate ?? null, person.dniExpires), given.today),
  ]
  return noneRefuses(whichCard) ? [...whose, ...whichCard, nameCheck(card, person)] : [...whose, ...whichCard]
}

/** Whether a card was somebody else's, or its data were guessed: such comparisons are numbered. */
export const isMismatch = (checks: readonly DeskCheck[]): boolean =>
  checks.some(({ reason }) => reason === 'cuil-differs' || reason === 'birth-date-differs' || reason === 'tramite-differs')

/** What is answered, whatever the card, once there have been too many of them. */
export const tooManyComparisons: readonly DeskCheck[] = [refused('too-many-comparisons')]

/** What else a raise to level 3 asks for. */
export function raiseChecks(standing: DeskStanding): DeskCheck[] {
  if (standing.level === null) return [refused('has-no-clave')]
  if (standing.level === 3) return [refused('has-level-3', standing.levelSince)]
  if (standing.isClosedByPerson) return [refused('closed-by-person')]
  return [
    ok('has-level-2', standing.claveSince),
    standing.signInLock === null ? ok('way-is-open') : refused('sign-in-is-closed', standing.signInLock),
    ...(standing.isRecentlyRecovered ? [warning('recovered-recently')] : []),
  ]
}

/** What there is to open again: a sign-in or an identity that too many failures closed. */
export function openChecks(standing: DeskStanding): DeskCheck[] {
  if (standing.signInLock === null && !standing.isIdentityClosed) {
    return [standing.isClosedByPerson ? refused('closed-by-person') : refused('nothing-is-closed')]
  }
  if (standing.isRecentlyOpened) return [refused('opened-recently')]
  return [
    ...(standing.signInLock === null ? [] : [ok('sign-in-is-closed', standing.signInLock)]),
    ...(standing.isIdentityClosed ? [ok('identity-is-closed')] : []),
    ...(standing.isClosedByPerson ? [warning('closed-by-person')] : []),
  ]
}

export const noneRefuses = (checks: readonly DeskCheck[]): boolean => checks.every(({ result }) => result !== 'refused')

function cuilCheck(card: CardInHand, cuil: string): DeskCheck {
  if (!isDniOf(card.dni, cuil) || (card.cuil !== undefined && card.cuil !== cuil)) return refused('cuil-differs')
  return card.cuilMismatch === true ? warning('card-cuil-deformed') : ok('cuil-agrees')
}

function tramiteCheck(person: DeskPerson, agrees: boolean): DeskCheck {
  if (!person.hasTramite) return warning('no-tramite-on-record')
  return agrees ? ok('tramite-agrees') : refused('tramite-differs')
}

/** A letter each, in the order in which they are given out. */
function ejemplarCheck(ofCard: string, latest: string | null): DeskCheck {
  if (latest === null) return warning('no-ejemplar-on-record')
  if (ofCard === latest) return ok('ejemplar-is-latest', latest)
  return ofCard < latest ? refused('ejemplar-is-older', latest) : refused('ejemplar-is-newer', latest)
}

function expiryCheck(expires: string | null, today: string): DeskCheck {
  if (expires === null) return warning('no-expiry-known')
  return expires < today ? refused('card-has-expired', expires) : ok('card-is-valid', expires)
}

/** A name never stops anybody: codes lose ñ and accents, or deform them (domain 5). */
function nameCheck({ surname, names }: CardInHand, person: DeskPerson): DeskCheck {
  const onRecord = `${person.surname}, ${person.names}`
  if (surname === null || names === null) return warning('name-to-compare', onRecord)
  const onCard = `${surname}, ${names}`
  if (onCard.toUpperCase() === onRecord.toUpperCase()) return ok('name-agrees')
  return warning(folded(onCard) === folded(onRecord) ? 'name-differs-in-accents' : 'name-differs', onRecord)
}

const folded = (name: string) => [...name.normalize('NFC')].map(foldLetter).join('')

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

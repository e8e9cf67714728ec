import { describe, expect, it } from 'vitest'
import { identityChecks, noneRefuses, openChecks, raiseChecks, type CardInHand, type DeskPerson, type DeskStanding } from '../../electron/rules/desk-checks.ts'

const person: DeskPerson = {
  cuil: '27301234568', surname: 'Núñez', names: 'Ana María', birthDate: '1990-12-01', ejemplar: 'B', dniExpires: '2033-06-20', hasTramite: true,
}
const card: CardInHand = { dni: '30123456', surname: 'NUÑEZ', names: 'ANA MARIA', birthDate: '1990-12-01', tramite: '00123456789', ejemplar: 'B' }
const given = { cuil: person.cuil, operatorCuil: '20121234565', tramiteAgrees: true, today: '2026-11-26' }
const standing: DeskStanding = {
  level: 2, levelSince: '2026-11-02', claveSince: '2026-11-02', signInLock: null, isClosedByPerson: false, isIdentityClosed: false, isRecentlyRecovered: false,
  isRecentlyOpened: false, needsApproval: false,
}

const compare = (changes: { card?: Partial<CardInHand>; person?: Partial<DeskPerson>; given?: Partial<typeof given> }) =>
  identityChecks({ ...card, ...changes.card }, { ...person, ...changes.person }, { ...given, ...changes.given })

describe('a card compared with the padrón', () => {
  const cases: [string, Parameters<typeof compare>[0], string, 'ok' | 'warning' | 'refused'][] = [
    ['the number of the CUIL', {}, 'cuil-agrees', 'ok'],
    ['a number of seven digits', { card: { dni: '5536168' }, given: { cuil: '20055361682' } }, 'cuil-agrees', 'ok'],
    ['another number', { card: { dni: '30123457' } }, 'cuil-differs', 'refused'],
    ['another CUIL on the card', { card: { cuil: '20301234563' } }, 'cuil-differs', 'refused'],
    ['a CUIL that does not hold', { card: { cuilMismatch: true } }, 'card-cuil-deformed', 'warning'],
    ['another birth date', { card: { birthDate: '1990-12-10' } }, 'birth-date-differs', 'refused'],
    ['another trámite', { given: { tramiteAgrees: false } }, 'tramite-differs', 'refused'],
    ['no trámite on record', { person: { hasTramite: false }, given: { tramiteAgrees: false } }, 'no-tramite-on-record', 'warning'],
    ['an earlier ejemplar', { card: { ejemplar: 'A' } }, 'ejemplar-is-older', 'refused'],
    ['a later ejemplar', { card: { ejemplar: 'C' } }, 'ejemplar-is-newer', 'refused'],
    ['no ejemplar on record', { person: { ejemplar: null } }, 'no-ejemplar-on-record', 'warning'],
    ['a card of today', { card: { expiryDate: '2026-11-26' } }, 'card-is-valid', 'ok'],
    ['a card of yesterday', { card: { expiryDate: '2026-11-25' } }, 'card-has-expired', 'refused'],
    ['a padrón that says it has expired, though the card does not', { card: { expiryDate: '2030-01-01' }, person: { dniExpires: '2026-11-25' } }, 'card-has-expired', 'refused'],
    ['no expiry known', { person: { dniExpires: null } }, 'no-expiry-known', 'warning'],
    ['a name that lost its accents', {}, 'name-differs-in-accents', 'warning'],
    ['the name as it is', { card: { surname: 'NÚÑEZ', names: 'ANA MARÍA' } }, 'name-agrees', 'ok'],
    ['another name', { card: { surname: 'NUNES' } }, 'name-differs', 'warning'],
    ['a name that was not read', { card: { surname: null, names: null } }, 'name-to-compare', 'warning'],
  ]
  it.each(cases)('%s', (_what, changes, reason, result) => {
    expect(compare(changes).find((check) => check.reason === reason)?.result).toBe(result)
  })

  it('tells nobody’s name to who holds another card', () => {
    for (const changes of [{ card: { birthDate: '1990-12-10' } }, { given: { tramiteAgrees: false } }]) {
      expect(JSON.stringify(compare(changes))).not.toContain('Núñez')
    }
  })

  it('tells nothing of the latest DNI to who holds another card', () => {
    const reasons = compare({ card: { birthDate: '1990-12-10', ejemplar: 'A' } }).map(({ reason }) => reason)
    expect(reasons).toEqual(['cuil-agrees', 'birth-date-differs', 'tramite-agrees'])
  })

  it('says nothing else of who is not there, or of the operator themselves', () => {
    expect(identityChecks(card, null, given)).toEqual([{ result: 'refused', reason: 'not-in-padron', detail: null }])
    expect(compare({ given: { operatorCuil: person.cuil } })).toEqual([{ result: 'refused', reason: 'own-cuil', detail: null }])
  })

  it('lets a card go on that only warns', () => {
    expect(noneRefuses(compare({ person: { hasTramite: false, ejemplar: null, dniExpires: null } }))).toBe(true)
  })
})

describe('how the clave stands', () => {
  it.each<[string, Partial<DeskStanding>, string, boolean]>([
    ['level 2, open', {}, 'has-level-2', true],
    ['none yet', { level: null }, 'has-no-clave', false],
    ['level 3 already', { level: 3 }, 'has-level-3', false],
    ['closed by its person', { isClosedByPerson: true }, 'closed-by-person', false],
    ['closed for a while', { signInLock: '2026-11-26T10:00' }, 'sign-in-is-closed', false],
    ['recovered a short time ago', { isRecentlyRecovered: true }, 'recovered-recently', true],
  ])('for a raise: %s', (_what, changes, reason, goesOn) => {
    const checks = raiseChecks({ ...standing, ...changes })
    expect(checks.map((check) => check.reason)).toContain(reason)
    expect(noneRefuses(checks)).toBe(goesOn)
  })

  it.each<[string, Partial<DeskStanding>, string[], boolean]>([
    ['nothing closed', {}, ['nothing-is-closed'], false],
    ['the sign-in', { signInLock: 'recovery' }, ['sign-in-is-closed'], true],
    ['the identity, without a clave', { level: null, isIdentityClosed: true }, ['identity-is-closed'], true],
    ['both', { signInLock: 'recovery', isIdentityClosed: true }, ['sign-in-is-closed', 'identity-is-closed'], true],
    ['opened a short time ago', { signInLock: 'recovery', isRecentlyOpened: true }, ['opened-recently'], false],
    ['by its person alone', { isClosedByPerson: true }, ['closed-by-person'], false],
    ['by its person too', { isClosedByPerson: true, isIdentityClosed: true }, ['identity-is-closed', 'closed-by-person'], true],
  ])('to be opened: %s', (_what, changes, reasons, goesOn) => {
    const checks = openChecks({ ...standing, ...changes })
    expect(checks.map((check) => check.reason)).toEqual(reasons)
    expect(noneRefuses(checks)).toBe(goesOn)
  })
})

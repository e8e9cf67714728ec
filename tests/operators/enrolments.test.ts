import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { entriesOf } from '../support/entries-of.ts'
import { codeOf } from '../support/staff.ts'
import { begins, bruno, newId, office, password, sofia, wrongCode } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

async function withToken() {
  const test = await office()
  const added = await test.it.add({ ...sofia, permissions: ['supervise'] }, null, newId())
  if (typeof added === 'string') throw new Error(added)
  const finish = async () => {
    const { secret } = test.enrolling.newSecret(added.operator)
    return test.enrolling.finish({ operator: added.operator.id, token: added.token, password, secret, step: 1 }, newId())
  }
  return { ...test, ...added, begin: (token = added.token) => begins(test, '4512', token), finish }
}

describe('the token of an enrolment', () => {
  it('is twelve characters in groups, none of which looks like another, and lasts an hour', async () => {
    const { token, until, clock, begin } = await withToken()
    expect(token).toMatch(/^([A-Z3-9]{4}-){2}[A-Z3-9]{4}$/)
    expect(token).not.toMatch(/[BILOSZ0-258]/)
    expect(until).toBe(clock.now() + 3_600_000)
    clock.pass(3599)
    expect(await begin()).toBe(true)
    clock.pass(1)
    expect(await begin()).toBe(false)
  })

  it('is read without hyphens and in small letters', async () => {
    const { token, begin } = await withToken()
    expect(await begin(` ${token.replaceAll('-', ' ').toLowerCase()}`)).toBe(true)
  })

  it('may be begun with more than once, until it has been finished with', async () => {
    const { begin, finish, enrols, token } = await withToken()
    for (let time = 0; time < 7; time += 1) expect(await begin()).toBe(true)
    await enrols('4512', token)
    expect(await begin()).toBe(false)
    expect(await finish()).toBeNull()
  })

  it('finishes nothing once its hour is over', async () => {
    const { clock, finish, store } = await withToken()
    clock.pass(3600)
    expect(await finish()).toBeNull()
    expect(await store.db.selectFrom('operator').select(['state', 'password_hash']).execute()).toEqual([{ state: 'enrolling', password_hash: null }])
  })

  it('does not last longer by a clock that is set back', async () => {
    const { clock, begin } = await withToken()
    clock.pass(-180)
    expect(await begin()).toBe(false)
  })

  it('wrong five times closes it, and the sign-ins of the same legajo with it', async () => {
    const { begin, token, clock, signIns, store } = await withToken()
    for (let time = 0; time < 5; time += 1) expect(await begin('ACDE-FGHJ-KMNP')).toBe(false)
    expect(await begin()).toBe(false)
    expect(await store.db.selectFrom('sign_in_state').select(['place', 'failures']).execute()).toEqual([{ place: 'operator-4512-counter', failures: 5 }])
    expect(await signIns.signIn({ legajo: '4512', password, code: token }, { count: newId(), success: newId() })).toBeNull()
    clock.pass(15 * 60)
    expect(await begin()).toBe(true)
  })

  it('wrong fifty times at once counts five', async () => {
    const { begin, store } = await withToken()
    const all = await Promise.all(Array.from({ length: 50 }, () => begin('ACDE-FGHJ-KMNP')))
    expect(all).not.toContain(true)
    expect(await store.db.selectFrom('sign_in_state').select(['failures', 'refused']).execute()).toEqual([{ failures: 5, refused: 50 }])
  })

  it('of somebody else, of nobody, and none are refused alike', async () => {
    const test = await withToken()
    const person = await test.it.add({ ...bruno, permissions: ['supervise'] }, 'prueba', newId())
    if (typeof person === 'string') throw new Error(person)
    for (const [legajo, token] of [['4512', person.token], ['777', test.token], ['', ''], ['4512', '']] as const) {
      expect(await begins(test, legajo, token)).toBe(false)
    }
    const entries = await entriesOf(test, 'operator-enrolment-counted')
    expect(new Set(entries.map(({ facts }) => JSON.stringify(facts))).size).toBe(1)
  })

  it('of before does not open what has been re-opened', async () => {
    const test = await withToken()
    const reopened = await test.it.reopen('4512', 'se venció', newId())
    if (typeof reopened === 'string') throw new Error(reopened)
    expect(await test.begin()).toBe(false)
    expect(await test.finish()).toBeNull()
    expect(await begins(test, '4512', reopened.token)).toBe(true)
  })
})

describe('the secret of the codes', () => {
  it('is new each time, of 160 bits, with an address that apps on phones understand', async () => {
    const { enrolling, operator } = await withToken()
    const { secret, uri } = enrolling.newSecret(operator)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(uri).toBe(`otpauth://totp/Clave%20Seguridad%20Social:4512?issuer=Clave%20Seguridad%20Social&secret=${secret}&algorithm=SHA1&digits=6&period=30`)
    expect(enrolling.newSecret(operator).secret).not.toBe(secret)
  })

  it('gives the codes of RFC 6238, a step before and a step after included', async () => {
    const { enrolling, clock } = await withToken()
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // 12345678901234567890, appendix B
    clock.set('2005-03-18T01:58:29Z')
    expect(enrolling.stepOf(secret, '081804')).toBe(0x23523ec)
    for (const [seconds, expected] of [[30, 0x23523ec], [-29, 0x23523ec], [61, null]] as const) {
      clock.set('2005-03-18T01:58:29Z')
      clock.pass(seconds)
      expect(enrolling.stepOf(secret, '081 804')).toBe(expected)
    }
    expect(enrolling.stepOf(secret, wrongCode(codeOf(secret, clock.now())))).toBeNull()
    for (const none of ['', '12345', '1234567', 'ñandú1', '１２３４５６']) expect(enrolling.stepOf(secret, none)).toBeNull()
  })
})

describe('an enrolment that is finished', () => {
  it('gives ten different recovery codes, opens the way in, and is in the journal', async () => {
    const test = await withToken()
    const person = await test.enrols('4512', test.token)
    expect(new Set(person.recoveryCodes).size).toBe(10)
    expect(await test.directory.list()).toMatchObject([{ id: person.id, state: 'active', since: '2026-11-23T15:00:00.000Z' }])
    expect(await person.comesIn()).toMatchObject({ operator: person.id })
    const [entry] = await entriesOf(test, 'operator-enrolled')
    expect(entry).toEqual({ facts: { branch: 'prueba', operator: person.id }, evidence: sofia })
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true })
  })

  it('at two machines at once is finished at one', async () => {
    const { finish, store } = await withToken()
    const both = await Promise.all([finish(), finish()])
    expect(both.filter((one) => one !== null)).toHaveLength(1)
    expect(await store.db.selectFrom('operator_recovery').select('hash').execute()).toHaveLength(10)
  })
})

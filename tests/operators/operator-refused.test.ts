import { describe, expect, it, vi } from 'vitest'
import * as hashing from '../../electron/accounts/hashing.ts'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { enrolments } from '../../electron/operators/enrolments.ts'
import { entriesOf } from '../support/entries-of.ts'
import { begins, bruno, clara, newId, office, operations, password, withSofia, wrong, wrongCode } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { watchedHashing } = await import('./watched-hashing.ts')
  return watchedHashing(await original<typeof Hashing>())
})

describe('every refusal', () => {
  it('is the same answer for the same work: one password verified, one entry of the journal with equal facts', async () => {
    const test = await withSofia()
    const { person, directory, signIns, fails, store } = test
    const acting = await person.comesIn()
    const added = await directory.add({ ...bruno, permissions: ['desk'] }, acting, crypto.randomUUID())
    if (typeof added === 'string') throw new Error(added)
    const ended = await test.hire(clara, ['desk'])
    await directory.end(ended.id, acting, crypto.randomUUID())
    test.clock.pass(30)
    const right = { legajo: '4512', password, code: person.code() }
    const refusals = [
      { ...right, ...wrong },
      { ...right, code: wrongCode(right.code) },
      { ...right, code: '' },
      { ...right, code: 'ACDE-FGHJ-KMNP' },
      { ...right, code: 'ñandú1' },
      { ...right, legajo: '777' },
      { ...right, legajo: 'no es un legajo, y es muy largo' },
      { ...right, legajo: '' },
      { ...right, legajo: bruno.legajo },
      { ...right, legajo: clara.legajo, code: ended.code() },
    ]
    const verify = vi.mocked(hashing.verifyClave)
    for (const given of refusals) {
      verify.mockClear()
      expect(await signIns.signIn(given, operations())).toBeNull()
      expect(verify).toHaveBeenCalledTimes(1)
    }
    await fails(1) // the fifth of Sofía's
    verify.mockClear()
    expect(await signIns.signIn(right, operations())).toBeNull() // all right, and locked
    expect(verify).toHaveBeenCalledTimes(1)
    const facts = (await entriesOf(test, 'operator-sign-in-counted')).map((entry) => JSON.stringify(entry.facts))
    expect(facts).toHaveLength(refusals.length + 3)
    expect(new Set(facts).size).toBe(1)
    expect(await store.db.selectFrom('operator').select('session').where('state', '!=', 'active').execute()).toEqual([{ session: null }, { session: null }])
  })

  it('of a legajo that nobody has is counted at one of a fixed number of places, and is nobody’s evidence', async () => {
    const test = await office()
    for (const legajo of ['777', 'MiPassword12', 'lo que sea']) await test.signIns.signIn({ legajo, password, code: '123456' }, operations())
    const places = await test.store.db.selectFrom('sign_in_state').select('place').execute()
    expect(places.every(({ place }) => /^operator-stranger-\d{1,4}-counter$/.test(place))).toBe(true)
    expect((await entriesOf(test, 'operator-sign-in-counted')).map(({ evidence }) => evidence)).toEqual(Array(3).fill({ legajo: null }))
  })
})

describe('wrong passwords and codes', () => {
  it('five in a row close it for 15 minutes, five more for an hour, five more until it is re-opened', async () => {
    const { person, clock, fails } = await withSofia()
    for (const minutes of [15, 60]) {
      await fails(5)
      clock.pass(minutes * 60 - 1)
      expect(await person.signIn()).toBeNull()
      clock.pass(1)
    }
    await fails(5)
    clock.pass(365 * 24 * 3600)
    expect(await person.signIn()).toBeNull()
  })

  it('a wrong code counts as a wrong password does', async () => {
    const { person } = await withSofia()
    for (let time = 0; time < 5; time += 1) expect(await person.signIn({ code: wrongCode(person.code()) })).toBeNull()
    expect(await person.signIn()).toBeNull()
  })

  it('50 at once, from two machines, count exactly five, and leave it closed', async () => {
    const { person, at, store } = await withSofia()
    const other = await at('Otra', 'mostrador-2')
    const all = await Promise.all(Array.from({ length: 50 }, (_, time) => person.signIn(wrong, time % 2 ? other : undefined)))
    expect(all.every((one) => one === null)).toBe(true)
    const state = await store.db.selectFrom('sign_in_state').selectAll().executeTakeFirstOrThrow()
    expect(state).toMatchObject({ place: 'operator-4512-counter', failures: 5, refused: 50 })
    expect(await person.signIn()).toBeNull()
  })

  it('a clock set back opens nothing', async () => {
    const { person, clock, fails } = await withSofia()
    await fails(5)
    clock.set('2026-11-20T15:00:00Z')
    expect(await person.signIn()).toBeNull()
    expect(await person.signIn({ code: person.recoveryCodes[0] ?? '' })).toBeNull()
  })

  it('are forgotten once the operator is in', async () => {
    const { person, clock, fails } = await withSofia()
    await fails(4)
    expect(await person.signIn()).not.toBeNull()
    await fails(4)
    clock.pass(30)
    expect(await person.signIn()).not.toBeNull()
  })
})

describe('wrong tries at a kiosk', () => {
  async function atKiosk() {
    const test = await withSofia()
    const kiosk = await test.at('Otra', 'chain kiosk', 'kiosk')
    /** As anybody may who has read a legajo on a slip. */
    const triesAll = async () => {
      for (let time = 0; time < 15; time += 1) {
        await test.person.signIn(wrong, kiosk)
        if (time % 5 === 4) test.clock.pass(3600)
      }
    }
    return { ...test, kiosk, triesAll }
  }

  it('never close the counter to the operator, who is told of them there, once', async () => {
    const { person, kiosk, triesAll, clock } = await atKiosk()
    await triesAll()
    clock.pass(30)
    expect(await person.signIn({}, kiosk)).toBeNull()
    expect(await person.signIn(wrong)).toBeNull()
    clock.pass(30)
    const refusedAt = clock.now() - 30_000
    expect(await person.signIn()).toMatchObject({ refused: { times: 17, at: refusedAt, branch: 'UDAI Prueba' } })
    clock.pass(30)
    expect(await person.signIn()).toMatchObject({ refused: null })
    expect(await person.signIn({}, kiosk)).toBeNull()
  })

  it('and at a counter at one moment are told as of where the operator comes in', async () => {
    const { person, kiosk, clock } = await atKiosk()
    await person.signIn(wrong, kiosk)
    await person.signIn(wrong)
    clock.pass(30)
    expect(await person.signIn({}, kiosk)).toMatchObject({ refused: { times: 2, branch: 'Otra' } })
  })

  it('nor do those at a counter close the kiosks', async () => {
    const { person, kiosk, fails } = await atKiosk()
    await fails(5)
    expect(await person.signIn()).toBeNull()
    expect(await person.signIn({}, kiosk)).not.toBeNull()
  })

  it('of an enrolment never close the one at the counter', async () => {
    const { store, keys, clock, directory, person, ...test } = await atKiosk()
    const added = await directory.add({ ...bruno, permissions: ['desk'] }, await person.comesIn(), newId())
    if (typeof added === 'string') throw new Error(added)
    const atKiosks = enrolments(store, keys, clock, { branch: 'Otra', role: 'kiosk' })
    for (let time = 0; time < 6; time += 1) await atKiosks.begin({ legajo: bruno.legajo, token: 'ACDE-FGHJ-KMNP' }, newId())
    expect(await begins({ enrolling: atKiosks }, bruno.legajo, added.token)).toBe(false)
    expect(await begins(test, bruno.legajo, added.token)).toBe(true)
  })
})

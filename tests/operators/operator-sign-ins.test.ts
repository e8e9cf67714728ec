import { rmSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import * as hashing from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { StaffSessionOver } from '../../electron/operators/acting.ts'
import { operatorSignIns } from '../../electron/operators/operator-sign-ins.ts'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { bruno, clara, codeOf, entriesOf, office, operations, password, sofia, wrongCode } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  const light = lightHashing(await original<typeof Hashing>())
  return { ...light, verifyClave: vi.fn(light.verifyClave) }
})

const wrong = { password: 'otra cosa que nadie eligió' }

async function withSofia() {
  const test = await office()
  const person = await test.hire(sofia, ['desk', 'supervise'])
  test.clock.pass(30)
  const fails = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect(await person.signIn(wrong)).toBeNull()
  }
  return { ...test, person, fails }
}

describe('an operator comes in', () => {
  it('with password and code, told what was refused since the last time', async () => {
    const { person, clock, store, keys } = await withSofia()
    expect(await person.signIn()).toMatchObject({
      operator: { id: person.id, legajo: '4512', permissions: ['desk', 'supervise'], state: 'active' },
      acting: { operator: person.id },
      refused: null,
      recoveryCodesLeft: null,
    })
    expect(await person.signIn(wrong)).toBeNull()
    const refused = { times: 1, at: clock.now(), branch: 'UDAI Prueba' }
    clock.pass(30)
    expect(await person.signIn()).toMatchObject({ refused })
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true })
  })

  it('with the legajo in small letters, and spaces where people put them', async () => {
    const test = await withSofia()
    const other = await test.hire(bruno, ['desk'])
    test.clock.pass(30)
    expect(await other.signIn({ legajo: ' b77 ', code: ` ${other.code().slice(0, 3)} ${other.code().slice(3)}` })).not.toBeNull()
  })

  it('by a password whose accents the keyboard writes apart', async () => {
    const { person } = await withSofia()
    expect(await person.signIn({ password: password.normalize('NFD') })).not.toBeNull()
  })

  it.each([-30, 0, 30])('by the code of a phone whose clock is off by %i seconds', async (seconds) => {
    const { person, clock } = await withSofia()
    clock.pass(60)
    expect(await person.signIn({ code: codeOf(person.secret, clock.now() + seconds * 1000) })).not.toBeNull()
  })

  it('not by the code of one that is off by a minute', async () => {
    const { person, clock } = await withSofia()
    clock.pass(90)
    expect(await person.signIn({ code: codeOf(person.secret, clock.now() - 60_000) })).toBeNull()
    expect(await person.signIn({ code: codeOf(person.secret, clock.now() + 60_000) })).toBeNull()
  })

  it('with a password hashed under a pepper of before, which moves to the one of now', async () => {
    const { person, store, keys, clock } = await withSofia()
    const other = { id: 'pepper-other', secret: Buffer.alloc(32, 7) }
    const moved = { current: (purpose: Parameters<typeof keys.current>[0]) => (purpose === 'pepper' ? other : keys.current(purpose)), byId: (id: string) => (id === other.id ? other : keys.byId(id)) }
    const elsewhere = await operatorSignIns(store, moved, clock, { branch: 'UDAI Prueba', machine: 'mostrador-1' })
    expect(await person.signIn({}, elsewhere)).not.toBeNull()
    expect(await store.db.selectFrom('operator').select('pepper_id').execute()).toEqual([{ pepper_id: other.id }])
    clock.pass(30)
    expect(await person.signIn({}, elsewhere)).not.toBeNull()
  })
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
    const facts = (await entriesOf(test, 'operator-sign-in-counted')).map((entry) => entry.facts)
    expect(facts).toHaveLength(refusals.length + 3)
    expect(new Set(facts).size).toBe(1)
    expect(await store.db.selectFrom('operator').select('session').where('state', '!=', 'active').execute()).toEqual([{ session: null }, { session: null }])
  })

  it('of a legajo that nobody has is counted at one of a fixed number of places, and is nobody’s evidence', async () => {
    const test = await office()
    for (const legajo of ['777', 'MiPassword12', 'lo que sea']) await test.signIns.signIn({ legajo, password, code: '123456' }, operations())
    const places = await test.store.db.selectFrom('sign_in_state').select('place').execute()
    expect(places.every(({ place }) => /^operator-stranger-\d{1,4}$/.test(place))).toBe(true)
    expect((await entriesOf(test, 'operator-sign-in-counted')).map(({ body }) => body)).toEqual(Array(3).fill('{"legajo":null}'))
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
    expect(state).toMatchObject({ place: 'operator-4512', failures: 5, refused: 50 })
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

describe('a code', () => {
  it('of the phone is accepted once, the one of the enrolment too', async () => {
    const test = await office()
    const person = await test.hire(sofia, ['supervise'])
    expect(await person.signIn()).toBeNull()
    test.clock.pass(30)
    expect(await person.signIn()).not.toBeNull()
    expect(await person.signIn()).toBeNull()
    test.clock.pass(30)
    expect(await person.signIn()).not.toBeNull()
  })

  it('of a step before one that was accepted is not, though its time has not gone by', async () => {
    const { person, clock } = await withSofia()
    clock.pass(60)
    const before = person.code()
    clock.pass(30)
    expect(await person.signIn()).not.toBeNull()
    expect(await person.signIn({ code: before })).toBeNull()
  })

  it('given at two machines at once lets one of them in', async () => {
    const { person, at, clock } = await withSofia()
    const other = await at('UDAI Prueba', 'mostrador-2')
    for (let time = 0; time < 10; time += 1) {
      clock.pass(30)
      const both = await Promise.all([person.signIn(), person.signIn({}, other)])
      expect(both.filter((one) => one !== null)).toHaveLength(1)
    }
  })

  it('for recovery is accepted once, written in any way, and tells how many are left', async () => {
    const { person, store } = await withSofia()
    const [first = '', second = ''] = person.recoveryCodes
    expect(await person.signIn({ code: first })).toMatchObject({ recoveryCodesLeft: 9 })
    expect(await person.signIn({ code: first })).toBeNull()
    expect(await person.signIn({ code: second.replaceAll('-', '').toLowerCase() })).toMatchObject({ recoveryCodesLeft: 8 })
    expect(await store.db.selectFrom('operator_recovery').select('hash').execute()).toHaveLength(8)
  })

  it('for recovery given at two machines at once lets one of them in', async () => {
    const { person, at } = await withSofia()
    const other = await at('UDAI Prueba', 'mostrador-2')
    for (const code of person.recoveryCodes) {
      const both = await Promise.all([person.signIn({ code }), person.signIn({ code }, other)])
      expect(both.filter((one) => one !== null)).toHaveLength(1)
    }
  })

  it('for recovery of somebody else is none', async () => {
    const test = await withSofia()
    const other = await test.hire(bruno, ['desk'])
    expect(await test.person.signIn({ code: other.recoveryCodes[0] ?? '' })).toBeNull()
  })
})

describe('approving on the spot', () => {
  async function withTwo() {
    const test = await withSofia()
    const other = await test.hire(bruno, ['desk'])
    const acting = await test.person.comesIn()
    const approve = (given: Partial<Parameters<typeof test.signIns.approve>[0]> = {}, permission: 'desk' | 'supervise' = 'desk') =>
      test.signIns.approve({ legajo: bruno.legajo, password, code: other.code(), ...given }, operations(), { acting, permission })
    return { ...test, other, acting, approve }
  }

  it('by another opens no session and leaves both as they were', async () => {
    const { other, acting, approve, signIns, clock, ...test } = await withTwo()
    const theirs = await other.comesIn()
    clock.pass(30)
    expect(await approve()).toMatchObject({ id: other.id, legajo: 'B77' })
    expect([await signIns.isCurrent(theirs), await signIns.isCurrent(acting)]).toEqual([true, true])
    expect((await entriesOf(test, 'operator-approved')).map(({ facts }) => JSON.parse(facts) as unknown)).toMatchObject([
      { operator: other.id, subject: acting.operator, permission: 'desk' },
    ])
  })

  it('uses the code up', async () => {
    const { other, approve } = await withTwo()
    expect(await approve()).not.toBeNull()
    expect(await approve()).toBeNull()
    expect(await other.signIn()).toBeNull()
  })

  it('is refused to the same person, to who lacks the permission, and for a wrong password', async () => {
    const { person, approve, clock } = await withTwo()
    clock.pass(30)
    expect(await approve({ legajo: person.legajo, code: person.code() })).toBeNull()
    expect(await approve({}, 'supervise')).toBeNull()
    expect(await approve(wrong)).toBeNull()
  })

  it('is counted and closed as a sign-in', async () => {
    const { other, approve, clock } = await withTwo()
    for (let time = 0; time < 5; time += 1) expect(await approve(wrong)).toBeNull()
    expect(await approve()).toBeNull()
    clock.pass(14 * 60)
    expect(await other.signIn()).toBeNull()
  })

  it('is not for a session that is over, which counts nothing', async () => {
    const { acting, approve, signIns, store } = await withTwo()
    await signIns.signOut(acting, crypto.randomUUID())
    await expect(approve()).rejects.toBeInstanceOf(StaffSessionOver)
    expect(await store.db.selectFrom('sign_in_state').selectAll().execute()).toEqual([])
  })
})

describe('the keys', () => {
  it('of somebody’s codes or password gone is a problem at the start, not a wrong code', async () => {
    const { store, keys, clock, folder } = await withSofia()
    rmSync(`${folder}/keys`, { recursive: true })
    const others = openKeys(`${folder}/keys/keys.json`, { dataExists: false, now: clock.now() })
    const open = (given: typeof keys) => operatorSignIns(store, given, clock, { branch: 'UDAI Prueba', machine: 'mostrador-1' })
    await expect(open(others)).rejects.toMatchObject({ key: 'key-missing' })
    const onlyPeppers: typeof keys = { current: (purpose) => others.current(purpose), byId: (id) => (id.startsWith('pepper-') ? keys : others).byId(id) }
    await expect(open(onlyPeppers)).rejects.toMatchObject({ key: 'key-missing', detail: keys.current('operators').id })
  })

  it('seal a secret to its operator: in the row of another it does not open', async () => {
    const test = await withSofia()
    const other = await test.hire(bruno, ['desk'])
    const { totp_sealed: sealed } = await test.store.db.selectFrom('operator').select('totp_sealed').where('id', '=', other.id).executeTakeFirstOrThrow()
    await test.store.db.updateTable('operator').set({ totp_sealed: sealed }).where('id', '=', test.person.id).execute()
    test.clock.pass(30)
    await expect(test.person.signIn({ code: other.code() })).rejects.toThrow()
  })
})

import { rmSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import * as hashing from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { StaffSessionOver } from '../../electron/operators/acting.ts'
import { enrolments } from '../../electron/operators/enrolments.ts'
import { operatorSignIns } from '../../electron/operators/operator-sign-ins.ts'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { begins, bruno, clara, codeOf, entriesOf, newId, office, operations, password, sofia, wrongCode } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  const light = lightHashing(await original<typeof Hashing>())
  return { ...light, verifyClave: vi.fn(light.verifyClave) }
})

/** A machine where nobody is in, so that nobody is sent out. */
const counter = { branch: 'UDAI Prueba', machine: 'mostrador-9', role: 'counter', place: null } as const
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
    const test = await withSofia()
    const { person, clock, store, keys } = test
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
    expect((await entriesOf(test, 'operator-signed-in')).map(({ facts }) => JSON.parse(facts) as unknown)).toMatchObject([
      { machine: 'Mostrador 3', role: 'counter' }, { machine: 'Mostrador 3', role: 'counter' },
    ])
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
    const elsewhere = await operatorSignIns(store, moved, clock, counter)
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
    expect(places.every(({ place }) => /^operator-stranger-\d{1,4}-counter$/.test(place))).toBe(true)
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

describe('a session left open', () => {
  it('by a machine that went out ends when it starts again, and the journal tells', async () => {
    const { person, at, signIns, ...test } = await withSofia()
    const acting = await person.comesIn()
    await at('UDAI Prueba', 'mostrador-2')
    expect(await signIns.isCurrent(acting)).toBe(true)
    await at('UDAI Prueba', 'mostrador-1')
    expect(await signIns.isCurrent(acting)).toBe(false)
    await at('UDAI Prueba', 'mostrador-1')
    expect((await entriesOf(test, 'operator-signed-out')).map(({ facts }) => JSON.parse(facts) as unknown)).toEqual([
      { branch: 'prueba', operator: person.id, leftOpen: true },
    ])
  })
})

describe('whose screen it is again', () => {
  async function working() {
    const test = await withSofia()
    const acting = await test.person.comesIn()
    const resumes = (given = password) => test.signIns.resume({ acting, password: given }, newId())
    const failures = async () => (await test.store.db.selectFrom('sign_in_state').select(['failures', 'refused']).execute())[0]
    return { ...test, acting, resumes, failures }
  }

  it('is told by the operator’s password alone, in any form, and by no other', async () => {
    const { resumes, acting, signIns, failures, ...test } = await working()
    expect(await resumes('otra cosa que nadie eligió')).toBe(false)
    expect(await resumes('')).toBe(false)
    expect(await resumes(password.normalize('NFD'))).toBe(true)
    expect(await signIns.isCurrent(acting)).toBe(true)
    expect(await failures()).toBeUndefined()
    expect(await entriesOf(test, 'operator-sign-in-counted')).toHaveLength(4)
    expect((await entriesOf(test, 'operator-resumed')).map(({ facts }) => JSON.parse(facts) as unknown)).toMatchObject([{ operator: acting.operator }])
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true })
  })

  it('wrong five times closes the way in, the right password too', async () => {
    const { resumes, clock } = await working()
    for (let time = 0; time < 5; time += 1) expect(await resumes('otra')).toBe(false)
    const verify = vi.mocked(hashing.verifyClave)
    verify.mockClear()
    expect(await resumes()).toBe(false)
    expect(verify).toHaveBeenCalledTimes(1)
    clock.pass(15 * 60)
    expect(await resumes()).toBe(true)
  })

  it('takes back what it counted, and never what somebody else tries at the codes', async () => {
    const { resumes, fails, failures } = await working()
    await fails(2)
    expect(await resumes('otra')).toBe(false)
    expect(await resumes()).toBe(true)
    expect(await failures()).toEqual({ failures: 2, refused: 2 })
    expect(await resumes('otra')).toBe(false)
    await fails(1)
    expect(await resumes('otra')).toBe(false) // the fifth in a row
    expect(await resumes()).toBe(false)
  })

  it('is nobody’s whose session is over, and counts nothing then', async () => {
    const { resumes, acting, signIns, failures } = await working()
    await signIns.signOut(acting, newId())
    await expect(resumes()).rejects.toBeInstanceOf(StaffSessionOver)
    expect(await failures()).toBeUndefined()
  })

  it('moves a password hashed under a pepper of before to the one of now', async () => {
    const { store, keys, clock, acting } = await working()
    const other = { id: 'pepper-other', secret: Buffer.alloc(32, 7) }
    const moved = { current: (purpose: Parameters<typeof keys.current>[0]) => (purpose === 'pepper' ? other : keys.current(purpose)), byId: (id: string) => (id === other.id ? other : keys.byId(id)) }
    const elsewhere = await operatorSignIns(store, moved, clock, counter)
    for (let time = 0; time < 2; time += 1) expect(await elsewhere.resume({ acting, password }, newId())).toBe(true)
    expect(await store.db.selectFrom('operator').select('pepper_id').execute()).toEqual([{ pepper_id: other.id }])
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
  const cuil = '20301234563'

  async function withTwo() {
    const test = await withSofia()
    const other = await test.hire(bruno, ['desk'])
    const acting = await test.person.comesIn()
    const approve = (given: Partial<Parameters<typeof test.signIns.approve>[0]> = {}, permission: 'desk' | 'supervise' = 'desk') =>
      test.signIns.approve({ legajo: bruno.legajo, password, code: other.code(), ...given }, operations(), { acting, permission, cuil })
    return { ...test, other, acting, approve }
  }

  it('by another opens no session and leaves both as they were', async () => {
    const { other, acting, signIns, clock, ...test } = await withTwo()
    const theirs = await other.comesIn()
    clock.pass(30)
    const given = operations()
    const approved = await signIns.approve({ legajo: bruno.legajo, password, code: other.code() }, given, { acting, permission: 'desk', cuil })
    expect(approved).toMatchObject({ operator: { id: other.id, legajo: 'B77' }, approval: given.success })
    expect([await signIns.isCurrent(theirs), await signIns.isCurrent(acting)]).toEqual([true, true])
    const [entry] = await entriesOf(test, 'operator-approved')
    expect(JSON.parse(entry?.facts ?? '')).toMatchObject({ operator: other.id, subject: acting.operator, permission: 'desk' })
    expect(JSON.parse(entry?.body ?? '')).toEqual({ legajo: 'B77', name: bruno.name, cuil })
  })

  it('uses the code up', async () => {
    const { other, approve } = await withTwo()
    expect(await approve()).not.toBeNull()
    expect(await approve()).toBeNull()
    expect(await other.signIn()).toBeNull()
  })

  it('is refused to the same person, to who lacks the permission, and for a wrong password', async () => {
    const { person, approve, clock, ...test } = await withTwo()
    clock.pass(30)
    expect(await approve({ legajo: person.legajo, code: person.code() })).toBeNull()
    expect(await approve({}, 'supervise')).toBeNull()
    expect(await approve(wrong)).toBeNull()
    expect((await entriesOf(test, 'operator-approval-refused')).map(({ facts }) => JSON.parse(facts) as unknown)).toMatchObject([
      { operator: person.id, subject: person.id, refusal: 'same-person' }, { operator: test.other.id, subject: person.id, refusal: 'lacks-permission' },
    ])
    expect(await entriesOf(test, 'operator-approved')).toEqual([])
  })

  it('that is refused uses the code up too: of the phone and for recovery', async () => {
    const { person, other, approve, clock, store } = await withTwo()
    clock.pass(30)
    await approve({ legajo: person.legajo, code: person.code() })
    expect(await person.signIn()).toBeNull()
    const [code = ''] = other.recoveryCodes
    await approve({ code }, 'supervise')
    expect(await other.signIn({ code })).toBeNull()
    expect(await store.db.selectFrom('operator_recovery').select('hash').where('operator', '=', other.id).execute()).toHaveLength(9)
  })

  it.each(['added', 'reopened', 'unlocked'])('is refused for 30 days to whom the asking operator has %s', async (how) => {
    const { directory, acting, approve, enrols, clock, other, signIns, ...test } = await withTwo()
    const tied = { legajo: bruno.legajo, code: () => other.code() }
    if (how === 'added') {
      const added = await directory.add({ ...clara, permissions: ['desk'] }, acting, newId())
      if (typeof added === 'string') throw new Error(added)
      Object.assign(tied, await enrols(clara.legajo, added.token))
    }
    if (how === 'reopened') {
      const reopened = await directory.reopen(other.id, acting, newId())
      if (typeof reopened === 'string') throw new Error(reopened)
      Object.assign(tied, await enrols(bruno.legajo, reopened.token))
    }
    if (how === 'unlocked') {
      for (let time = 0; time < 5; time += 1) await other.signIn(wrong)
      expect(await directory.unlock(other.id, acting, newId())).toBe('unlocked')
    }
    clock.pass(30)
    expect(await approve({ legajo: tied.legajo, code: tied.code() })).toBeNull()
    expect((await entriesOf(test, 'operator-approval-refused')).map(({ facts }) => JSON.parse(facts) as unknown)).toMatchObject([{ refusal: 'tied' }])
    clock.pass(30 * 24 * 3600)
    const again = await test.person.comesIn()
    const late = { legajo: tied.legajo, password, code: tied.code() }
    expect(await signIns.approve(late, operations(), { acting: again, permission: 'desk', cuil })).not.toBeNull()
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

  it('for a session that ends while it is judged throws, and has used the code up', async () => {
    const { acting, approve, signIns, other, ...test } = await withTwo()
    vi.mocked(hashing.verifyClave).mockImplementationOnce(async () => {
      await signIns.signOut(acting, newId())
      return true
    })
    await expect(approve()).rejects.toBeInstanceOf(StaffSessionOver)
    expect(await other.signIn()).toBeNull()
    expect(await entriesOf(test, 'operator-approved')).toEqual([])
  })
})

describe('the keys', () => {
  it('of somebody’s codes or password gone is a problem at the start, not a wrong code', async () => {
    const { store, keys, clock, folder } = await withSofia()
    rmSync(`${folder}/keys`, { recursive: true })
    const others = openKeys(`${folder}/keys/keys.json`, { dataExists: false, now: clock.now() })
    const open = (given: typeof keys) => operatorSignIns(store, given, clock, counter)
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

import { rmSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { operatorSignIns } from '../../electron/operators/operator-sign-ins.ts'
import { entriesOf } from '../support/entries-of.ts'
import { codeOf } from '../support/staff.ts'
import { bruno, counter, office, otherPepper, password, sofia, withSofia, wrong } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

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
    expect((await entriesOf(test, 'operator-signed-in')).map(({ facts }) => facts)).toMatchObject([
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
    const { id, moved } = otherPepper(keys)
    const elsewhere = await operatorSignIns(store, moved, clock, counter)
    expect(await person.signIn({}, elsewhere)).not.toBeNull()
    expect(await store.db.selectFrom('operator').select('pepper_id').execute()).toEqual([{ pepper_id: id }])
    clock.pass(30)
    expect(await person.signIn({}, elsewhere)).not.toBeNull()
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

describe('a session left open', () => {
  it('by a machine that went out ends when it starts again, and the journal tells', async () => {
    const { person, at, signIns, ...test } = await withSofia()
    const acting = await person.comesIn()
    await at('UDAI Prueba', 'mostrador-2')
    expect(await signIns.isCurrent(acting)).toBe(true)
    await at('UDAI Prueba', 'mostrador-1')
    expect(await signIns.isCurrent(acting)).toBe(false)
    await at('UDAI Prueba', 'mostrador-1')
    expect((await entriesOf(test, 'operator-signed-out')).map(({ facts }) => facts)).toEqual([
      { branch: 'prueba', operator: person.id, leftOpen: true },
    ])
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

import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { StaffSessionOver } from '../../electron/operators/acting.ts'
import { legajoIn } from '../../electron/operators/legajo.ts'
import { entriesOf } from '../support/entries-of.ts'
import { begins, bruno, clara, newId, office, sofia } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

async function withSupervisor() {
  const test = await office()
  const supervisor = await test.hire(sofia, ['supervise'])
  const acting = await supervisor.comesIn()
  return { ...test, supervisor, acting }
}

/** Whatever somebody answers who was expected to answer a token. */
const told = <Token extends object>(answer: Token | string): Token => {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

it.each([['4512', '4512'], [' b77\n', 'B77'], ['ABCDEFGHIJKL', 'ABCDEFGHIJKL'], ['ABCDEFGHIJKLM', null], ['45-12', null], ['', null], ['ñ1', null], ['ß', null], ['１２', null]])(
  'a legajo written «%s» is %s', (text, legajo) => { expect(legajoIn(text)).toBe(legajo) })

describe('adding', () => {
  it('by a supervisor makes an account that waits for its token, and names who did it', async () => {
    const test = await withSupervisor()
    const added = told(await test.directory.add({ ...bruno, name: '  Bruno   Díaz ', legajo: 'b77', cuil: '20-12345678-6', permissions: ['phone', 'desk', 'phone'] }, test.acting, newId()))
    expect(added.operator).toEqual({ ...bruno, id: added.operator.id, permissions: ['desk', 'phone'], state: 'enrolling', since: '2026-11-23T15:00:30.000Z' })
    expect(await begins(test, 'b77', added.token)).toBe(true)
    const entry = (await entriesOf(test, 'operator-added')).at(-1)
    expect(entry).toEqual({ facts: { branch: 'prueba', operator: test.supervisor.id, subject: added.operator.id, permissions: 'desk,phone' }, evidence: bruno })
  })

  it('takes no legajo and no CUIL twice, of who was ended neither', async () => {
    const { directory, acting, hire } = await withSupervisor()
    const person = await hire(bruno, ['desk'])
    await directory.end(person.id, acting, newId())
    const add = (given: typeof bruno) => directory.add({ ...given, permissions: ['desk'] }, acting, newId())
    expect(await add({ ...clara, legajo: 'b77' })).toBe('legajo-taken')
    expect(await add({ ...clara, cuil: bruno.cuil })).toBe('cuil-taken')
    expect(await add({ ...clara, cuil: sofia.cuil })).toBe('cuil-taken')
  })

  it('is for supervisors alone', async () => {
    const { directory, hire } = await withSupervisor()
    const acting = await (await hire(bruno, ['desk', 'phone'])).comesIn()
    await expect(directory.add({ ...clara, permissions: ['desk'] }, acting, newId())).rejects.toBeInstanceOf(StaffSessionOver)
    await expect(directory.end('whoever', acting, newId())).rejects.toBeInstanceOf(StaffSessionOver)
    await expect(directory.reopen('whoever', acting, newId())).rejects.toBeInstanceOf(StaffSessionOver)
    expect(await directory.list()).toHaveLength(2)
  })

  it('throws for what should have been judged before', async () => {
    const { directory, acting } = await withSupervisor()
    for (const wrong of [{ legajo: '4-5' }, { cuil: '20123456783' }, { cuil: '33637617449' }, { name: ' ' }]) {
      await expect(directory.add({ ...clara, permissions: ['desk'], ...wrong }, acting, newId())).rejects.toBeInstanceOf(RangeError)
    }
  })
})

describe('ending', () => {
  it('closes the way in and forgets what they came in with', async () => {
    const { directory, acting, hire, store, clock } = await withSupervisor()
    const person = await hire(bruno, ['desk'])
    expect(await directory.end(person.id, acting, newId())).toBe('ended')
    clock.pass(30)
    expect(await person.signIn()).toBeNull()
    expect(await person.signIn({ code: person.recoveryCodes[0] ?? '' })).toBeNull()
    const row = await store.db.selectFrom('operator').selectAll().where('id', '=', person.id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'ended', password_hash: null, totp_sealed: null, token_hash: null, session: null })
    expect(await store.db.selectFrom('operator_recovery').select('hash').where('operator', '=', person.id).execute()).toEqual([])
  })

  it('kills a token that was not used yet', async () => {
    const test = await withSupervisor()
    const { token, operator } = told(await test.directory.add({ ...bruno, permissions: ['desk'] }, test.acting, newId()))
    await test.directory.end(operator.id, test.acting, newId())
    expect(await begins(test, bruno.legajo, token)).toBe(false)
  })

  it('is done once, to others, who are there', async () => {
    const { directory, acting, hire, ...test } = await withSupervisor()
    const person = await hire(bruno, ['desk'])
    expect(await directory.end(acting.operator, acting, newId())).toBe('own-account')
    expect(await directory.end('nobody', acting, newId())).toBe('not-there')
    for (let time = 0; time < 2; time += 1) expect(await directory.end(person.id, acting, newId())).toBe('ended')
    expect(await entriesOf(test, 'operator-ended')).toHaveLength(1)
  })

  it('two supervisors who end each other at once leave one', async () => {
    const { directory, acting, hire } = await withSupervisor()
    const other = await (await hire(bruno, ['supervise'])).comesIn()
    const both = await Promise.allSettled([directory.end(other.operator, acting, newId()), directory.end(acting.operator, other, newId())])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })
})

describe('re-opening', () => {
  it('opens a way in that was closed for good, with everything new', async () => {
    const test = await withSupervisor()
    const person = await test.hire(bruno, ['desk'])
    for (let time = 0; time < 15; time += 1) {
      await person.signIn({ password: 'otra cosa' })
      if (time % 5 === 4) test.clock.pass(3600)
    }
    expect(await person.signIn()).toBeNull()
    const { token } = told(await test.directory.reopen(person.id, test.acting, newId()))
    const again = await test.enrols(bruno.legajo, token, 'una frase nueva y larga')
    expect(again.id).toBe(person.id)
    expect(again.secret).not.toBe(person.secret)
    expect(await again.comesIn()).toMatchObject({ operator: person.id })
    test.clock.pass(30)
    expect(await again.signIn({ code: person.code() })).toBeNull()
    expect(await person.signIn({ code: again.code() })).toBeNull()
    expect(await again.signIn({ code: person.recoveryCodes[0] ?? '' })).toBeNull()
  })

  it('ends the session that is open, and a proof that is under way', async () => {
    const { directory, acting, hire, signIns, clock } = await withSupervisor()
    const person = await hire(bruno, ['desk'])
    const theirs = await person.comesIn()
    clock.pass(30)
    const [reopened, session] = await Promise.all([directory.reopen(person.id, acting, newId()), person.signIn()])
    expect([typeof reopened, session]).toEqual(['object', null])
    expect(await signIns.isCurrent(theirs)).toBe(false)
  })

  it('is not for one’s own account, nor for who is not there', async () => {
    const { directory, acting } = await withSupervisor()
    expect(await directory.reopen(acting.operator, acting, newId())).toBe('own-account')
    expect(await directory.reopen('nobody', acting, newId())).toBe('not-there')
  })
})

describe('unlocking', () => {
  async function locked(at: ('counter' | 'kiosk')[]) {
    const test = await withSupervisor()
    const kiosk = await test.at('UDAI Prueba', 'chain kiosk', 'kiosk')
    const person = await test.hire(bruno, ['desk'])
    for (let time = 0; time < 15 * at.length; time += 1) {
      await person.signIn({ password: 'otra cosa' }, at[time % at.length] === 'kiosk' ? kiosk : undefined)
      if (time % (5 * at.length) === 5 * at.length - 1) test.clock.pass(3600)
    }
    const isLocked = async () => (await test.directory.list()).filter((one) => one.isLocked).map(({ legajo }) => legajo)
    return { ...test, person, kiosk, isLocked }
  }

  it.each([[['counter' as const]], [['kiosk' as const]], [['counter' as const, 'kiosk' as const]]])('opens what tries at %j closed for good, and what they come in with stays', async (at) => {
    const { directory, acting, person, kiosk, isLocked, clock, supervisor, ...test } = await locked(at)
    expect(await isLocked()).toEqual(['B77'])
    expect(await directory.unlock(person.id, acting, newId())).toBe('unlocked')
    expect(await isLocked()).toEqual([])
    expect(await person.signIn()).toMatchObject({ refused: { times: 15 * at.length } })
    clock.pass(30)
    expect(await person.signIn({}, kiosk)).toMatchObject({ refused: null })
    expect(await entriesOf(test, 'operator-unlocked')).toEqual([
      { facts: { branch: 'prueba', operator: supervisor.id, subject: person.id, permissions: 'desk' }, evidence: bruno },
    ])
  })

  it('is for others, who are there and locked, and by supervisors alone', async () => {
    const { directory, acting, person, hire, clock } = await locked(['kiosk'])
    expect(await directory.unlock(acting.operator, acting, newId())).toBe('own-account')
    expect(await directory.unlock('nobody', acting, newId())).toBe('not-there')
    const other = await (await hire(clara, ['desk', 'phone'])).comesIn()
    await expect(directory.unlock(person.id, other, newId())).rejects.toBeInstanceOf(StaffSessionOver)
    expect(await directory.unlock(other.operator, acting, newId())).toBe('not-locked')
    expect(await directory.unlock(person.id, acting, newId())).toBe('unlocked')
    expect(await directory.unlock(person.id, acting, newId())).toBe('not-locked')
    clock.pass(30)
    expect(await person.signIn()).not.toBeNull()
  })

  it('is nothing to who was ended, however many try their legajo', async () => {
    const { directory, acting, person, isLocked } = await locked([])
    await directory.end(person.id, acting, newId())
    for (let time = 0; time < 5; time += 1) await person.signIn()
    expect(await isLocked()).toEqual([])
    expect(await directory.unlock(person.id, acting, newId())).toBe('not-locked')
  })
})

it('nobody comes by a permission of their own making', async () => {
  const test = await withSupervisor()
  const { directory, acting, signIns, supervisor } = test
  const other = await test.hire(clara, ['supervise'])
  const all = ['desk', 'phone', 'supervise'] as const
  expect(await directory.add({ ...sofia, legajo: '999', permissions: [...all] }, acting, newId())).toBe('cuil-taken')
  expect(await directory.add({ ...clara, legajo: '4512', permissions: [...all] }, acting, newId())).toBe('legajo-taken')
  expect(await directory.reopen(supervisor.id, acting, newId())).toBe('own-account')
  const { token } = told(await directory.reopen(supervisor.id, await other.comesIn(), newId()))
  await test.enrols('4512', token)
  expect((await directory.list()).map(({ legajo, permissions }) => [legajo, permissions])).toEqual([['9001', ['supervise']], ['4512', ['supervise']]])
  expect(Object.keys({ ...directory, ...signIns, ...test.enrolling }).sort()).toEqual(
    ['add', 'approve', 'begin', 'end', 'finish', 'isCurrent', 'list', 'newSecret', 'reopen', 'resume', 'signIn', 'signOut', 'stepOf', 'unlock'],
  )
})

import { describe, expect, it, vi } from 'vitest'
import * as hashing from '../../electron/accounts/hashing.ts'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { StaffSessionOver } from '../../electron/operators/acting.ts'
import { entriesOf } from '../support/entries-of.ts'
import { bruno, clara, newId, operations, password, withSofia, wrong } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { watchedHashing } = await import('./watched-hashing.ts')
  return watchedHashing(await original<typeof Hashing>())
})

describe('approving on the spot', () => {
  const cuil = '20055361682'

  async function withTwo() {
    const test = await withSofia()
    const other = await test.hire(bruno, ['desk'])
    const acting = await test.person.comesIn()
    const approve = (given: Partial<Parameters<typeof test.signIns.approve>[0]> = {}, whose = cuil) =>
      test.signIns.approve({ legajo: bruno.legajo, password, code: other.code(), ...given }, operations(), { acting, cuil: whose })
    return { ...test, other, acting, approve }
  }

  it('by another opens no session and leaves both as they were', async () => {
    const { other, acting, signIns, clock, ...test } = await withTwo()
    const theirs = await other.comesIn()
    clock.pass(30)
    const given = operations()
    const approved = await signIns.approve({ legajo: bruno.legajo, password, code: other.code() }, given, { acting, cuil })
    expect(approved).toMatchObject({ operator: { id: other.id, legajo: 'B77' }, approval: given.success })
    expect([await signIns.isCurrent(theirs), await signIns.isCurrent(acting)]).toEqual([true, true])
    const [entry] = await entriesOf(test, 'operator-approved')
    expect(entry?.facts).toMatchObject({ operator: other.id, subject: acting.operator, permission: 'desk' })
    expect(entry?.evidence).toEqual({ legajo: 'B77', name: bruno.name, cuil })
  })

  it('uses the code up', async () => {
    const { other, approve } = await withTwo()
    expect(await approve()).not.toBeNull()
    expect(await approve()).toBeNull()
    expect(await other.signIn()).toBeNull()
  })

  it('is refused to the same person, to whose clave it is, to who may not work at the desk, and for a wrong password', async () => {
    const { person, approve, clock, other, ...test } = await withTwo()
    const caller = await test.hire(clara, ['phone', 'supervise'])
    clock.pass(30)
    expect(await approve({ legajo: person.legajo, code: person.code() })).toBeNull()
    expect(await approve({}, bruno.cuil)).toBeNull()
    expect(await approve({ legajo: caller.legajo, code: caller.code() })).toBeNull()
    expect(await approve(wrong)).toBeNull()
    expect((await entriesOf(test, 'operator-approval-refused')).map(({ facts }) => facts)).toMatchObject([
      { operator: person.id, subject: person.id, refusal: 'same-person' },
      { operator: other.id, subject: person.id, refusal: 'own-cuil' },
      { operator: caller.id, subject: person.id, refusal: 'lacks-permission' },
    ])
    expect(await entriesOf(test, 'operator-approved')).toEqual([])
  })

  it('that is refused uses the code up too: of the phone and for recovery', async () => {
    const { person, other, approve, clock, store } = await withTwo()
    clock.pass(30)
    await approve({ legajo: person.legajo, code: person.code() })
    expect(await person.signIn()).toBeNull()
    const [code = ''] = other.recoveryCodes
    await approve({ code }, bruno.cuil)
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
    expect((await entriesOf(test, 'operator-approval-refused')).map(({ facts }) => facts)).toMatchObject([{ refusal: 'tied' }])
    clock.pass(30 * 24 * 3600)
    const again = await test.person.comesIn()
    const late = { legajo: tied.legajo, password, code: tied.code() }
    expect(await signIns.approve(late, operations(), { acting: again, cuil })).not.toBeNull()
  })

  it('is counted and closed as a sign-in', async () => {
    const { other, approve, clock } = await withTwo()
    for (let time = 0; time < 5; time += 1) expect(await approve(wrong)).toBeNull()
    expect(await approve()).toBeNull()
    clock.pass(14 * 60)
    expect(await other.signIn()).toBeNull()
  })

  it('leaves what was refused before to be told to who approved, when they next come in, once', async () => {
    const { other, approve, clock } = await withTwo()
    for (let time = 0; time < 3; time += 1) expect(await approve(wrong)).toBeNull()
    const refused = { times: 3, at: clock.now(), branch: 'UDAI Prueba' }
    clock.pass(30)
    expect(await approve()).not.toBeNull()
    clock.pass(30)
    expect(await other.signIn()).toMatchObject({ refused })
    clock.pass(30)
    expect(await other.signIn()).toMatchObject({ refused: null })
  })

  it('begins the count anew', async () => {
    const { other, approve, clock } = await withTwo()
    for (let time = 0; time < 4; time += 1) expect(await approve(wrong)).toBeNull()
    expect(await approve()).not.toBeNull()
    for (let time = 0; time < 4; time += 1) expect(await approve(wrong)).toBeNull()
    clock.pass(30)
    expect(await other.signIn()).not.toBeNull()
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

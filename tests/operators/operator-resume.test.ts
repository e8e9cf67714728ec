import { describe, expect, it, vi } from 'vitest'
import * as hashing from '../../electron/accounts/hashing.ts'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { StaffSessionOver } from '../../electron/operators/acting.ts'
import { operatorSignIns } from '../../electron/operators/operator-sign-ins.ts'
import { entriesOf } from '../support/entries-of.ts'
import { counter, newId, otherPepper, password, withSofia } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { watchedHashing } = await import('./watched-hashing.ts')
  return watchedHashing(await original<typeof Hashing>())
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
    expect((await entriesOf(test, 'operator-resumed')).map(({ facts }) => facts)).toMatchObject([{ operator: acting.operator }])
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
    const { id, moved } = otherPepper(keys)
    const elsewhere = await operatorSignIns(store, moved, clock, counter)
    for (let time = 0; time < 2; time += 1) expect(await elsewhere.resume({ acting, password }, newId())).toBe(true)
    expect(await store.db.selectFrom('operator').select('pepper_id').execute()).toEqual([{ pepper_id: id }])
  })
})

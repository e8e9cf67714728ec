import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { approvalHolds, type Approved } from '../../electron/operators/approval.ts'
import { bruno, clara, newId, office, operations, password, sofia } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const cuil = '20055361682'

async function approved() {
  const test = await office()
  const supervisor = await test.hire(sofia, ['supervise'])
  const asker = await test.hire(bruno, ['desk'])
  const approver = await test.hire(clara, ['desk'])
  const by = await asker.comesIn()
  const { clock, store, signIns } = test
  const answer = await signIns.approve({ legajo: clara.legajo, password, code: approver.code() }, operations(), { acting: by, cuil })
  if (!answer) throw new Error('refused')
  const { approval } = answer
  const since = new Date(clock.now()).toISOString()
  const holds = (given: Partial<Approved> = {}) => store.db.transaction().execute((transaction) =>
    approvalHolds(transaction, { approval, by, cuil, since, now: clock.now(), ...given }))
  return { ...test, supervisor, asker, approver, by, holds }
}

describe('an approval', () => {
  it('holds for ten minutes, for who asked and whom it is about', async () => {
    const { holds, approver, clock } = await approved()
    expect(await holds()).toMatchObject({ id: approver.id, legajo: clara.legajo })
    clock.pass(600)
    expect(await holds()).toMatchObject({ id: approver.id })
    clock.pass(1)
    expect(await holds()).toBeNull()
  })

  it('is none for another person, another operator, or by another operation', async () => {
    const { holds, supervisor, by } = await approved()
    expect(await holds({ cuil: '20301234563' })).toBeNull()
    expect(await holds({ by: await supervisor.comesIn() })).toBeNull()
    expect(await holds({ approval: newId() })).toBeNull()
    expect(await holds({ approval: by.session })).toBeNull() // an entry of another kind
  })

  it('given before the moment that asks for it is none', async () => {
    const { holds, clock } = await approved()
    expect(await holds({ since: new Date(clock.now() + 1).toISOString() })).toBeNull()
  })

  it('from later than clocks drift is none', async () => {
    const { holds, clock } = await approved()
    expect(await holds({ now: clock.now() - 120_000 })).not.toBeNull()
    expect(await holds({ now: clock.now() - 120_001 })).toBeNull()
  })

  it('by whose clave it is about is none', async () => {
    const { holds, approver, store } = await approved()
    await store.db.updateTable('operator').set({ cuil }).where('id', '=', approver.id).execute()
    expect(await holds()).toBeNull()
  })

  it('by somebody who was ended since, may not work at the desk any more, or is who asks, is none', async () => {
    const { holds, directory, supervisor, approver, asker, store } = await approved()
    const become = (set: { permissions?: string; id?: string }) => store.db.updateTable('operator').set(set).where('id', '=', approver.id).execute()
    await become({ permissions: 'phone,supervise' })
    expect(await holds()).toBeNull()
    await become({ permissions: 'desk' })
    expect(await holds({ by: { operator: approver.id, session: 'any' } })).toBeNull()
    expect(await holds()).not.toBeNull()
    await directory.end(approver.id, await supervisor.comesIn(), newId())
    expect(await holds()).toBeNull()
    expect(await holds({ by: { operator: asker.id, session: 'any' } })).toBeNull()
  })
})

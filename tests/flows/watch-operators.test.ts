import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { comesToWork } from '../support/staff.ts'
import { kinds, supervision } from '../support/supervision.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

describe('what operators do', () => {
  it('is shown beside what is usual here, the unusual first', async () => {
    const { at, opened } = await supervision()
    const operator = await opened.employs('40112', ['desk', 'phone'])
    const worker = opened.atCounter()
    await comesToWork(worker, operator)
    const session = await opened.store.db.selectFrom('operator').select('session').where('id', '=', operator.id).executeTakeFirstOrThrow()
    const by = { operator: operator.id, session: session.session ?? '' }
    for (let n = 0; n < 6; n += 1) await opened.staff.phoneCodes.make(by, `2030123456${String(n)}`, crypto.randomUUID())
    await at.does('desk', { type: 'choose', task: 'report' })
    expect(await at.sees('report')).toMatchObject({ rows: [{ measure: 'phone-codes', operator: { legajo: '40112' }, count: 6, isUnusual: true }], days: 7 })
    expect((await kinds(opened)).at(-1)).toBe('report-read')
    await at.does('report', { type: 'back' })
    await at.sees('desk')
  })
})

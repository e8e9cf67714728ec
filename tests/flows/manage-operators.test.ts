import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { comesToWork, givesProof } from '../support/staff.ts'
import { supervision } from '../support/supervision.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

describe('who works here', () => {
  it('is added with what they may do, and gets a token for an hour', async () => {
    const { at, opened } = await supervision()
    await at.does('desk', { type: 'choose', task: 'operators' })
    await at.does('operators', { type: 'add' })
    const given = { type: 'continue' as const, name: 'Lucía Ferreyra', legajo: '40112', cuil: '27-30000001-6', permissions: ['desk' as const] }
    for (const [wrong, problem] of [
      [{ name: ' ' }, { at: 'name', key: 'operator-name-missing' }],
      [{ legajo: 'a b' }, { at: 'legajo', key: 'legajo-missing' }],
      [{ legajo: '10001' }, { at: 'legajo', key: 'legajo-taken' }],
      [{ cuil: '27300000017' }, { at: 'cuil', key: 'cuil-check-digit' }],
      [{ cuil: '20121234565' }, { at: 'cuil', key: 'operator-cuil-taken' }],
      [{ permissions: [] }, { at: 'permissions', key: 'permissions-missing' }],
    ] as const) {
      await at.does('operator-add', { ...given, ...wrong, permissions: [...(('permissions' in wrong ? wrong.permissions : given.permissions))] })
      await vi.waitUntil(() => at.screen.name === 'operator-add' && at.screen.problem?.key === problem.key)
    }
    await at.does('operator-add', given)
    const { token, until } = await at.sees('operator-token')
    expect(token).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    expect(until.at.slice(0, 10)).toBe('2026-11-23')
    const [row] = await opened.store.db.selectFrom('operator').selectAll().where('legajo', '=', '40112').execute()
    expect(row).toMatchObject({ permissions: 'desk', state: 'enrolling' })
  })

  it('is ended and opened again by a supervisor, never by themselves', async () => {
    const { at, opened, supervisor } = await supervision()
    const operator = await opened.employs('40112', ['desk'])
    await at.does('desk', { type: 'choose', task: 'operators' })
    await at.does('operators', { type: 'open', operator: supervisor.id })
    expect(await at.sees('operator')).toMatchObject({ operator: { isSelf: true } })
    for (const type of ['end', 'reopen']) expect(at.sends({ type })).toEqual({ refused: 'impossible-now' })
    await at.does('operator', { type: 'back' })
    await at.does('operators', { type: 'open', operator: operator.id })
    await at.does('operator', { type: 'end' })
    await at.does('confirm-operator', { type: 'back' })
    await at.does('operator', { type: 'end' })
    await at.does('confirm-operator', { type: 'continue' })
    await at.sees('operators')
    const ended = opened.atCounter()
    await ended.does('staff-start', { type: 'sign-in' })
    await givesProof(ended, operator)
    expect(await ended.sees('staff-sign-in')).toMatchObject({ problem: { key: 'staff-refused' } })
    await at.does('operators', { type: 'open', operator: operator.id })
    expect(at.sends({ type: 'end' })).toEqual({ refused: 'impossible-now' })
    await at.does('operator', { type: 'reopen' })
    await at.does('confirm-operator', { type: 'continue' })
    await at.sees('operator-token')
  })

  it('and closed their way in by wrong tries is unlocked there, and comes in with what they have', async () => {
    const { at, opened, supervisor } = await supervision()
    const operator = await opened.employs('40112', ['desk'])
    const locks = (legajo: string) => opened.store.db.insertInto('sign_in_state')
      .values({ place: `operator-${legajo}-counter`, failures: 15, failed_at: 0, refused: 15, refused_at: 0, refused_branch: 'UDAI Prueba' }).execute()
    await at.does('desk', { type: 'choose', task: 'operators' })
    await at.does('operators', { type: 'open', operator: operator.id })
    expect(await at.sees('operator')).toMatchObject({ operator: { isLocked: false } })
    expect(at.sends({ type: 'unlock' })).toEqual({ refused: 'impossible-now' })
    await locks('40112')
    await locks('10001')
    await at.does('operator', { type: 'back' })
    await at.does('operators', { type: 'open', operator: supervisor.id })
    expect(await at.sees('operator')).toMatchObject({ operator: { isSelf: true, isLocked: true } })
    expect(at.sends({ type: 'unlock' })).toEqual({ refused: 'impossible-now' })
    await at.does('operator', { type: 'back' })
    expect((await at.sees('operators')).operators.filter(({ isLocked }) => isLocked)).toHaveLength(2)
    await at.does('operators', { type: 'open', operator: operator.id })
    await at.does('operator', { type: 'unlock' })
    expect(await at.sees('confirm-operator')).toMatchObject({ what: 'unlock' })
    await at.does('confirm-operator', { type: 'continue' })
    await at.sees('operators')
    expect((await at.sees('operators')).operators.find(({ id }) => id === operator.id)).toMatchObject({ isLocked: false })
    await comesToWork(opened.atCounter(), operator)
  })

  it('can not be chosen by a made-up id', async () => {
    const { at } = await supervision()
    await at.does('desk', { type: 'choose', task: 'operators' })
    await at.sees('operators')
    expect(at.sends({ type: 'open', operator: 'somebody' })).toEqual({ refused: 'impossible-now' })
  })
})

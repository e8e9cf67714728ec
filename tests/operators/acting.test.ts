import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { change } from '../../electron/accounts/change.ts'
import { requireActing, StaffSessionOver } from '../../electron/operators/acting.ts'
import type { Acting, Permission } from '../../electron/operators/operator.ts'
import { entriesOf } from '../support/entries-of.ts'
import { bruno, newId, office, sofia } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

async function atWork() {
  const test = await office()
  const supervisor = await test.hire(sofia, ['supervise'])
  const person = await test.hire(bruno, ['desk', 'phone'])
  const acting = await person.comesIn()
  const supervising = await supervisor.comesIn()
  /** A change that staff makes, of which nothing must be left where it is refused. */
  const acts = (as: Acting = acting, permission: Permission | null = 'desk') =>
    change(test.store, newId(), async (transaction) => {
      const operator = await requireActing(transaction, as, permission, test.clock.now())
      return { entry: { kind: 'desk-looked-up', facts: { operator: operator.id } }, result: operator }
    })
  const isOver = async (as?: Acting, permission?: Permission | null) => {
    const before = await entriesOf(test, 'desk-looked-up')
    await expect(acts(as, permission)).rejects.toBeInstanceOf(StaffSessionOver)
    expect(await entriesOf(test, 'desk-looked-up')).toEqual(before)
  }
  return { ...test, supervisor, person, acting, supervising, acts, isOver }
}

describe('whoever acts', () => {
  it('is known to the change, with the permissions of now', async () => {
    const { acts, person } = await atWork()
    expect(await acts()).toMatchObject({ id: person.id, name: bruno.name, permissions: ['desk', 'phone'] })
  })

  it.each([['desk', true], ['phone', true], [null, true], ['supervise', false]] as const)('of desk and phone may do what asks for %s: %s', async (permission, may) => {
    const { acts, isOver, acting } = await atWork()
    if (may) await acts(acting, permission)
    else await isOver(acting, permission)
  })

  it('does nothing more once ended, not even in the change that is under way', async () => {
    const { directory, supervising, person, acting, isOver, signIns } = await atWork()
    expect(await signIns.isCurrent(acting)).toBe(true)
    await directory.end(person.id, supervising, newId())
    expect(await signIns.isCurrent(acting)).toBe(false)
    await isOver()
    await isOver(acting, null)
  })

  it('never again with the session, password or codes of before, whatever happens to the account', async () => {
    const { directory, supervising, person, isOver, enrols, clock } = await atWork()
    await directory.end(person.id, supervising, newId())
    const reopened = await directory.reopen(person.id, supervising, newId())
    if (typeof reopened === 'string') throw new Error(reopened)
    await isOver()
    await enrols(bruno.legajo, reopened.token, 'otra frase que nadie más sabe')
    await isOver()
    clock.pass(30)
    expect(await person.signIn()).toBeNull()
    for (const code of person.recoveryCodes.slice(0, 3)) expect(await person.signIn({ code, password: 'otra frase que nadie más sabe' })).toBeNull()
  })

  it('and comes in elsewhere ends the session of before at its next act', async () => {
    const { person, at, acts, isOver, signIns, acting } = await atWork()
    const later = await person.comesIn(await at('UDAI Prueba', 'mostrador-2'))
    await isOver()
    await acts(later)
    await signIns.signOut(acting, newId())
    await acts(later)
  })

  it('and leaves does nothing more', async () => {
    const { signIns, acting, isOver, ...test } = await atWork()
    await signIns.signOut(acting, newId())
    await isOver()
    await signIns.signOut(acting, newId())
    expect(await entriesOf(test, 'operator-signed-out')).toHaveLength(1)
  })

  it('does so for 12 hours, to the second', async () => {
    const { clock, acts, isOver } = await atWork()
    clock.pass(12 * 3600 - 31) // 30 seconds after them the supervisor came in
    await acts()
    clock.pass(1)
    await isOver()
  })

  it('is nobody by a session or an id that is not theirs', async () => {
    const { acting, supervising, isOver } = await atWork()
    await isOver({ ...acting, session: supervising.session })
    await isOver({ operator: 'nobody', session: acting.session })
  })
})

describe('a clock set back', () => {
  it('to before the session ends it', async () => {
    const { clock, isOver } = await atWork()
    clock.pass(-600)
    await isOver()
  })

  it('to before anything that happened in the session ends it, so that it never becomes longer', async () => {
    const { clock, acts, isOver } = await atWork()
    clock.pass(11 * 3600)
    await acts()
    clock.pass(-3600)
    await isOver()
  })

  it('by as much as clocks drift does not', async () => {
    const { clock, acts } = await atWork()
    clock.pass(-60)
    await acts()
  })

  it('long before, from a date far ahead, ends nothing', async () => {
    const test = await office()
    test.clock.set('2031-01-01T00:00:00Z')
    await change(test.store, newId(), () => Promise.resolve({ entry: { kind: 'kiosk-started', facts: {} }, result: null }))
    test.clock.set('2026-11-23T15:00:00Z')
    const person = await test.hire(sofia, ['supervise'])
    expect(await test.signIns.isCurrent(await person.comesIn())).toBe(true)
  })
})

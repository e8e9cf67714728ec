import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { write } from '../rules/dni-cards.ts'
import { anasCard, attests, desk, levelOf, locks, raises, reasons, scans } from '../support/at-desk.ts'
import { ana } from '../support/citizen.ts'
import { entriesOf } from '../support/entries-of.ts'
import { takesScreenBack } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

describe('a sign-in that is closed', () => {
  it('is opened first, then the level is raised', async () => {
    const { opened, at } = await desk()
    await locks(opened)
    await scans(at)
    expect(await at.sees('desk-checks')).toMatchObject({ canGoOn: false, canOpenFirst: true })
    await at.does('desk-checks', { type: 'open-first' })
    expect(await at.sees('desk-checks')).toMatchObject({ task: 'open', canGoOn: true })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ what: 'opened', opened: { signIn: true, identity: false } })
    await at.does('desk-done', { type: 'continue' })
    await takesScreenBack(at)
    expect(await at.sees('desk-checks')).toMatchObject({ task: 'raise', canGoOn: true })
    await raises(at)
    expect(await levelOf(opened)).toBe(3)
  })

  it('opens, with an identity that is closed, in one step', async () => {
    const { opened, at } = await desk()
    await locks(opened)
    for (let time = 0; time < 3; time += 1) await opened.services.attempts.count(ana.cuil, crypto.randomUUID())
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ what: 'opened', opened: { signIn: true, identity: true } })
    expect((await opened.services.attempts.next(ana.cuil))?.left).toBe(3)
    expect((await opened.services.claves.stateOf(ana.cuil))?.lock).toBeNull()
    expect(await entriesOf(opened, 'way-opened')).toMatchObject([{ facts: { signIn: true, identity: true }, evidence: { cuil: ana.cuil } }])
  })

  it('opens an identity for who has no clave yet', async () => {
    const { opened, at } = await desk({ hasClave: false })
    for (let time = 0; time < 3; time += 1) await opened.services.attempts.count(ana.cuil, crypto.randomUUID())
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ opened: { signIn: false, identity: true } })
    expect((await opened.services.attempts.next(ana.cuil))?.left).toBe(3)
  })

  it('opens once a day: claves are not tried there without end', async () => {
    const { opened, at } = await desk()
    const opens = async () => {
      await locks(opened)
      await at.does('desk', { type: 'choose', task: 'open' })
      await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    }
    await opens()
    await attests(at)
    await at.does('desk-done', { type: 'continue' })
    await takesScreenBack(at)
    await opens()
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['opened-recently'])
  })

  it('says that a clave which its person closed stays closed', async () => {
    const { opened, at } = await desk()
    await locks(opened)
    await opened.store.db.updateTable('account').set({ closed_at: '2026-11-20T12:00:00.000Z' }).execute()
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ opened: { signIn: true, mustRecover: true } })
    expect(JSON.stringify(opened.slips[0])).toContain('sigue cerrada')
    expect(JSON.stringify(opened.slips[0])).not.toContain('Podés volver a ingresar')
  })

  it('is not there to open where nothing is closed', async () => {
    const { at } = await desk()
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['nothing-is-closed'])
  })
})

import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { ana, givesClave, givesCuil } from '../support/citizen.ts'
import { supervision } from '../support/supervision.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

describe('taking level 3 away', () => {
  it('needs a reason, prints a slip, and is told to the person', async () => {
    const { opened, at } = await supervision()
    await opened.store.db.updateTable('account').set({ level: 3, level_since: '2026-11-20T12:00:00.000Z' }).execute()
    await at.does('desk', { type: 'choose', task: 'lower' })
    await at.does('desk-find', { type: 'continue', cuil: ana.cuil })
    expect(await at.sees('desk-lower')).toMatchObject({ fullName: 'Gómez, Ana María', levelSince: '2026-11-20' })
    expect(await at.does('desk-lower', { type: 'continue', reason: null })).toMatchObject({ problem: 'choose-reason' })
    await at.does('desk-lower', { type: 'continue', reason: 'somebody-else-uses-it' })
    expect(await at.sees('desk-done')).toMatchObject({ what: 'lowered' })
    expect(at.view.party).toBe('staff')
    expect(opened.slips[0]?.title).toBe('La clave volvió al nivel 2')
    const person = opened.returning()
    await givesCuil(person)
    await givesClave(person, 'Mate2Bravo7')
    expect(await person.sees('mi-anses')).toMatchObject({ level: 2, staffChanges: [{ what: 'lowered' }] })
  })

  it('is not offered where there is none', async () => {
    const { at } = await supervision()
    await at.does('desk', { type: 'choose', task: 'lower' })
    await at.does('desk-find', { type: 'continue', cuil: ana.cuil })
    expect(await at.sees('desk-lower')).toMatchObject({ levelSince: null })
    expect(at.sends({ type: 'continue', reason: 'asked-for' })).toEqual({ refused: 'impossible-now' })
  })
})

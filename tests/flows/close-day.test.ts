import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { receiptOf } from '../../electron/desk/receipt.ts'
import { kinds, supervision } from '../support/supervision.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

describe('the day', () => {
  it('is closed on paper, with the last entry of each machine', async () => {
    const { at, opened } = await supervision()
    await at.does('desk', { type: 'choose', task: 'day-slip' })
    const shown = await at.sees('day-slip')
    expect(shown).toMatchObject({ day: '2026-11-23', counts: { raised: 0, lowered: 0, opened: 0, phoneCodes: 0 }, slip: null })
    expect(shown.heads).toMatchObject([{ isThisMachine: true, machine: opened.store.journal.machine }])
    await at.does('day-slip', { type: 'print' })
    await vi.waitUntil(() => at.screen.name === 'day-slip' && at.screen.slip === 'printed')
    const [slip] = opened.slips
    const head = await opened.store.db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(JSON.stringify(slip)).toContain(`entrada ${String(head.seq)}`)
    expect(JSON.stringify(slip).replaceAll(' ', '')).toContain(head.hash.slice(0, 16))
    expect(await kinds(opened)).toContain('day-slip-printed')
    await at.does('day-slip', { type: 'back' })
    await at.sees('desk')
  })

  it('has on each of its slips the number of the entry that tells of it', async () => {
    const { at, opened } = await supervision()
    await at.does('desk', { type: 'choose', task: 'day-slip' })
    for (const answers of ['failed', 'printed'] as const) {
      opened.printer.answers = answers
      await at.does('day-slip', { type: 'print' })
      await vi.waitUntil(() => at.screen.name === 'day-slip' && at.screen.slip === answers)
    }
    const entries = await opened.store.db.selectFrom('journal').select('operation').where('kind', '=', 'day-slip-printed').orderBy('seq').execute()
    expect(opened.slips.map(({ receipt }) => receipt)).toEqual(entries.map(({ operation }) => receiptOf(operation ?? '')))
    expect(new Set(entries.map(({ operation }) => operation)).size).toBe(2)
  })
})

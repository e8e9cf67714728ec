import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { write, type Card, type Format } from '../rules/dni-cards.ts'
import { anasCard, desk, levelOf, reasons, scans } from '../support/at-desk.ts'
import { ana, anasTramite, clave, openAccount } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'
import { entriesOf } from '../support/entries-of.ts'
import { comesToWork, staffOffice } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

describe('level 3 is refused', () => {
  const refusals: [string, Partial<Card>, string, string][] = [
    ['where the birth date differs', { birth: '1990-12-02' }, 'birth-date-differs', 'A'],
    ['where the trámite differs', { tramite: '00123456780' }, 'tramite-differs', 'A'],
    ['with an earlier ejemplar', { ejemplar: 'A' }, 'ejemplar-is-older', 'A'],
    ['where the padrón is behind the card', { ejemplar: 'C' }, 'ejemplar-is-newer', 'A'],
    ['with a card that has expired', { expiry: '2025-01-10' }, 'card-has-expired', 'C'],
  ]
  it.each(refusals)('%s', async (_what, card, reason, format) => {
    const { opened, at } = await desk()
    await scans(at, card, format as Format)
    const shown = await at.sees('desk-checks')
    expect(reasons(shown, 'refused')).toContain(reason)
    expect(shown.canGoOn).toBe(false)
    // Neither the name nor how the account stands is for who holds no card of theirs.
    expect(JSON.stringify(shown.checks)).not.toMatch(/Gómez|has-level/)
    expect(at.sends({ type: 'continue', card: true, photo: true })).toEqual({ refused: 'impossible-now' })
    expect(at.sends({ type: 'open-first' })).toEqual({ refused: 'impossible-now' })
    expect(await levelOf(opened)).toBe(2)
  })

  it('where the padrón says that the card has expired', async () => {
    const { at } = await desk({ people: [{ ...ana, dniExpires: '2026-11-22' }] })
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['card-has-expired'])
  })

  it('where there is no clave yet', async () => {
    const { at } = await desk({ hasClave: false })
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['has-no-clave'])
  })

  it('where the clave has it already', async () => {
    const { opened, at } = await desk()
    await opened.store.db.updateTable('account').set({ level: 3 }).execute()
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['has-level-3'])
  })

  it('where its person closed it', async () => {
    const { opened, at } = await desk()
    await opened.store.db.updateTable('account').set({ closed_at: '2026-11-20T12:00:00.000Z' }).execute()
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['closed-by-person'])
  })

  it('to the operator themselves', async () => {
    const opened = await staffOffice()
    await openAccount(opened, clave)
    const operator = await opened.employs('40112', ['desk'], ana.cuil)
    const at = opened.atCounter()
    await comesToWork(at, operator)
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['own-cuil'])
    expect(at.sends({ type: 'continue', card: true, photo: true })).toEqual({ refused: 'impossible-now' })
  })

  it('and by the store itself, whatever a screen let through, to the operator and to a clave that is another by now', async () => {
    const { opened, operator } = await desk()
    const session = await opened.store.db.selectFrom('operator').select('session').executeTakeFirstOrThrow()
    const acting = { operator: operator.id, session: session.session ?? '' }
    const state = await opened.services.claves.stateOf(ana.cuil)
    const raise = { cuil: ana.cuil, format: 'A', tramite: anasTramite, ejemplar: 'B', checks: [], claveSince: state?.claveSince ?? '', approval: null }
    expect(await opened.staff.desk.raise(acting, { ...raise, claveSince: '2026-01-01T00:00:00.000Z' }, crypto.randomUUID())).toBe('changed-meanwhile')
    await opened.store.db.updateTable('operator').set({ cuil: ana.cuil }).execute()
    expect(await opened.staff.desk.raise(acting, raise, crypto.randomUUID())).toBe('changed-meanwhile')
    expect(await levelOf(opened)).toBe(2)
  })

  it('where the card is unreadable or nobody’s, with a word on each', async () => {
    const { at } = await desk()
    await at.does('desk', { type: 'choose', task: 'raise' })
    expect(await at.does('desk-find', { type: 'scan', payload: 'hola' })).toMatchObject({ problem: { at: 'scan', key: 'scan-unreadable' } })
    expect(await at.does('desk-find', { type: 'scan', payload: write('A', { ...anasCard, dni: '40999888' }) })).toMatchObject({ problem: { at: 'person', key: 'person-not-found' } })
    expect(await at.does('desk-find', { type: 'continue', cuil: '27301234567' })).toMatchObject({ problem: { at: 'cuil', key: 'cuil-check-digit' } })
    await at.does('desk-find', { type: 'scan', payload: write('MRZ', anasCard) })
    expect(await at.does('desk-card', { type: 'scan', payload: write('A', { ...anasCard, dni: '40999888' }) })).toMatchObject({ problem: { at: 'scan', key: 'scan-other-person' } })
  })
})

describe('data that are tried', () => {
  it('are numbered before they are judged: of one person no more than five a day, by whomever', async () => {
    const { opened, at } = await desk()
    const colleague = await opened.employs('50223', ['desk'])
    const tries = async (who: Dialogue, tramite: string) => {
      await scans(who, { tramite })
      const shown = await who.sees('desk-checks')
      await who.does('desk-checks', { type: 'back' })
      await who.does('desk-find', { type: 'back' })
      return reasons(shown, 'refused')
    }
    for (let time = 0; time < 3; time += 1) expect(await tries(at, `0012345670${String(time)}`)).toEqual(['tramite-differs'])
    const other = opened.atCounter()
    await comesToWork(other, colleague)
    for (let time = 3; time < 5; time += 1) expect(await tries(other, `0012345670${String(time)}`)).toEqual(['tramite-differs'])
    // Not even the right one is told any more.
    expect(await tries(other, anasTramite)).toEqual(['too-many-comparisons'])
    expect(await entriesOf(opened, 'desk-compared')).toHaveLength(5)
    opened.clock.set('2026-11-24T15:30:00Z')
    const later = opened.atCounter()
    await comesToWork(later, colleague)
    expect(await tries(later, anasTramite)).toEqual([])
  })

  it('bring no expiry of the padrón’s: not with a wrong trámite, nor by the right birth date once they were too many', async () => {
    const { at } = await desk()
    await at.does('desk', { type: 'choose', task: 'raise' })
    const types = async (birthDate: string, tramite: string) => {
      await at.does('desk-find', { type: 'continue', cuil: ana.cuil })
      await at.does('desk-card', { type: 'continue', birthDate, tramite, ejemplar: 'B' })
      const { checks, card } = await at.sees('desk-checks')
      await at.does('desk-checks', { type: 'back' })
      return { reasons: checks.map(({ reason }) => reason), expiryDate: card.expiryDate }
    }
    expect(await types('01121990', anasTramite)).toMatchObject({ expiryDate: '2033-06-20' })
    expect(await types('01121990', '00123456700')).toEqual({ reasons: ['cuil-agrees', 'birth-date-agrees', 'tramite-differs'], expiryDate: null })
    for (let day = 2; day < 6; day += 1) expect(await types(`0${String(day)}121990`, anasTramite)).toMatchObject({ expiryDate: null })
    expect(await types('01121990', anasTramite)).toEqual({ reasons: ['too-many-comparisons'], expiryDate: null })
  })

  it('count once, however often their operator goes to refuse them and comes back', async () => {
    const { opened, at } = await desk()
    await scans(at, { tramite: '00123456700' })
    for (let time = 0; time < 6; time += 1) {
      await at.does('desk-checks', { type: 'refuse' })
      await at.does('desk-refuse', { type: 'back' })
      expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['tramite-differs'])
    }
    expect(await entriesOf(opened, 'desk-compared')).toHaveLength(1)
  })

  it('are recorded with what came of them, where nothing was done too', async () => {
    const { opened, operator, at } = await desk()
    await scans(at, { birth: '1990-12-02' })
    await at.sees('desk-checks')
    expect(await entriesOf(opened, 'desk-compared')).toMatchObject([
      { facts: { operator: operator.id, task: 'raise', fits: false }, evidence: { cuil: ana.cuil, checks: 'cuil-agrees birth-date-differs! tramite-agrees' } },
    ])
  })

  it('a number that nobody has is recorded before it is told', async () => {
    const { opened, at } = await desk()
    await scans(at, { dni: '40999888' })
    await vi.waitUntil(() => at.screen.name === 'desk-find' && at.screen.problem?.key === 'person-not-found')
    expect(await entriesOf(opened, 'desk-looked-up')).toMatchObject([{ facts: { scanned: true }, evidence: { dni: '40999888' } }])
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { ana, givesClave, givesCuil, openAccount } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'
import { comesToWork, givesProof, staffOffice, type Credentials, type StaffOffice } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

interface Desk {
  opened: StaffOffice
  supervisor: Credentials
  at: Dialogue
}

async function supervision(): Promise<Desk> {
  const opened = await staffOffice()
  await openAccount(opened, 'Mate2Bravo7')
  const supervisor = await opened.employs('10001', ['supervise'])
  const at = opened.atCounter()
  await comesToWork(at, supervisor)
  return { opened, supervisor, at }
}

const kinds = async ({ store }: StaffOffice) => (await store.db.selectFrom('journal').select('kind').execute()).map(({ kind }) => kind)

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
    // That took its time: it was no time to be idle here.
    await at.does('operators', { type: 'open', operator: operator.id })
    expect(at.sends({ type: 'end' })).toEqual({ refused: 'impossible-now' })
    await at.does('operator', { type: 'reopen' })
    await at.does('confirm-operator', { type: 'continue' })
    await at.sees('operator-token')
  })

  it('can not be chosen by a made-up id', async () => {
    const { at } = await supervision()
    await at.does('desk', { type: 'choose', task: 'operators' })
    await at.sees('operators')
    expect(at.sends({ type: 'open', operator: 'somebody' })).toEqual({ refused: 'impossible-now' })
  })
})

describe('the journal at the desk', () => {
  it('shows the changes of today, and whoever did them', async () => {
    const { at, opened, supervisor } = await supervision()
    await opened.store.db.updateTable('account').set({ level: 3 }).execute()
    await at.does('desk', { type: 'choose', task: 'lower' })
    await at.does('desk-find', { type: 'continue', cuil: ana.cuil })
    await at.does('desk-lower', { type: 'continue', reason: 'asked-for' })
    const { slip } = await at.sees('desk-done')
    await at.does('desk-done', { type: 'continue' })
    await at.does('desk', { type: 'choose', task: 'today' })
    const { rows, filter } = await at.sees('journal')
    expect(filter).toMatchObject({ topic: 'changes', span: 'today' })
    expect(rows[0]).toMatchObject({ kind: 'level-lowered', operator: { legajo: supervisor.legajo }, cuil: ana.cuil, receipt: slip.receipt })
    expect(rows.map(({ kind }) => kind)).toContain('account-opened')
    expect(rows.map(({ kind }) => kind)).not.toContain('operator-signed-in')
  })

  it('is searched by person, operator, topic and time, and each search is in it', async () => {
    const { at, opened, supervisor } = await supervision()
    await at.does('desk', { type: 'choose', task: 'journal' })
    const search = { type: 'search' as const, topic: 'all' as const, span: 'all' as const, operator: null, cuil: '' }
    await at.sees('journal')
    expect(await at.does('journal', { ...search, cuil: '123' })).toMatchObject({ problem: { at: 'cuil' } })
    await at.does('journal', { ...search, cuil: '27-30123456-8' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.filter.cuil === ana.cuil)
    expect((await at.sees('journal')).rows.map(({ kind }) => kind)).toEqual(['journal-searched', 'account-opened'])
    await at.does('journal', { ...search, topic: 'operators', operator: supervisor.id })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.filter.topic === 'operators')
    const { rows } = await at.sees('journal')
    expect(rows.every(({ operator }) => operator?.legajo === '10001')).toBe(true)
    expect((await kinds(opened)).filter((kind) => kind === 'journal-searched')).toHaveLength(3)
    opened.clock.pass(3600)
  })

  it('shows more by the page', async () => {
    const { at, opened } = await supervision()
    for (let time = 0; time < 60; time += 1) await opened.services.attempts.count('20301234563', crypto.randomUUID()).catch(() => null)
    for (let time = 0; time < 60; time += 1) await opened.services.phoneCodes.isRight({ cuil: ana.cuil, code: 'AAAAAAAA' }, crypto.randomUUID())
    await at.does('desk', { type: 'choose', task: 'journal' })
    const first = await at.sees('journal')
    expect(first).toMatchObject({ hasMore: true })
    expect(first.rows).toHaveLength(50)
    await at.does('journal', { type: 'more' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.rows.length > 50)
    const { rows, hasMore } = await at.sees('journal')
    expect(hasMore).toBe(false)
    expect(rows).toHaveLength((await kinds(opened)).length)
    expect(at.sends({ type: 'more' })).toEqual({ refused: 'impossible-now' })
  })

  it('is exported into files, with its heads', async () => {
    const { at, opened } = await supervision()
    await at.does('desk', { type: 'choose', task: 'journal' })
    await at.does('journal', { type: 'export' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.exported !== null)
    const { exported } = await at.sees('journal')
    expect(exported?.folder).toBe(join(opened.folder, 'exports'))
    expect(exported?.files.map((file) => file.split('.').at(-1)).sort()).toEqual(['csv', 'heads', 'jsonl'])
    for (const file of exported?.files ?? []) expect(existsSync(join(exported?.folder ?? '', file))).toBe(true)
    expect(readFileSync(join(exported?.folder ?? '', exported?.files.find((file) => file.endsWith('.jsonl')) ?? ''), 'utf8')).toContain('journal-exported')
  })

  it('says so where it can not be exported, and nothing is lost', async () => {
    const { at, opened } = await supervision()
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(opened.folder, 'exports'), 'a file where the folder should be')
    await at.does('desk', { type: 'choose', task: 'journal' })
    await at.does('journal', { type: 'export' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.problem !== null)
    expect(await at.sees('journal')).toMatchObject({ problem: { at: 'export', key: 'export-failed' } })
  })
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
    await at.does('report', { type: 'back' })
    await at.sees('desk')
  })
})

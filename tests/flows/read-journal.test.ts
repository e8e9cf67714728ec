import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { operatorAdd } from '../../electron/cli/operator-commands.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { verifyExport } from '../../electron/journal/verify-export.ts'
import { StaffSessionOver } from '../../electron/operators/acting.ts'
import type { Acting } from '../../electron/operators/operator.ts'
import { placeOf } from '../../electron/place.ts'
import { note } from '../journal/recorded.ts'
import { ana } from '../support/citizen.ts'
import { codeOf, comesToWork, type Credentials, type StaffOffice } from '../support/staff.ts'
import { kinds, supervision, type Supervision } from '../support/supervision.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

/** Whoever is signed in, as what they do is told to the store. */
async function actingOf({ store }: StaffOffice, { id }: Credentials): Promise<Acting> {
  const { session } = await store.db.selectFrom('operator').select('session').where('id', '=', id).executeTakeFirstOrThrow()
  return { operator: id, session: session ?? '' }
}

/** Another supervisor ends this one, while what they looked at is still on their screen. */
async function isEnded({ opened, supervisor }: Supervision): Promise<void> {
  const other = await opened.employs('10002', ['supervise'])
  await comesToWork(opened.atCounter(), other)
  expect(await opened.staff.directory.end(supervisor.id, await actingOf(opened, other), crypto.randomUUID())).toBe('ended')
}

const everything = { kinds: null, since: null, operator: null, cuil: null }

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
    // Theirs, and what IT did to their account.
    expect(rows.at(-1)).toMatchObject({ kind: 'operator-added', operator: 'it', detail: [{ what: 'about', operator: { legajo: '10001' } }] })
    for (const { operator } of rows.slice(0, -1)) expect(operator).toMatchObject({ legajo: '10001' })
    expect((await kinds(opened)).filter((kind) => kind === 'journal-searched')).toHaveLength(3)
  })

  it('is searched by an operator of its list alone: no other text comes into it', async () => {
    const { at, opened } = await supervision()
    await at.does('desk', { type: 'choose', task: 'journal' })
    await at.sees('journal')
    const before = await kinds(opened)
    const search = { type: 'search', topic: 'all', span: 'all', operator: '27301234568 vive en Rosario', cuil: '' }
    expect(at.sends(search)).toEqual({ refused: 'impossible-now' })
    expect(await kinds(opened)).toEqual(before)
  })

  it('tells what IT ordered at the machine, whom it was about and why', async () => {
    const { at, opened } = await supervision()
    const terminal = { out: () => undefined, err: () => undefined, progress: () => undefined }
    const args = ['--name', 'Bruno Díaz', '--legajo', '777', '--cuil', '24-30000002-5', '--permissions', 'desk', '--because', 'Sofía está de licencia']
    expect(await operatorAdd(args, placeOf('', opened.folder), opened.clock, terminal)).toBe(0)
    await at.does('desk', { type: 'choose', task: 'today' })
    const { rows } = await at.sees('journal')
    expect(rows[0]).toMatchObject({
      kind: 'operator-added',
      operator: 'it',
      detail: [{ what: 'about', operator: { name: 'Bruno Díaz', legajo: '777' } }, { what: 'ordered-because', reason: 'Sofía está de licencia' }],
    })
  })

  it('tells under operators who approved that a person is at a kiosk, and whose legajo was tried', async () => {
    const { at, opened } = await supervision()
    const { legajo, id, secret } = await opened.employs('40112', ['phone'])
    opened.clock.pass(30)
    await opened.services.presence.approve({ legajo, code: '000000' }, crypto.randomUUID())
    await opened.services.presence.approve({ legajo, code: codeOf(secret, opened.clock.now()) }, crypto.randomUUID())
    at.sends({ type: 'activity' })
    await at.does('desk', { type: 'choose', task: 'journal' })
    await at.does('journal', { type: 'search', topic: 'operators', span: 'all', operator: null, cuil: '' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.filter.topic === 'operators')
    const who = { name: 'Operador 40112', legajo }
    const rows = (await at.sees('journal')).rows.filter(({ kind }) => kind.startsWith('presence'))
    expect(rows).toMatchObject([
      { kind: 'presence-approved', operator: who, detail: [] },
      { kind: 'presence-refused', detail: [{ what: 'about', operator: who }] },
    ])
    expect(JSON.stringify(rows)).not.toContain(id)
  })

  it('tells why something was refused or taken away, who approved, and what followed a recovery', async () => {
    const { at, opened, supervisor } = await supervision()
    const operator = await opened.employs('40112', ['desk'])
    for (const [kind, facts] of [
      ['desk-refused', { task: 'raise', reason: 'person-under-pressure' }],
      ['level-raised', { levelBefore: 2, level: 3, afterRecovery: true, approvedBy: supervisor.id }],
      ['level-lowered', { levelBefore: 3, level: 2, reason: 'somebody-else-uses-it' }],
      ['operator-approved', { subject: supervisor.id }],
      ['clave-recovered', { levelBefore: 3, level: 2 }],
      ['identity-attempt-ended', { byPhone: true, outcome: 'failed' }],
      ['desk-refused', { task: 'raise', reason: 'written by hand' }],
    ] as const) {
      await note(opened, { kind, facts: { operator: operator.id, ...facts } })
      opened.clock.pass(1)
    }
    await at.does('desk', { type: 'choose', task: 'journal' })
    const { rows } = await at.sees('journal')
    const boss = { name: 'Operador 10001', legajo: '10001' }
    expect(rows.slice(1, 8).map(({ detail }) => detail)).toEqual([
      [],
      [{ what: 'by-phone' }, { what: 'identity', outcome: 'failed' }],
      [{ what: 'level', before: 3, after: 2 }],
      [{ what: 'asked-by', operator: boss }],
      [{ what: 'lowered-because', reason: 'somebody-else-uses-it' }],
      [{ what: 'soon-after-recovery' }, { what: 'approved-by', operator: boss }],
      [{ what: 'refused-because', reason: 'person-under-pressure' }],
    ])
    await at.does('journal', { type: 'search', topic: 'changes', span: 'today', operator: null, cuil: '' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.filter.topic === 'changes')
    expect((await at.sees('journal')).rows.map(({ kind }) => kind)).toContain('desk-refused')
  })

  it('is read no more by who was ended meanwhile, whatever of it', async () => {
    const desk = await supervision()
    const { opened, supervisor } = desk
    const { journal } = opened.staff
    const by = await actingOf(opened, supervisor)
    expect(await journal.page(by, everything, null, 1)).toHaveLength(1)
    await isEnded(desk)
    const before = await kinds(opened)
    for (const read of [
      () => journal.page(by, everything, null, 1), () => journal.acts(by), () => journal.heads(by), () => journal.countsOfDay(by, opened.clock.now()),
      () => journal.operators(by), () => journal.noteReport(by, crypto.randomUUID()), () => journal.export(by, crypto.randomUUID()),
    ]) await expect(read()).rejects.toBeInstanceOf(StaffSessionOver)
    expect(await kinds(opened)).toEqual(before)
  })

  it('is not read by who may not supervise', async () => {
    const { opened } = await supervision()
    const operator = await opened.employs('40112', ['desk', 'phone'])
    await comesToWork(opened.atCounter(), operator)
    const by = await actingOf(opened, operator)
    await expect(opened.staff.journal.page(by, everything, null, 1)).rejects.toBeInstanceOf(StaffSessionOver)
  })

  it.each([['journal', { type: 'search', topic: 'all', span: 'all', operator: null, cuil: '' }], ['day-slip', { type: 'print' }]] as const)(
    'on the screen of %s sends out who was ended meanwhile',
    async (task, event) => {
      const desk = await supervision()
      await desk.at.does('desk', { type: 'choose', task })
      await desk.at.sees(task)
      await isEnded(desk)
      // That took its time: it was no time to be idle here.
      desk.at.sends({ type: 'activity' })
      desk.at.sends(event)
      expect(await desk.at.sees('staff-notice')).toMatchObject({ notice: 'session-over' })
    },
  )

  it('shows more by the page', async () => {
    const { at, opened } = await supervision()
    for (let time = 0; time < 60; time += 1) await opened.services.attempts.count('20301234563', crypto.randomUUID()).catch(() => null)
    for (let time = 0; time < 60; time += 1) await opened.services.phoneCodes.judge({ cuil: ana.cuil, code: 'AAAAAAAA' }, crypto.randomUUID())
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

  it('is exported with the evidence of this branch and of IT alone', async () => {
    const { at, opened } = await supervision()
    const elsewhere = { store: { ...opened.store, journal: openJournal({ keys: opened.keys, clock: opened.clock, branch: 'otra' }) } }
    await note(elsewhere, { kind: 'account-opened', facts: {}, evidence: { cuil: '20055361682' } })
    await at.does('desk', { type: 'choose', task: 'journal' })
    await at.does('journal', { type: 'export' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.exported !== null)
    const { exported } = await at.sees('journal')
    const files = (exported?.files ?? []).map((file) => join(exported?.folder ?? '', file))
    const texts = files.map((file) => readFileSync(file, 'utf8')).join()
    expect(texts).toContain(ana.cuil)
    expect(texts).not.toContain('20055361682')
    const file = files.find((one) => one.endsWith('.jsonl')) ?? ''
    expect(await verifyExport(file, opened.keys)).toMatchObject({ ok: true, ours: true, header: { evidenceOf: ['prueba', 'clave'] } })
  })

  it('is exported six times an hour at most, at one machine', async () => {
    const { opened, supervisor } = await supervision()
    const exports = async () => {
      opened.clock.pass(1)
      return opened.staff.journal.export(await actingOf(opened, supervisor), crypto.randomUUID())
    }
    for (let n = 0; n < 6; n += 1) expect(await exports()).toMatchObject({ files: { length: 3 } })
    const written = await kinds(opened)
    for (let n = 0; n < 3; n += 1) expect(await exports()).toBe('export-too-many')
    expect(await kinds(opened)).toEqual(written)
    expect(readdirSync(join(opened.folder, 'exports'))).toHaveLength(18)
    opened.clock.pass(3600)
    await comesToWork(opened.atCounter(), supervisor)
    expect(await exports()).toMatchObject({ files: { length: 3 } })
  })

  it('says so where it was exported too often', async () => {
    const { at, opened } = await supervision()
    for (let n = 0; n < 6; n += 1) await note(opened, { kind: 'journal-exported', facts: {} })
    await at.does('desk', { type: 'choose', task: 'journal' })
    await at.does('journal', { type: 'export' })
    await vi.waitUntil(() => at.screen.name === 'journal' && at.screen.problem !== null)
    expect(await at.sees('journal')).toMatchObject({ exported: null, problem: { at: 'export', key: 'export-too-many' } })
  })
})

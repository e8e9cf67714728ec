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

/** Whoever is signed in, as what they do is told to the store. */
async function actingOf({ store }: StaffOffice, { id }: Credentials): Promise<Acting> {
  const { session } = await store.db.selectFrom('operator').select('session').where('id', '=', id).executeTakeFirstOrThrow()
  return { operator: id, session: session ?? '' }
}

/** Another supervisor ends this one, while what they looked at is still on their screen. */
async function isEnded({ opened, supervisor }: Desk): Promise<void> {
  const other = await opened.employs('10002', ['supervise'])
  await comesToWork(opened.atCounter(), other)
  expect(await opened.staff.directory.end(supervisor.id, await actingOf(opened, other), crypto.randomUUID())).toBe('ended')
}

const everything = { kinds: null, since: null, operator: null, cuil: null }

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
    opened.clock.pass(3600)
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
    expect((await kinds(opened)).at(-1)).toBe('report-read')
    await at.does('report', { type: 'back' })
    await at.sees('desk')
  })
})

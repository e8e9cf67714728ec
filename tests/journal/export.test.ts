import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import * as filePromises from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { machineSigner } from '../../electron/journal/entry.ts'
import { exportJournal } from '../../electron/journal/export.ts'
import { csvLine } from '../../electron/journal/export-format.ts'
import { headText, readHead } from '../../electron/journal/heads.ts'
import { verifyExport } from '../../electron/journal/verify-export.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { temporaryFolder, type TestStore } from '../support/stores.ts'
import { anotherMachine, cuils, editLines, exportOf, fiveEntries, note } from './recorded.ts'

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof filePromises>()) }))

const exported = ({ store, keys, clock }: TestStore, folder: string, days = {}) => exportJournal({ db: store.db, keys, clock, folder, ...days })

/** Two days of a chain: five entries, and on the next day two more. */
async function twoDays(): Promise<TestStore> {
  const test = await fiveEntries()
  test.clock.set('2026-11-24T15:00:00Z')
  for (const cuil of cuils.slice(0, 2)) await note(test, { kind: 'account-opened', facts: { level: 2 }, evidence: { cuil } })
  return test
}

describe('an export', () => {
  it('holds every entry with its evidence, in three files that only their user can read', async () => {
    const test = await fiveEntries()
    const folder = temporaryFolder()
    const { files, entries } = await exported(test, folder)
    expect(entries).toBe(5)
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual(['jsonl', 'csv', 'heads'].map((end) => `registro-2026-11-23T120300.${end}`))
    expect(readdirSync(folder)).toHaveLength(3)
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600, 0o600])
    const [jsonl = '', csv = '', headsFile = ''] = files.map((file) => readFileSync(file, 'utf8'))
    const rows = jsonl.trimEnd().split('\n').slice(1, -1).map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(rows.map(({ body }) => body)).toEqual([null, ...cuils.map((cuil) => JSON.stringify({ cuil })), null])
    const cells: Record<string, string>[] = parse(csv, { columns: true })
    expect(cells).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value ?? '')]))))
    const head = await test.store.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(headsFile).toBe(`${headText(head)}\n`)
    expect(await verifyExport(files[0] ?? '', test.keys)).toMatchObject({ ok: true, ours: true, entries: 5, heads: [{ seq: 5, known: true }] })
  })

  it('of evidence that was purged holds the entries', async () => {
    const test = await fiveEntries()
    await test.store.db.deleteFrom('journal_evidence').execute()
    const file = await exportOf(test)
    expect(readFileSync(file, 'utf8')).not.toContain(cuils[0])
    expect(await verifyExport(file, test.keys)).toMatchObject({ ok: true })
  })

  it('for some branches leaves out the evidence of others, and not their entries', async () => {
    const test = await fiveEntries()
    const other = anotherMachine(test)
    await note(other, { kind: 'account-opened', facts: {}, evidence: { cuil: '20055361699' } })
    const { files: [file = '', csv = ''] } = await exportJournal({ ...test, db: test.store.db, folder: temporaryFolder(), evidenceOf: ['prueba'] })
    for (const one of [file, csv]) {
      expect(readFileSync(one, 'utf8')).toContain(cuils[0])
      expect(readFileSync(one, 'utf8')).not.toContain('20055361699')
    }
    for (const keys of [test.keys, null]) {
      expect(await verifyExport(file, keys)).toMatchObject({ ok: true, header: { evidenceOf: ['prueba'] }, heads: [{ seq: expect.any(Number) as number }, { seq: expect.any(Number) as number }] })
    }
    editLines(file, (lines) => lines.with(0, (lines[0] ?? '').replace(',"evidenceOf":["prueba"]', '')))
    expect(await verifyExport(file, null)).toMatchObject({ ok: false, broken: 'seal' })
  })

  it('can be checked where there are no keys: by signatures and seal', async () => {
    const file = await exportOf(await fiveEntries())
    expect(await verifyExport(file, null)).toMatchObject({ ok: true, ours: false, entries: 5, heads: [{ known: false }] })
    const elsewhere = openKeys(join(temporaryFolder(), 'keys', 'keys.json'), { dataExists: false, now: 0 })
    expect(await verifyExport(file, elsewhere)).toMatchObject({ ok: true, ours: false, entries: 0, heads: [{ known: false }] })
  })

  it('of some days holds these, and is checked from the entry before them', async () => {
    const test = await twoDays()
    const machine = test.store.journal.machine
    const [first, second] = [await exportOf(test, { until: '2026-11-23' }), await exportOf(test, { since: '2026-11-24' })]
    expect(await verifyExport(first, test.keys)).toMatchObject({ ok: true, entries: 5, heads: [{ machine, seq: 5 }] })
    expect(await verifyExport(second, test.keys)).toMatchObject({ ok: true, entries: 2, heads: [{ machine, seq: 7 }], header: { chains: [{ after: { seq: 5 } }] } })
    const head = readHead(readFileSync(first.replace('.jsonl', '.heads'), 'utf8').trim())
    expect(await verifyExport(second, test.keys, head ? [head] : [])).toMatchObject({ ok: true, uncompared: [head] })
  })

  it('of days in which nothing happened is empty, and sound', async () => {
    const test = await twoDays()
    expect(await verifyExport(await exportOf(test, { since: '2026-12-01' }), test.keys)).toMatchObject({ ok: true, entries: 0, heads: [] })
  })

  it('has no gap where a clock that was set back dated an entry otherwise', async () => {
    const test = await twoDays()
    test.clock.set('2026-11-20T15:00:00Z')
    await note(test, { kind: 'kiosk-started', facts: {} })
    test.clock.set('2026-11-24T16:00:00Z')
    await note(test, { kind: 'kiosk-started', facts: {} })
    expect(await verifyExport(await exportOf(test, { since: '2026-11-24' }), test.keys)).toMatchObject({ ok: true, entries: 4 })
  })

  it('holds the chains of all machines of a store', async () => {
    const test = await fiveEntries()
    const other = anotherMachine(test)
    await note(other, { kind: 'account-opened', facts: {}, evidence: { cuil: '20055361682' } })
    const verdict = await verifyExport(await exportOf(test), test.keys)
    expect(verdict).toMatchObject({ ok: true, entries: 5, heads: [{ known: true }, { machine: other.store.journal.machine, seq: 2, known: false }] })
  })
})

const json = (line: string | undefined, change: object) => JSON.stringify({ ...(JSON.parse(line ?? '') as object), ...change })

describe('an export that was edited', () => {
  it.each<[string, (lines: string[]) => string[], object]>([
    ['cut off in the middle', (lines) => lines.slice(0, 4), { seq: 4, broken: 'tail-missing' }],
    ['cut off within a line', (lines) => [...lines.slice(0, 4), (lines[4] ?? '').slice(0, 40)], { seq: 4, broken: 'tail-missing' }],
    ['cut off before its seal', (lines) => lines.slice(0, -1), { seq: 0, broken: 'seal' }],
    ['cut off after its header', (lines) => lines.slice(0, 1), { seq: 1, broken: 'tail-missing' }],
    ['with an entry less', (lines) => lines.toSpliced(3, 1), { seq: 3, broken: 'gap' }],
    ['with an entry twice', (lines) => lines.toSpliced(3, 0, lines[2] ?? ''), { seq: 3, broken: 'tail-missing' }],
    ['with two lines in each other\'s place', (lines) => lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? ''), { seq: 0, broken: 'seal' }],
    ['with an entry changed', (lines) => lines.with(3, json(lines[3], { kind: 'signed-in' })), { seq: 3, broken: 'hash' }],
    ['with evidence changed', (lines) => lines.with(3, json(lines[3], { body: '{"cuil":"20123456786"}' })), { seq: 3, broken: 'evidence' }],
    ['with evidence taken out', (lines) => lines.with(3, json(lines[3], { salt: null, body: null })), { seq: 0, broken: 'seal' }],
    ['with a header that asks for less', (lines) => lines.slice(0, 4).with(0, (lines[0] ?? '').replace('"seq":5', '"seq":3')), { seq: 3, broken: 'other-head' }],
    ['with a header of another time', (lines) => lines.with(0, json(lines[0], { exportedAt: '2025-01-01T00:00:00.000Z' })), { seq: 0, broken: 'seal' }],
    ['with a column more', (lines) => lines.with(5, json(lines[5], { more: 1 })), { seq: 5, broken: 'tail-missing' }],
    ['with a line after its seal', (lines) => [...lines, lines[2] ?? ''], { seq: 8, broken: 'line' }],
    ['with a seal of another export', (lines) => lines.with(-1, json(lines.at(-1), { sealed: 'a'.repeat(64) })), { seq: 0, broken: 'seal' }],
    ['with a header that is none', (lines) => lines.with(0, '{"format":"x"}'), { machine: '', seq: 1, broken: 'line' }],
    ['emptied', () => [], { machine: '', seq: 1, broken: 'line' }],
  ])('%s is found', async (_what, edit, found) => {
    const test = await fiveEntries()
    const file = await exportOf(test)
    editLines(file, edit)
    expect(await verifyExport(file, test.keys)).toMatchObject({ ok: false, ...found })
    // Evidence cannot be compared without the keys; the seal tells all the same.
    expect(await verifyExport(file, null)).toMatchObject({ ok: false })
  })

  it('and whose header tells another key for a chain of some days is found', async () => {
    const test = await twoDays()
    const file = await exportOf(test, { since: '2026-11-24' })
    const { publicKey } = machineSigner(Buffer.alloc(32, 66))
    editLines(file, (lines) => lines.with(0, (lines[0] ?? '').replace(/("machine":"[^"]+",)"publicKey":"[^"]+"/, `$1"publicKey":"${publicKey}"`)))
    expect(await verifyExport(file, null)).toMatchObject({ ok: false, seq: 6, broken: 'public-key' })
  })

  it('and sealed by somebody else does not pass as this machine\'s', async () => {
    const test = await fiveEntries()
    const file = await exportOf(test)
    const other = anotherMachine(test)
    await note(other, { kind: 'kiosk-started', facts: {} })
    const seal = readFileSync(await exportOf(other), 'utf8').trimEnd().split('\n').at(-1) ?? ''
    editLines(file, (lines) => lines.with(-1, seal))
    expect(await verifyExport(file, test.keys)).toMatchObject({ ok: false, broken: 'seal' })
  })
})

describe('where it can not be written, an export leaves nothing', () => {
  it('in a folder that is not there, or is none', async () => {
    const test = await fiveEntries()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    for (const wrong of ['nowhere', 'file']) {
      await expect(exported(test, join(folder, wrong))).rejects.toMatchObject({ key: 'export-unwritable' })
    }
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('on a disk that fills up', async () => {
    const test = await fiveEntries()
    const folder = temporaryFolder()
    const open = filePromises.open
    vi.spyOn(filePromises, 'open').mockImplementation(async (...args) => {
      const handle = await open(...args)
      if (String(args[0]).includes('.csv')) handle.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
      return handle
    })
    await expect(exported(test, folder)).rejects.toMatchObject({ key: 'disk-full' })
    vi.restoreAllMocks()
    expect(readdirSync(folder)).toEqual([])
  })

  it('when the last file can not take its place', async () => {
    const test = await fiveEntries()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'registro-2026-11-23T120300.jsonl'))
    await expect(exported(test, folder)).rejects.toMatchObject({ key: 'export-unwritable' })
    expect(readdirSync(folder)).toEqual(['registro-2026-11-23T120300.jsonl'])
  })
})

describe('a cell of the CSV', () => {
  const row = { machine: 'm', seq: 1, at: 't', kind: 'k', facts: '{}', commitment: null, operation: null, previous: 'p', hash: 'h', signature: 's', salt: null, body: null }

  it.each([
    ['is no formula', { kind: '=1+1', facts: '@x', machine: '-1', operation: '+1' }, `'-1,1,t,'=1+1,'@x,,'+1,p,h,s,,`],
    ['with quotes, commas and lines is one cell', { facts: '{"a":"b, c"}', body: 'x\ny' }, `m,1,t,k,"{""a"":""b, c""}",,,p,h,s,,"x\ny"`],
    ['that is a signature stays as it is', { signature: `-${'a'.repeat(85)}` }, `m,1,t,k,{},,,p,h,-${'a'.repeat(85)},,`],
  ])('%s', (_what, cells, line) => {
    expect(csvLine({ ...row, ...cells })).toBe(`${line}\r\n`)
  })
})

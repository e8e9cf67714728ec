import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../electron/accounts/database.ts'
import type * as Databases from '../../electron/accounts/database.ts'
import { journalExport, journalHeads, journalPurge } from '../../electron/cli/journal-commands.ts'
import { journalVerify } from '../../electron/cli/journal-verify.ts'
import { exportJournal } from '../../electron/journal/export.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { placeOf } from '../../electron/place.ts'
import { backupOf, byHand, cuils, fiveEntries, headOf } from '../journal/recorded.ts'
import { temporaryFolder, type TestStore } from '../support/stores.ts'

// Whoever finds a store in use waits some seconds for it: here nobody does.
vi.mock('../../electron/accounts/database.ts', async (original) => {
  const databases = await original<typeof Databases>()
  return {
    ...databases,
    async openDatabase(file: string) {
      const db = await databases.openDatabase(file)
      await sql`pragma busy_timeout = 0`.execute(db)
      return db
    },
  }
})

/** A kiosk's data, and what IT's orders say there. */
async function atHand() {
  const test = await fiveEntries()
  const place = placeOf('', test.folder)
  const run = async (order: (terminal: Parameters<typeof journalHeads>[1]) => Promise<number>) => {
    const said = { out: [] as string[], err: [] as string[] }
    const code = await order({ out: (line) => { said.out.push(line) }, err: (line) => { said.err.push(line) }, progress: () => undefined })
    return { code, ...said }
  }
  return {
    test,
    place,
    machine: test.store.journal.machine,
    verify: (...args: string[]) => run((terminal) => journalVerify(args, place, terminal)),
    heads: () => run((terminal) => journalHeads(place, terminal)),
    exports: (...args: string[]) => run((terminal) => journalExport(args, place, test.clock, terminal)),
    purges: (...args: string[]) => run((terminal) => journalPurge(args, place, test.clock, terminal)),
  }
}

/** All that the files of a store hold, as text. */
const onDisk = ({ folder }: TestStore) =>
  readdirSync(folder).filter((name) => name.startsWith('kiosk.db')).map((name) => readFileSync(join(folder, name), 'latin1')).join('\n')

describe('journal verify', () => {
  it('recognises the live store, a backup and an export by what is in them', async () => {
    const { test, machine, verify, exports } = await atHand()
    const backup = join(temporaryFolder(), 'copia.jsonl')
    copyFileSync(backupOf(test), backup)
    const [, exported = ''] = (await exports(temporaryFolder())).out
    expect(await verify()).toMatchObject({ code: 0, out: ['El registro está íntegro: 6 entradas de esta máquina.', expect.stringMatching(`^Máquina ${machine}: última entrada 6, `)] })
    expect(await verify(backup)).toMatchObject({ code: 0, out: ['El registro está íntegro: 5 entradas de esta máquina.', expect.any(String)] })
    const ofExport = await verify(exported)
    expect(ofExport).toMatchObject({ code: 0, err: [] })
    expect(ofExport.out[0]).toBe('El registro está íntegro: 6 entradas de esta máquina.')
    expect(ofExport.out.at(-1)).toBe('Exportación del 23/11/2026 a las 12:03, sellada por esta máquina.')
  })

  it('where the keys are not, checks signatures and says what it could not check', async () => {
    const { test, machine } = await atHand()
    const backup = backupOf(test)
    const elsewhere = await atHand()
    rmSync(join(elsewhere.test.folder, 'keys'), { recursive: true })
    const said = await elsewhere.verify(backup)
    expect(said).toMatchObject({ code: 0, out: [
      'El registro está íntegro: 5 entradas.',
      expect.stringMatching(`^Máquina ${machine}: última entrada 5, `),
      'Este equipo no tiene las claves de esa máquina: se comprobó la firma, no los respaldos.',
    ] })
  })

  it('on another machine, asks to be told that the copy is of another', async () => {
    const { test, machine } = await atHand()
    const backup = backupOf(test)
    const elsewhere = await atHand()
    const refused = await elsewhere.verify(backup)
    expect(refused).toMatchObject({ code: 1, err: [expect.stringContaining(`máquina ${elsewhere.machine}, entrada 1: falta.`), expect.stringContaining('--without-keys')] })
    expect(await elsewhere.verify(backup, '--without-keys')).toMatchObject({ code: 0, out: [expect.any(String), expect.stringContaining(machine), expect.any(String)] })
  })

  it('names machine, entry and what was done', async () => {
    const { test, machine, verify } = await atHand()
    byHand(test.store.file, `update journal set kind = 'signed-in' where seq = 3`)
    expect(await verify()).toEqual({ code: 1, out: [], err: [`El registro NO está íntegro: máquina ${machine}, entrada 3: su contenido fue cambiado.`] })
  })

  it('finds evidence that somebody took out by hand, and not of what was purged', async () => {
    const { test, machine, verify, purges } = await atHand()
    byHand(test.store.file, 'delete from journal_evidence where seq = 4')
    const found = `El registro NO está íntegro: máquina ${machine}, entrada 4: no está su respaldo, y ningún «journal purge» lo borró. En total falta 1 respaldo así. Las entradas están todas.`
    expect(await verify()).toEqual({ code: 1, out: [], err: [found] })
    expect(await verify(backupOf(test), '--without-keys')).toEqual({ code: 1, out: [], err: [found] })
    test.clock.set('2027-11-23T15:01:30Z')
    await purges('--older-than', '365')
    expect(await verify()).toEqual({ code: 1, out: [], err: [found] })
    test.clock.set('2027-12-23T15:01:30Z')
    await purges('--older-than', '365')
    expect(await verify()).toEqual({ code: 1, out: [], err: [found] })
  })

  it('passes where a purge explains what is gone', async () => {
    const { test, verify, purges } = await atHand()
    test.clock.set('2027-11-23T15:01:30Z')
    await purges('--older-than', '365')
    expect(await verify()).toMatchObject({ code: 0, err: [] })
  })

  it('finds the end cut off by a head told on the line, as it is on paper, or kept in a file', async () => {
    const { test, machine, verify, heads } = await atHand()
    const { seq, hash } = await headOf(test)
    const kept = join(temporaryFolder(), 'kept.heads')
    writeFileSync(kept, `# del 23/11\n\n${(await heads()).out.join('\r\n')}\n`)
    const onPaper = `${machine}:${String(seq)}:${hash.slice(0, 16)}`
    const known = [['--head', onPaper], ['--heads', kept], ['--head', onPaper, '--heads', kept]]
    for (const args of known) expect(await verify(...args)).toMatchObject({ code: 0 })
    byHand(test.store.file, 'delete from journal where seq > 3; delete from journal_evidence where seq > 3')
    expect(await verify()).toMatchObject({ code: 0 })
    for (const args of known) {
      expect(await verify(...args)).toMatchObject({ code: 1, err: [expect.stringMatching(`máquina ${machine}, entrada 4: falta, y con ella lo que sigue`)] })
    }
  })

  it('says of an export cut off where it ends, and of some days where it begins', async () => {
    const { test, verify, exports } = await atHand()
    test.clock.set('2026-11-24T15:00:00Z')
    const [, exported = ''] = (await exports(temporaryFolder(), '--since', '2026-11-24')).out
    expect((await verify(exported)).out.at(-1)).toMatch(/empieza en la entrada 6: lo anterior no está, y no se comprobó\.$/)
    const head = await headOf({ ...test, store: { ...test.store } })
    expect((await verify(exported, '--head', `${head.machine}:2:${head.hash}`)).out).toContain(`No se pudo comparar ${head.machine}:2:${head.hash}: no está en lo que se exportó.`)
    writeFileSync(exported, readFileSync(exported, 'utf8').split('\n').slice(0, 2).join('\n'))
    expect(await verify(exported)).toMatchObject({ code: 1, err: [expect.stringContaining('el sello de la exportación no vale')] })
  })

  it('says of a supervisor\'s export whose evidence is not in it', async () => {
    const { test, verify } = await atHand()
    const { files: [exported = ''] } = await exportJournal({ ...test, db: test.store.db, folder: temporaryFolder(), evidenceOf: ['otra', 'clave'] })
    expect(await verify(exported)).toMatchObject({ code: 0, err: [] })
    expect((await verify(exported)).out.at(-1)).toBe('De los respaldos tiene solo los de otra y clave: los de otras oficinas no se exportaron.')
  })

  it.each([
    [['--head', 'x']], [['--head']], [['--nada']], [['a', 'b']], [['--head', '0123456789abcdef:1:0123']], [['--without-keys']],
  ])('asked wrong, %j, says how to ask', async (args) => {
    const { verify } = await atHand()
    expect(await verify(...args)).toMatchObject({ code: 2, out: [], err: [expect.stringMatching(/^Uso: journal verify/)] })
  })

  it('names a file that is not there, or is neither', async () => {
    const { verify } = await atHand()
    const other = join(temporaryFolder(), 'nota.txt')
    writeFileSync(other, 'hola')
    await expect(verify(join(other, 'x'))).rejects.toMatchObject({ key: 'archive-missing' })
    await expect(verify('--heads', join(other, 'x'))).rejects.toMatchObject({ key: 'archive-missing' })
    await expect(verify(other)).rejects.toMatchObject({ key: 'archive-unknown', detail: other })
    await expect(verify(temporaryFolder())).rejects.toMatchObject({ key: 'archive-unreadable' })
    await expect(verify('--heads', other)).rejects.toMatchObject({ key: 'heads-unreadable', detail: `${other}, línea 1` })
  })

  it('of an SQLite file that is no store says that the journal is not there', async () => {
    const { machine, verify } = await atHand()
    const other = join(temporaryFolder(), 'otra.db')
    byHand(other, 'create table x (a)')
    expect(await verify(other)).toMatchObject({ code: 1, err: [expect.stringContaining(`máquina ${machine}, entrada 1: falta`), expect.any(String)] })
    expect(await verify(other, '--without-keys')).toMatchObject({ code: 1, err: [expect.stringMatching('^El registro NO está íntegro: entrada 1: falta'), expect.any(String)] })
  })
})

describe('journal export', () => {
  it('tells the journal first, and names the files', async () => {
    const { test, exports } = await atHand()
    const folder = temporaryFolder()
    const { code, out } = await exports(folder, '--since', '2026-11-20', '--until', '2026-11-24')
    expect(code).toBe(0)
    expect(out[0]).toMatch(/^Se exportaron 6 entradas/)
    expect(out.slice(1).map((file) => existsSync(file))).toEqual([true, true, true])
    const last = await test.store.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(last).toMatchObject({ kind: 'journal-exported', facts: '{"branch":"clave","since":"2026-11-20","until":"2026-11-24"}' })
  })

  it.each([[[]], [['a', 'b']], [['a', '--since', '2026-02-30']], [['a', '--since', '2026-11-24', '--until', '2026-11-23']], [['a', '--nada']]])(
    'asked wrong, %j, says how to ask and writes nothing',
    async (args) => {
      const { test, exports } = await atHand()
      expect(await exports(...args)).toMatchObject({ code: 2, err: [expect.stringMatching(/^Uso: journal export/)] })
      expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true, entries: 5 })
    },
  )

  it('of a folder that can not be written says so', async () => {
    const { exports } = await atHand()
    await expect(exports(join(temporaryFolder(), 'nowhere'))).rejects.toMatchObject({ key: 'export-unwritable' })
  })
})

describe('journal purge', () => {
  it('takes out the evidence that is older, from the file too, and leaves every entry', async () => {
    const { test, place, purges } = await atHand()
    test.clock.set('2027-11-23T15:01:30Z')
    expect(readFileSync(backupOf(test)).includes(cuils[0] ?? '')).toBe(true)
    expect(await purges('--older-than', '365')).toMatchObject({ code: 0, out: ['Se borraron 2 respaldos de más de 365 días. Las entradas quedan.'] })
    const left = await test.store.db.selectFrom('journal_evidence').select('seq').execute()
    expect(left).toEqual([{ seq: 4 }])
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true, entries: 6 })
    const last = await test.store.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(last).toMatchObject({ kind: 'evidence-purged', facts: '{"branch":"clave","before":"2026-11-23T15:01:30.000Z","rows":2}' })
    await test.store.db.destroy()
    for (const cuil of cuils.slice(0, 2)) expect(onDisk(test)).not.toContain(cuil)
    const again = await openDatabase(place.store)
    await again.destroy()
  })

  it('removes what the desk exported before, but for the heads, and tells where younger exports lie', async () => {
    const { test, place, purges } = await atHand()
    mkdirSync(place.exports)
    const old = 'registro-2026-11-22T100000'
    const young = ['registro-2026-11-23T100000.csv', 'registro-2026-12-01T100000.jsonl']
    const draft = `${old}.jsonl.draft-0123456789ab`
    for (const name of [`${old}.jsonl`, `${old}.csv`, `${old}.heads`, draft, 'otra cosa.txt', ...young]) writeFileSync(join(place.exports, name), '')
    test.clock.set('2027-11-23T15:01:30Z')
    const { out } = await purges('--older-than', '365')
    expect(readdirSync(place.exports).sort()).toEqual(['otra cosa.txt', `${old}.heads`, ...young].sort())
    expect(out.slice(1)).toEqual([
      `También se borraron 3 archivos de exportaciones de antes, de ${place.exports}. Sus .heads quedan: no nombran a nadie.`,
      `En ${place.exports} quedan exportaciones que pueden tener esos respaldos. Si nadie las necesita, borralas: ${young.join(', ')}`,
    ])
  })

  it('says so where another program keeps what was taken out in the file, until that closes the store', async () => {
    const { test, purges } = await atHand()
    const reader = new Sqlite(test.store.file, { readonly: true })
    reader.exec('begin')
    reader.prepare('select count(*) from journal').get()
    test.clock.set('2027-11-23T15:01:30Z')
    expect(await purges('--older-than', '365')).toEqual({
      code: 1,
      out: ['Se borraron 2 respaldos de más de 365 días. Las entradas quedan.'],
      err: [expect.stringMatching(/^Otro programa tiene abierto el almacén .* repetí la orden\.$/)],
    })
    expect(onDisk(test)).toContain(cuils[0])
    reader.close()
    expect(await purges('--older-than', '365')).toMatchObject({ code: 0, err: [] })
    for (const cuil of cuils.slice(0, 2)) expect(onDisk(test)).not.toContain(cuil)
  })

  it('of nothing that old tells nothing', async () => {
    const { test, purges } = await atHand()
    expect(await purges('--older-than', '3650')).toMatchObject({ code: 0, out: ['No hay respaldos tan viejos: no se borró nada.'] })
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true, entries: 5 })
  })

  it.each([[[]], [['--older-than', '364']], [['--older-than', 'x']], [['--older-than', '-400']], [['400']]])('asked wrong, %j, says how to ask', async (args) => {
    const { purges } = await atHand()
    expect(await purges(...args)).toMatchObject({ code: 2, err: ['Uso: journal purge --older-than DÍAS (365 o más)'] })
  })
})

it('the orders of the journal make nothing where no kiosk was ever opened', () => {
  const data = join(temporaryFolder(), 'data')
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'out'))
  const program = join(import.meta.dirname, '../../electron/cli/clave.ts')
  for (const args of [['heads'], ['export', join(folder, 'out')], ['purge', '--older-than', '400']]) {
    const { status, stderr } = spawnSync(process.execPath, [program, 'journal', ...args], { env: { ...process.env, KIOSK_DATA: data }, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Todavía no hay un almacén de cuentas/)
  }
  expect(existsSync(data)).toBe(false)
  expect(readdirSync(join(folder, 'out'))).toEqual([])
})

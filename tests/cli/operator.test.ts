import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase } from '../../electron/accounts/database.ts'
import { hashClave } from '../../electron/accounts/hashing.ts'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { operatorAdd, operatorList, operatorReopen } from '../../electron/cli/operator-commands.ts'
import { pepperRotate, pepperStatus } from '../../electron/cli/pepper-commands.ts'
import type { Terminal } from '../../electron/cli/terminal.ts'
import { holdInstance } from '../../electron/instance-lock.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import { enrolments } from '../../electron/operators/enrolments.ts'
import { operatorDirectory } from '../../electron/operators/operator-directory.ts'
import { placeOf } from '../../electron/place.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { plainEnvironment } from '../support/plain-environment.ts'
import { temporaryFolder } from '../support/stores.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const sofia = ['--name', 'Sofía Paz', '--legajo', '4512', '--cuil', '27-30123456-8']
const bruno = ['--name', 'Bruno Díaz', '--legajo', 'b77', '--cuil', '20123456786']
const newId = () => crypto.randomUUID()

/** A machine whose kiosk was never opened, and what the orders say there. */
function newMachine() {
  const folder = join(temporaryFolder(), 'data')
  const place = placeOf('', folder)
  const clock = new ManualClock()
  const said: string[] = []
  const say = (line: string) => { said.push(line) }
  const terminal: Terminal = { out: say, err: say, progress: say }
  const add = (...args: string[]) => operatorAdd(args, place, clock, terminal)
  const reopen = (...args: string[]) => operatorReopen(args, place, clock, terminal)
  const list = async () => {
    said.length = 0
    await operatorList(place, terminal)
    return said
  }
  const token = () => /^ {4}(\S+)$/m.exec(said.findLast((text) => text.startsWith('Código de alta')) ?? '')?.[1] ?? ''
  /** The kiosk of the machine, open beside. */
  const kiosk = async () => {
    const db = await openDatabase(place.store)
    onTestFinished(() => db.destroy())
    const keys = openExistingKeys(place.keys)
    const store = { db, journal: openJournal({ keys, clock, branch: 'prueba' }), file: place.store }
    const enrolling = enrolments(store, keys, clock, { branch: 'UDAI Prueba', role: 'counter' })
    const enrols = async (legajo: string) => {
      const begun = await enrolling.begin({ legajo, token: token() }, newId())
      if (!begun) throw new Error('the token was refused')
      const { secret } = enrolling.newSecret(begun.operator)
      await enrolling.finish({ operator: begun.operator.id, token: token(), password: 'un mate amargo', secret, step: 1 }, newId())
    }
    return { db, keys, enrols, directory: operatorDirectory(store, keys, clock) }
  }
  return { folder, place, clock, terminal, said, add, reopen, list, token, kiosk }
}

describe('clave operator add', () => {
  it('on a new machine makes keys and store as a kiosk would, and tells where', async () => {
    const { folder, said, add, kiosk, place } = newMachine()
    expect(await add(...sofia)).toBe(0)
    expect(said[0]).toBe(`No había datos de un kiosco: se hicieron en ${folder}.`)
    expect(readdirSync(join(folder, 'keys'))).toEqual(['keys.json'])
    const { db, keys } = await kiosk()
    expect(await verifyJournal(db, keys)).toMatchObject({ ok: true })
    expect(existsSync(`${place.store}-made`)).toBe(true)
  })

  it('gives the first supervisor a token, until when, and what to do with it', async () => {
    const { said, add, kiosk, list } = newMachine()
    await add(...sofia)
    expect(said.at(-1)).toMatch(/^Código de alta de Sofía Paz, legajo 4512 \(supervise\):\n\n {4}([A-Z3-9]{4}-){2}[A-Z3-9]{4}\n\nSirve una sola vez, hasta las 13:00\./)
    await (await kiosk()).enrols('4512')
    expect(await list()).toEqual(['Sofía Paz · legajo 4512 · supervise · cuenta activa (desde el 23/11/2026)'])
  })

  it('is for the first one: the others are a supervisor’s, unless IT says why, which the journal keeps', async () => {
    const { add, kiosk, token, said } = newMachine()
    await add(...sofia)
    const { enrols, db } = await kiosk()
    await enrols('4512')
    await expect(add(...bruno)).rejects.toMatchObject({ key: 'operator-supervisor-there' })
    expect(await add(...bruno, '--permissions', 'phone,desk', '--because', 'Sofía está de licencia')).toBe(0)
    expect(said.at(-1)).toContain('Bruno Díaz, legajo B77 (desk, phone)')
    const entries = await db.selectFrom('journal').innerJoin('journal_evidence', 'journal_evidence.seq', 'journal.seq').select(['facts', 'body']).where('kind', '=', 'operator-added').orderBy('journal.seq').execute()
    expect(entries.map(({ facts }) => JSON.parse(facts) as unknown)).toMatchObject([{ byIt: true, permissions: 'supervise' }, { byIt: true, permissions: 'desk,phone' }])
    expect(entries.map(({ body }) => body.includes('Sofía está de licencia'))).toEqual([false, true])
    expect(JSON.stringify(entries)).not.toContain(token())
  })

  it('must let the first one supervise', async () => {
    const { add, list } = newMachine()
    await expect(add(...sofia, '--permissions', 'desk,phone')).rejects.toMatchObject({ key: 'operator-first-must-supervise' })
    expect(await list()).toEqual(['Todavía no hay operadores. La primera cuenta se hace con: npm run clave -- operator add'])
  })

  it('takes no legajo and no CUIL twice', async () => {
    const { add } = newMachine()
    await add(...sofia)
    await expect(add('--name', 'Otra', '--legajo', '4512', '--cuil', '20123456786')).rejects.toMatchObject({ key: 'operator-legajo-taken' })
    await expect(add('--name', 'Otra', '--legajo', '99', '--cuil', '27301234568')).rejects.toMatchObject({ key: 'operator-cuil-taken' })
  })

  it.each([
    [['--legajo', '45-12'], 'operator-legajo-wrong', ''],
    [['--cuil', '20123456783'], 'operator-cuil-wrong', ''],
    [['--cuil', '33637617449'], 'operator-cuil-wrong', ''],
    [['--permissions', 'desk,todo'], 'operator-permission-unknown', 'todo'],
  ])('with %j says what is wrong, and makes nothing', async (wrong, key, detail) => {
    const { add, folder } = newMachine()
    await expect(add(...sofia, ...wrong)).rejects.toMatchObject({ key, detail })
    expect(existsSync(folder)).toBe(false)
  })

  it.each([[[]], [sofia.slice(0, 4)], [['--nada', ...sofia]], [[...sofia, 'algo']], [[...sofia, '--because', ' ']], [['--name', ' ', ...sofia.slice(2)]]])(
    'asked %j tells how to ask, and makes nothing', async (args) => {
      const { add, said, folder } = newMachine()
      expect(await add(...args)).toBe(2)
      expect(said).toEqual([expect.stringMatching(/^Uso: operator add --name/)])
      expect(existsSync(folder)).toBe(false)
    })

  it('works while a kiosk is open', async () => {
    const { add, place, kiosk } = newMachine()
    await add(...sofia)
    const release = holdInstance(place.instanceLock)
    onTestFinished(release)
    const { directory } = await kiosk()
    expect(await add(...bruno, '--permissions', 'supervise')).toBe(0)
    expect(await directory.list()).toHaveLength(2)
  })

  it('makes no new keys where those of the data are gone', async () => {
    const { add, folder } = newMachine()
    await add(...sofia)
    rmSync(join(folder, 'keys'), { recursive: true })
    await expect(add(...bruno)).rejects.toMatchObject({ key: 'keys-missing' })
    expect(existsSync(join(folder, 'keys'))).toBe(false)
  })
})

describe('clave operator reopen', () => {
  it('gives the only supervisor another token, and the journal why', async () => {
    const { add, reopen, kiosk, list, clock } = newMachine()
    await add(...sofia)
    const { enrols, db } = await kiosk()
    await enrols('4512')
    clock.pass(24 * 3600)
    expect(await reopen('4512', '--because', 'perdió el teléfono')).toBe(0)
    expect(await list()).toEqual(['Sofía Paz · legajo 4512 · supervise · falta que use su código de alta (desde el 24/11/2026)'])
    await db.selectFrom('journal_evidence').select('body').where('body', 'like', '%perdió el teléfono%').executeTakeFirstOrThrow()
  })

  it('gives one whose token was not used another', async () => {
    const { add, reopen, kiosk, token, clock } = newMachine()
    await add(...sofia)
    const first = token()
    clock.pass(7200)
    await reopen(' 4512 ', '--because', 'se venció')
    expect(token()).not.toBe(first)
    await (await kiosk()).enrols('4512')
  })

  it('is not for whom another supervisor can help, nor for who is none or not there', async () => {
    const { add, reopen, kiosk } = newMachine()
    await add(...sofia)
    const { enrols } = await kiosk()
    await enrols('4512')
    await add(...bruno, '--permissions', 'desk', '--because', 'prueba')
    await expect(reopen('b77', '--because', 'x')).rejects.toMatchObject({ key: 'operator-not-a-supervisor' })
    await expect(reopen('9', '--because', 'x')).rejects.toMatchObject({ key: 'operator-not-there' })
    await expect(reopen('no es', '--because', 'x')).rejects.toMatchObject({ key: 'operator-not-there' })
    await add('--name', 'Clara Ruiz', '--legajo', '9001', '--cuil', '20301234563', '--because', 'prueba')
    await expect(reopen('9001', '--because', 'x')).rejects.toMatchObject({ key: 'operator-supervisor-there' })
  })

  it('counts supervisors who are locked at the counter as absent, and those locked at kiosks not', async () => {
    const { add, reopen, kiosk, clock } = newMachine()
    await add(...sofia)
    const { enrols, db } = await kiosk()
    await enrols('4512')
    await add(...bruno, '--because', 'prueba')
    await enrols('b77')
    const locks = (place: string) => db.insertInto('sign_in_state')
      .values({ place, failures: 15, failed_at: clock.now(), refused: 15, refused_at: clock.now(), refused_branch: 'UDAI Prueba' }).execute()
    await locks('operator-B77-kiosk')
    await expect(reopen('4512', '--because', 'x')).rejects.toMatchObject({ key: 'operator-supervisor-there' })
    await locks('operator-B77-counter')
    expect(await reopen('4512', '--because', 'las dos cuentas están bloqueadas')).toBe(0)
  })

  it.each([[[]], [['4512']], [['--because', 'x']], [['4512', '--because', ' ']], [['4512', '9', '--because', 'x']]])('asked %j tells how to ask', async (args) => {
    const { reopen, said } = newMachine()
    expect(await reopen(...args)).toBe(2)
    expect(said).toEqual(['Uso: operator reopen LEGAJO --because "MOTIVO"'])
  })

  it('where there is no store makes none', async () => {
    const { reopen, list, folder } = newMachine()
    await expect(reopen('4512', '--because', 'x')).rejects.toMatchObject({ key: 'store-missing' })
    await expect(list()).rejects.toMatchObject({ key: 'store-missing' })
    expect(existsSync(folder)).toBe(false)
  })
})

describe('clave operator list', () => {
  it('of a store that no kiosk of this version has opened asks for that', async () => {
    const { add, place, list } = newMachine()
    await add(...sofia)
    const store = new Sqlite(place.store)
    store.exec('drop table operator_recovery; drop table operator')
    store.close()
    await expect(list()).rejects.toMatchObject({ key: 'store-older' })
  })

  it('is among the orders of the program, as are the others', () => {
    const data = join(temporaryFolder(), 'data')
    const clave = (...args: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, '../../electron/cli/clave.ts'), 'operator', ...args], {
      env: plainEnvironment({ KIOSK_DATA: data }), encoding: 'utf8',
    })
    expect(clave('reopen').stderr).toContain('Uso: operator reopen')
    expect(clave('add', ...sofia)).toMatchObject({ status: 0, stderr: '' })
    expect(clave('list').stdout).toMatch(/^Sofía Paz · legajo 4512 · supervise · falta que use su código de alta \(desde el \d\d\/\d\d\/\d{4}\)\n$/)
    expect(clave('add', '--name', 'X', '--legajo', '1', '--cuil', '27301234568')).toMatchObject({
      status: 1, stderr: expect.stringMatching(/^Ya hay una cuenta con ese CUIL\./) as unknown,
    })
  })
})

it('clave pepper rotate tells how many passwords of operators stay under a secret of before', async () => {
  const { add, kiosk, place, clock, terminal, said } = newMachine()
  await add(...sofia)
  const { enrols, db } = await kiosk()
  await enrols('4512')
  await pepperRotate(place, clock, terminal)
  expect(said).toContain('Contraseñas de operadores con un secreto anterior: 1. Pasan al nuevo cuando su operador ingresa. No borres los secretos anteriores.')
  const moved = await hashClave('otra', openExistingKeys(place.keys))
  await db.updateTable('operator').set({ password_hash: moved.hash, pepper_id: moved.pepperId }).execute()
  said.length = 0
  await pepperStatus(place, terminal)
  expect(said).toEqual(['Ninguna clave sigue con un secreto anterior.'])
})

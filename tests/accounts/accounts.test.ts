import { chmodSync, closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { asStoreProblem, openDatabase } from '../../electron/accounts/database.ts'
import { argon2Parameters, verifyClave } from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { temporaryFolder, temporaryStore } from '../support/stores.ts'

const account = {
  cuil: '20301234563',
  clave: 'Mate2Bravo7',
  policies: { digest: 'd'.repeat(64), acceptedAt: '2026-11-23T15:00:00.000Z' },
}

describe('opening an account', () => {
  it('stores level 2, the accepted policies and an argon2id hash under the pepper, and journals it', async () => {
    const { store, keys, clock } = await temporaryStore()
    expect(await accountStore(store, keys, clock).open(account, 'op-1')).toBe('opened')
    const stored = await store.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    expect(stored).toMatchObject({
      cuil: account.cuil,
      level: 2,
      opened_at: '2026-11-23T15:00:00.000Z',
      clave_since: '2026-11-23T15:00:00.000Z',
      policies_digest: account.policies.digest,
      policies_accepted_at: account.policies.acceptedAt,
      pepper_id: keys.current('pepper').id,
    })
    const { memoryCost, timeCost, parallelism } = argon2Parameters
    expect([memoryCost, timeCost, parallelism]).toEqual([65_536, 3, 4])
    expect(stored.hash).toMatch(/^\$argon2id\$v=19\$(?=.*m=65536)(?=.*t=3)(?=.*p=4)/)
    const hashed = { hash: stored.hash, pepperId: stored.pepper_id }
    expect(await verifyClave(account.clave, hashed, keys)).toBe(true)
    expect(await verifyClave('mate2bravo7', hashed, keys)).toBe(false)
    const entries = await store.db.selectFrom('journal').select(['kind', 'operation']).orderBy('seq').execute()
    expect(entries.at(-1)).toEqual({ kind: 'account-opened', operation: 'op-1' })
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true })
  })

  it('needs the pepper: the database alone verifies nothing', async () => {
    const { store, keys, clock } = await temporaryStore()
    await accountStore(store, keys, clock).open(account, 'op-1')
    const stored = await store.db.selectFrom('account').select(['hash', 'pepper_id']).executeTakeFirstOrThrow()
    const other = await temporaryStore()
    const withOtherPepper = { ...keys, byId: () => other.keys.current('pepper') }
    expect(await verifyClave(account.clave, { hash: stored.hash, pepperId: stored.pepper_id }, withOtherPepper)).toBe(false)
  })

  it('never replaces an account that is there', async () => {
    const { store, keys, clock } = await temporaryStore()
    const accounts = accountStore(store, keys, clock)
    await accounts.open(account, 'op-1')
    const before = await store.db.selectFrom('account').selectAll().execute()
    expect(await accounts.open({ ...account, clave: 'Kiosco58Luz' }, 'op-2')).toBe('already-there')
    expect(await store.db.selectFrom('account').selectAll().execute()).toEqual(before)
    expect(await accounts.exists(account.cuil)).toBe(true)
    expect(await accounts.exists('27301234568')).toBe(false)
  })

  it('leaves the clave nowhere in the files', async () => {
    const { store, keys, clock } = await temporaryStore()
    await accountStore(store, keys, clock).open(account, 'op-1')
    for (const file of [store.file, `${store.file}-wal`]) expect(readFileSync(file).includes(account.clave)).toBe(false)
  })
})

describe('a disk that fills up', () => {
  it('is told as such; nothing is half-written, and once there is room the same write goes through', async () => {
    const { store, keys, clock } = await temporaryStore()
    const accounts = accountStore(store, keys, clock)
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(store.db)
    await sql.raw(`pragma max_page_count = ${String(pages.rows[0]?.page_count)}`).execute(store.db)
    const results: unknown[] = []
    for (let number = 0; number < 40; number += 1) {
      const cuil = String(20_000_000_000 + number)
      results.push(await accounts.open({ ...account, cuil, clave: 'x' }, `op-${cuil}`).catch((error: unknown) => error))
      if (results.at(-1) !== 'opened') break
    }
    expect(results.at(-1)).toMatchObject({ key: 'disk-full' })
    const opened = results.length - 1
    expect(await store.db.selectFrom('account').select('cuil').execute()).toHaveLength(opened)
    const told = await store.db.selectFrom('journal').select('seq').where('kind', '=', 'account-opened').execute()
    expect(told).toHaveLength(opened)

    await sql`pragma max_page_count = 100000`.execute(store.db)
    expect(await accounts.open({ ...account, cuil: '29999999999' }, 'op-later')).toBe('opened')
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true })
  }, 60_000)
})

describe('a store that can not serve says why', () => {
  const problemOf = async (file: string) => {
    try {
      await (await openDatabase(file)).destroy()
      return 'none'
    } catch (error) {
      return error instanceof Error && 'key' in error ? error.key : error
    }
  }

  it('a file that is no database', async () => {
    const file = join(temporaryFolder(), 'kiosk.db')
    writeFileSync(file, 'esto no es una base de datos, pero es largo '.repeat(200))
    expect(await problemOf(file)).toBe('store-corrupt')
    expect(readFileSync(file, 'utf8')).toMatch(/^esto no es/)
  })

  it('a database with damaged pages', async () => {
    const { store, keys, clock } = await temporaryStore()
    await accountStore(store, keys, clock).open(account, 'op-1')
    await store.db.destroy()
    const descriptor = openSync(store.file, 'r+')
    writeSync(descriptor, Buffer.alloc(8192, 0xab), 0, 8192, 4096)
    closeSync(descriptor)
    expect(await problemOf(store.file)).toBe('store-corrupt')
  })

  it.each([
    ['emptied', (file: string) => { truncateSync(file) }],
    ['gone', (file: string) => { rmSync(file) }],
  ])('a store that is %s, and is not made anew', async (_what, happens) => {
    const { store } = await temporaryStore()
    await store.db.destroy()
    happens(store.file)
    expect(await problemOf(store.file)).toBe('store-corrupt')
    expect(statSync(store.file, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  })

  it('a schema that can not be brought up to date, of which nothing is left half-made', async () => {
    const file = join(temporaryFolder(), 'kiosk.db')
    const store = new Sqlite(file)
    store.exec('create table identity_attempt (id text)') // in the way of the last table but one
    await expect(openDatabase(file)).rejects.toThrow('identity_attempt already exists')
    expect(store.prepare('select name from sqlite_schema').pluck().all()).toEqual(['identity_attempt'])
    store.close()
  })

  it('a disk that is full or takes no writes any more, by the code that SQLite gives for it', () => {
    const problemOfCode = (code: string) => asStoreProblem(Object.assign(new Error(), { code }), 'kiosk.db')
    for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']) expect(problemOfCode(code)).toMatchObject({ key: 'disk-full' })
    for (const code of ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'EROFS', 'EIO']) {
      expect(problemOfCode(code)).toMatchObject({ key: 'store-disk-unwritable' })
    }
    expect(problemOfCode('SQLITE_READONLY')).toMatchObject({ key: 'store-read-only' })
    expect(problemOfCode('SQLITE_IOERR_READ')).toMatchObject({ key: 'store-unreadable' })
  })

  it('a file that this user may not write', async () => {
    const { store, folder } = await temporaryStore()
    await store.db.destroy()
    chmodSync(store.file, 0o444)
    chmodSync(folder, 0o755)
    const whoAmI = process.geteuid?.() ?? 0
    // Root may write anything: the test then goes on as nobody.
    if (whoAmI === 0) process.seteuid?.(65_534)
    try {
      expect(await problemOf(store.file)).toBe('store-read-only')
    } finally {
      if (whoAmI === 0) process.seteuid?.(0)
    }
  })

  it('a folder that is not there', async () => {
    expect(await problemOf(join(temporaryFolder(), 'nowhere', 'kiosk.db'))).toBe('store-unreadable')
  })

  it('a store that a later version has changed', async () => {
    const { store } = await temporaryStore()
    await store.db.destroy()
    const later = new Sqlite(store.file)
    later.exec(`insert into kysely_migration values ('999-later', '2030-01-01')`)
    later.close()
    expect(await problemOf(store.file)).toBe('store-newer')
  })
})

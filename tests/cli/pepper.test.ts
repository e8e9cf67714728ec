import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { claveStore } from '../../electron/accounts/claves.ts'
import { openDatabase } from '../../electron/accounts/database.ts'
import { signInStore } from '../../electron/accounts/sign-ins.ts'
import { pepperRotate, pepperStatus } from '../../electron/cli/pepper-commands.ts'
import { holdInstance } from '../../electron/instance-lock.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import { placeOf } from '../../electron/place.ts'
import { temporaryStore } from '../support/stores.ts'

const people = [['27301234568', 'Mate2Bravo7'], ['20301234563', 'Kiosco58Luz']] as const
const newId = () => crypto.randomUUID()

/** A closed kiosk's folder in which both have their clave, and what the orders say there. */
async function withAccounts() {
  const test = await temporaryStore()
  const { store, keys, clock, folder } = test
  for (const [cuil, clave] of people) {
    await accountStore(store, keys, clock).open({ cuil, clave, policies: { digest: 'd'.repeat(64), acceptedAt: '2026-11-23T15:00:00.000Z' } }, newId())
  }
  await store.db.destroy()
  const place = placeOf('', folder)
  const said: string[] = []
  const terminal = { out: (line: string) => { said.push(line) }, err: (line: string) => { said.push(line) } } as Parameters<typeof pepperStatus>[1]
  /** The kiosk opens anew, and somebody comes in. */
  const comesIn = async (cuil: string, clave: string) => {
    const db = await openDatabase(place.store)
    const fresh = openExistingKeys(place.keys)
    const opened = { db, journal: openJournal({ keys: fresh, clock, branch: 'prueba' }), file: place.store }
    const session = await (await signInStore(opened, fresh, clock, 'UDAI Prueba')).signIn({ cuil, clave }, { count: newId(), success: newId() })
    const used = await claveStore(opened, fresh, clock).wasUsed(cuil, clave)
    const journal = await verifyJournal(db, fresh)
    await db.destroy()
    return { in: session !== null, used, journal: journal.ok }
  }
  return { place, clock, terminal, said, comesIn }
}

describe('clave pepper rotate', () => {
  it('leaves every clave opening, and moves each to the new one when its person comes in', async () => {
    const { place, clock, terminal, said, comesIn } = await withAccounts()
    const before = openExistingKeys(place.keys).current('pepper')
    expect(await pepperRotate(place, clock, terminal)).toBe(0)
    const now = openExistingKeys(place.keys)
    expect(now.current('pepper').id).not.toBe(before.id)
    expect(now.byId(before.id).secret.equals(before.secret)).toBe(true)
    expect(said.join('\n')).toContain('Siguen con un secreto anterior: 2 claves en uso y 0 usadas antes.')
    for (const [number, [cuil, clave]] of people.entries()) {
      expect(await comesIn(cuil, clave)).toEqual({ in: true, used: true, journal: true })
      said.length = 0
      await pepperStatus(place, terminal)
      expect(said).toEqual([number === 0 ? expect.stringContaining('anterior: 1 claves en uso') : 'Ninguna clave sigue con un secreto anterior.'])
    }
    expect(await comesIn(people[0][0], people[0][1])).toMatchObject({ in: true })
  }, 20_000)

  it('keeps the file of keys to its user, and leaves no draft of it', async () => {
    const { place, clock, terminal } = await withAccounts()
    await pepperRotate(place, clock, terminal)
    await pepperRotate(place, clock, terminal)
    expect(readdirSync(join(place.keys, '..'))).toEqual(['keys.json'])
    expect(statSync(place.keys).mode & 0o777).toBe(0o600)
    expect((JSON.parse(readFileSync(place.keys, 'utf8')) as { keys: unknown[] }).keys).toHaveLength(8)
  })

  it('does nothing while a kiosk is open, which would go on with the keys that it has', async () => {
    const { place, clock, terminal } = await withAccounts()
    const release = holdInstance(place.instanceLock)
    const before = readFileSync(place.keys)
    await expect(pepperRotate(place, clock, terminal)).rejects.toMatchObject({ key: 'second-instance' })
    expect(readFileSync(place.keys).equals(before)).toBe(true)
    release()
  })
})

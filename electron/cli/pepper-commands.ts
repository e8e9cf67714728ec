import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { change } from '../accounts/change.ts'
import type { Database } from '../accounts/database.ts'
import type { Clock } from '../clock.ts'
import { holdInstances } from '../instance-lock.ts'
import { openExistingKeys, rotateKey } from '../keys/keys.ts'
import type { Place } from '../place.ts'
import { Problem } from '../problem.ts'
import { readStore } from './read-store.ts'
import type { Terminal } from './terminal.ts'
import { writeStore } from './write-store.ts'

/**
 * `clave pepper rotate`: another pepper for what is hashed from now on. What was hashed before keeps opening with its
 * own, until its person next comes in. Throws a `Problem` where there is no store or no keys, or a kiosk is open, which
 * would go on with the keys that it has.
 */
export async function pepperRotate(place: Place, clock: Clock, terminal: Terminal): Promise<number> {
  if (!existsSync(place.store)) throw new Problem('store-missing', place.store)
  const release = holdInstances(place.instanceLocks)
  try {
    await writeStore(place.store, openExistingKeys(place.keys), clock, async (store) => {
      // Within the change: a store that can not be written stops it before there is another pepper.
      const rotated = await change(store, randomUUID(), () => {
        const rotated = rotateKey(place.keys, 'pepper', clock.now())
        terminal.out(`Secreto nuevo: ${rotated.to}. Resguardá otra vez el archivo de claves (${place.keys}): el resguardo anterior no abre lo que se guarde desde ahora.`)
        return Promise.resolve({ entry: { kind: 'pepper-rotated', facts: rotated }, result: rotated })
      })
      tellRemaining(await remaining(store.db, rotated.to), terminal)
    })
  } finally {
    release()
  }
  return 0
}

/** `clave pepper status`: how many claves and passwords are still under a pepper of before; a kiosk may be open. Throws as `readStore` and `openExistingKeys`. */
export async function pepperStatus(place: Place, terminal: Terminal): Promise<number> {
  const left = await readStore(place.store, (db) => remaining(db, openExistingKeys(place.keys).current('pepper').id))
  tellRemaining(left, terminal)
  return 0
}

interface Remaining {
  now: number
  /** Of before, kept so as not to be taken again: these never move. */
  before: number
  /** Passwords, which move as claves do. */
  operators: number
}

async function remaining(db: Database, pepper: string): Promise<Remaining> {
  const count = async (table: 'account' | 'clave_history' | 'operator') => {
    const { count } = await db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count')).where('pepper_id', '!=', pepper).executeTakeFirstOrThrow()
    return count
  }
  return { now: await count('account'), before: await count('clave_history'), operators: await count('operator') }
}

function tellRemaining({ now, before, operators }: Remaining, terminal: Terminal): void {
  if (operators > 0) terminal.out(`Contraseñas de operadores con un secreto anterior: ${String(operators)}. Pasan al nuevo cuando su operador ingresa. No borres los secretos anteriores.`)
  if (now + before === 0) return terminal.out('Ninguna clave sigue con un secreto anterior.')
  terminal.out(`Siguen con un secreto anterior: ${String(now)} claves en uso y ${String(before)} usadas antes. Las que están en uso pasan al nuevo cuando su persona ingresa. No borres los secretos anteriores.`)
}

import argon2 from 'argon2'
import type * as Hashing from '../../electron/accounts/hashing.ts'

const underWay = new Set<Promise<unknown>>()

/**
 * Hashing beside the event loop as the real one, from which it differs in its cost: the real one would take most of
 * the test's time. And it can be told when it is done.
 */
export function lightHashing(real: typeof Hashing): typeof Hashing {
  return {
    ...real,
    hashClave(clave, keys) {
      const { id, secret } = keys.current('pepper')
      const hashed = argon2.hash(clave, { type: argon2.argon2id, memoryCost: 1024, timeCost: 2, parallelism: 1, secret })
      const done: Promise<unknown> = hashed.then(() => underWay.delete(done))
      underWay.add(done)
      return hashed.then((hash) => ({ hash, pepperId: id }))
    },
  }
}

/** Undefined when nothing is hashed. */
export function hashingUnderWay(): Promise<unknown> | undefined {
  return underWay.size === 0 ? undefined : Promise.all(underWay)
}

/** When all that the kiosk has begun is done: beside the hashing it waits for nothing but its turn. */
export async function settled(): Promise<void> {
  do {
    await hashingUnderWay()
    await new Promise<void>((resolve) => { setImmediate(() => setImmediate(resolve)) })
  } while (hashingUnderWay())
}

import argon2 from 'argon2'
import type * as Hashing from '../../electron/accounts/hashing.ts'

const underWay = new Set<Promise<unknown>>()
const light = { memoryCost: 1024, timeCost: 2, parallelism: 1 }

/**
 * Hashing and verifying beside the event loop as the real ones do, from which they differ in their cost: the real ones would take most of
 * the test's time. And it can be told when they are done.
 */
export function lightHashing(real: typeof Hashing): typeof Hashing {
  return {
    ...real,
    isOutdated: ({ hash, pepperId }, keys) => pepperId !== keys.current('pepper').id || argon2.needsRehash(hash, light),
    hashClave(clave, keys) {
      const { id, secret } = keys.current('pepper')
      return isUnderWay(argon2.hash(clave, { ...light, type: argon2.argon2id, secret })).then((hash) => ({ hash, pepperId: id }))
    },
    verifyClave: (clave, stored, keys) => isUnderWay(real.verifyClave(clave, stored, keys)),
  }
}

function isUnderWay<Result>(work: Promise<Result>): Promise<Result> {
  const done: Promise<unknown> = work.then(() => underWay.delete(done))
  underWay.add(done)
  return work
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

import { randomBytes } from 'node:crypto'
import type { Keys } from '../keys/keys.ts'
import { hashClave, type HashedClave } from './hashing.ts'

/** A clave that nobody knows: verified for who has none, so that it takes as long as one hashed by now's parameters. */
export function nobodysClave(keys: Keys): Promise<HashedClave> {
  return hashClave(randomBytes(32).toString('base64'), keys)
}

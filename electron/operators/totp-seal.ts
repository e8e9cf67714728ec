import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import type { Key } from '../keys/keys.ts'

const nonceBytes = 12
const tagBytes = 16

/**
 * Seals the secret of somebody's codes (AES-256-GCM, in base64) together with whose it is: put into another's row it
 * does not open.
 */
export function sealSecret(secret: string, operator: string, key: Key): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce).setAAD(bound(operator, key))
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** Throws where it is not what `sealSecret` made for this operator: somebody has changed the store. */
export function openSecret(sealed: string, operator: string, key: Key): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(bound(operator, key)).setAuthTag(bytes.subarray(-tagBytes))
  return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
}

const bound = (operator: string, key: Key): Buffer => Buffer.from(JSON.stringify([key.id, operator]))

/** One of its own: the same key makes hashes of codes too. */
function sealingKey(key: Key): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key.secret, '', 'operators totp', 32)))
}

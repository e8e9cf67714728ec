import { createHmac, createSecretKey, hkdfSync, randomInt } from 'node:crypto'
import type { Key } from '../keys/keys.ts'

/** None looks like another, on a screen, on paper or by hand: no 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679'
const length = 12
const group = 4

/** Twelve characters by chance, as people read them: `ACDE-FGHJ-KMNP`. */
export function newCode(): string {
  const code = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
  return code.replace(new RegExp(`.{${String(group)}}(?=.)`, 'g'), '$&-')
}

/** What was typed, without what people put between groups and in capitals. */
export const codeAsTyped = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/**
 * What the store keeps of a code: an HMAC for its use and its operator, under a key that is not in the store. Without
 * that key nobody can try codes against it.
 */
export function codeHash(use: 'token' | 'recovery', code: string, operator: string, key: Key): string {
  const derived = createSecretKey(Buffer.from(hkdfSync('sha256', key.secret, '', `operators ${use}`, 32)))
  return createHmac('sha256', derived).update(JSON.stringify([operator, codeAsTyped(code)])).digest('hex')
}

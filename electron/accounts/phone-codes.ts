import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { change, type Change, type Store } from './change.ts'
import { hashClave, verifyClave, type HashedClave } from './hashing.ts'
import type { Tables } from './tables.ts'

/** How often a code may be tried; after that another has to be asked for. */
export const phoneCodeTries = 3

export interface PhoneCodes {
  /**
   * Judges a code of the 130, counted before it is judged. False is every refusal alike: no code, another one, too late
   * or tried too often; each takes the same work.
   */
  isRight(given: { cuil: string; code: string }, operation: string): Promise<boolean>
}

/** What the 130 gave, at the kiosk: together with the trámite it opens Paso 4 (mission row 15). */
export function phoneCodes(store: Store, keys: Keys, clock: Clock): PhoneCodes {
  // Verified for who has no code, so that it takes as long.
  let nobodys: Promise<HashedClave> | undefined
  type Counted = Tables['phone_code'] | null

  const count = (cuil: string, operation: string) => change(store, operation, async (transaction): Promise<Change<Counted>> => {
    const code = await transaction.selectFrom('phone_code').selectAll().where('cuil', '=', cuil).executeTakeFirst()
    const isOpen = code !== undefined && code.tries < phoneCodeTries && clock.now() < code.until
    if (isOpen) await transaction.updateTable('phone_code').set({ tries: code.tries + 1 }).where('cuil', '=', cuil).execute()
    return { entry: { kind: 'phone-code-counted', facts: {}, evidence: { cuil } }, result: isOpen ? code : null }
  })

  return {
    async isRight({ cuil, code }, operation) {
      const counted = await count(cuil, operation)
      nobodys ??= hashClave(randomBytes(32).toString('base64'), keys)
      const stored = counted ? { hash: counted.hash, pepperId: counted.pepper_id } : await nobodys
      return (await verifyClave(code, stored, keys)) && counted !== null
    },
  }
}

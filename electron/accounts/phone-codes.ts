import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { isGood } from '../rules/clock-set-back.ts'
import { change, type Change, type Store } from './change.ts'
import { verifyClave, type HashedClave } from './hashing.ts'
import { nobodysClave } from './nobodys-clave.ts'
import type { Tables } from './tables.ts'

/** How often a code may be tried; after that another has to be asked for. */
const phoneCodeTries = 3
/** How long a code of the 130 is good (issue 5). */
export const phoneCodeLastsMs = 24 * 3_600_000

export interface PhoneCodes {
  /**
   * Judges a code of the 130, counted before it is judged, and answers which one it is. null is every refusal alike: no
   * code, another one, too late or tried too often; each takes the same work.
   */
  judge(given: { cuil: string; code: string }, operation: string): Promise<string | null>
}

type PhoneCode = Tables['phone_code']

/**
 * What the 130 gave, at the kiosk: together with the trámite it opens Paso 4 (mission row 15). Throws
 * `Problem('key-missing')` where the pepper of a code that is good is gone.
 */
export async function phoneCodes(store: Store, keys: Keys, clock: Clock): Promise<PhoneCodes> {
  await refuseMissingPeppers(store, keys, clock.now())
  let nobodys: Promise<HashedClave> | undefined

  const count = (cuil: string, operation: string) => change(store, operation, async (transaction): Promise<Change<PhoneCode | null>> => {
    const code = await transaction.selectFrom('phone_code').selectAll().where('cuil', '=', cuil).executeTakeFirst()
    const isOpen = code !== undefined && code.tries < phoneCodeTries && isGood({ until: code.until, lastsMs: phoneCodeLastsMs }, clock.now())
    if (isOpen) await transaction.updateTable('phone_code').set({ tries: code.tries + 1 }).where('cuil', '=', cuil).execute()
    return { entry: { kind: 'phone-code-counted', facts: {}, evidence: { cuil } }, result: isOpen ? code : null }
  })

  return {
    async judge({ cuil, code }, operation) {
      const counted = await count(cuil, operation)
      nobodys ??= nobodysClave(keys)
      const nobody = await nobodys
      const stored = counted ? { hash: counted.hash, pepperId: counted.pepper_id } : nobody
      return (await verifyClave(code, stored, keys)) && counted ? counted.id : null
    },
  }
}

/** A code that nobody can open any more is IT's to mend, before its person is told that it is wrong. */
async function refuseMissingPeppers({ db }: Store, keys: Keys, now: number): Promise<void> {
  const peppers = await db.selectFrom('phone_code').select('pepper_id').distinct().where('until', '>', now).execute()
  for (const { pepper_id: pepper } of peppers) keys.byId(pepper)
}

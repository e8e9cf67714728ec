import type { Transaction } from 'kysely'
import { change, type Store } from '../accounts/change.ts'
import { countSuccess } from '../accounts/sign-in-count.ts'
import type { Tables } from '../accounts/tables.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { codeAsTyped } from './one-time-code.ts'
import { placeOf, type OperatorRow } from './operator-row.ts'
import { countOperatorTry } from './operator-try.ts'
import { openSecret, sealSecret } from './totp-seal.ts'
import { newTotpSecret, totpStep } from './totp.ts'

export interface PresenceApprovals {
  /**
   * Whether somebody who works here says that a person stands at this kiosk, by their legajo and what their phone shows.
   * It opens no session and lets nobody in. Counted apart from their sign-ins, so that who tries legajos at a kiosk closes
   * no way in; a code that was good here is good nowhere again. False is every refusal alike, by the same work: no such
   * legajo, a wrong or used code, closed after too many, not enrolled, ended.
   */
  approve(given: { legajo: string; code: string }, operation: string): Promise<boolean>
}

interface SealedSecret {
  operator: string
  sealed: string
  keyId: string
}

/** `branch` is the office's name. */
export function presenceApprovals(store: Store, keys: Keys, clock: Clock, branch: string): PresenceApprovals {
  // Opened for who can approve nothing, so that it takes as long as for who can; nobody knows it.
  let nobodys: SealedSecret | undefined

  return {
    approve({ legajo, code }, operation) {
      const nobody = (nobodys ??= secretOfNobody(keys))
      // One transaction, since nothing slow is judged: who cuts it off learns nothing, and is not counted for it.
      return change<boolean>(store, operation, async (transaction) => {
        const now = clock.now()
        const { row, isLocked, before, evidence } = await countOperatorTry(transaction, legajo, { branch, door: 'presence', now })
        const secret = secretOf(row) ?? nobody
        const step = totpStep(openSecret(secret.sealed, secret.operator, keys.byId(secret.keyId)), codeAsTyped(code), now)
        const isApproved = row && secret !== nobody && !isLocked && step !== null && (await useUp(step, row.id, transaction))
        if (!isApproved) return { entry: { kind: 'presence-refused', facts: {}, evidence }, result: false }
        await countSuccess(transaction, placeOf(row.legajo, 'presence'), before)
        const who = { legajo: row.legajo, name: row.name }
        return { entry: { kind: 'presence-approved', facts: { operator: row.id }, evidence: who }, result: true }
      })
    },
  }
}

/** A code is good once: of two that come at the same moment one finds it used. */
async function useUp(step: number, operator: string, transaction: Transaction<Tables>): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('operator')
    .set({ totp_step: step })
    .where('id', '=', operator)
    .where('totp_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** null where somebody can approve nothing: not enrolled yet, or ended. */
function secretOf(row: OperatorRow | undefined): SealedSecret | null {
  if (row?.state !== 'active' || row.totp_sealed === null || row.totp_key_id === null) return null
  return { operator: row.id, sealed: row.totp_sealed, keyId: row.totp_key_id }
}

function secretOfNobody(keys: Keys): SealedSecret {
  const key = keys.current('operators')
  return { operator: 'nobody', sealed: sealSecret(newTotpSecret('nobody').secret, 'nobody', key), keyId: key.id }
}

import { change, type Store } from '../accounts/change.ts'
import { endSession } from './operator-row.ts'

/**
 * Ends the sessions that were open at a machine when it went out, or whose visit ended as they began: nobody is there to
 * use them. To be called before anybody comes in there.
 */
export async function endLeftOpen(store: Store, machine: string): Promise<void> {
  const left = await store.db.selectFrom('operator').select(['id', 'session']).where('session_machine', '=', machine).execute()
  for (const { id, session } of left) {
    if (session === null) continue
    // Named after the session, which ends once.
    await change(store, `${session} left-open`, async (transaction) => {
      if (!(await endSession(transaction, { operator: id, session }))) return { unchanged: undefined }
      return { entry: { kind: 'operator-signed-out', facts: { operator: id, leftOpen: true } }, result: undefined }
    })
  }
}

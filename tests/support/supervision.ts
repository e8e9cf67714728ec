import { openAccount } from './citizen.ts'
import type { Dialogue } from './dialogue.ts'
import { comesToWork, staffOffice, type Credentials, type StaffOffice } from './staff.ts'

export interface Supervision {
  opened: StaffOffice
  supervisor: Credentials
  at: Dialogue
}

/** A counter with Ana's clave in its store, and a supervisor at work. */
export async function supervision(): Promise<Supervision> {
  const opened = await staffOffice()
  await openAccount(opened, 'Mate2Bravo7')
  const supervisor = await opened.employs('10001', ['supervise'])
  const at = opened.atCounter()
  await comesToWork(at, supervisor)
  return { opened, supervisor, at }
}

/** Of all that the journal has. */
export const kinds = async ({ store }: StaffOffice) => (await store.db.selectFrom('journal').select('kind').execute()).map(({ kind }) => kind)

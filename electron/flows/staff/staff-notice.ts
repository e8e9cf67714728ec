import type { StaffNotice } from '../../contract.ts'
import type { Visit } from '../../visit.ts'

/** Tells the operator something, until they have read it. */
export async function tellStaff(visit: Visit, notice: StaffNotice): Promise<void> {
  await visit.ask({ name: 'staff-notice', notice }, (event) => event.type)
}

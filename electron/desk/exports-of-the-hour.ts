import type { Reads } from '../accounts/tables.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * How often a machine exported within the last hour, whoever it was. The journal itself is the count, so that it outlives
 * a restart. One that lies in the future counts, but for what a clock that was once far ahead has left.
 */
export async function exportsOfTheHour(db: Reads, machine: string, now: number): Promise<number> {
  const [since, until] = [now - hourMs, now + dayMs].map((at) => new Date(at).toISOString())
  const exported = await db.selectFrom('journal').select('seq')
    .where('machine', '=', machine).where('at', '>', since ?? '').where('at', '<', until ?? '').where('kind', '=', 'journal-exported').execute()
  return exported.length
}

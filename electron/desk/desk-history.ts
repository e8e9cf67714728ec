import { sql } from 'kysely'
import type { Reads } from '../accounts/tables.ts'
import type { EntryKind } from '../journal/journal.ts'

const dayMs = 24 * 3_600_000
/** Cards that did not fit, within a day: for one CUIL whoever compares, and for one operator whomever they compare. */
const mismatches = { aPerson: 5, anOperator: 20 }

/**
 * Whether trámites and birth dates have been tried often enough today for this CUIL, or by this operator. The journal is
 * the count: no machine and no restart begins it anew, and one that seems to lie in the future counts.
 */
export async function hasComparedTooMuch(db: Reads, { cuil, operator }: { cuil: string; operator: string }, now: number): Promise<boolean> {
  const mismatched = ofKind(db, 'desk-compared', now).where(sql`json_extract(entry.facts, '$.fits')`, '=', 0)
  const ofPerson = await mismatched.where(sql`json_extract(evidence.body, '$.cuil')`, '=', cuil).limit(mismatches.aPerson).execute()
  const ofOperator = await mismatched.where(sql`json_extract(entry.facts, '$.operator')`, '=', operator).limit(mismatches.anOperator).execute()
  return ofPerson.length >= mismatches.aPerson || ofOperator.length >= mismatches.anOperator
}

/** Whether the counter opened somebody's way in within a day. */
export async function wasOpened(db: Reads, cuil: string, now: number): Promise<boolean> {
  const opened = await ofKind(db, 'way-opened', now).where(sql`json_extract(evidence.body, '$.cuil')`, '=', cuil).limit(1).execute()
  return opened.length > 0
}

function ofKind(db: Reads, kind: EntryKind, now: number) {
  return db.selectFrom('journal as entry')
    .leftJoin('journal_evidence as evidence', (on) => on.onRef('evidence.machine', '=', 'entry.machine').onRef('evidence.seq', '=', 'entry.seq'))
    .select('entry.seq').where('entry.kind', '=', kind).where('entry.at', '>', new Date(now - dayMs).toISOString())
}

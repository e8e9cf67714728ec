import type { TestStore } from './stores.ts'

/** What the journal has of a kind, in its order, with the evidence. */
export async function entriesOf({ store }: Pick<TestStore, 'store'>, kind: string) {
  const rows = await store.db.selectFrom('journal as entry')
    .leftJoin('journal_evidence as evidence', (on) => on.onRef('evidence.machine', '=', 'entry.machine').onRef('evidence.seq', '=', 'entry.seq'))
    .select(['entry.facts', 'evidence.body']).where('entry.kind', '=', kind).orderBy('entry.seq').execute()
  return rows.map(({ facts, body }) => ({ facts: JSON.parse(facts) as Record<string, unknown>, evidence: body === null ? null : (JSON.parse(body) as Record<string, unknown>) }))
}

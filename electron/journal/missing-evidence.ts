import type { Kysely } from 'kysely'
import { z } from 'zod'
import { readFacts } from './facts.ts'
import type { EntryRow } from './pages.ts'
import type { JournalTables } from './tables.ts'

/** Evidence that is gone though no purge that the journal tells of took it. */
export interface MissingEvidence {
  count: number
  /** The first entry that lacks its own. */
  first: { machine: string; seq: number }
}

const purgeFacts = z.object({ before: z.string() })

/** Counts, over all chains, the entries that lack their evidence, as far as no purge explains it. */
export async function missingEvidence(db: Kysely<JournalTables>): Promise<{ see(row: EntryRow): void; found(): Promise<MissingEvidence | null> }> {
  const purged = await purgedBefore(db)
  let missing: MissingEvidence | null = null
  let latest = ''
  return {
    see({ machine, seq, at, commitment, body }) {
      if (commitment === null || body !== null || at < purged) return
      missing ??= { count: 0, first: { machine, seq } }
      missing.count += 1
      if (at > latest) latest = at
    },
    // A purge that was made meanwhile explains what is older.
    found: async () => (missing && latest < (await purgedBefore(db)) ? null : missing),
  }
}

/** The latest date before which evidence was purged; empty where none ever was. */
async function purgedBefore(db: Kysely<JournalTables>): Promise<string> {
  const purges = await db.selectFrom('journal').select('facts').where('kind', '=', 'evidence-purged').execute()
  const dates = purges.map(({ facts }) => purgeFacts.safeParse(readFacts(facts)).data?.before ?? '')
  return dates.reduce((latest, date) => (date > latest ? date : latest), '')
}

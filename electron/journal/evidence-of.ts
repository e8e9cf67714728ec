import { z } from 'zod'
import { readFacts } from './facts.ts'
import type { EntryRow } from './pages.ts'

const branchFacts = z.object({ branch: z.string() })

/** Entries with the evidence of these branches alone, of others without: those people are no concern of who reads them. All where none are told. */
export function keepingEvidenceOf(branches: readonly string[] | undefined): (row: EntryRow) => EntryRow {
  if (branches === undefined) return (row) => row
  return (row) => {
    if (row.body === null) return row
    const facts = branchFacts.safeParse(readFacts(row.facts))
    return facts.success && branches.includes(facts.data.branch) ? row : { ...row, salt: null, body: null }
  }
}

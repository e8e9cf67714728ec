import { hash } from 'node:crypto'
import type { Database } from '../../electron/accounts/database.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import type { Bench } from './bench.ts'
import { longJournal, type LongJournal } from './long-journal.ts'
import { runClave } from './million.ts'
import { inPairs, median, timed } from './samples.ts'

const many = 1_000_000
const few = 100_000
const pageRows = 500

/**
 * Verification of a whole journal, each entry with its evidence: order, hashes, links, commitments and the signature of
 * the head, in a store. Over a bare pass that reads the entries of the same store in their order, in pages of the same
 * size, and puts the bytes of each through SHA-256: it compares nothing and reads no evidence.
 */
export const journal: Bench = async () => {
  const short = await longJournal(few)
  const long = await longJournal(many)
  const { ours, reference } = await inPairs(
    { pairs: 5, warmUp: 1 },
    () => timed(async () => {
      const verdict = await verifyJournal(long.db, long.keys)
      if (!verdict.ok || verdict.entries !== many) throw new Error(`the journal was not found whole: ${JSON.stringify(verdict)}`)
    }),
    () => timed(() => barePass(long)),
  )
  await Promise.all([short.db.destroy(), long.db.destroy()])
  const peakOf = async ({ folder }: LongJournal) => (await runClave(['journal', 'verify'], folder)).peakMegabytes
  const peaks = await inPairs({ pairs: 3, warmUp: 0 }, () => peakOf(long), () => peakOf(short))
  return [
    { what: 'verify 1,000,000 entries, over reading them and SHA-256 of each', ours: median(ours) / 1000, reference: median(reference) / 1000, unit: 's', target: { atMost: 3 } },
    { what: 'the most memory of journal verify at 1,000,000 entries, over 100,000', ours: median(peaks.ours), reference: median(peaks.reference), unit: 'MB', target: { atMost: 1.4 } },
  ]
}

async function barePass({ db, machine }: { db: Database; machine: string }): Promise<void> {
  let read = 0
  for (let after = 0; ; ) {
    const page = await db
      .selectFrom('journal')
      .select(['machine', 'seq', 'at', 'kind', 'facts', 'commitment', 'operation', 'previous'])
      .where('machine', '=', machine)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(pageRows)
      .execute()
    for (const row of page) hash('sha256', JSON.stringify(Object.values(row)))
    read += page.length
    const last = page.at(-1)
    if (!last) break
    after = last.seq
  }
  if (read !== many) throw new Error(`${String(read)} entries were read`)
}

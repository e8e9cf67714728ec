import type { Kysely } from 'kysely'
import { z } from 'zod'
import { readFacts } from './facts.ts'
import { readHead, type KeptHead } from './heads.ts'
import type { JournalTables } from './tables.ts'

const pageRows = 1000

const headsFacts = z.object({ heads: z.string() })

/** The heads of other machines that one noted in its chain, which was found sound: it says nothing that it did not write. */
export async function* headsSeenBy(db: Kysely<JournalTables>, machine: string): AsyncGenerator<KeptHead> {
  for (let after = 0; ; ) {
    const page = await db
      .selectFrom('journal')
      .select(['seq', 'facts'])
      .where('machine', '=', machine)
      .where('kind', '=', 'heads-seen')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(pageRows)
      .execute()
    for (const { facts } of page) {
      const read = headsFacts.safeParse(readFacts(facts))
      for (const text of read.success ? read.data.heads.split(' ') : []) {
        const head = readHead(text)
        if (head) yield head
      }
    }
    const last = page.at(-1)
    if (!last) return
    after = last.seq
  }
}

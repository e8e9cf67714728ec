import { z } from 'zod'
import type { EntryBody } from './entry.ts'
import { readFacts } from './facts.ts'

/** What the first entry of a chain tells about the keys behind it. */
export interface ChainKeys {
  publicKey: string
  /** The id of the key of the commitments, which never leaves its machine. */
  commitmentKey: string
}

const chainFacts = z.object({ publicKey: z.string(), commitmentKey: z.string() })

/** Null for an entry that is no chain's start. */
export function chainKeysOf({ kind, facts }: Pick<EntryBody, 'kind' | 'facts'>): ChainKeys | null {
  if (kind !== 'chain-started') return null
  const read = chainFacts.safeParse(readFacts(facts))
  return read.success ? read.data : null
}

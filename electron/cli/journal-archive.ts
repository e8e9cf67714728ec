import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { readHead, type KeptHead } from '../journal/heads.ts'
import type { JournalTables } from '../journal/tables.ts'
import { Problem } from '../problem.ts'
import { readOnly } from './read-store.ts'

/** How every SQLite file begins. */
const storeSign = 'SQLite format 3\u0000'

/** Lets `read` read the journal of a store. Throws as `readOnly`. */
export function withJournalOf<Result>(store: string, read: (db: Kysely<JournalTables>) => Promise<Result>): Promise<Result> {
  return readOnly(store, read)
}

/** What a file is by its contents. Throws `Problem('archive-missing' | 'archive-unreadable' | 'archive-unknown')`. */
export function kindOfArchive(file: string): 'store' | 'export' {
  const start = reading(file, () => {
    const descriptor = openSync(file, 'r')
    try {
      const bytes = Buffer.alloc(storeSign.length)
      return bytes.toString('latin1', 0, readSync(descriptor, bytes))
    } finally {
      closeSync(descriptor)
    }
  })
  if (start === storeSign) return 'store'
  if (start.startsWith('{')) return 'export'
  throw new Problem('archive-unknown', file)
}

/** The heads of a file, one a line; empty lines and those that begin with # are left out. Throws a `Problem` that names the line. */
export function headsIn(file: string): KeptHead[] {
  const lines = reading(file, () => readFileSync(file, 'utf8')).split('\n').map((line) => line.trim())
  return lines.flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return []
    const head = readHead(line)
    if (!head) throw new Problem('heads-unreadable', `${file}, línea ${String(at + 1)}`)
    return [head]
  })
}

function reading<Result>(file: string, read: () => Result): Result {
  if (!existsSync(file)) throw new Problem('archive-missing', file)
  try {
    return read()
  } catch (error) {
    throw new Problem('archive-unreadable', file, { cause: error })
  }
}

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import type { Days } from './days.ts'
import { machineSigner } from './entry.ts'
import { keepingEvidenceOf } from './evidence-of.ts'
import { csvHeader, csvLine, jsonLine, type ExportHeader } from './export-format.ts'
import { exportName } from './export-name.ts'
import { partsOf } from './export-parts.ts'
import { headText } from './heads.ts'
import { chainPages } from './pages.ts'
import type { JournalTables } from './tables.ts'
import { writeWhole } from './whole-files.ts'

export interface Exported {
  /** JSON lines, CSV and heads. */
  files: string[]
  entries: number
}

/**
 * Writes what was recorded in these days (all of it where none are told), with the evidence that is still there, into
 * `folder`, which must exist: `registro-….jsonl`, sealed by this machine, `.csv` and `.heads`. With `evidenceOf`, of the
 * evidence only what these branches wrote; of the entries all, or their chains could not be checked. It can go on while a
 * kiosk writes, and memory does not grow with the journal. Whatever stops it, no file is left.
 * Throws `Problem('disk-full' | 'export-unwritable' | 'journal-broken')`, and an error for what is no day.
 */
export async function exportJournal(
  { db, keys, clock, folder, since, until, evidenceOf }: {
    db: Kysely<JournalTables>
    keys: Keys
    clock: Clock
    folder: string
    evidenceOf?: string[]
  } & Days,
): Promise<Exported> {
  const signer = machineSigner(keys.current('machine').secret)
  const chains = await partsOf(db, { since, until })
  const exportedAt = new Date(clock.now()).toISOString()
  const header: ExportHeader = {
    format: 'clave-journal-1', exportedAt, by: signer.machine, publicKey: signer.publicKey, since: since ?? null, until: until ?? null,
    ...(evidenceOf && { evidenceOf }),
    chains,
  }
  const shown = keepingEvidenceOf(evidenceOf)
  const name = join(folder, exportName(clock.now()))
  const [jsonl, csv, headsFile] = [`${name}.jsonl`, `${name}.csv`, `${name}.heads`]

  const entries = await writeWhole([csv, headsFile, jsonl], async ([putCsv, putHeads, putJson]) => {
    const digest = createHash('sha256')
    let written = 0
    const putSealed = async (text: string) => {
      digest.update(text)
      await putJson?.(text)
    }
    await putSealed(`${JSON.stringify(header)}\n`)
    await putCsv?.(csvHeader)
    for (const { machine, after, last } of chains) {
      for await (const read of chainPages(db, machine, { after: after.seq, upTo: last.seq })) {
        const page = read.map(shown)
        await putSealed(page.map(jsonLine).join(''))
        await putCsv?.(page.map(csvLine).join(''))
        written += page.length
      }
    }
    const sealed = digest.digest('hex')
    await putJson?.(`${JSON.stringify({ sealed, signature: signer.sign(sealed) })}\n`)
    await putHeads?.(chains.map(({ machine, last }) => `${headText({ machine, ...last })}\n`).join(''))
    return written
  })
  return { files: [jsonl, csv, headsFile], entries }
}

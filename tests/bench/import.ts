import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { columns } from '../../electron/padron/columns.ts'
import type { Bench } from './bench.ts'
import { importArgs, millionCsv, millionRows, runClave } from './million.ts'
import { inPairs, median, timed } from './samples.ts'
import { temporaryFolder } from './temporary.ts'

/**
 * Rows a second of `clave padron import` on a million rows in no order: validation, the trámite's keyed image, the
 * facts' encryption and the check of the whole file included. Over the `sqlite3` command line's `.import` of the same
 * columns, as they are, into a table with its CUIL as primary key.
 */
export const importing: Bench = async () => {
  const csv = await millionCsv()
  const peaks: number[] = []
  const { ours, reference } = await inPairs(
    { pairs: 3, warmUp: 0 },
    async () => {
      const { seconds, peakMegabytes } = await runClave(importArgs(csv), temporaryFolder())
      peaks.push(peakMegabytes)
      return millionRows / seconds
    },
    async () => (millionRows * 1000) / (await timed(() => { importBySqlite(csv) })),
  )
  return [
    { what: 'rows imported, over sqlite3 .import', ours: median(ours), reference: median(reference), unit: 'rows/s', target: { atLeast: 0.5 } },
    { what: 'the most memory of the import', ours: Math.max(...peaks), unit: 'MB', atMost: 300 },
  ]
}

function importBySqlite(csv: string): void {
  const table = columns.map((column) => (column === 'cuil' ? 'cuil text primary key' : `${column} text`)).join(', ')
  const script = `create table padron (${table});\n.mode csv\n.import --skip 1 "${csv}" padron\nselect count(*) from padron;\n`
  const answer = execFileSync('sqlite3', [join(temporaryFolder(), 'reference.db')], { input: script, encoding: 'utf8' })
  if (Number(answer) !== millionRows) throw new Error(`sqlite3 imported ${answer.trim()} rows`)
}

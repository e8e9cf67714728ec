/** Runs the benches that its arguments name, in their order, and prints one table. Ends with 1 where one falls short. */
import type { Bench, Limit, Line, Note, Unit } from './bench.ts'
import { commit } from './commit.ts'
import { hash } from './hash.ts'
import { importing } from './import.ts'
import { journal } from './journal.ts'
import { keyboard } from './keyboard.ts'
import { lookup } from './lookup.ts'
import { memory } from './memory.ts'
import { signin, throughput, timing } from './sign-in.ts'
import { start } from './start.ts'
import { tap } from './tap.ts'
import { cleanUp } from './temporary.ts'

const benches: Record<string, Bench> = { start, memory, commit, hash, import: importing, journal, lookup, tap, keyboard, signin, timing, throughput }

const digits: Record<Unit, number> = { s: 2, ms: 2, µs: 1, MB: 0, B: 0, 'rows/s': 0, '/s': 1 }
const shown = (value: number, unit: Unit) => `${value.toFixed(digits[unit])} ${unit}`

function row(name: string, line: Line | Limit | Note): { cells: string[]; good: boolean } {
  if (!('reference' in line)) {
    const good = line.ours <= line.atMost
    return { cells: [name, line.what, shown(line.ours, line.unit), '', '', `≤ ${shown(line.atMost, line.unit)}`], good }
  }
  const { what, ours, reference, unit } = line
  const ratio = ours / reference
  if (!('target' in line)) return { cells: [name, what, shown(ours, unit), shown(reference, unit), ratio.toFixed(2), ''], good: true }
  const { target } = line
  const [good, aim] = 'atMost' in target ? [ratio <= target.atMost, `≤ ${String(target.atMost)}`] : [ratio >= target.atLeast, `≥ ${String(target.atLeast)}`]
  return { cells: [name, what, shown(ours, unit), shown(reference, unit), ratio.toFixed(2), aim], good }
}

const rows: ReturnType<typeof row>[] = []
try {
  for (const name of process.argv.slice(2)) {
    process.stderr.write(`Measuring ${name} …\n`)
    for (const line of (await benches[name]?.()) ?? []) rows.push(row(name, line))
  }
} finally {
  cleanUp()
}

const table = [
  ['bench', 'what', 'ours', 'reference', 'ratio', 'target', ''],
  ...rows.map(({ cells, good }) => [...cells, cells.at(-1) === '' ? '' : good ? 'ok' : 'FALLS SHORT']),
]
const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? []
const isNumber = (column: number) => column >= 2 && column <= 4
for (const cells of table) {
  const padded = cells.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
  process.stdout.write(`${padded.join('  ').trimEnd()}\n`)
}
process.exitCode = rows.every(({ good }) => good) ? 0 : 1

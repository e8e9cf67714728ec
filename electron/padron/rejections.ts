import { closeSync, openSync, writeSync } from 'node:fs'
import { type RowProblem, rowProblems } from './read-row.ts'

export interface Rejection {
  line: number
  column: string
  problem: RowProblem
}

const WRITE_ROWS = 10_000

/** Writes the report of an import: line, column and reason of each rejected row, and nothing of the person. */
export function writeRejections(file: string, rejections: Rejection[]): void {
  const sorted = rejections.toSorted((a, b) => a.line - b.line)
  const descriptor = openSync(file, 'w')
  try {
    writeSync(descriptor, 'linea,columna,motivo\n')
    for (let first = 0; first < sorted.length; first += WRITE_ROWS) {
      const lines = sorted.slice(first, first + WRITE_ROWS).map(toLine)
      writeSync(descriptor, lines.join(''))
    }
  } finally {
    closeSync(descriptor)
  }
}

function toLine({ line, column, problem }: Rejection): string {
  return `${line},${column},${rowProblems[problem]}\n`
}

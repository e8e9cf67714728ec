/** A line of the report. */
export interface Row {
  fault: string
  times: number
  /** How many things that people had been told were looked for, and how many of them were not there. */
  confirmed: number
  lost: number
  result: string
}

const columns: (keyof Row)[] = ['fault', 'times', 'confirmed', 'lost', 'result']

/** The rows under their heads, numbers to the right. */
export function table(rows: readonly Row[]): string {
  const heads = Object.fromEntries(columns.map((column) => [column, column]))
  const lines = [heads, ...rows]
  const width = (column: keyof Row) => Math.max(...lines.map((line) => String(line[column]).length))
  return lines
    .map((line) =>
      columns
        .map((column) => {
          const cell = String(line[column])
          return typeof rows[0]?.[column] === 'number' ? cell.padStart(width(column)) : cell.padEnd(width(column))
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

import { columns } from './columns.ts'
import type { PadronRow } from './person.ts'

export const padronHeader = `${columns.join(',')}\n`

/** One row as the CSV has it (format in `columns.ts`). */
export function padronCsvRow(row: PadronRow): string {
  const { cuil, surname, names, birthDate, tramite, ejemplar, dniExpires, facts } = row
  return `${[cuil, surname, names, birthDate, tramite, ejemplar, dniExpires, ...facts].map(quoted).join(',')}\n`
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

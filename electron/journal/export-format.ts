import { z } from 'zod'
import type { EntryRow } from './pages.ts'

/*
 * An export, a JSON text a line: the header, the entries of one chain after another, the seal. Its CSV has the same
 * columns, for people with a spreadsheet; it is not checked.
 */

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.int().nonnegative()

export const exportHeader = z.strictObject({
  format: z.literal('clave-journal-1'),
  exportedAt: z.iso.datetime(),
  /** The machine that made it, whose key sealed it. */
  by: z.string(),
  publicKey: z.string(),
  /** The days that were asked for; null: without that end. */
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  /** The branches whose evidence is in it; left out: all. */
  evidenceOf: z.array(z.string()).optional(),
  chains: z.array(
    z.strictObject({
      machine: z.string(),
      publicKey: z.string(),
      commitmentKey: z.string(),
      /** The entry before the first one here, and the link that this one names. */
      after: z.strictObject({ seq, link: hash }),
      last: z.strictObject({ seq, hash }),
    }),
  ),
})
export type ExportHeader = z.infer<typeof exportHeader>

const text = z.string()

export const exportedEntry = z.strictObject({
  machine: text, seq: z.int(), at: text, kind: text, facts: text, commitment: text.nullable(), operation: text.nullable(),
  previous: text, hash: text, signature: text, salt: text.nullable(), body: text.nullable(),
})

/** The last line: SHA-256 of all lines before it, signed; what was cut off or edited, evidence too, no longer fits it. */
export const exportSeal = z.strictObject({ sealed: hash, signature: z.string() })
export type ExportSeal = z.infer<typeof exportSeal>

export const columns = exportedEntry.keyof().options satisfies (keyof EntryRow)[]

/** An entry as a line of an export. */
export const jsonLine = (row: EntryRow): string => `${JSON.stringify(row, columns)}\n`

/** The same as a line of the CSV (RFC 4180). */
export const csvLine = (row: EntryRow): string => `${columns.map((column) => csvCell(row[column])).join(',')}\r\n`

export const csvHeader = `${columns.join(',')}\r\n`

/** A signature may begin with a hyphen, and is no formula: it stays as it is. */
const signatureForm = /^[\w-]{86}$/

function csvCell(value: string | number | null): string {
  if (typeof value !== 'string') return String(value ?? '')
  // Somebody who can write in the store could otherwise have a spreadsheet run a formula.
  const shown = /^[=+\-@\t\r]/.test(value) && !signatureForm.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

import type Database from 'better-sqlite3'
import { z } from 'zod'
import type { QuestionValues } from '../rules/question-values.ts'

/**
 * How a padrón lies in its file. A person's place is the number of their row; `PAGE_ROWS` rows make a page.
 * CUILs are sorted, a block of them at a time (`cuil-block.ts`): a row for each would double the import.
 */
export const padronTables = `
  CREATE TABLE meta (
    format INTEGER NOT NULL, key_id TEXT NOT NULL, salt BLOB NOT NULL, people INTEGER NOT NULL,
    page_rows INTEGER NOT NULL, fictitious INTEGER NOT NULL, source_digest TEXT NOT NULL,
    imported_at TEXT NOT NULL, as_of TEXT NOT NULL, sealed_population BLOB NOT NULL
  ) STRICT;
  CREATE TABLE cuils (first INTEGER PRIMARY KEY, block BLOB NOT NULL) STRICT;
  CREATE TABLE pages (page INTEGER PRIMARY KEY, images BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;
`

/** Measured: 16 makes an import an eighth slower and the file a quarter larger, 64 saves nothing and slows look-up. */
export const PAGE_ROWS = 32

/** What the people of a padrón are like as a whole, so that wrong answers and decoys can be like theirs. */
export interface Population {
  /** The day (yyyy-mm-dd) the padrón was loaded: nothing in it is later. */
  readonly asOf: string
  /** A sample of the values that its people have, each as often as it was met (`population-sample.ts`). */
  readonly values: QuestionValues
  /** What a sample of its people have on record (`life-pattern.ts`). */
  readonly patterns: readonly string[]
}

const metaRow = z.object({
  key_id: z.string(),
  salt: z.instanceof(Buffer),
  people: z.int().min(1),
  page_rows: z.int().min(1),
  fictitious: z.union([z.literal(0), z.literal(1)]),
  source_digest: z.string(),
  imported_at: z.iso.datetime(),
  as_of: z.iso.date(),
  sealed_population: z.instanceof(Buffer),
})
export type PadronMeta = z.infer<typeof metaRow>

/** The format of a padrón's file; undefined when it has none. Throws when it is no database. */
export function readFormat(db: Database.Database): unknown {
  return db.prepare('SELECT format FROM meta').pluck().get()
}

/** Throws when the file does not hold what this format says. */
export function readMeta(db: Database.Database): PadronMeta {
  return metaRow.parse(db.prepare('SELECT * FROM meta').get())
}

export function writeMeta(db: Database.Database, format: number, meta: PadronMeta): void {
  db.prepare(
    `INSERT INTO meta VALUES
      (@format, @key_id, @salt, @people, @page_rows, @fictitious, @source_digest, @imported_at, @as_of, @sealed_population)`,
  ).run({ ...meta, format })
}

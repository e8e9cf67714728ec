import type Database from 'better-sqlite3'
import { PAGE_ROWS } from './padron-file.ts'
import { BLOCK_BYTES, type PadronSeal, writeTramiteBlock } from './padron-seal.ts'
import { type PadronRow, rowToLine } from './person.ts'

const BATCH_PAGES = 32
const BATCH_ROWS = BATCH_PAGES * PAGE_ROWS

export interface PageWriter {
  /** Takes the next place; `row` is undefined where the place stays empty. */
  add(cuil: string, row: PadronRow | undefined): void
  /** Writes what is left. */
  end(): void
}

/** Seals rows into pages, thousands at a time: what costs is each call of the cipher, not its bytes. */
export function pageWriter(db: Database.Database, seal: PadronSeal): PageWriter {
  const insert = db.prepare('INSERT INTO pages (page, images, sealed) VALUES (?, ?, ?)')
  const blocks = Buffer.alloc(BATCH_ROWS * BLOCK_BYTES)
  const pageBytes = PAGE_ROWS * BLOCK_BYTES
  let lines: string[] = []
  let nextPage = 0

  const write = () => {
    const images = seal.images(blocks.subarray(0, lines.length * BLOCK_BYTES))
    for (let first = 0; first < lines.length; first += PAGE_ROWS) {
      const page = nextPage
      nextPage += 1
      const at = first * BLOCK_BYTES
      const pageImages = images.subarray(at, at + pageBytes)
      const text = lines.slice(first, first + PAGE_ROWS).join('\n')
      insert.run(page, pageImages, seal.seal(page, pageImages, text))
    }
    lines = []
  }

  return {
    add(cuil, row) {
      writeTramiteBlock(blocks, lines.length * BLOCK_BYTES, cuil, row?.tramite ?? '')
      lines.push(row === undefined ? '' : rowToLine(row))
      if (lines.length === BATCH_ROWS) write()
    },
    end: write,
  }
}

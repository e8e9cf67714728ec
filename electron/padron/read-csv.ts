import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { columns } from './columns.ts'
import { CsvBroken, csvRecords, splitRecord } from './csv-records.ts'
import { ImportStopped } from './import-problem.ts'
import { mayBeUntidy, type RowProblem } from './read-row.ts'

const PIECE_BYTES = 64 * 1024
const LONGEST_LINE_BYTES = 1024 * 1024
const NEWLINE = 10

export interface CsvReading {
  rows: number
  extraColumns: string[]
  /** SHA-256 of the file, in hex. */
  digest: string
}

interface CsvReaders {
  /** The fields of a row in the order of `columns`; `suspect` where they may want tidying. */
  onRow(line: number, fields: string[], suspect: boolean): void
  onBroken(line: number, problem: RowProblem): void
  onPiece?(readBytes: number, totalBytes: number, rows: number): void
  signal?: AbortSignal | undefined
}

/**
 * Reads a padrón's CSV a piece at a time (format in `columns.ts`). Throws `ImportStopped` for what is wrong
 * with the file as a whole; a single bad row goes to `onBroken`.
 */
export async function readCsv(file: string, { onRow, onBroken, onPiece, signal }: CsvReaders): Promise<CsvReading> {
  const totalBytes = await sizeOf(file)
  const digest = createHash('sha256')
  let order: number[] | undefined
  let width = 0
  let inOrder = false
  let extraColumns: string[] = []
  let rows = 0
  let lastLine = 1
  let lastIsWhole = true
  let suspect = false

  const records = csvRecords((record, line) => {
    if (record === '') return
    const fields = splitRecord(record)
    if (fields === undefined && record.includes('\n')) throw new ImportStopped({ key: 'csv-quotes', line })
    lastLine = line
    if (order === undefined) {
      const header = readHeader(fields ?? [])
      order = header.order
      extraColumns = header.extraColumns
      width = header.width
      inOrder = width === columns.length && order.every((column, place) => column === place)
      return
    }
    rows += 1
    lastIsWhole = fields?.length === width
    if (fields === undefined) onBroken(line, 'row-quotes')
    else if (!lastIsWhole) onBroken(line, 'row-columns')
    else onRow(line, inOrder ? fields : order.map((column) => fields[column] ?? ''), suspect || record.includes('"'))
  })

  let rest: Buffer = Buffer.alloc(0)
  let readBytes = 0
  const take = (bytes: Buffer) => {
    if (!isUtf8(bytes)) {
      throw new ImportStopped({ key: 'csv-not-utf8', line: records.lines + badLine(bytes) })
    }
    // Whole lines at a time: a letter and its accent are never parted.
    const text = bytes.toString('utf8').normalize('NFC')
    suspect = mayBeUntidy(text)
    records.push(records.lines === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text)
  }
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) {
      if (signal?.aborted) throw new ImportStopped({ key: 'cancelled' })
      digest.update(piece)
      const end = piece.lastIndexOf(NEWLINE) + 1
      if (end > 0) {
        take(rest.length === 0 ? piece.subarray(0, end) : Buffer.concat([rest, piece.subarray(0, end)]))
        rest = piece.subarray(end)
      } else {
        rest = Buffer.concat([rest, piece])
        if (rest.length > LONGEST_LINE_BYTES) take(rest)
      }
      readBytes += piece.length
      onPiece?.(readBytes, totalBytes, rows)
    }
    if (rest.length > 0) take(rest)
    records.end()
  } catch (error) {
    if (error instanceof CsvBroken) {
      throw new ImportStopped({ key: error.atEnd ? 'csv-torn' : 'csv-quotes', line: error.line })
    }
    throw fileProblem(error, file)
  }
  if (!lastIsWhole) throw new ImportStopped({ key: 'csv-torn', line: lastLine })
  if (order === undefined || rows === 0) throw new ImportStopped({ key: 'csv-empty' })
  return { rows, extraColumns, digest: digest.digest('hex') }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    throw fileProblem(error, file)
  }
}

function fileProblem(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error
  const key = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'csv-missing' : 'csv-unreadable'
  return new ImportStopped({ key, file }, { cause: error })
}

function readHeader(header: string[]): { order: number[]; width: number; extraColumns: string[] } {
  const names = header.map((name) => name.trim())
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) throw new ImportStopped({ key: 'csv-columns-missing', columns: missing })
  const repeated = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (repeated.length > 0) throw new ImportStopped({ key: 'csv-columns-repeated', columns: repeated })
  return {
    order: columns.map((column) => names.indexOf(column)),
    width: names.length,
    extraColumns: names.filter((name) => !columns.includes(name)),
  }
}

/** Which line of `bytes`, from 1, is the first that is no UTF-8. */
function badLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; ; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start)
    if (newline < 0 || !isUtf8(bytes.subarray(start, newline))) return line
    start = newline + 1
  }
}

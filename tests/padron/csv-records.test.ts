import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { CsvBroken, csvRecords, splitRecord } from '../../electron/padron/csv-records.ts'

/** All records of a text given in pieces, each with the line it starts at. */
function read(pieces: string[]): { line: number; fields: string[] | undefined }[] {
  const found: { line: number; fields: string[] | undefined }[] = []
  const records = csvRecords((record, line) => found.push({ line, fields: splitRecord(record) }))
  for (const piece of pieces) records.push(piece)
  records.end()
  return found
}

const field = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', '"', '\n', '|'), maxLength: 6 })
const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
const quoteAll = (row: string[]) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
const quoteSome = (row: string[]) => row.map((text) => (/[",\n]/.test(text) ? quoteAll([text]) : text)).join(',')

test('reads back any table, however it is cut into pieces', () => {
  fc.assert(
    fc.property(table, fc.boolean(), fc.constantFrom('\n', '\r\n'), fc.nat({ max: 20 }), (rows, all, newline, cut) => {
      const text = rows.map((row) => (all ? quoteAll(row) : quoteSome(row)) + newline).join('')
      const fields = read([text.slice(0, cut), text.slice(cut)]).map((record) => record.fields)
      expect(fields).toEqual(rows)
      expect(fields).toEqual(parse(text, { relax_column_count: true, record_delimiter: ['\n', '\r\n'] }))
    }),
  )
})

test('whatever csv-parse refuses is refused, and nothing else', () => {
  const unit = fc.constantFrom('a', ',', '"')
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 8 }), (text) => {
      let theirs: string[] | undefined
      try {
        theirs = parse(text, { relax_column_count: true })[0]
      } catch {
        theirs = undefined // refused
      }
      expect(splitRecord(text)).toEqual(theirs)
    }),
    { numRuns: 2000 },
  )
})

test('counts lines, those within quotes too', () => {
  expect(read(['a,b\n"c\n', '\nd",e\n', 'f,g\n']).map(({ line }) => line)).toEqual([1, 2, 5])
})

test('a text that ends within a record is broken, and the line where it starts is told', () => {
  expect(() => read(['a,b\nc,"d\ne\n'])).toThrow(expect.objectContaining({ line: 2, atEnd: true }))
  expect(() => read(['a,b\nc,d'])).toThrow(CsvBroken)
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const readings = join(import.meta.dirname, '../resources/readings/es-AR')
const manual = readFileSync(join(readings, 'manual.md'))
const pdf = readFileSync(join(readings, 'manual.pdf')).toString('latin1')

test('the PDF was made from this very manual (else: node scripts/make-manual-pdf.ts)', () => {
  const digest = createHash('sha256').update(manual).digest('hex')
  expect(/\/Keywords \(manual\.md sha256 (\w+)\)/.exec(pdf)?.[1]).toBe(digest)
})

test('the PDF can be read aloud: it is tagged, has a title, its language and an outline', () => {
  expect(pdf).toMatch(/^%PDF-/)
  expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Lang (es-AR)')
  expect(pdf).toContain('/Title (Manual de usuario')
  expect(pdf).toContain('/Outlines ')
})

test('every picture of the PDF has words that tell what it shows', () => {
  const figures = pdf.match(/\/S \/Figure[^]*?endobj/g) ?? []
  expect(figures).toHaveLength(3)
  expect(figures.filter((figure) => !figure.includes('/Alt'))).toEqual([])
})

test('the PDF shows nothing of the machine that made it: neither its fonts nor its name', () => {
  const named = [...pdf.matchAll(/\/BaseFont ?\/(\S+)/g)].map(([, font]) => font)
  expect(named.filter((font) => !font?.includes('EncodeSans'))).toEqual([])
  expect(pdf).not.toMatch(/Linux|Mozilla|\/home\/|\/tmp\//)
})

test('the PDF is small enough for any mailbox', () => {
  expect(pdf.length).toBeLessThan(300_000)
})

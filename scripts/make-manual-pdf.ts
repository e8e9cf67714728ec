/**
 * Writes resources/readings/es-AR/manual.pdf from manual.md (mission row 1: the manual also as PDF). Run it after a change
 * of the manual: node scripts/make-manual-pdf.ts. It needs a Chromium, named by KIOSK_CHROMIUM or Debian's.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { loadReadings } from '../electron/readings.ts'
import { manualPage } from './manual-page.ts'

const resources = join(import.meta.dirname, '../resources')
const readings = join(resources, 'readings/es-AR')

async function printed(html: string): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium',
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    await page.evaluate(async () => { await document.fonts.ready })
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}

/**
 * The PDF with the digest of its source among its properties, where a test finds it. It takes the place, byte for
 * byte, of the name of the browser that printed it: so nothing else in the file moves.
 */
function withKeywords(pdf: Buffer, keywords: string): Buffer {
  const text = pdf.toString('latin1')
  const creator = /\/Creator \((?:[^\\()]|\\.)*\)/.exec(text)?.[0]
  const entry = `/Keywords (${keywords})`
  if (creator === undefined || creator.length < entry.length) throw new Error('no room for the keywords in the PDF')
  return Buffer.from(text.replace(creator, entry.padEnd(creator.length)), 'latin1')
}

const digest = createHash('sha256').update(readFileSync(join(readings, 'manual.md'))).digest('hex')
const pdf = await printed(manualPage(loadReadings(resources)('manual', 'es-AR')))
writeFileSync(join(readings, 'manual.pdf'), withKeywords(pdf, `manual.md sha256 ${digest}`))

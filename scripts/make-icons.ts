/**
 * Writes resources/icons/icon.png and icon.ico from icon.svg, as Linux and Windows show an installed kiosk. Run it after a
 * change of the drawing: node scripts/make-icons.ts. It needs a Chromium, named by KIOSK_CHROMIUM or Debian's.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'

const icons = resolve(import.meta.dirname, '..', 'resources', 'icons')
const svg = readFileSync(join(icons, 'icon.svg'), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium',
  // Chromium refuses its sandbox to root.
  chromiumSandbox: process.getuid?.() !== 0,
})

async function drawn(size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

/** Windows' format: a directory of pictures, each a whole PNG. */
function ico(pictures: { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    header.writeUInt8(size % 256, entry) // 256 is written as 0
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

writeFileSync(join(icons, 'icon.png'), await drawn(512))
const pictures = []
for (const size of [16, 24, 32, 48, 64, 256]) pictures.push({ size, png: await drawn(size) })
writeFileSync(join(icons, 'icon.ico'), ico(pictures))
await browser.close()

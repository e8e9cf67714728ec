import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { keyboardBundle } from './keyboard-bundle.ts'
import { centreOf, mostCharacters, openKeyedClave, settleMs, touchToFrame } from './keyed-clave.ts'
import { inPairs, median, quantile } from './samples.ts'

const taps = 200
const slowedBy = 4

/** Our keyboard against simple-keyboard, in the same page of the kiosk's own window: how large, and how fast its glyph is there. */
export const keyboard: Bench = async () => {
  const sizes = await keyboardBundle()
  const { page, finger, close } = await openKeyedClave()
  await addSimpleKeyboard(page)

  const ours = { field: 'main input', key: await centreOf(page, '[data-keyboard] [data-key="m"]') }
  const theirs = { field: '#simple-field', key: await centreOf(page, '.hg-button[data-skbtn="m"]') }
  const erase = await centreOf(page, '[data-keyboard] [data-key="erase-all"]')
  const measure = () =>
    inPairs(
      { pairs: taps, warmUp: mostCharacters },
      async (pair) => {
        if (pair % mostCharacters === 0) {
          await page.touchscreen.tap(erase.x, erase.y)
          await page.evaluate(() => { Reflect.get(window, 'emptySimpleKeyboard')() })
          await page.waitForTimeout(settleMs)
        }
        return touchToFrame(page, finger, ours)
      },
      () => touchToFrame(page, finger, theirs),
    )

  const usual = await measure()
  await finger.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  const slowed = await measure()
  await close()

  const over = (what: string, { ours: our, reference }: typeof usual, share: number) => ({
    what: `touch to the frame with the glyph, ${what}, over simple-keyboard`,
    ours: quantile(our, share),
    reference: quantile(reference, share),
    unit: 'ms' as const,
    target: { atMost: 1.05 },
  })
  return [
    { what: 'bundle, gzip, over simple-keyboard’s modern build', ours: sizes.keyboard, reference: sizes.simpleKeyboard, unit: 'B', target: { atMost: 0.5 } },
    { what: 'the same with what it alone needs of Svelte’s runtime', ours: sizes.keyboard + sizes.marginalRuntime, reference: sizes.simpleKeyboard, unit: 'B' },
    { what: 'styles, gzip', ours: sizes.keyboardCss, reference: sizes.simpleKeyboardCss, unit: 'B' },
    over('median', usual, 0.5),
    over('p95', usual, 0.95),
    { what: `the same, median, CPU slowed ${String(slowedBy)} times`, ours: median(slowed.ours), reference: median(slowed.reference), unit: 'ms' },
    { what: `touch to the frame with the glyph, p95, CPU slowed ${String(slowedBy)} times`, ours: quantile(slowed.ours, 0.95), unit: 'ms', atMost: 50 },
  ]
}

/**
 * As its manual has it used: it tells what is typed, and the page puts that into an input. The page's policy admits no
 * foreign script or style, so both come in as a debugger's, the same bytes.
 */
async function addSimpleKeyboard(page: Page): Promise<void> {
  const folder = join(import.meta.dirname, '../../node_modules/simple-keyboard/build')
  await page.evaluate(readFileSync(join(folder, 'index.modern.js'), 'utf8'))
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
    const field = Object.assign(document.createElement('input'), { id: 'simple-field', type: 'password' })
    const place = Object.assign(document.createElement('div'), { className: 'simple-keyboard' })
    const over = document.createElement('div')
    // As large and as written as the kiosk's: what is compared are keyboards, not fields.
    const like = document.querySelector('main input')
    if (!like) throw new Error('no field of the kiosk')
    const { width, height, font, letterSpacing } = getComputedStyle(like)
    Object.assign(field.style, { width, height, font, letterSpacing })
    Object.assign(over.style, { position: 'fixed', inset: '0 0 auto', height: '400px', background: 'white', zIndex: '9' })
    over.append(field, place)
    document.body.append(over)
    const { SimpleKeyboard } = Reflect.get(window, 'SimpleKeyboard')
    const simple = new SimpleKeyboard({ preventMouseDownDefault: true, onChange: (typed: string) => { field.value = typed } })
    Object.assign(window, {
      emptySimpleKeyboard() {
        simple.clearInput()
        field.value = ''
      },
    })
  }, readFileSync(join(folder, 'css/index.css'), 'utf8'))
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseClave } from '../../src/text/es-AR/index.ts'
import { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { openWholeKiosk } from '../support/whole-kiosk.ts'
import type { Bench } from './bench.ts'
import { keyboardBundle } from './keyboard-bundle.ts'
import { inPairs, median, quantile } from './samples.ts'

const taps = 200
/** Between two taps, as with a quick finger: frames that the one before still brings must not speed the next one up. */
const pauseMs = 150
/** After both fields are emptied: what that leaves for the page to do is none of the next tap's. */
const settleMs = 500
/** About as long as a clave is: then it is erased, outside of what is measured. Odd, so that each comes first by turns. */
const mostCharacters = 11
const slowedBy = 4

/** Our keyboard against simple-keyboard, in the same page of the kiosk's own window: how large, and how fast its glyph is there. */
export const keyboard: Bench = async () => {
  const sizes = await keyboardBundle()
  const opened = await openWholeKiosk()
  const person = new PersonAtKiosk(() => opened.shell.page())
  await person.startsToCreate()
  await person.acceptsPolicies()
  await person.entersCuil('20301234563')
  await person.answersQuestions(opened.factsOf('20301234563'))
  await person.sees('choose-clave')
  await person.page.getByRole('button', { name: chooseClave.keyboard.clave }).tap()
  const { page } = person
  await addSimpleKeyboard(page)
  await person.standsStill()

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
        return tapToFrame(page, ours)
      },
      () => tapToFrame(page, theirs),
    )

  const usual = await measure()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  const slowed = await measure()
  await opened.close()

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

interface Point {
  x: number
  y: number
}

async function centreOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`nothing to touch: ${selector}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
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

/** Milliseconds from the touch, as the browser dates it, to the end of the frame in which the input's new value is seen. */
async function tapToFrame(page: Page, { field, key }: { field: string; key: Point }): Promise<number> {
  await page.evaluate(async ({ selector, pause }) => {
    const input = document.querySelector<HTMLInputElement>(selector)
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    if (!input || !native) throw new Error(`no ${selector}`)
    // Whoever types has touched the field before: to move the focus there is none of a key's work.
    input.focus()
    await new Promise((resolve) => { setTimeout(resolve, pause) })
    let touchedAt = Number.NaN
    window.addEventListener('pointerdown', ({ timeStamp }) => { touchedAt = timeStamp }, { capture: true, once: true })
    const shown = new Promise<number>((resolve) => {
      Object.defineProperty(input, 'value', {
        configurable: true,
        get() { return native.get?.call(input) as string },
        set(value: string) {
          native.set?.call(input, value)
          Reflect.deleteProperty(input, 'value')
          requestAnimationFrame(() => {
            // A task posted from a frame runs once that frame is laid out and painted.
            const channel = new MessageChannel()
            channel.port1.onmessage = () => { resolve(performance.now() - touchedAt) }
            channel.port2.postMessage(null)
          })
        },
      })
    })
    Object.assign(window, { shown })
  }, { selector: field, pause: pauseMs })
  await page.touchscreen.tap(key.x, key.y)
  return page.evaluate(() => Reflect.get(window, 'shown') as Promise<number>)
}

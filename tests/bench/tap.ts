import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { centreOf, mostCharacters, openKeyedClave, settleMs, touchToFrame } from './keyed-clave.ts'
import { inPairs, median, quantile } from './samples.ts'

const taps = 300

/** Touch on a key of the clave's keyboard to the frame that shows the character, over a bare button in the same page. */
export const tap: Bench = async () => {
  const { page, finger, close } = await openKeyedClave()
  await addBareButton(page)

  const key = await centreOf(page, '[data-keyboard] [data-key="m"]')
  const erase = await centreOf(page, '[data-keyboard] [data-key="erase-all"]')
  const bare = await centreOf(page, '#bare-button')
  const { ours, reference } = await inPairs(
    { pairs: taps, warmUp: mostCharacters },
    async (pair) => {
      if (pair % mostCharacters === 0) {
        await page.touchscreen.tap(erase.x, erase.y)
        await page.locator('#bare-field').evaluate((bareField: HTMLInputElement) => { bareField.value = '' })
        await page.waitForTimeout(settleMs)
      }
      return touchToFrame(page, finger, { field: 'main input', key })
    },
    () => touchToFrame(page, finger, { field: '#bare-field', key: bare }),
  )
  await close()
  return [
    { what: 'tap to frame, median, over a bare button that hears touches as ours', ours: median(ours), reference: median(reference), unit: 'ms', target: { atMost: 1.2 } },
    { what: 'tap to frame, p95, over a bare button that hears touches as ours', ours: quantile(ours, 0.95), reference: quantile(reference, 0.95), unit: 'ms', target: { atMost: 1.2 } },
  ]
}

/** The least that a key can be: a button that sets an input's value, and that hears touches: else the browser tells it of one a frame later. */
async function addBareButton(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { id: 'bare-field', type: 'password' })
    const button = Object.assign(document.createElement('button'), { id: 'bare-button', textContent: 'm' })
    button.addEventListener('pointerdown', () => { field.value += 'm' })
    button.addEventListener('touchstart', event => { event.preventDefault() }, { passive: false })
    // The field keeps the focus.
    button.addEventListener('mousedown', event => { event.preventDefault() })
    for (const [element, left] of [[field, '0px'], [button, '400px']] as const) {
      Object.assign(element.style, { position: 'fixed', top: '0px', left, width: '300px', height: '100px', zIndex: '9' })
      document.body.append(element)
    }
  })
}

import type { Page } from '@playwright/test'
import { chooseClave, keyboard } from '../../src/text/es-AR/index.ts'
import { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { openWholeKiosk } from '../support/whole-kiosk.ts'
import type { Bench } from './bench.ts'
import { inPairs, median, quantile } from './samples.ts'

const taps = 300
/** Between two taps, as with a quick finger: frames that the one before still brings must not speed the next one up. */
const pauseMs = 150
/** After both fields are emptied: what that leaves for the page to do is none of the next tap's. */
const settleMs = 500
/**
 * About as long as a clave is: then it is erased, outside of what is measured. By turns ours and the reference come
 * first in what follows, so it is odd.
 */
const mostCharacters = 11

/** Touch on a key of the clave's keyboard to the frame that shows the character, over a bare button in the same page. */
export const tap: Bench = async () => {
  const opened = await openWholeKiosk()
  const person = new PersonAtKiosk(() => opened.shell.page())
  await person.startsToCreate()
  await person.acceptsPolicies()
  await person.entersCuil('20301234563')
  await person.answersQuestions(opened.factsOf('20301234563'))
  await person.sees('choose-clave')
  await person.page.getByRole('button', { name: chooseClave.keyboard.clave }).tap()
  const { page } = person
  await addBareButton(page)
  await person.standsStill()

  const key = await centreOf(page.getByRole('group', { name: keyboard.name }).getByRole('button', { name: 'm', exact: true }))
  const erase = await centreOf(page.getByRole('button', { name: keyboard.eraseAll }))
  const bare = await centreOf(page.locator('#bare-button'))
  const { ours, reference } = await inPairs(
    { pairs: taps, warmUp: mostCharacters },
    async (pair) => {
      if (pair % mostCharacters === 0) {
        await page.touchscreen.tap(erase.x, erase.y)
        await page.locator('#bare-field').evaluate((bareField: HTMLInputElement) => { bareField.value = '' })
        await page.waitForTimeout(settleMs)
      }
      return tapToFrame(page, 'main input', key)
    },
    () => tapToFrame(page, '#bare-field', bare),
  )
  await opened.close()
  return [
    { what: 'tap to frame, median, over a bare button', ours: median(ours), reference: median(reference), unit: 'ms', target: { atMost: 1.2 } },
    { what: 'tap to frame, p95, over a bare button', ours: quantile(ours, 0.95), reference: quantile(reference, 0.95), unit: 'ms', target: { atMost: 1.2 } },
  ]
}

interface Point {
  x: number
  y: number
}

async function centreOf(element: ReturnType<Page['locator']>): Promise<Point> {
  const box = await element.boundingBox()
  if (!box) throw new Error('nothing to touch')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The least that a key can be: a button that sets an input's value. */
async function addBareButton(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { id: 'bare-field', type: 'password' })
    const button = Object.assign(document.createElement('button'), { id: 'bare-button', textContent: 'm' })
    button.addEventListener('pointerdown', () => { field.value += 'm' })
    for (const [element, left] of [[field, '0px'], [button, '400px']] as const) {
      Object.assign(element.style, { position: 'fixed', top: '0px', left, width: '300px', height: '100px', zIndex: '9' })
      document.body.append(element)
    }
  })
}

/** Milliseconds from the touch, as the browser dates it, to the end of the frame in which the field has changed. */
async function tapToFrame(page: Page, field: string, at: Point): Promise<number> {
  await page.evaluate(async ({ selector, pause }) => {
    await new Promise((resolve) => { setTimeout(resolve, pause) })
    const input = document.querySelector<HTMLInputElement>(selector)
    if (!input) throw new Error(`no ${selector}`)
    const { length } = input.value
    const shown = new Promise<number>((resolve) => {
      window.addEventListener('pointerdown', ({ timeStamp }) => {
        const look = () => {
          if (input.value.length === length) return requestAnimationFrame(look)
          // A task posted from a frame runs once that frame is laid out and painted.
          const channel = new MessageChannel()
          channel.port1.onmessage = () => { resolve(performance.now() - timeStamp) }
          channel.port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }, { capture: true, once: true })
    })
    Object.assign(window, { shown })
  }, { selector: field, pause: pauseMs })
  await page.touchscreen.tap(at.x, at.y)
  return page.evaluate(() => Reflect.get(window, 'shown') as Promise<number>)
}

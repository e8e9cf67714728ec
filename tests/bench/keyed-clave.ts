import type { CDPSession, Page } from '@playwright/test'
import { chooseClave } from '../../src/text/es-AR/index.ts'
import { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { openWholeKiosk } from '../support/whole-kiosk.ts'

interface Point {
  x: number
  y: number
}

/** Between two taps, as with a quick finger: frames that the one before still brings must not speed the next one up. */
const pauseMs = 150
/** A touch that took so long has gone astray. */
const longestMs = 10_000
/** After fields are emptied: what that leaves for the page to do is none of the next tap's. */
export const settleMs = 500
/**
 * About as long as a clave is: then it is erased, outside of what is measured. By turns ours and the reference come
 * first in what follows, so it is odd.
 */
export const mostCharacters = 11

/** The whole kiosk where somebody chooses a clave, with its keyboard open. */
export async function openKeyedClave(): Promise<{ page: Page; finger: CDPSession; close: () => Promise<void> }> {
  const opened = await openWholeKiosk()
  const person = new PersonAtKiosk(() => opened.shell.page())
  await person.startsToCreate()
  await person.acceptsPolicies()
  await person.entersCuil('20301234563')
  await person.answersQuestions(opened.factsOf('20301234563'))
  await person.sees('choose-clave')
  await person.page.getByRole('button', { name: chooseClave.keyboard.clave }).tap()
  await person.standsStill()
  const { page } = person
  return { page, finger: await page.context().newCDPSession(page), close: () => opened.close() }
}

export async function centreOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`nothing to touch: ${selector}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/**
 * Milliseconds from the touch, as the browser dates it, to the end of the frame in which the input's new value is seen.
 * The finger lies on the key until then, as a person's does: what a browser does for a lifted one comes later.
 */
export async function touchToFrame(page: Page, finger: CDPSession, { field, key }: { field: string; key: Point }): Promise<number> {
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
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [key] })
  try {
    return await page.evaluate((most) => {
      const missed = new Promise<never>((_, reject) => { setTimeout(() => { reject(new Error('a touch brought no character')) }, most) })
      return Promise.race([Reflect.get(window, 'shown') as Promise<number>, missed])
    }, longestMs)
  } finally {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
}

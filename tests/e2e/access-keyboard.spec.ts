import type { Locator, Page } from '@playwright/test'
import { accessibilityPanel, actions, chooseClave, frame, keyboard } from '../../src/text/es-AR/index.ts'
import type { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { TouchScreen } from '../support/touch-screen.ts'
import type { OpenedKiosk } from '../support/whole-kiosk.ts'
import { expect, test } from './kiosk.ts'

const juan = '20301234563'

async function comesToChooseClave(person: PersonAtKiosk, opened: OpenedKiosk): Promise<void> {
  await person.startsToCreate()
  await person.acceptsPolicies()
  await person.entersCuil(juan)
  await person.answersQuestions(opened.factsOf(juan))
  await person.sees('choose-clave')
  await person.page.getByRole('button', { name: chooseClave.keyboard.clave }).tap()
  // A screen that has only just come does nothing yet.
  await person.page.locator('[data-keyboard]:not([aria-disabled])').waitFor()
  await person.standsStill()
}

const key = (page: Page, name: string) => page.locator(`[data-keyboard] [data-key="${name}"]`)

async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error('nothing to touch')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const claveField = (page: Page) => page.getByRole('main').locator('input').first()

test.describe('@access the virtual keyboard', () => {
  test('@slow takes 1,000 overlapping taps of two fingers at 10 a second, in order, and loses none', async ({ opened, person }) => {
    test.setTimeout(300_000)
    await comesToChooseClave(person, opened)
    const { page } = person
    const glass = await TouchScreen.of(page)
    const letters = [...'qzmpalktg5']
    const places = await Promise.all(letters.map((letter) => centreOf(key(page, letter))))
    const field = claveField(page)
    // The field holds no more than 64.
    const [rounds, taps] = [20, 50]
    for (let round = 0; round < rounds; round += 1) {
      let typed = ''
      for (let tap = 0; tap < taps; tap += 1) {
        const place = (tap * 7 + round * 3 + (tap % 4)) % letters.length
        await glass.down(tap % 2, places[place] ?? { x: 0, y: 0 })
        typed += letters[place] ?? ''
        glass.passes(50)
        // The other finger is lifted only now, with this one on its key.
        if (tap > 0) await glass.up((tap + 1) % 2)
        glass.passes(50)
      }
      await glass.up((taps + 1) % 2)
      await expect(field).toHaveValue(typed)
      await person.touches(keyboard.eraseAll)
      await expect(field).toHaveValue('')
    }
  })

  test('takes back what a finger slides off, and takes itself away only where it is lifted over that key', async ({ opened, person }) => {
    await comesToChooseClave(person, opened)
    const { page } = person
    const glass = await TouchScreen.of(page)
    const field = claveField(page)
    const [m, top] = [await centreOf(key(page, 'm')), await centreOf(key(page, 't'))]
    await glass.down(0, m)
    await expect(field).toHaveValue('m')
    await glass.slides(0, top)
    await expect(field).toHaveValue('')
    await glass.up(0)
    await expect(field).toHaveValue('')

    const hide = await centreOf(key(page, 'hide'))
    await glass.down(0, hide)
    await glass.slides(0, top)
    await glass.up(0)
    await expect(page.locator('[data-keyboard]')).toBeVisible()
    await glass.down(0, hide)
    await expect(page.locator('[data-keyboard]')).toBeVisible()
    await glass.up(0)
    await expect(page.locator('[data-keyboard]')).toHaveCount(0)
    // Nothing that came under the finger was touched by it.
    await expect(person.page.locator('main[data-screen="choose-clave"]')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('says its capitals: one, all of them, none', async ({ opened, person }) => {
    await comesToChooseClave(person, opened)
    const { page } = person
    const shift = key(page, 'shift')
    await person.touches(keyboard.shift)
    await expect(shift).toHaveAttribute('aria-pressed', 'true')
    await person.touches(keyboard.capital('M'))
    await expect(claveField(page)).toHaveValue('M')
    await expect(shift).toHaveAttribute('aria-pressed', 'false')
    await person.touches(keyboard.shift)
    await person.touches(keyboard.shift)
    await expect(shift).toHaveAccessibleName(keyboard.shiftLocked)
    await person.touches(keyboard.capital('A'))
    await person.touches(keyboard.capital('L'))
    await person.touches(keyboard.shiftLocked)
    await expect(shift).toHaveAttribute('aria-pressed', 'false')
    await person.touches('a')
    await expect(claveField(page)).toHaveValue('MALa')
  })

  test('writes for who presses Enter on a key, who keeps the focus there', async ({ opened, person }) => {
    await comesToChooseClave(person, opened)
    const m = key(person.page, 'm')
    await m.focus()
    await person.page.keyboard.press('Enter')
    await expect(claveField(person.page)).toHaveValue('m')
    await expect(m).toBeFocused()
  })

  test('shows nothing over the finger that writes a clave', async ({ opened, person }) => {
    const enlarged = (name: string) => key(person.page, name).evaluate((button) => getComputedStyle(button, '::before').content)
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.sees('enter-cuil')
    expect(await enlarged('5')).toContain('5')
    await expect(person.page.locator('[data-keyboard]')).not.toHaveAttribute('data-secret')
    await person.entersCuil(juan)
    await person.answersQuestions(opened.factsOf(juan))
    await person.sees('choose-clave')
    await person.page.getByRole('button', { name: chooseClave.keyboard.clave }).tap()
    await expect(person.page.locator('[data-keyboard]')).toHaveAttribute('data-secret', '')
    expect(await enlarged('m')).toBe('none')
  })

  test('leaves nothing in a field that is left for good', async ({ opened, person }) => {
    await comesToChooseClave(person, opened)
    await person.typesClave('clave', 'Mate2Bravo7')
    await person.typesClave('confirmation', 'Mate2Bravo7')
    const field = await claveField(person.page).elementHandle()
    const left = () => field?.evaluate((input) => (input instanceof HTMLInputElement ? [input.isConnected, input.value, input.selectionEnd] : []))
    expect(await left()).toEqual([true, 'Mate2Bravo7', 11])
    await person.touches(actions.continue)
    await person.sees('finished')
    expect(await left()).toEqual([false, '', 0])
  })

  test('never covers the field that it writes into, upright or lying, at 100 and 200 % text', async ({ opened, person }) => {
    test.setTimeout(240_000)
    await comesToChooseClave(person, opened)
    const { page } = person
    const covered: string[] = []
    for (const viewport of [{ width: 1080, height: 1920 }, { width: 1920, height: 1080 }]) {
      await page.setViewportSize(viewport)
      for (const size of [100, 200] as const) {
        await person.touches(frame.accessibility)
        await page.getByRole('radio', { name: accessibilityPanel.size[size], exact: true }).tap()
        await person.touches(accessibilityPanel.done)
        for (const field of ['clave', 'confirmation'] as const) {
          const opens = page.getByRole('button', { name: chooseClave.keyboard[field] })
          while ((await opens.getAttribute('aria-expanded')) !== 'true') await opens.tap()
          await person.standsStill()
          await expect.poll(() => seenBesideKeys(page, field === 'clave' ? 0 : 1), `${field} at ${JSON.stringify(viewport)}, ${String(size)} %`).toBe('seen')
        }
        for (const overflow of await overflowsOfKeys(page)) covered.push(`${JSON.stringify(viewport)}, ${String(size)} %: ${overflow}`)
      }
    }
    expect(covered).toEqual([])
  })
})

/** Whether the whole field is on the glass, with the keyboard not over it. */
function seenBesideKeys(page: Page, which: number): Promise<string> {
  return page.evaluate((place) => {
    const field = document.querySelectorAll('main input')[place]
    const keys = document.querySelector('[data-keyboard]')
    if (!field || !keys) return 'not there'
    const [seen, hand] = [field.getBoundingClientRect(), keys.getBoundingClientRect()]
    const overlaps = seen.left < hand.right && hand.left < seen.right && seen.top < hand.bottom && hand.top < seen.bottom
    if (overlaps) return 'covered'
    for (const y of [seen.top + 4, seen.bottom - 4]) {
      if (document.elementFromPoint(seen.left + seen.width / 4, y) !== field) return 'out of sight'
    }
    return 'seen'
  }, which)
}

/** Keys off the glass, or whose words are wider than they are. */
function overflowsOfKeys(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-keyboard] button')]
      .filter((button) => {
        const [box, words] = [button.getBoundingClientRect(), document.createRange()]
        words.selectNodeContents(button)
        const { left, right, top, bottom } = words.getBoundingClientRect()
        const isOff = box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight
        return isOff || left < box.left || right > box.right || top < box.top || bottom > box.bottom
      })
      .map((button) => button.getAttribute('data-key') ?? ''),
  )
}

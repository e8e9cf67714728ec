import type { Locator, Page } from '@playwright/test'
import { accessibilityPanel, actions, chooseClave, findCuil, frame, keyboard } from '../../src/text/es-AR/index.ts'
import { languages } from '../../src/text/languages.ts'
import type { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { TouchScreen } from '../support/touch-screen.ts'
import type { OpenedKiosk } from '../support/whole-kiosk.ts'
import { expect, test } from './kiosk.ts'

const juan = '20301234563'

async function comesToChooseClave(person: PersonAtKiosk, opened: OpenedKiosk): Promise<void> {
  await person.startsToCreate()
  await person.acceptsPolicies()
  await comesFromCuilToChooseClave(person, opened)
}

async function comesFromCuilToChooseClave(person: PersonAtKiosk, opened: OpenedKiosk): Promise<void> {
  await person.entersCuil(juan)
  await person.answersQuestions(opened.factsOf(juan))
  await person.sees('choose-clave')
  await opensKeyboard(person, 'clave')
}

async function opensKeyboard(person: PersonAtKiosk, field: 'clave' | 'confirmation'): Promise<void> {
  const opens = person.page.getByRole('button', { name: chooseClave.keyboard[field] })
  while ((await opens.getAttribute('aria-expanded')) !== 'true') await person.taps(opens)
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

  test('writes, takes back and is taken away by the finger that lies on it, and keeps a clave from who looks on', async ({ opened, person }) => {
    const enlarged = (name: string) => key(person.page, name).evaluate((button) => getComputedStyle(button, '::before').content)

    await test.step('takes a finger on to the next field, and nobody else', async () => {
      await person.startsToCreate()
      await person.acceptsPolicies()
      await person.touches(findCuil.link)
      await person.sees('find-cuil')
      await person.page.locator('[data-keyboard]:not([aria-disabled])').waitFor()
      const dni = person.page.getByLabel(findCuil.dni, { exact: true })
      for (const name of [...'12345678', 'erase']) await key(person.page, name).dispatchEvent('click')
      await expect(dni).toHaveValue('1.234.567')
      await person.typesDigits('80')
      await expect(dni).toHaveValue('12.345.678')
      await expect(person.page.getByLabel(findCuil.birthDate, { exact: true })).toHaveValue('0')
      await person.touches(actions.back)
    })

    await test.step('shows over the finger what it writes, but of a clave nothing', async () => {
      await person.sees('enter-cuil')
      expect(await enlarged('5')).toContain('5')
      await expect(person.page.locator('[data-keyboard]')).not.toHaveAttribute('data-secret')
      await comesFromCuilToChooseClave(person, opened)
      await expect(person.page.locator('[data-keyboard]')).toHaveAttribute('data-secret', '')
      expect(await enlarged('m')).toBe('none')
    })

    const { page } = person
    const field = claveField(page)
    const keys = page.locator('[data-keyboard]')
    const glass = await TouchScreen.of(page)

    await test.step('takes back what a finger slides off, and takes itself away only where it is lifted over that key', async () => {
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
      await expect(keys).toBeVisible()
      await glass.down(0, hide)
      await expect(keys).toBeVisible()
      await glass.up(0)
      await expect(keys).toHaveCount(0)
      // Nothing that came under the finger was touched by it.
      await expect(page.locator('main[data-screen="choose-clave"]')).toBeVisible()
      await expect(page.getByRole('alert')).toHaveCount(0)
    })

    await test.step('says its capitals: one, all of them, none', async () => {
      await opensKeyboard(person, 'clave')
      const shift = key(page, 'shift')
      await person.touches(keyboard.shift)
      await expect(shift).toHaveAttribute('aria-pressed', 'true')
      await person.touches(keyboard.capital('M'))
      await expect(field).toHaveValue('M')
      await expect(shift).toHaveAttribute('aria-pressed', 'false')
      await person.touches(keyboard.shift)
      await person.touches(keyboard.shift)
      await expect(shift).toHaveAccessibleName(keyboard.shiftLocked)
      await person.touches(keyboard.capital('A'))
      await person.touches(keyboard.capital('L'))
      await person.touches(keyboard.shiftLocked)
      await expect(shift).toHaveAttribute('aria-pressed', 'false')
      await person.touches('a')
      await expect(field).toHaveValue('MALa')
      await person.touches(keyboard.eraseAll)
    })

    await test.step('writes for who presses Enter on a key, who keeps the focus there', async () => {
      const m = key(page, 'm')
      await m.focus()
      await page.keyboard.press('Enter')
      await expect(field).toHaveValue('m')
      await expect(m).toBeFocused()
      expect(await m.evaluate((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true })) && button.hasAttribute('data-down'))).toBe(true)
      await person.touches(keyboard.eraseAll)
    })

    await test.step('lets go of what is held where something comes over it, and another language forgets what was typed', async () => {
      await person.typesClave('clave', 'Mate2Bravo7')
      await person.typesClave('confirmation', 'Mate2Bravo7')
      await expect(page.getByText(chooseClave.equal, { exact: true })).toBeVisible()
      await glass.down(0, await centreOf(key(page, 'erase')))
      await expect(page.locator('[data-down]')).toHaveCount(1)
      await page.getByRole('button', { name: frame.accessibility }).dispatchEvent('click')
      await expect(page.getByRole('heading', { name: accessibilityPanel.title })).toBeVisible()
      await expect(page.locator('[data-down]')).toHaveCount(0)
      await glass.up(0)
      await page.getByRole('tab', { name: accessibilityPanel.sections.language }).tap()
      for (const language of ['pt', 'es-AR'] as const) {
        await page.getByRole('radio', { name: languages[language].name, exact: true }).tap()
        await expect(page.locator('html')).toHaveAttribute('lang', languages[language].tag)
      }
      await person.touches(accessibilityPanel.done)
      await expect(field).toHaveValue('')
      await expect(page.getByText(chooseClave.rulesMet(0, 8))).toBeAttached()
      await opensKeyboard(person, 'clave')
    })

    await test.step('never covers the field that it writes into, at 100 and 200 % text', async () => {
      expect(await coveredAt(person, 'this way')).toEqual([])
    })

    await test.step('leaves nothing in a field that is left for good', async () => {
      await person.typesClave('clave', 'Mate2Bravo7')
      await person.typesClave('confirmation', 'Mate2Bravo7')
      const left = await field.elementHandle()
      const of = () => left?.evaluate((input) => (input instanceof HTMLInputElement ? [input.isConnected, input.value, input.selectionEnd] : []))
      expect(await of()).toEqual([true, 'Mate2Bravo7', 11])
      await person.touches(actions.continue)
      await person.sees('finished')
      expect(await of()).toEqual([false, '', 0])
    })
  })

  test('@slow never covers the field that it writes into, upright or lying, at 100 and 200 % text', async ({ opened, person }) => {
    test.setTimeout(240_000)
    await comesToChooseClave(person, opened)
    const covered: string[] = []
    for (const viewport of [{ width: 1080, height: 1920 }, { width: 1920, height: 1080 }]) {
      await person.page.setViewportSize(viewport)
      covered.push(...(await coveredAt(person, JSON.stringify(viewport))))
    }
    expect(covered).toEqual([])
  })
})

/** At each size of text, whether each field of a new clave is seen beside its keys, and the keys are whole. */
async function coveredAt(person: PersonAtKiosk, hung: string): Promise<string[]> {
  const { page } = person
  const covered: string[] = []
  for (const size of [200, 100] as const) {
    await person.touches(frame.accessibility)
    await page.getByRole('radio', { name: accessibilityPanel.size[size], exact: true }).tap()
    await person.touches(accessibilityPanel.done)
    for (const field of ['clave', 'confirmation'] as const) {
      await opensKeyboard(person, field)
      await expect.poll(() => seenBesideKeys(page, field === 'clave' ? 0 : 1), `${field}, ${hung}, ${String(size)} %`).toBe('seen')
    }
    for (const overflow of await overflowsOfKeys(page)) covered.push(`${hung}, ${String(size)} %: ${overflow}`)
  }
  return covered
}

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

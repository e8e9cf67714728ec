import type { Page } from '@playwright/test'
import type { ColourMode, Language, TextSize } from '../../electron/contract.ts'
import { languages } from '../../src/text/languages.ts'
import type { PersonAtKiosk } from './person-at-kiosk.ts'

export interface Appearance {
  textSize: TextSize
  colours: ColourMode
}

const textSizes: TextSize[] = [100, 125, 150, 200]
export const colourModes: ColourMode[] = ['standard', 'high-contrast-light', 'high-contrast-dark', 'low-intensity']
/** Every size of text in every set of colours. */
export const allAppearances: Appearance[] = textSizes.flatMap(textSize => colourModes.map(colours => ({ textSize, colours })))

/** In Accesibilidad, as a person chooses it. */
export async function chooses(person: PersonAtKiosk, { textSize, colours }: Appearance): Promise<void> {
  const { page, words: { accessibilityPanel, frame } } = person
  await person.touches(frame.accessibility)
  await page.getByRole('radio', { name: accessibilityPanel.size[textSize], exact: true }).tap()
  await page.getByRole('tab', { name: accessibilityPanel.sections.colours }).tap()
  await page.getByRole('radio', { name: accessibilityPanel.colour[colours].what }).tap()
  await person.touches(accessibilityPanel.done)
}

/** On Inicio. */
export async function reads(person: PersonAtKiosk, language: Language): Promise<void> {
  const { name } = languages[language]
  await person.touches(name)
  await person.page.getByRole('button', { name, exact: true, pressed: true }).waitFor()
}

/**
 * Shows the screen that is there in each appearance, as src/show-preferences.ts would, and then as it was: sixteen
 * looks at one screen cost less than sixteen walks to it.
 */
export async function inEach(
  page: Page,
  appearances: Appearance[],
  look: (appearance: Appearance) => Promise<void>,
): Promise<void> {
  const before = await page.evaluate(() => ({
    textSize: Number(document.documentElement.style.getPropertyValue('--text-scale')) * 100,
    colours: document.documentElement.dataset['colours'] ?? 'standard',
  }))
  try {
    for (const appearance of appearances) {
      await wear(page, appearance)
      await look(appearance)
    }
  } finally {
    await wear(page, before)
    await page.evaluate(() => { Reflect.get(window, 'stopHolding')() })
  }
}

/** Held until the next one: a screen that counts down shows itself anew each second, as it was. */
function wear(page: Page, appearance: { textSize: number; colours: string }): Promise<void> {
  return page.evaluate(({ textSize, colours }) => {
    const root = document.documentElement
    const scale = String(textSize / 100)
    const put = () => {
      if (root.style.getPropertyValue('--text-scale') !== scale) root.style.setProperty('--text-scale', scale)
      if (root.hasAttribute('data-large-text') !== textSize >= 150) root.toggleAttribute('data-large-text', textSize >= 150)
      if (root.dataset['colours'] !== colours) root.dataset['colours'] = colours
    }
    Reflect.get(window, 'stopHolding')?.()
    put()
    const observer = new MutationObserver(put)
    observer.observe(root, { attributes: true })
    Object.assign(window, { stopHolding() { observer.disconnect() } })
  }, appearance)
}

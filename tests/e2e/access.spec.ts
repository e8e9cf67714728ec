import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { accessibilityPanel, frame } from '../../src/text/es-AR/index.ts'
import type { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { walkThroughSupervision, walkThroughTheDesk } from '../support/walk-staff.ts'
import { walkPastEveryScreen, walkThroughMiAnses } from '../support/walk.ts'
import { counterTest } from './counter.ts'
import { expect, test } from './kiosk.ts'

/** What leaves the screen sideways, is cut off inside its own box, or is too small for a finger. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const describe = (element: Element) => `${element.tagName.toLowerCase()} «${(element.textContent ?? '').trim().slice(0, 40)}»`
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls sideways')
    for (const element of document.querySelectorAll('h1, h2, h3, p, li, label, button, strong, span')) {
      if (!isShown(element)) continue
      const box = element.getBoundingClientRect()
      const hidden = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
      if (box.width > 1 && (box.left < -1 || box.right > window.innerWidth + 1)) found.push(`off the screen: ${describe(element)}`)
      if (hidden && element.scrollWidth > element.clientWidth + 1 && box.width > 1) found.push(`cut off: ${describe(element)}`)
    }
    for (const element of document.querySelectorAll('button, a[href], label:has(input)')) {
      const { width, height } = element.getBoundingClientRect()
      if (isShown(element) && (width < 44 || height < 44)) found.push(`too small to touch: ${describe(element)}`)
    }
    return found
  })
}

/** Walks past screens, and looks for faults on each at one size of text. */
async function findFaults(person: PersonAtKiosk, size: 100 | 200, walk: (look: (name: string) => Promise<void>) => Promise<void>): Promise<Record<string, string[]>> {
  if (size !== 100) {
    await person.touches(frame.accessibility)
    await person.page.getByRole('radio', { name: accessibilityPanel.size[size] }).tap()
    await person.touches(accessibilityPanel.done)
  }
  const faults: Record<string, string[]> = {}
  await walk(async (name) => {
    await person.standsStill()
    const { violations } = await new AxeBuilder({ page: person.page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const found = [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...(await misfits(person.page))]
    if (found.length > 0) faults[name] = found
  })
  return faults
}

const walks = [
  ['@create @access every screen of the creation', walkPastEveryScreen],
  ['@signin @access every screen of Mi ANSES and of recovery', walkThroughMiAnses],
] as const

const walksOfStaff = [
  ['@staff @access every screen of the counter', walkThroughTheDesk],
  ['@staff @access @slow every screen of supervision', walkThroughSupervision],
] as const

for (const size of [100, 200] as const) {
  // At twice the size more can go wrong, so that one is looked at each time.
  const tag = size === 100 ? '@slow' : []
  for (const [title, walk] of walks) {
    test(`${title} has no fault that axe knows, and fits, at ${String(size)} % text`, { tag }, async ({ opened, person }) => {
      test.setTimeout(300_000)
      await person.sees('start')
      expect(await findFaults(person, size, (look) => walk(person, opened, look))).toEqual({})
    })
  }
  for (const [title, walk] of walksOfStaff) {
    counterTest(`${title} has no fault that axe knows, and fits, at ${String(size)} % text`, { tag }, async ({ opened, operator }) => {
      counterTest.setTimeout(300_000)
      await operator.sees('staff-start')
      expect(await findFaults(operator, size, (look) => walk(operator, opened, look))).toEqual({})
    })
  }
}

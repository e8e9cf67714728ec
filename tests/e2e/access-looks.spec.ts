import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { accessibilityPanel, actions, attract, frame } from '../../src/text/es-AR/index.ts'
import { allAppearances, chooses, inEach, type Appearance } from '../support/appearance.ts'
import { misfits } from '../support/misfits.ts'
import type { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { walkThroughSupervision, walkThroughTheDesk } from '../support/walk-staff.ts'
import { walkPastEveryScreen, walkThroughMiAnses } from '../support/walk.ts'
import { counterTest } from './counter.ts'
import { expect, test } from './kiosk.ts'

const usual: Appearance = { textSize: 100, colours: 'standard' }
/** The smallest and the largest text in every set of colours. */
const extremes = allAppearances.filter(({ textSize }) => textSize === 100 || textSize === 200)

const largest: Appearance = { textSize: 200, colours: 'standard' }

const told = ({ textSize, colours }: Appearance) => `${String(textSize)} %, ${colours}`

async function faultsOf(person: PersonAtKiosk): Promise<string[]> {
  await person.standsStill()
  const { violations } = await new AxeBuilder({ page: person.page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return [...broken, ...(await misfits(person.page))]
}

/** As on a panel hung the other way round. */
async function inOtherOrientation(page: Page, look: () => Promise<void>): Promise<void> {
  const { width, height } = await windowOf(page)
  await page.setViewportSize({ width: height, height: width })
  await look()
  await page.setViewportSize({ width, height })
}

function windowOf(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
}

type Walk = (look: (name: string) => Promise<void>) => Promise<void>

/** Walks past screens in the appearance that is chosen, and looks for faults on each. */
async function findFaults(person: PersonAtKiosk, chosen: Appearance, walk: Walk): Promise<Record<string, string[]>> {
  await chooses(person, chosen)
  const faults: Record<string, string[]> = {}
  await walk(async (name) => {
    const found = await faultsOf(person)
    if (found.length > 0) faults[name] = found
  })
  return faults
}

/** Walks past screens once, and looks for faults on each in every one of `extremes`; lying, whether the largest text fits. */
async function findFaultsInAll(person: PersonAtKiosk, walk: Walk): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {}
  await walk(async (name) => {
    await inEach(person.page, extremes, async (appearance) => {
      const found = await faultsOf(person)
      if (found.length > 0) faults[`${name}, ${told(appearance)}`] = found
    })
    await inOtherOrientation(person.page, () => inEach(person.page, [largest], async () => {
      await person.standsStill()
      const found = await misfits(person.page)
      if (found.length > 0) faults[`${name}, lying`] = found
    }))
  })
  return faults
}

// At twice the size more can go wrong, so that one is looked at each time, in the creation; the colours take turns.
const walks = [
  ['@create @access every screen of the creation', walkPastEveryScreen, { textSize: 200, colours: 'high-contrast-dark' }],
  ['@signin @access every screen of Mi ANSES and of recovery', walkThroughMiAnses, { textSize: 200, colours: 'low-intensity' }],
] as const

for (const [title, walk, chosen] of walks) {
  const tag = walk === walkPastEveryScreen ? [] : '@slow'
  test(`${title} has no fault that axe knows, and fits, at ${told(chosen)}`, { tag }, async ({ opened, person }) => {
    test.setTimeout(300_000)
    await person.sees('start')
    expect(await findFaults(person, chosen, look => walk(person, opened, look))).toEqual({})
  })

  test(`${title} has no fault that axe knows, and fits, in every set of colours`, { tag: '@slow' }, async ({ opened, person }) => {
    test.setTimeout(1_200_000)
    await person.sees('start')
    expect(await findFaultsInAll(person, look => walk(person, opened, look))).toEqual({})
  })
}

const walksOfStaff = [
  ['@staff @access every screen of the counter', walkThroughTheDesk, { textSize: 200, colours: 'high-contrast-light' }],
  ['@staff @access every screen of supervision', walkThroughSupervision, { textSize: 200, colours: 'standard' }],
] as const

for (const [title, walk, chosen] of walksOfStaff) {
  const inOne = `${title} has no fault that axe knows, and fits, at ${told(chosen)}`
  counterTest(inOne, { tag: '@slow' }, async ({ opened, operator }) => {
    counterTest.setTimeout(300_000)
    await operator.sees('staff-start')
    expect(await findFaults(operator, chosen, look => walk(operator, opened, look))).toEqual({})
  })

  const inAll = `${title} has no fault that axe knows, and fits, in every set of colours`
  counterTest(inAll, { tag: '@slow' }, async ({ opened, operator }) => {
    counterTest.setTimeout(1_200_000)
    await operator.sees('staff-start')
    expect(await findFaultsInAll(operator, look => walk(operator, opened, look))).toEqual({})
  })
}

/** What has moved since the page opened, as the browser counts it; `within`: only what lies there. */
function movesOf(page: Page, within = '*'): Promise<string[]> {
  return page.evaluate(async (within) => {
    interface Shift extends PerformanceEntry { sources: { node: Node | null }[] }
    const entries: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => { entries.push(...list.getEntries()) })
    observer.observe({ type: 'layout-shift', buffered: true })
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
    entries.push(...observer.takeRecords())
    observer.disconnect()
    return entries
      .flatMap(entry => (entry as Shift).sources)
      .map(({ node }) => node instanceof Element ? node : node?.parentElement)
      .filter(element => element?.closest(within))
      .map(element => `${element?.tagName.toLowerCase() ?? ''} «${element?.textContent.trim().slice(0, 40) ?? ''}»`)
  }, within)
}

test('@access nothing moves while the page opens, and the letters are the right ones from the first', async ({ person }) => {
  await person.sees('start')
  await person.standsStill()
  expect(await movesOf(person.page)).toEqual([])
  const fontBeforeText = await person.page.evaluate(() => {
    const font = performance.getEntriesByType('resource').find(({ name }) => name.includes('encode-sans-latin-wght'))
    const [text] = performance.getEntriesByName('first-contentful-paint')
    return font !== undefined && text !== undefined && (font as PerformanceResourceTiming).responseEnd <= text.startTime
  })
  expect(fontBeforeText).toBe(true)
})

test('@access header, links beneath and main action stay where they are from screen to screen', async ({ person }) => {
  await person.sees('start')
  const moves: string[] = []
  const places: Record<string, string> = {}
  const look = async (name: string) => {
    await person.standsStill()
    moves.push(...(await movesOf(person.page, 'header, footer')))
    const { width, height } = await windowOf(person.page)
    const main = await person.page.getByRole('main').getByRole('button', { name: actions.continue }).boundingBox()
    if (main === null) throw new Error(`${name} has no ${actions.continue}`)
    expect(main.y, `${name}: within reach`).toBeGreaterThan(height / 3)
    const [fromRight, fromBelow] = [width - main.x - main.width, height - main.y - main.height]
    places[name] = `${fromRight.toFixed(0)} from the right, ${fromBelow.toFixed(0)} from below`
  }
  await person.startsToCreate()
  await person.sees('policies')
  await look('policies')
  await person.acceptsPolicies()
  await person.sees('enter-cuil')
  await look('enter-cuil')
  await person.typesDigits('27301234568')
  await person.provesToBeHuman()
  await look('enter-cuil, done')
  await person.touches(actions.continue)
  await person.sees('enter-tramite')
  await look('enter-tramite')
  await person.entersTramite('00123456789')
  await person.sees('question')
  await look('question')
  expect(moves).toEqual([])
  expect(new Set(Object.values(places)), JSON.stringify(places)).toHaveProperty('size', 1)
})

test('@access what a person has chosen in Accesibilidad goes back to the usual by one button', async ({ person }) => {
  await person.sees('start')
  await chooses(person, { textSize: 200, colours: 'low-intensity' })
  const worn = () => person.page.evaluate(() => {
    const { style, dataset } = document.documentElement
    return { textSize: Number(style.getPropertyValue('--text-scale')) * 100, colours: dataset['colours'] }
  })
  expect(await worn()).toEqual({ textSize: 200, colours: 'low-intensity' })
  await person.touches(frame.accessibility)
  await person.touches(accessibilityPanel.reset)
  await person.touches(accessibilityPanel.done)
  await expect.poll(worn).toEqual(usual)
})

test('@access after a minute of nobody the office shows itself, and a touch brings Inicio back', async ({ opened, person }) => {
  await person.sees('start')
  opened.clock.jump(60)
  const invitation = person.page.getByRole('button', { name: attract.touch })
  await invitation.waitFor()
  const { width, height } = await invitation.evaluate(element => element.getBoundingClientRect())
  expect({ width, height }).toEqual(await windowOf(person.page))
  await invitation.tap()
  await invitation.waitFor({ state: 'detached' })
  await person.startsToCreate()
  await person.sees('policies')
})

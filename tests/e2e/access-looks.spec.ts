import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Route } from '@playwright/test'
import { accessibilityPanel, actions, confirmLeave, frame } from '../../src/text/es-AR/index.ts'
import { languages } from '../../src/text/languages.ts'
import { textsOf } from '../../src/text/texts.ts'
import { allAppearances, chooses, inEach, reads, type Appearance } from '../support/appearance.ts'
import { markFaults } from '../support/mark-faults.ts'
import { misfits } from '../support/misfits.ts'
import { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { walkThroughARaise, walkThroughSupervision, walkThroughTheDesk } from '../support/walk-staff.ts'
import { walkIntoMiAnses, walkPastEveryScreen, walkThroughMiAnses } from '../support/walk.ts'
import { openWholeKiosk } from '../support/whole-kiosk.ts'
import { counterTest } from './counter.ts'
import { expect, test } from './kiosk.ts'

const usual: Appearance = { textSize: 100, colours: 'standard' }
/** The smallest and the largest text in every set of colours. */
const extremes = allAppearances.filter(({ textSize }) => textSize === 100 || textSize === 200)

const largest: Appearance = { textSize: 200, colours: 'standard' }

const told = ({ textSize, colours }: Appearance) => `${String(textSize)} %, ${colours}`

/** What does not fit, and whether the mark of an invented office is there to be seen. */
const lookOf = async ({ page, words }: PersonAtKiosk): Promise<string[]> =>
  [...(await misfits(page)), ...(await markFaults(page, words.frame.fictitious))]

async function faultsOf(person: PersonAtKiosk): Promise<string[]> {
  await person.standsStill()
  const { violations } = await new AxeBuilder({ page: person.page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return [...broken, ...(await lookOf(person))]
}

/** As on a panel hung the other way round. */
async function inOtherOrientation(page: Page, look: () => Promise<void>): Promise<void> {
  const { width, height } = await windowOf(page)
  await page.setViewportSize({ width: height, height: width })
  await framesPass(page)
  await look()
  await page.setViewportSize({ width, height })
  await framesPass(page)
}

/** What is laid out by a script as the panel hangs is so in the frame after. */
function framesPass(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) }))
}

function windowOf(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
}

type Walk = (look: (name: string) => Promise<void>) => Promise<void>

/** What is wrong on each screen of a walk that has something wrong. */
async function faultsAlong(walk: Walk, look: (note: (found: string[], how?: string) => void) => Promise<void>): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {}
  await walk((name) => look((found, how = '') => {
    if (found.length > 0) faults[`${name}${how}`] = found
  }))
  return faults
}

const findFaults = (person: PersonAtKiosk, walk: Walk) =>
  faultsAlong(walk, async (note) => { note(await faultsOf(person)) })

/** On each screen in every one of `extremes`; lying, whether the largest text fits. */
const findFaultsInAll = (person: PersonAtKiosk, walk: Walk) =>
  faultsAlong(walk, async (note) => {
    await inEach(person.page, extremes, async (appearance) => { note(await faultsOf(person), `, ${told(appearance)}`) })
    await inOtherOrientation(person.page, () => inEach(person.page, [largest], async () => {
      await person.standsStill()
      note(await lookOf(person), ', lying')
    }))
  })

/** What does not fit, upright and lying. */
const findMisfits = (person: PersonAtKiosk, walk: Walk) =>
  faultsAlong(walk, async (note) => {
    const look = async (hung: string) => {
      await person.standsStill()
      note(await lookOf(person), hung)
    }
    await look('')
    await inOtherOrientation(person.page, () => look(', lying'))
  })

// At twice the size more can go wrong, so that the creation is looked at in it each time, and in the other sizes of text
// and sets of colours with the slow tests.
const walks = [
  ['@create @access every screen of the creation', walkPastEveryScreen, [], { textSize: 200, colours: 'high-contrast-dark' }],
  ['@signin @access every screen that leads to Mi ANSES and those in it', walkIntoMiAnses, [], usual],
  ['@signin @access every screen of Mi ANSES and of recovery', walkThroughMiAnses, ['@slow'], { textSize: 200, colours: 'low-intensity' }],
] as const

for (const [title, walk, tag, chosen] of walks) {
  test(`${title} has no fault that axe knows, and fits, at ${told(chosen)}`, { tag: [...tag] }, async ({ opened, person }) => {
    test.setTimeout(300_000)
    const suits = async () => { if (chosen !== usual) await chooses(person, chosen) }
    expect(await findFaults(person, look => walk(person, opened, look, suits))).toEqual({})
  })
}

const walksInAll = [
  ['@create @access every screen of the creation', walkPastEveryScreen],
  ['@signin @access every screen of Mi ANSES and of recovery', walkThroughMiAnses],
] as const

for (const [title, walk] of walksInAll) {
  test(`${title} has no fault that axe knows, and fits, in every set of colours`, { tag: '@slow' }, async ({ opened, person }) => {
    test.setTimeout(1_200_000)
    expect(await findFaultsInAll(person, look => walk(person, opened, look))).toEqual({})
  })
}

// Chosen as a person does: what a script lays out by the size of text is so too.
for (const textSize of [125, 150] as const) {
  const chosen: Appearance = { textSize, colours: 'standard' }
  test(`@create @access every screen of the creation fits at ${told(chosen)}`, { tag: '@slow' }, async ({ opened, person }) => {
    test.setTimeout(600_000)
    const suits = () => chooses(person, chosen)
    expect(await findMisfits(person, look => walkPastEveryScreen(person, opened, look, suits))).toEqual({})
  })
}

for (const language of ['es-facil', 'pt'] as const) {
  test(`@create @access every screen of the creation fits at ${told(largest)}, in ${languages[language].name}`, { tag: '@slow' }, async ({ opened, person }) => {
    test.setTimeout(600_000)
    person.words = await textsOf[language]()
    const suits = async () => {
      await reads(person, language)
      await chooses(person, largest)
    }
    expect(await findMisfits(person, look => walkPastEveryScreen(person, opened, look, suits))).toEqual({})
  })
}

const walksOfStaff = [
  ['@staff @access every screen of a change of level', walkThroughARaise, [], usual],
  ['@staff @access every screen of the counter', walkThroughTheDesk, ['@slow'], { textSize: 200, colours: 'high-contrast-light' }],
  ['@staff @access every screen of supervision', walkThroughSupervision, ['@slow'], { textSize: 200, colours: 'standard' }],
] as const

for (const [title, walk, tag, chosen] of walksOfStaff) {
  counterTest(`${title} has no fault that axe knows, and fits, at ${told(chosen)}`, { tag: [...tag] }, async ({ opened, operator }) => {
    counterTest.setTimeout(300_000)
    await operator.sees('staff-start')
    if (chosen !== usual) await chooses(operator, chosen)
    expect(await findFaults(operator, look => walk(operator, opened, look))).toEqual({})
  })
}

for (const [title, walk] of [['the counter', walkThroughTheDesk], ['supervision', walkThroughSupervision]] as const) {
  const inAll = `@staff @access every screen of ${title} has no fault that axe knows, and fits, in every set of colours`
  counterTest(inAll, { tag: '@slow' }, async ({ opened, operator }) => {
    counterTest.setTimeout(1_200_000)
    await operator.sees('staff-start')
    expect(await findFaultsInAll(operator, look => walk(operator, opened, look))).toEqual({})
  })
}

counterTest(`@staff @access every screen of the counter fits at ${told({ textSize: 125, colours: 'standard' })}`, { tag: '@slow' }, async ({ opened, operator }) => {
  counterTest.setTimeout(600_000)
  await operator.sees('staff-start')
  await chooses(operator, { textSize: 125, colours: 'standard' })
  expect(await findMisfits(operator, look => walkThroughTheDesk(operator, opened, look))).toEqual({})
})

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

test('@access no letter is shown before its font has come, and then nothing moves', async ({ person }) => {
  await person.startsToCreate()
  await person.sees('policies')
  const context = person.page.context()
  const asked = Promise.withResolvers<Route>()
  await context.route(/encode-sans-latin-wght/, (route) => { asked.resolve(route) })
  // However slow this machine: that a page waits for no more than a second is told by tests/font-is-there.test.ts.
  await context.addInitScript(() => {
    const { setTimeout } = window
    window.setTimeout = ((task: () => void, ms?: number) => (ms === 1000 ? 0 : setTimeout(task, ms))) as typeof setTimeout
  })
  await person.touches(actions.cancel)
  await person.touches(confirmLeave.leave)
  const font = await asked.promise
  const { page } = person
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).domContentLoadedEventEnd > 0))).toBe(true)
  // By then a page that does not wait has its screen and shows it.
  await framesPass(page)
  expect(await page.evaluate(() => document.body.innerText.trim())).toBe('')
  await font.fallback()
  await person.sees('start')
  await person.standsStill()
  expect(await page.evaluate(() => document.fonts.check('1em "Encode Sans Variable"'))).toBe(true)
  expect(await movesOf(page)).toEqual([])
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

test('@access an office with one language offers none: not on Inicio, not in Accesibilidad, not from afar', async () => {
  const opened = await openWholeKiosk({ branch: { languages: ['es-AR'] } })
  try {
    const person = new PersonAtKiosk(() => opened.shell.page())
    const others = person.page.getByText(languages.pt.name)
    await person.sees('start')
    await expect(others).toHaveCount(0)
    await person.touches(frame.accessibility)
    await expect(person.page.getByRole('tab')).toHaveCount(4)
    await person.touches(accessibilityPanel.done)
    opened.clock.jump(60)
    await person.page.getByRole('button', { name: languages['es-AR'].touch }).waitFor()
    await expect(others).toHaveCount(0)
    await expect(person.page.getByText(languages.pt.touch)).toHaveCount(0)
  } finally {
    await opened.close()
  }
})

test('@access after a minute of nobody the office shows itself, and a touch brings Inicio back', async ({ opened, person }) => {
  await person.sees('start')
  opened.clock.jump(60)
  const invitation = person.page.getByRole('button', { name: languages['es-AR'].touch })
  await invitation.waitFor()
  const { width, height } = await invitation.evaluate(element => element.getBoundingClientRect())
  expect({ width, height }).toEqual(await windowOf(person.page))
  await invitation.tap()
  await invitation.waitFor({ state: 'detached' })
  await person.startsToCreate()
  await person.sees('policies')
})

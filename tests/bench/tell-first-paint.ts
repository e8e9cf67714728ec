/** Preloaded into a program that opens a window: tells on descriptor 3 when (in ms since 1970) a page first showed something. */
import { writeSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'

const launch = chromium.launchPersistentContext.bind(chromium)
chromium.launchPersistentContext = async (...args) => {
  const context = await launch(...args)
  context.on('page', (page) => {
    page.once('load', () => void firstPaintOf(page).then((at) => writeSync(3, `${String(at)}\n`)))
  })
  return context
}

function firstPaintOf(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint')
      if (paint) resolve(performance.timeOrigin + paint.startTime)
    }).observe({ type: 'paint', buffered: true })
  }))
}

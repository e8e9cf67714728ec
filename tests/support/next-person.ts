import type { CDPSession, Page } from '@playwright/test'
import { heapTexts } from './heap-texts.ts'

/** What somebody finds who comes to the kiosk, however hard they look. */
export interface Find {
  /** The process that the page lives in. */
  renderer: number
  /** The page as it is written, with what its fields hold. */
  html: string
  /** `domTexts` */
  dom: string
  /** Every text on its JavaScript heap. */
  heap: string
  /** What a page can leave for another of its origin, by name. */
  kept: string[]
  /** What can be pasted: by the keyboard from the clipboard, by the mouse's middle button from the last selection. */
  pasted: string[]
}

/** Looks at everything, in this order: to paste is to bring something in. */
export async function look(page: Page): Promise<Find> {
  const renderer = await rendererOf(page)
  const session = await page.context().newCDPSession(page)
  const heap = await heapTexts(session)
  const dom = await domTexts(session)
  const find = { renderer, heap, dom, html: await page.content(), kept: await page.evaluate(kept), pasted: await paste(page) }
  await session.detach()
  return find
}

/** Every text of the page and its fields, in frames and closed shadow roots too. */
export async function domTexts(session: CDPSession): Promise<string> {
  return JSON.stringify(await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] }))
}

/** Runs in the page. What is refused to it keeps nothing. */
async function kept(): Promise<string[]> {
  const keepers: Record<string, () => unknown> = {
    localStorage: () => ({ ...localStorage }),
    sessionStorage: () => ({ ...sessionStorage }),
    cookies: () => document.cookie,
    name: () => window.name,
    history: () => window.history.state as unknown,
    // The blank page that every page here begins with, and its own.
    pagesBefore: () => Math.max(0, window.history.length - 2),
    databases: () => indexedDB.databases(),
    caches: () => caches.keys(),
    workers: () => navigator.serviceWorker.getRegistrations(),
  }
  const found: string[] = []
  for (const [name, keeper] of Object.entries(keepers)) {
    try {
      const what = JSON.stringify(await keeper())
      if (!['{}', '[]', '""', 'null', '0'].includes(what)) found.push(`${name}: ${what}`)
    } catch {
      continue
    }
  }
  return found
}

/** Into a field of our own, which goes again: Inicio has none. */
async function paste(page: Page): Promise<string[]> {
  const field = await page.evaluateHandle(() => document.body.appendChild(document.createElement('textarea')))
  await field.evaluate((area) => { area.style.cssText = 'position: fixed; inset: 0; z-index: 9' })
  const pasteBy = async (act: () => Promise<void>) => {
    await field.evaluate((area) => { area.value = '' })
    await act()
    return field.evaluate((area) => area.value)
  }
  const pasted = [
    await pasteBy(async () => {
      await field.focus()
      await page.keyboard.press('Shift+Insert')
    }),
    await pasteBy(() => page.mouse.click(400, 400, { button: 'middle' })),
  ]
  await field.evaluate((area) => { area.remove() })
  return pasted.filter((text) => text !== '')
}

/** The process that this page lives in. Only a trace tells. */
export async function rendererOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const events: unknown[] = []
  session.on('Tracing.dataCollected', ({ value }) => { events.push(...value) })
  const complete = new Promise<unknown>((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] } })
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const pid = events.map(processOfFrame).find((one) => one !== undefined)
  if (pid === undefined) throw new Error('the trace names no process')
  return pid
}

interface TraceEvent {
  name: string
  args: { data?: { frames?: { processId?: number }[] } }
}

function processOfFrame(event: unknown): number | undefined {
  const { name, args } = event as TraceEvent
  return name === 'TracingStartedInBrowser' ? args.data?.frames?.[0]?.processId : undefined
}

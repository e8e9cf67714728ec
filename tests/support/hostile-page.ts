import type { Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { expect } from '@playwright/test'
import type { View } from '../../electron/contract.ts'
import type { OpenedKiosk } from './whole-kiosk.ts'

/**
 * The page as an attacker's: scripts of theirs run in it, with all that a page can reach. `evaluate` is how they got
 * in; everything they try from there must be refused, noted, and cost the kiosk nothing.
 */

export interface KioskOfPage {
  send(message: unknown): void
  onScreen(listener: unknown): void
}

declare global {
  /** There for the ways that `tryAll` tries: puts an element into the page and waits for what it loads. */
  function loads(tag: string, properties: Record<string, unknown>): Promise<unknown>
}

/** What became of each way out, tried by the page itself, all at once. */
export function tryAll(page: Page, ways: Record<string, () => unknown>): Promise<Record<string, string>> {
  const sources = Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, String(way)]))
  return page.evaluate(async (tried) => {
    Object.assign(window, {
      loads: (tag: string, properties: Record<string, unknown>) => new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement(tag), properties, { onload: resolve, onerror: reject })
        document.body.append(element)
      }),
    })
    const outcome = async (source: string) => {
      const silence = new Promise((resolve) => { setTimeout(() => { resolve('silence') }, 2000) })
      try {
        // Indirect: in the global scope, where an attacker's script would stand.
        const way = (0, eval)(`(${source})`) as () => unknown
        const result = await Promise.race([way(), silence])
        return result === 'silence' ? 'silence' : `done: ${String(result)}`
      } catch {
        return 'refused'
      }
    }
    const results = Object.entries(tried).map(async ([name, source]) => [name, await outcome(source)] as const)
    return Object.fromEntries(await Promise.all(results))
  }, sources)
}

export const allRefused = (results: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(results).map((name) => [name, expect.stringMatching(/^(refused|silence)$/)]))

/** Why the journal says that something was refused, each as often as it stands there. */
export function refusalsOf({ place }: OpenedKiosk): string[] {
  const store = new Sqlite(place.store, { readonly: true })
  const reasons = store.prepare(`select json_extract(facts, '$.reason') from journal where kind = 'event-refused'`).pluck().all()
  store.close()
  return (reasons as string[]).sort()
}

export function send(page: Page, ...messages: unknown[]): Promise<void> {
  return page.evaluate((all) => {
    const { send } = Reflect.get(window, 'kiosk') as KioskOfPage
    for (const message of all) send(message)
  }, messages)
}

/** The views that the page is shown from now on, as a script in it overhears them. */
export async function overhear(page: Page): Promise<() => Promise<View[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    window.addEventListener('kiosk-view', (event) => { heard.push((event as CustomEvent).detail) })
  })
  return () => page.evaluate(() => Reflect.get(window, 'heard') as View[])
}

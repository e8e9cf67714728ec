import type { Page } from '@playwright/test'
import type { ScreenName } from '../../electron/contract.ts'

/**
 * Playwright itself looks again after longer and longer, half a second in the end, and a screen is still for most of that:
 * what every test does at every screen looks at every frame. Each gives up soon, and leaves it to Playwright to tell.
 */
export async function untilScreen(page: Page, name: ScreenName): Promise<void> {
  const look = async (selector: string) => {
    const end = performance.now() + 2000
    while (document.querySelector(selector) === null && performance.now() < end) await new Promise(requestAnimationFrame)
  }
  // The page may go meanwhile.
  await page.evaluate(look, `main[data-screen="${name}"]`).catch(() => {})
}

/** On the page: a screen that has only just come does nothing yet. */
export async function untilTouchable(target: Element): Promise<void> {
  const end = performance.now() + 2000
  while (target.closest('[aria-disabled="true"]') !== null && performance.now() < end) await new Promise(requestAnimationFrame)
}

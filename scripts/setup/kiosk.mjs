/** What every kiosk that we open is told by its environment. */
import { findChromium } from './programs.mjs'

export function kioskEnvironment(shell) {
  const chromium = shell === 'chromium' ? { KIOSK_CHROMIUM: findChromium() } : {}
  return { KIOSK_SHELL: shell, ...chromium }
}

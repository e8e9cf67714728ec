/** What every kiosk that we open is told by its environment. */
import process from 'node:process'
import { findChromium } from './programs.mjs'
import { inRoot } from './project.mjs'

/** The sample branch and a data folder in the project, unless the environment says otherwise. */
export function kioskEnvironment(shell) {
  const { KIOSK_BRANCH = 'sample', KIOSK_DATA = inRoot('data') } = process.env
  const chromium = shell === 'chromium' ? { KIOSK_CHROMIUM: findChromium() } : {}
  return { KIOSK_SHELL: shell, KIOSK_BRANCH, KIOSK_DATA, ...chromium }
}

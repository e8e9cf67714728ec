/** The set-up that the commands share, in the order in which one thing needs the other. */
import process from 'node:process'
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { hasDisplay, portrait, startVirtualDisplay, virtualDisplayPrograms } from './display.mjs'
import { ensurePrograms, findChromium } from './programs.mjs'
import { chooseShell } from './shell.mjs'
import { ensureSpeech, ensureSpeechPrograms } from './speech.mjs'
import { step } from './step.mjs'

export const prepareDependencies = () => step('Dependencies from the lock file', ensureDependencies)

/** `programs`: names from programs.mjs. */
export const preparePrograms = (programs) =>
  step(`Programs (${programs.join(', ')})`, (skip) => ensurePrograms(programs, skip))

/** What the tests of printing need: a printing service of their own, and what reads back its paper. Elsewhere they are left out. */
const printingPrograms = process.platform === 'linux' ? ['cups-daemon', 'cups-client', 'poppler-utils'] : []

export const prepareBuild = () => step('Build', ensureBuild)

export const prepareSpeechPrograms = () => step('Programs (espeak-ng, opus-tools)', ensureSpeechPrograms)

export const prepareSpeech = () => step('Speech', ensureSpeech)

/**
 * All that a window under test needs; gives back its environment. In CI the display is always virtual, so that
 * every run has the same one. The shell is Chromium, which every machine can have, unless KIOSK_SHELL asks.
 */
export async function prepareEndToEnd() {
  const virtual = process.platform === 'linux' && (!hasDisplay() || Boolean(process.env.CI))
  const shell = process.env.KIOSK_SHELL ? (await chooseShell()).shell : 'chromium'
  await preparePrograms(['chromium', ...(virtual ? virtualDisplayPrograms : []), ...printingPrograms])
  await prepareBuild()
  await prepareSpeech()
  const display = virtual ? await startVirtualDisplay(portrait) : {}
  return { KIOSK_SHELL: shell, KIOSK_CHROMIUM: findChromium(), ...display }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, LaunchOptions } from 'playwright-core'

// Playwright takes these for orders to write down all that crosses, what is typed included, and to open windows of
// its own: they go before it is loaded.
for (const name of Object.keys(process.env)) {
  if (/^(DEBUG|PWDEBUG|PW_|PLAYWRIGHT_)/.test(name)) Reflect.deleteProperty(process.env, name)
}
const { chromium } = await import('playwright-core')

export interface ChromiumProgram {
  executablePath: string
  /** Emptied at each start and at the end: nothing of a visit may stay in it. */
  profile: string
  /** The display to open on, where it is not the environment's. */
  display?: string
}

/** Chromium refuses its sandbox to root: then a hole in the page would be a hole in the machine. */
export const isSandboxed = () => process.getuid?.() !== 0

type ContextOptions = Parameters<typeof chromium.launchPersistentContext>[1]

/** Starts Chromium on an empty profile, driven over a pipe, with no way to any network. Throws where it does not start. */
export function openChromium(
  { executablePath, profile, display }: ChromiumProgram,
  { args = [], ...options }: Pick<LaunchOptions, 'args'> & ContextOptions,
): Promise<BrowserContext> {
  prepareProfile(profile)
  return chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: isSandboxed(),
    acceptDownloads: false,
    locale: 'es-AR',
    ...options,
    args: [...everywhere, ...args],
    // What Playwright switches off for tests is a kiosk's own protection: from pages that hang, that flood, that pop up.
    ignoreDefaultArgs: [
      '--enable-automation', '--allow-pre-commit-input', '--disable-popup-blocking', '--disable-hang-monitor',
      '--disable-ipc-flooding-protection',
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: {
      ...stringsOf(process.env),
      BREAKPAD_DUMP_LOCATION: dumpsOf(profile),
      ...(display === undefined ? {} : { DISPLAY: display }),
    },
  })
}

/** To be called once its browser is closed; that may still be writing for a moment. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
}

const everywhere = [
  // No name resolves and no proxy answers: even a request that slipped past the route leads nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-extensions',
  '--no-first-run',
  '--no-default-browser-check',
]

const dumpsOf = (profile: string) => join(profile, 'Crash Reports')

function prepareProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true })
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  const preferences = {
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    autofill: { profile_enabled: false, credit_card_enabled: false },
    translate: { enabled: false },
  }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  // A file where Crashpad needs a folder: without its store it keeps nothing of a page that crashed. No switch of
  // Chromium's does that and leaves pages working, and by itself it keeps them in the user's home, for 30 days.
  mkdirSync(dumpsOf(profile))
  writeFileSync(join(dumpsOf(profile), 'new'), '')
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

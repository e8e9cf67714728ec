import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Clock } from '../clock.ts'
import { kioskOrigins } from '../gate.ts'
import { Problem } from '../problem.ts'
import { connectPage } from './chromium-page.ts'
import { leaveNoCoreFiles } from './core-files.ts'
import { pageHeaders, type PageFile, type PageFiles } from './page-files.ts'
import type { Attempt, Renderer, RendererEvents, Shell } from './shell.ts'

// Playwright takes these for orders to write down all that crosses, what is typed included, and to open windows of
// its own: they go before it is loaded.
for (const name of Object.keys(process.env)) {
  if (/^(DEBUG|PWDEBUG|PW_|PLAYWRIGHT_)/.test(name)) Reflect.deleteProperty(process.env, name)
}
const { chromium } = await import('playwright-core')

const origin = kioskOrigins[0]

/** No storage, cookie, cache or worker: a page of an origin like no other has none that the next one could find. */
const headers = { ...pageHeaders({ sandbox: 'allow-scripts' }), 'Access-Control-Allow-Origin': 'null', 'Cross-Origin-Resource-Policy': 'cross-origin' }

export interface ChromiumShellOptions {
  executablePath: string
  /** Read at the start and again at each `reload`. */
  pageFiles: () => PageFiles
  clock: Clock
  /** Emptied at each start and at the end: nothing of a visit may stay in it. */
  profile: string
  /** `plain` is a window on a developer's desktop, `kiosk` fills the screen. */
  window: { kind: 'kiosk' } | { kind: 'plain'; width: number; height: number }
  /** For tests and the tour, which tap where there is no touch screen. */
  touchEmulation?: boolean
  /** The display to open on, where it is not the environment's. */
  display?: string
}

/** The end-to-end tests drive the very window that the kiosk opens. */
export interface ChromiumShell extends Shell {
  page(): Page
  /** Loads the page again after a rebuild (npm run dev). */
  reload(): Promise<void>
  /** Chromium refuses its sandbox to root: then a hole in the page would be a hole in the machine. */
  readonly sandboxed: boolean
}

/**
 * The kiosk on the system's Chromium, driven over a pipe: no port listens.
 * Throws `Problem('chromium-missing' | 'window-failed')`.
 */
export async function chromiumShell(options: ChromiumShellOptions): Promise<ChromiumShell> {
  if (!existsSync(options.executablePath)) throw new Problem('chromium-missing', options.executablePath)
  let files = options.pageFiles()
  const sandboxed = process.getuid?.() !== 0
  prepareProfile(options.profile)
  leaveNoCoreFiles()
  const context = await launch(options, sandboxed)
  let current: Page | undefined
  let refused: (attempt: Attempt) => void = () => {}
  let opening = false
  const closed = Promise.withResolvers<undefined>()
  context.once('close', () => { closed.resolve(undefined) })
  await context.route('**/*', (route) => answer(route, (path) => files.get(path), (attempt) => { refused(attempt) }))
  await context.clearPermissions()

  /** A page that nobody here asked for is closed as soon as it comes up. */
  context.on('page', (page) => {
    if (opening) return
    refused('window')
    page.close().catch(() => {}) // it may be gone by itself
  })

  async function openRenderer(events: RendererEvents): Promise<Renderer> {
    opening = true
    const page = await context.newPage().finally(() => { opening = false })
    const renderer = await connectPage(page, origin, options.clock, events)
    refused = (attempt) => { events.refused(attempt) }
    // Only the page in front can be closed by somebody else (Alt+F4): then the window is gone with it, and a page
    // opened now would come up in an ordinary window.
    page.on('close', () => {
      if (page === current) closed.resolve(undefined)
      events.lost()
    })
    current = page
    // The new page shows itself while the ones before are closed.
    await page.goto(`${origin}/index.html`, { waitUntil: 'commit' })
    for (const other of context.pages()) if (other !== page) other.close().catch(() => {}) // it may be gone by itself
    return renderer
  }

  return {
    openRenderer,
    sandboxed,
    closed: closed.promise,
    async close() {
      await context.close().catch(() => {}) // it may be going by itself, as when its window was closed
      rmSync(options.profile, { recursive: true, force: true, maxRetries: 10 })
    },
    page() {
      if (!current) throw new Error('no renderer is open')
      return current
    },
    async reload() {
      files = options.pageFiles()
      await current?.reload()
    },
  }
}

async function launch(options: ChromiumShellOptions, sandboxed: boolean): Promise<BrowserContext> {
  try {
    return await chromium.launchPersistentContext(options.profile, {
      executablePath: options.executablePath,
      headless: false,
      viewport: null,
      chromiumSandbox: sandboxed,
      hasTouch: options.touchEmulation ?? false,
      acceptDownloads: false,
      locale: 'es-AR',
      args: switches(options.window),
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
        BREAKPAD_DUMP_LOCATION: dumpsOf(options.profile),
        ...(options.display === undefined ? {} : { DISPLAY: options.display }),
      },
    })
  } catch (error) {
    throw new Problem('window-failed', options.executablePath, { cause: error })
  }
}

/** The page's own files are answered from memory; everything else is refused and told. */
async function answer(
  route: Route,
  fileAt: (path: string) => PageFile | undefined,
  refused: (attempt: Attempt) => void,
): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  const file = url.origin === origin && request.method() === 'GET' ? fileAt(url.pathname) : undefined
  if (file) return route.fulfill({ status: 200, headers: { ...headers, 'Content-Type': file.type }, body: file.body })
  refused(request.isNavigationRequest() ? 'navigation' : 'request')
  await route.abort('blockedbyclient')
}

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

function switches(window: ChromiumShellOptions['window']): string[] {
  return [
    // No name resolves and no proxy answers: even a request that slipped past the route leads nowhere.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    // WebRTC heeds neither: it may use the proxy alone, and nothing is asked of the person in the browser's own words.
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--deny-permission-prompts',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-extensions',
    '--disable-pinch',
    '--disable-session-crashed-bubble',
    '--disable-features=Translate,MediaRouter,OptimizationHints,WebBluetooth,WebUSB',
    '--overscroll-history-navigation=0',
    '--noerrdialogs',
    '--no-first-run',
    '--no-default-browser-check',
    '--force-device-scale-factor=1',
    ...(window.kind === 'kiosk' ? ['--kiosk'] : [`--window-size=${String(window.width)},${String(window.height)}`]),
  ]
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

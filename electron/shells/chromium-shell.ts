import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core'
import type { View } from '../contract.ts'
import { kioskOrigins } from '../gate.ts'
import { Problem } from '../problem.ts'
import { pageHeaders, type PageFile, type PageFiles } from './page-files.ts'
import type { Renderer, RendererEvents, Shell } from './shell.ts'

const origin = kioskOrigins[0]

export interface ChromiumShellOptions {
  executablePath: string
  /** Read at the start and again at each `reload`. */
  pageFiles: () => PageFiles
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
  const context = await launch(options, sandboxed)
  await lockDown(context, (path) => files.get(path))
  let current: Page | undefined
  let opening = false
  const closed = Promise.withResolvers<undefined>()
  context.once('close', () => { closed.resolve(undefined) })

  /** A page that nobody here asked for is closed as soon as it comes up. */
  context.on('page', (page) => {
    if (!opening) void page.close()
  })

  async function openRenderer(events: RendererEvents): Promise<Renderer> {
    opening = true
    const page = await context.newPage().finally(() => { opening = false })
    await connect(page, events)
    // Only the page in front can be closed by somebody else (Alt+F4): then the window is gone with it, and a page
    // opened now would come up in an ordinary window.
    page.on('close', () => {
      if (page === current) closed.resolve(undefined)
      events.lost()
    })
    current = page
    await page.goto(`${origin}/index.html`)
    for (const other of context.pages()) if (other !== page) await other.close()
    return { show: (view) => { deliver(page, view) } }
  }

  return {
    openRenderer,
    sandboxed,
    closed: closed.promise,
    async close() {
      await context.close()
      rmSync(options.profile, { recursive: true, force: true })
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
      ignoreDefaultArgs: ['--enable-automation', '--allow-pre-commit-input', '--disable-popup-blocking'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(options.display === undefined ? {} : { env: { ...stringsOf(process.env), DISPLAY: options.display } }),
    })
  } catch (error) {
    throw new Problem('window-failed', options.executablePath, { cause: error })
  }
}

/** Requests, dialogs, downloads, pages of its own: everything that is not one of our files is refused. */
async function lockDown(context: BrowserContext, fileAt: (path: string) => PageFile | undefined): Promise<void> {
  await context.route('**/*', async (route) => { await answer(route, fileAt) })
  await context.clearPermissions()
}

async function answer(route: Route, fileAt: (path: string) => PageFile | undefined): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  const file = url.origin === origin && request.method() === 'GET' ? fileAt(url.pathname) : undefined
  if (!file) await route.abort('blockedbyclient')
  else await route.fulfill({ status: 200, headers: { ...pageHeaders, 'Content-Type': file.type }, body: file.body })
}

/** Gives the page its two functions, and listens to what becomes of it. */
async function connect(page: Page, events: RendererEvents): Promise<void> {
  await page.exposeBinding('kioskBridge', (source, kind: unknown, message: unknown) => {
    const sender = { mainFrame: source.frame === page.mainFrame(), origin: new URL(source.frame.url()).origin }
    if (kind === 'ready' && sender.mainFrame) events.ready()
    else events.message(sender, message)
  })
  await page.addInitScript(() => {
    const bridge = Reflect.get(window, 'kioskBridge') as (kind: string, message?: string) => Promise<void>
    Reflect.deleteProperty(window, 'kioskBridge')
    if (window !== window.top) return
    const kiosk = Object.freeze({
      send: (message: string) => void bridge('event', message),
      onScreen: (listener: (view: View) => void) => {
        window.addEventListener('kiosk-view', (event) => { listener((event as CustomEvent<View>).detail) })
        void bridge('ready')
      },
    })
    Object.defineProperty(window, 'kiosk', { value: kiosk })
  })
  page.on('dialog', (dialog) => void dialog.dismiss())
  page.on('filechooser', () => {}) // listening is what keeps the chooser from opening
  page.on('crash', () => { events.lost() })
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !frame.url().startsWith(`${origin}/`)) events.lost()
  })
}

/** A page that is gone cannot be told anything; `lost` has been reported by then. */
function deliver(page: Page, view: View): void {
  page
    .evaluate((detail) => { window.dispatchEvent(new CustomEvent('kiosk-view', { detail })) }, view)
    .catch((error: unknown) => {
      if (!page.isClosed()) void page.close()
      return error
    })
}

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
}

function switches(window: ChromiumShellOptions['window']): string[] {
  return [
    // No name resolves and no proxy answers: even a request that slipped past the route leads nowhere.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
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

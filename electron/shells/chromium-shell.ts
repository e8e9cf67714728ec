import { existsSync } from 'node:fs'
import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Clock } from '../clock.ts'
import { kioskOrigins } from '../gate.ts'
import { Problem } from '../problem.ts'
import { connectPage } from './chromium-page.ts'
import { isSandboxed, openChromium, removeProfile, type ChromiumProgram } from './chromium-program.ts'
import { leaveNoCoreFiles } from './core-files.ts'
import { pageHeaders, type PageFiles } from './page-files.ts'
import { chromiumPrinting } from './printing/chromium-printing.ts'
import type { Attempt, Printer, Renderer, RendererEvents, Shell } from './shell.ts'

const origin = kioskOrigins[0]

/** No storage, cookie, cache or worker: a page of an origin like no other has none that the next one could find. */
const headers = { ...pageHeaders({ sandbox: 'allow-scripts' }), 'Access-Control-Allow-Origin': 'null', 'Cross-Origin-Resource-Policy': 'cross-origin' }

export interface ChromiumShellOptions extends ChromiumProgram {
  /** Read at the start and again at each `reload`. */
  pageFiles: () => PageFiles
  clock: Clock
  /** `plain` is a window on a developer's desktop, `kiosk` fills the screen. */
  window: { kind: 'kiosk' } | { kind: 'plain'; width: number; height: number }
  /** For tests and the tour, which tap where there is no touch screen. */
  touchEmulation?: boolean
  /** Left out: this machine has none. */
  printer?: Printer | undefined
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
  leaveNoCoreFiles()
  const printing = chromiumPrinting(options)
  const context = await launch(options)
  let current: Page | undefined
  let refused: (attempt: Attempt) => void = () => {}
  let opening = false
  const closed = Promise.withResolvers<undefined>()
  context.once('close', () => { closed.resolve(undefined) })
  await context.route('**/*', (route) => answer(route, files, (attempt) => { refused(attempt) }))
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
    sandboxed: isSandboxed(),
    closed: closed.promise,
    print: (page) => printing.print(page),
    async close() {
      const closing = context.close().catch(() => {}) // it may be going by itself, as when its window was closed
      await Promise.all([printing.close(), closing])
      removeProfile(options.profile)
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

async function launch(options: ChromiumShellOptions): Promise<BrowserContext> {
  try {
    return await openChromium(options, {
      headless: false,
      viewport: null,
      hasTouch: options.touchEmulation ?? false,
      args: switches(options.window),
    })
  } catch (error) {
    throw new Problem('window-failed', options.executablePath, { cause: error })
  }
}

/** The page's own files are answered; everything else is refused and told. */
async function answer(route: Route, files: PageFiles, refused: (attempt: Attempt) => void): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  const file = url.origin === origin && request.method() === 'GET' ? await files.get(url.pathname) : undefined
  if (file) return route.fulfill({ status: 200, headers: { ...headers, 'Content-Type': file.type }, body: file.body })
  refused(request.isNavigationRequest() ? 'navigation' : 'request')
  await route.abort('blockedbyclient')
}

function switches(window: ChromiumShellOptions['window']): string[] {
  return [
    // WebRTC heeds neither the resolver nor the proxy that are dead: it may use that proxy alone. And nothing is asked
    // of the person in the browser's own words.
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--deny-permission-prompts',
    '--disable-pinch',
    // What a person had read aloud goes on at the next page, before they touch it.
    '--autoplay-policy=no-user-gesture-required',
    '--disable-session-crashed-bubble',
    '--disable-features=Translate,MediaRouter,OptimizationHints,WebBluetooth,WebUSB',
    '--overscroll-history-navigation=0',
    '--noerrdialogs',
    '--force-device-scale-factor=1',
    ...(window.kind === 'kiosk' ? ['--kiosk'] : [`--window-size=${String(window.width)},${String(window.height)}`]),
  ]
}

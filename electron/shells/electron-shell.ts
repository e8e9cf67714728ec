import type { App, BrowserWindow as Window, IpcMainEvent, Session, WebContents } from 'electron'
import type { View } from '../contract.ts'
import { kioskOrigins } from '../gate.ts'
import { grantNothing, lockedPreferences, stayOnPage } from './locked-window.ts'
import { pageHeaders, policyReports, type PageFiles } from './page-files.ts'
import { printFromElectron, type ElectronPrinting } from './printing/electron-printing.ts'
import { PrintingUnderWay } from './printing/under-way.ts'
import type { Attempt, Renderer, RendererEvents, Shell } from './shell.ts'

const origin = kioskOrigins[1]
// The origin stays: modules of a scheme of our own do not load into a page that has none. Its storage is emptied.
const headers = pageHeaders({ sandbox: 'allow-scripts allow-same-origin', reports: policyReports })

/** The part of Electron that the shell uses: handed in, so that tests see every option and handler. */
export interface ElectronApi {
  app: Pick<App, 'on'>
  BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => Window
  Menu: { setApplicationMenu(menu: null): void }
  ipcMain: {
    on(channel: string, listener: (event: IpcMainEvent, message: unknown) => void): unknown
    removeAllListeners(channel: string): unknown
  }
  session: { fromPartition(partition: string): Session }
}

/** To be called before Electron is ready: the page's own scheme is standard and secure, may be listened to, and nothing else. */
export const kioskScheme = { scheme: 'kiosk', privileges: { standard: true, secure: true, stream: true } } as const

/** Before Electron is ready too: no name resolves and no proxy answers, so that what slipped past leads nowhere. */
export const deadNetwork = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
] as const

export interface ElectronShellOptions {
  pageFiles: PageFiles
  preload: string
  kiosk: boolean
  /** Left out: this machine has no printer. */
  printing?: ElectronPrinting | undefined
}

/**
 * The kiosk in Electron: the shell that offices install. Two sessions in memory are taken in turn: another session is
 * another process, cache and storage, and Electron never frees one.
 */
export function electronShell(electron: ElectronApi, options: ElectronShellOptions): Shell {
  const sessions = ['visit-a', 'visit-b'].map((partition) => electron.session.fromPartition(partition))
  let refused: (attempt: Attempt) => void = () => {}
  for (const session of sessions) lockSession(session, options.pageFiles, (attempt) => { refused(attempt) })
  const underWay = new PrintingUnderWay()
  let current: Window | undefined
  let opened = 0
  const closed = Promise.withResolvers<undefined>()
  electron.Menu.setApplicationMenu(null)
  // Without a listener Electron quits when the last window goes: `closed` says when to.
  electron.app.on('window-all-closed', () => {})

  return {
    closed: closed.promise,
    async openRenderer(events: RendererEvents): Promise<Renderer> {
      const session = sessions[opened % sessions.length] as Session
      opened += 1
      await emptySession(session)
      const window = new electron.BrowserWindow(windowOptions(session, options))
      lockContents(window.webContents, events)
      connect(electron, window, events)
      refused = (attempt) => { events.refused(attempt) }
      window.on('closed', () => {
        if (current === window) closed.resolve(undefined)
        events.lost()
      })
      const before = current
      current = window
      try {
        await window.loadURL(`${origin}/index.html`)
      } finally {
        before?.destroy() // whatever comes in its place, the last person's screen goes
      }
      return {
        show: (view: View) => {
          if (!window.isDestroyed()) window.webContents.send('kiosk:view', view)
        },
      }
    },
    print(page) {
      const { printing } = options
      if (!printing) return Promise.resolve('no-printer')
      return underWay.run((closing) => printFromElectron(electron, page, printing, closing))
    },
    async close() {
      current?.destroy()
      closed.resolve(undefined)
      await underWay.close()
    },
  }
}

/** What the visit before last may have left in this session's memory. */
async function emptySession(session: Session): Promise<void> {
  await Promise.all([session.clearStorageData(), session.clearCache(), session.clearAuthCache()])
}

function windowOptions(session: Session, { preload, kiosk }: ElectronShellOptions): Electron.BrowserWindowConstructorOptions {
  return {
    kiosk,
    frame: !kiosk,
    backgroundColor: '#F6F7F9',
    webPreferences: { ...lockedPreferences, session, preload },
  }
}

/** No permission of any kind, no file but ours, no request but for our files. */
function lockSession(session: Session, files: PageFiles, refused: (attempt: Attempt) => void): void {
  grantNothing(session, refused)
  session.webRequest.onBeforeRequest((request, answer) => {
    // The empty picture is the icon that index.html names, so that none is asked for.
    const isOurs = request.url.startsWith(`${origin}/`) || request.url.startsWith('data:image/svg+xml') || request.url === 'data:,'
    const cancel = !isOurs
    if (cancel) refused('request')
    answer({ cancel })
  })
  session.protocol.handle('kiosk', async (request) => {
    const url = new URL(request.url)
    const file = `${url.protocol}//${url.host}` === origin && request.method === 'GET' ? await files.get(url.pathname) : undefined
    if (file) return new Response(new Uint8Array(file.body), { headers: { ...headers, 'Content-Type': file.type } })
    refused(url.pathname === policyReports ? 'policy' : 'request')
    return new Response(null, { status: 404, headers })
  })
}

/** Nothing takes the page elsewhere, opens another, or reaches past it by a shortcut. */
function lockContents(contents: WebContents, { refused }: RendererEvents): void {
  stayOnPage(contents, refused)
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('before-input-event', (event, input) => {
    if (isShortcut(input)) event.preventDefault()
  })
}

/** What a person types into a field, and the keys that move in a form; any other combination is the browser's. */
function isShortcut({ key, control, meta, alt }: { key: string; control: boolean; meta: boolean; alt: boolean }): boolean {
  const altGr = control && alt // how Windows reports AltGr, which types @ on a Spanish keyboard
  return /^F\d+$/.test(key) || meta || (!altGr && (control || alt))
}

function connect(electron: ElectronApi, window: Window, events: RendererEvents): void {
  const { webContents: contents } = window
  const senderOf = ({ senderFrame }: IpcMainEvent) => ({
    mainFrame: senderFrame !== null && senderFrame === contents.mainFrame,
    origin: senderFrame?.origin ?? '',
  })
  for (const channel of ['kiosk:ready', 'kiosk:event']) electron.ipcMain.removeAllListeners(channel)
  electron.ipcMain.on('kiosk:ready', (event) => {
    if (event.sender === contents && senderOf(event).mainFrame) events.ready()
  })
  electron.ipcMain.on('kiosk:event', (event, message) => {
    if (event.sender === contents) events.message(senderOf(event), message)
  })
  contents.on('render-process-gone', () => { events.lost() })
  contents.on('unresponsive', () => { events.lost() })
}

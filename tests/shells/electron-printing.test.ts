import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ElectronApi } from '../../electron/shells/electron-shell.ts'
import { printFromElectron } from '../../electron/shells/printing/electron-printing.ts'
import { ManualClock } from '../support/manual-clock.ts'

const html = '<!doctype html><p>¿Ñandú?</p>'
const name = 'Ticket'

/** What the printing asks of Electron's own objects; `prints` is Electron's callback, when it comes. */
class FakeWindow extends EventEmitter {
  static opened: FakeWindow[] = []
  static prints: ((answer: (success: boolean, reason: string) => void) => void) = (answer) => { answer(true, '') }
  static printers = [{ name }]
  options: Electron.BrowserWindowConstructorOptions
  loaded = ''
  destroyed = false
  webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn(),
    getPrintersAsync: () => Promise.resolve(FakeWindow.printers),
    print: vi.fn((_options: object, answer: (success: boolean, reason: string) => void) => { FakeWindow.prints(answer) }),
    printToPDF: vi.fn(() => Promise.resolve(Buffer.from('%PDF'))),
    debugger: {
      attach: vi.fn(),
      detach: vi.fn(),
      sendCommand: vi.fn(() => Promise.resolve({ cssContentSize: { height: 400 } })),
    },
  })
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    FakeWindow.opened.push(this)
  }
  loadURL(url: string) {
    this.loaded = url
    return Promise.resolve()
  }
  destroy() {
    this.destroyed = true
    this.emit('closed')
  }
  isDestroyed() { return this.destroyed }
}

/** The one that Electron has for the partition, and the handlers that it was given. */
function fakeSession() {
  const handlers: Record<string, ((...given: never[]) => unknown) | null> = {}
  const keep = (kind: string) => (handler: ((...given: never[]) => unknown) | null) => { handlers[kind] = handler }
  return Object.assign(new EventEmitter(), {
    handlers,
    setPermissionRequestHandler: keep('ask'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('screen'),
    webRequest: { onBeforeRequest: keep('request') },
  })
}

function start(options: { printer?: { name?: string }; paper?: '80mm' | 'a4'; platform?: NodeJS.Platform; session?: ReturnType<typeof fakeSession> } = {}) {
  const { session = fakeSession() } = options
  const fromPartition = vi.fn(() => session)
  const electron = { BrowserWindow: FakeWindow, session: { fromPartition } } as unknown as ElectronApi
  const clock = new ManualClock()
  const closing = new AbortController()
  const { printer = {}, paper = '80mm', platform = 'win32' } = options
  const result = printFromElectron(electron, { html, paper }, { printer, clock, platform }, closing.signal)
  return { result, clock, closing, fromPartition, session, window: FakeWindow.opened.at(-1) }
}

afterEach(() => {
  FakeWindow.opened = []
  FakeWindow.printers = [{ name }]
  FakeWindow.prints = (answer) => { answer(true, '') }
  delete process.env['CUPS_SERVER']
})

describe('printing from Electron', () => {
  it('prints the page alone, silently, on paper of its size, and its window is gone after it', async () => {
    const { result, window } = start({ printer: { name } })
    expect(await result).toBe('printed')
    expect(window?.webContents.print.mock.calls[0]?.[0]).toEqual({
      silent: true,
      printBackground: true,
      margins: { marginType: 'none' },
      pageSize: { width: 80_000, height: 107_000 },
      deviceName: name,
    })
    expect(window?.loaded).toBe(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`)
    expect(window?.destroyed).toBe(true)
  })

  it('takes whole sheets, and the default printer where none is named', async () => {
    const { result, window } = start({ paper: 'a4' })
    expect(await result).toBe('printed')
    const asked = window?.webContents.print.mock.calls[0]?.[0]
    expect(asked).toMatchObject({ pageSize: { width: 210_000, height: 297_000 } })
    expect(asked).not.toHaveProperty('deviceName')
  })

  it('does so in a window that nobody sees, with no bridge, no script, and a session of its own', async () => {
    const { result, window, fromPartition } = start()
    await result
    expect(fromPartition.mock.calls).toEqual([['print']]) // in memory: not persist:
    expect(window?.options).toMatchObject({ show: false, focusable: false, skipTaskbar: true })
    expect(window?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false })
    expect(window?.options.webPreferences).not.toHaveProperty('preload')
    expect(FakeWindow.opened).toHaveLength(1)
  })

  it('lets that page reach nothing, go nowhere and ask for nothing', async () => {
    const { result, window, session } = start()
    const { handlers } = session
    await result
    const decide = vi.fn()
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'kiosk://app/index.html', window?.loaded ?? '']) {
      handlers['request']?.({ url } as never, decide as never)
    }
    expect(decide.mock.calls.map(([decision]) => (decision as { cancel: boolean }).cancel)).toEqual([true, true, true, false])
    const answer = vi.fn()
    handlers['ask']?.({} as never, 'media' as never, answer as never)
    expect(answer).toHaveBeenCalledWith(false)
    expect([handlers['check']?.(), handlers['device']?.(), handlers['screen']]).toEqual([false, false, null])
    const event = { preventDefault: vi.fn() }
    for (const way of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) window?.webContents.emit(way, event)
    expect(event.preventDefault).toHaveBeenCalledTimes(4)
    expect(window?.webContents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' })
  })

  it('lets no slip be downloaded, and refuses that once, however many were printed before', async () => {
    const session = fakeSession()
    for (let slips = 0; slips < 3; slips += 1) expect(await start({ session }).result).toBe('printed')
    const event = { preventDefault: vi.fn() }
    session.emit('will-download', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })

  it('shuts the same doors of that window as of the kiosk\'s', async () => {
    const { result, window } = start()
    await result
    expect(window?.options.webPreferences).toMatchObject({
      nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false, devTools: false,
      spellcheck: false, navigateOnDragDrop: false, disableDialogs: true,
    })
  })

  it.each([
    ['the system has none', [], {}],
    ['the one that is named is not there', [{ name: 'Hoja' }], { name }],
  ])('finds no printer where %s', async (_what, printers, printer) => {
    FakeWindow.printers = printers
    const { result, window } = start({ printer })
    expect(await result).toBe('no-printer')
    expect(window?.webContents.print).not.toHaveBeenCalled()
    expect(window?.destroyed).toBe(true)
  })

  it.each<[string, (window: FakeWindow) => void]>([
    ['Electron says so', () => {}],
    ['its window is destroyed meanwhile', (window) => { window.destroy() }],
    ['its page crashes meanwhile', (window) => { window.webContents.emit('render-process-gone') }],
  ])('has failed where %s', async (what, happens) => {
    const printing = Promise.withResolvers<undefined>()
    FakeWindow.prints = (answer) => {
      printing.resolve(undefined)
      if (what === 'Electron says so') answer(false, 'Print job failed')
    }
    const { result, window } = start()
    await printing.promise
    if (window) happens(window)
    expect(await result).toBe('failed')
    expect(window?.destroyed).toBe(true)
  })

  it.each<[string, (it: ReturnType<typeof start>) => void]>([
    ['Electron does not answer in time', ({ clock }) => { clock.pass(20) }],
    ['the shell closes meanwhile', ({ closing }) => { closing.abort() }],
  ])('has failed where %s, and its window goes', async (_what, happens) => {
    const printing = Promise.withResolvers<undefined>()
    FakeWindow.prints = () => { printing.resolve(undefined) }
    const started = start()
    const { result, window } = started
    await printing.promise
    happens(started)
    expect(await result).toBe('failed')
    expect(window?.destroyed).toBe(true)
  })

  it('on Linux leaves the printing to CUPS, and opens nothing where there is none', async () => {
    process.env['CUPS_SERVER'] = '/nowhere/cups.sock'
    const { result } = start({ platform: 'linux' })
    expect(await result).toBe('no-printer')
    expect(FakeWindow.opened).toEqual([])
  })
})

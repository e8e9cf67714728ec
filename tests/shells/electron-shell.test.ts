import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import type { View } from '../../electron/contract.ts'
import { deadNetwork, electronShell, kioskScheme, type ElectronApi, type ElectronShellOptions } from '../../electron/shells/electron-shell.ts'
import { forbiddenSwitch, strangeSwitch } from '../../electron/shells/forbidden-switch.ts'
import { pageHeaders, policyReports } from '../../electron/shells/page-files.ts'
import { ManualClock } from '../support/manual-clock.ts'

/** What Electron's own objects are asked to do, without Electron: its binary is not to be had everywhere. */
class FakeContents extends EventEmitter {
  mainFrame = { origin: 'kiosk://app' }
  sent: unknown[] = []
  openHandler: ((details: object) => { action: string }) | undefined
  send(...message: unknown[]) { this.sent.push(message) }
  webRtcPolicy = ''
  setWindowOpenHandler(handler: () => { action: string }) { this.openHandler = handler }
  setWebRTCIPHandlingPolicy(policy: string) { this.webRtcPolicy = policy }
}

class FakeWindow extends EventEmitter {
  static opened: FakeWindow[] = []
  static loads = true
  webContents = new FakeContents()
  destroyed = false
  loaded = ''
  options: Electron.BrowserWindowConstructorOptions
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    FakeWindow.opened.push(this)
  }
  loadURL(url: string) {
    this.loaded = url
    return FakeWindow.loads ? Promise.resolve() : Promise.reject(new Error('ERR_FAILED'))
  }
  destroy() {
    this.destroyed = true
    this.emit('closed')
  }
  isDestroyed() { return this.destroyed }
}

class FakeSession extends EventEmitter {
  requestHandler: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | undefined
  checkHandler: (() => boolean) | undefined
  deviceHandler: (() => boolean) | undefined
  displayHandler: unknown = 'never set'
  beforeRequest: ((details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void) | undefined
  serve: ((request: { url: string; method: string }) => Promise<Response>) | undefined
  webRequest = { onBeforeRequest: (handler: typeof this.beforeRequest) => { this.beforeRequest = handler } }
  protocol = { handle: (_scheme: string, handler: typeof this.serve) => { this.serve = handler } }
  cleared: string[] = []
  clearStorageData() { return Promise.resolve(void this.cleared.push('storage')) }
  clearCache() { return Promise.resolve(void this.cleared.push('cache')) }
  clearAuthCache() { return Promise.resolve(void this.cleared.push('auth')) }
  setPermissionRequestHandler(handler: typeof this.requestHandler) { this.requestHandler = handler }
  setPermissionCheckHandler(handler: () => boolean) { this.checkHandler = handler }
  setDevicePermissionHandler(handler: () => boolean) { this.deviceHandler = handler }
  setDisplayMediaRequestHandler(handler: unknown) { this.displayHandler = handler }
}

async function openShell(more: Pick<ElectronShellOptions, 'printing'> = {}) {
  FakeWindow.opened = []
  FakeWindow.loads = true
  const sessions: { partition: string; session: FakeSession }[] = []
  const app = new EventEmitter()
  const ipcMain = new EventEmitter()
  const setApplicationMenu = vi.fn()
  const api = {
    app,
    ipcMain,
    BrowserWindow: FakeWindow,
    Menu: { setApplicationMenu },
    session: {
      fromPartition(partition: string) {
        const session = new FakeSession()
        sessions.push({ partition, session })
        return session
      },
    },
  } as unknown as ElectronApi
  const pageFiles = new Map([['/index.html', { body: Buffer.from('<p>'), type: 'text/html; charset=utf-8' }]])
  const shell = electronShell(api, { pageFiles, preload: '/program/preload.cjs', kiosk: true, ...more })
  const events = { ready: vi.fn(), message: vi.fn(), refused: vi.fn(), lost: vi.fn() }
  const renderer = await shell.openRenderer(events)
  const window = FakeWindow.opened[0]
  const session = sessions[0]?.session
  if (!window || !session) throw new Error('no window was opened')
  return { shell, events, renderer, window, session, sessions, app, ipcMain, setApplicationMenu }
}

describe('the Electron shell', () => {
  it('opens one full-screen window with every door of the renderer shut', async () => {
    const { window, setApplicationMenu } = await openShell()
    expect(window.options).toMatchObject({ kiosk: true, frame: false })
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      preload: '/program/preload.cjs',
    })
    expect(window.loaded).toBe('kiosk://app/index.html')
    expect(setApplicationMenu).toHaveBeenCalledWith(null)
  })

  it('takes two sessions in memory in turn, emptied before each visit, and ends the window of the one before', async () => {
    const { shell, events, sessions } = await openShell()
    await shell.openRenderer(events)
    await shell.openRenderer(events)
    expect(sessions.map(({ partition }) => partition)).toEqual(['visit-a', 'visit-b']) // in memory: not persist:
    const used = FakeWindow.opened.map((window) => window.options.webPreferences?.session)
    expect(used).toEqual([sessions[0]?.session, sessions[1]?.session, sessions[0]?.session])
    expect(sessions[0]?.session.cleared.sort()).toEqual(['auth', 'auth', 'cache', 'cache', 'storage', 'storage'])
    expect(FakeWindow.opened.map((window) => window.destroyed)).toEqual([true, true, false])
  })

  it('grants no permission: neither asked for, nor checked, nor for a device or a screen', async () => {
    const { session, events } = await openShell()
    const answers: boolean[] = []
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fullscreen']) {
      session.requestHandler?.({}, permission, (granted) => answers.push(granted))
    }
    expect(answers).toEqual([false, false, false, false, false])
    expect(session.checkHandler?.()).toBe(false)
    expect(session.deviceHandler?.()).toBe(false)
    expect(session.displayHandler).toBeNull()
    expect(events.refused.mock.calls).toEqual(Array.from(answers, () => ['permission']))
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('prevents %s', async (name) => {
    const { window, events } = await openShell()
    const event = { preventDefault: vi.fn() }
    window.webContents.emit(name, event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(events.refused.mock.calls).toEqual([['navigation']])
  })

  it('opens no second window and downloads nothing', async () => {
    const { window, session, events } = await openShell()
    expect(window.webContents.openHandler?.({})).toEqual({ action: 'deny' })
    const download = { preventDefault: vi.fn() }
    session.emit('will-download', download)
    expect(download.preventDefault).toHaveBeenCalledOnce()
    expect(events.refused.mock.calls).toEqual([['window'], ['download']])
  })

  it('leaves WebRTC no way but the proxy, which is dead like every name', async () => {
    const { window } = await openShell()
    expect(window.webContents.webRtcPolicy).toBe('disable_non_proxied_udp')
    expect(Object.fromEntries(deadNetwork)).toEqual({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': 'http://127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
    })
  })

  it.each([
    ['kiosk://app/index.html', false],
    ['data:image/svg+xml,%3Csvg/%3E', false],
    ['https://example.org/', true],
    ['file:///etc/passwd', true],
    ['http://127.0.0.1:80/', true],
    ['kiosk://app.example.org/', true],
    ['data:text/html,x', true],
    ['blob:kiosk://app/1', true],
  ])('request %s: cancelled %s', async (url, cancel) => {
    const { session, events } = await openShell()
    const answer = vi.fn()
    session.beforeRequest?.({ url }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel })
    expect(events.refused.mock.calls).toEqual(cancel ? [['request']] : [])
  })

  it('serves the page\'s own files with the policy on each, and nothing else', async () => {
    const { session, events } = await openShell()
    const page = await session.serve?.({ url: 'kiosk://app/index.html', method: 'GET' })
    expect(await page?.text()).toBe('<p>')
    for (const [url, method] of [['kiosk://app/../keys.json', 'GET'], ['kiosk://other/index.html', 'GET'], ['kiosk://app/index.html', 'POST']]) {
      expect((await session.serve?.({ url: url ?? '', method: method ?? '' }))?.status).toBe(404)
    }
    expect(events.refused.mock.calls).toEqual([['request'], ['request'], ['request']])
    const policy = pageHeaders({ sandbox: 'allow-scripts allow-same-origin', reports: policyReports })['Content-Security-Policy']
    expect(page?.headers.get('content-security-policy')).toBe(policy)
  })

  it('tells what the policy stopped, whose report is no file', async () => {
    const { session, events } = await openShell()
    expect((await session.serve?.({ url: `kiosk://app${policyReports}`, method: 'POST' }))?.status).toBe(404)
    expect(events.refused.mock.calls).toEqual([['policy']])
  })

  it.each([
    [{ key: 'F12', control: false, meta: false, alt: false }, true],
    [{ key: 'p', control: true, meta: false, alt: false }, true],
    [{ key: 'Tab', control: false, meta: false, alt: true }, true],
    [{ key: 'l', control: false, meta: true, alt: false }, true],
    [{ key: '@', control: true, meta: false, alt: true }, false],
    [{ key: 'a', control: false, meta: false, alt: false }, false],
    [{ key: 'Enter', control: false, meta: false, alt: false }, false],
    [{ key: 'F', control: false, meta: false, alt: false }, false],
  ])('shortcut %j: swallowed %s', async (input, swallowed) => {
    const { window } = await openShell()
    const event = { preventDefault: vi.fn() }
    window.webContents.emit('before-input-event', event, input)
    expect(event.preventDefault).toHaveBeenCalledTimes(swallowed ? 1 : 0)
  })

  it('reports who sent a message as Electron saw it, and hears only the window that is open', async () => {
    const { events, ipcMain, window } = await openShell()
    const { webContents: contents } = window
    ipcMain.emit('kiosk:event', { sender: contents, senderFrame: contents.mainFrame }, 'a')
    ipcMain.emit('kiosk:event', { sender: contents, senderFrame: { origin: 'kiosk://app' } }, 'b')
    ipcMain.emit('kiosk:event', { sender: contents, senderFrame: null }, 'c')
    ipcMain.emit('kiosk:event', { sender: {}, senderFrame: contents.mainFrame }, 'd')
    expect(events.message.mock.calls).toEqual([
      [{ mainFrame: true, origin: 'kiosk://app' }, 'a'],
      [{ mainFrame: false, origin: 'kiosk://app' }, 'b'],
      [{ mainFrame: false, origin: '' }, 'c'],
    ])
    ipcMain.emit('kiosk:ready', { sender: {}, senderFrame: contents.mainFrame })
    expect(events.ready).not.toHaveBeenCalled()
    ipcMain.emit('kiosk:ready', { sender: contents, senderFrame: contents.mainFrame })
    expect(events.ready).toHaveBeenCalledOnce()
  })

  it('sends views to the page, and tells when it is lost', async () => {
    const { renderer, window, events } = await openShell()
    const view = { id: 'x' } as View
    renderer.show(view)
    expect(window.webContents.sent).toEqual([['kiosk:view', view]])
    window.webContents.emit('render-process-gone')
    window.webContents.emit('unresponsive')
    expect(events.lost).toHaveBeenCalledTimes(2)
  })

  it('is closed when asked to be, or when its window is, and not between two visits', async () => {
    for (const end of ['close', 'window'] as const) {
      const { shell, events } = await openShell()
      const closed = vi.fn()
      void shell.closed.then(closed)
      await shell.openRenderer(events)
      await Promise.resolve()
      expect(closed).not.toHaveBeenCalled()
      if (end === 'close') await shell.close()
      else FakeWindow.opened.at(-1)?.destroy()
      await shell.closed
      expect(closed).toHaveBeenCalledOnce()
    }
  })

  it('takes the last person\'s screen away even where no other page will load, and then can try again', async () => {
    const { shell, events } = await openShell()
    const closed = vi.fn()
    void shell.closed.then(closed)
    FakeWindow.loads = false
    await expect(shell.openRenderer(events)).rejects.toThrow('ERR_FAILED')
    FakeWindow.loads = true
    await shell.openRenderer(events)
    expect(FakeWindow.opened.map((window) => window.destroyed)).toEqual([true, true, false])
    expect(closed).not.toHaveBeenCalled()
  })

  it('prints nothing on a machine that has no printer, and opens no window to find that out', async () => {
    const { shell } = await openShell()
    expect(await shell.print({ html: '<p>', paper: 'a4' })).toBe('no-printer')
    expect(FakeWindow.opened).toHaveLength(1)
  })

  it('prints beside the page of the visit, which stays as it is', async () => {
    const { shell, window } = await openShell({ printing: { printer: {}, clock: new ManualClock(), platform: 'win32' } })
    // The page to print will not load in a window like this one: printing fails, and nothing else does.
    FakeWindow.loads = false
    expect(await shell.print({ html: '<p>', paper: 'a4' })).toBe('failed')
    expect(FakeWindow.opened.map(({ destroyed }) => destroyed)).toEqual([false, true])
    expect(window.loaded).toBe('kiosk://app/index.html')
  })

  it('has a scheme of its own that may do nothing but be secure and be listened to', () => {
    expect(kioskScheme).toEqual({ scheme: 'kiosk', privileges: { standard: true, secure: true, stream: true } })
  })
})

describe('switches that open the program to whoever starts it', () => {
  const none = () => false
  it.each(['--remote-debugging-port=9222', '--inspect', '--inspect=0.0.0.0:1', '--no-sandbox', '--disable-web-security', '--js-flags=--x'])('%s is found', (arg) => {
    expect(forbiddenSwitch(['--branch', 'x', arg], none)).toBe(arg.split('=')[0])
  })

  it('is found where Chromium took it up itself', () => {
    expect(forbiddenSwitch([], (name) => name === 'remote-debugging-port')).toBe('--remote-debugging-port')
  })

  it.each([
    [['--branch', 'small', '--data=/x', '--version', '--ozone-platform=wayland', 'small'], 'linux', undefined],
    [['--renderer-cmd-prefix=/tmp/mine'], 'linux', '--renderer-cmd-prefix=/tmp/mine'],
    [['--branch', 'small', '-single-process'], 'linux', '-single-process'],
    [['--constructor'], 'linux', '--constructor'],
    [['/gpu-launcher=x'], 'win32', '/gpu-launcher=x'],
    // A folder, there.
    [['--data', '/srv/clave'], 'linux', undefined],
  ] as const)('of %j on %s an installed kiosk does not know %s', (args, platform, strange) => {
    expect(strangeSwitch(args, platform)).toBe(strange)
  })

  it('the kiosk\'s own options are none', () => {
    expect(forbiddenSwitch(['--branch', 'large-kiosk', '--data', '/x'], none)).toBeUndefined()
  })
})

/**
 * Stands in for the module `electron`, whose binary is not to be had everywhere, under the built main process:
 * `node --import …/electron-stand-in.ts out/main/main.js`. Says on stdout, a line each, what it was asked to do, in order.
 */
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const isModule = import.meta.url.endsWith('?as-electron')
if (!isModule) {
  const url = `${pathToFileURL(import.meta.filename).href}?as-electron`
  registerHooks({
    resolve: (name, context, next) => (name === 'electron' ? { url, format: 'module-typescript', shortCircuit: true } : next(name, context)),
  })
}

const isPackaged = process.env['STAND_IN_PACKAGED'] === '1'
// As Electron has them: the program's folder, where it is not packed into the program itself.
if (isModule) process.argv.splice(1, 1, ...(isPackaged ? [] : [process.cwd()]))

const say = (...words: unknown[]) => { console.log(words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ')) }

class Contents extends EventEmitter {
  mainFrame = { origin: 'kiosk://app' }
  send(_channel: string, view: { screen: { name: string }; office: { name: string } }) {
    say('shows', view.screen.name, 'of', view.office.name)
  }
  setWindowOpenHandler() {}
  setWebRTCIPHandlingPolicy(policy: string) { say('webrtc', policy) }
}

export class BrowserWindow extends EventEmitter {
  webContents = new Contents()
  #gone = false
  constructor(options: { webPreferences: object; kiosk: boolean }) {
    super()
    say('window', { kiosk: options.kiosk })
  }
  loadURL(url: string) {
    say('loads', url)
    const { webContents: sender } = this
    queueMicrotask(() => ipcMain.emit('kiosk:ready', { sender, senderFrame: sender.mainFrame }))
    return Promise.resolve()
  }
  destroy() {
    this.#gone = true
    this.emit('closed')
  }
  isDestroyed() { return this.#gone }
}

export const ipcMain = new EventEmitter()
export const Menu = { setApplicationMenu: (menu: unknown) => { say('menu', menu) } }
export const protocol = { registerSchemesAsPrivileged: (schemes: unknown) => { say('schemes', schemes) } }

const nothing = () => Promise.resolve()
export const session = {
  fromPartition: (partition: string) => Object.assign(new EventEmitter(), {
    clearStorageData: nothing, clearCache: nothing, clearAuthCache: nothing,
    setPermissionRequestHandler() {}, setPermissionCheckHandler() {}, setDevicePermissionHandler() {},
    setDisplayMediaRequestHandler() {},
    webRequest: { onBeforeRequest() {} },
    protocol: { handle: (scheme: string) => { say('serves', scheme, 'in', partition) } },
  }),
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged,
  commandLine: {
    hasSwitch: (name: string) => process.argv.includes(`--${name}`),
    appendSwitch: (name: string, value: string) => { say('switch', name, value) },
  },
  enableSandbox: () => { say('sandbox') },
  whenReady() {
    say('ready')
    setInterval(() => {}, 60_000) // a window keeps Electron running
    return Promise.resolve()
  },
  getAppPath: () => process.cwd(),
  getPath: () => process.env['STAND_IN_DATA'] ?? '',
  exit: (code: number) => { process.exit(code) },
})

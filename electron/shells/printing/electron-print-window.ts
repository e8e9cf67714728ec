import type { BrowserWindow as Window } from 'electron'
import type { ElectronApi } from '../electron-shell.ts'

/** A window that nobody sees, for one document and nothing else: no bridge, no script, no request, no permission. */
export function openPrintWindow(electron: ElectronApi, width: number): Window {
  const session = electron.session.fromPartition('print')
  session.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false) })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => { answer({ cancel: !request.url.startsWith('data:') }) })
  const window = new electron.BrowserWindow({
    show: false,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    width,
    height: 1,
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      disableDialogs: true,
    },
  })
  const { webContents: contents } = window
  const refuse = (event: { preventDefault(): void }) => { event.preventDefault() }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  return window
}

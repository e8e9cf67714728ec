import type { BrowserWindow as Window } from 'electron'
import type { ElectronApi } from '../electron-shell.ts'
import { grantNothing, lockedPreferences, stayOnPage } from '../locked-window.ts'

/** What a slip tries, which has no script, is no attempt of anybody in front of the kiosk. */
const untold = () => {}

/** A window that nobody sees, for one document and nothing else: no bridge, no script, no request, no permission. */
export function openPrintWindow(electron: ElectronApi, width: number): Window {
  const session = electron.session.fromPartition('print')
  grantNothing(session, untold)
  session.webRequest.onBeforeRequest((request, answer) => { answer({ cancel: !request.url.startsWith('data:') }) })
  const window = new electron.BrowserWindow({
    show: false,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    width,
    height: 1,
    webPreferences: { ...lockedPreferences, session, javascript: false },
  })
  stayOnPage(window.webContents, untold)
  return window
}

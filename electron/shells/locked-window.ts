import type { Session, WebContents, WebPreferences } from 'electron'
import type { Attempt } from './shell.ts'

type Refused = (attempt: Attempt) => void

/** Every door of a renderer that Electron's options can shut. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  devTools: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  enableWebSQL: false,
} as const satisfies WebPreferences

/** No permission of any kind, and no file is kept. */
export function grantNothing(session: Session, refused: Refused): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    refused('permission')
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  // A session is handed out again for each window of its partition.
  session.removeAllListeners('will-download')
  session.on('will-download', (event) => {
    refused('download')
    event.preventDefault()
  })
}

/** Nothing takes the page elsewhere or opens another. */
export function stayOnPage(contents: WebContents, refused: Refused): void {
  const refuse = (event: { preventDefault(): void }) => {
    refused('navigation')
    event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => {
    refused('window')
    return { action: 'deny' }
  })
}

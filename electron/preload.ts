import { contextBridge, ipcRenderer } from 'electron'
import type { KioskBridge, View } from './contract.ts'

/** All that the page gets: exactly two functions, of text out and views in. */
const kiosk: KioskBridge = {
  send: (message) => {
    ipcRenderer.send('kiosk:event', String(message))
  },
  onScreen: (listener) => {
    ipcRenderer.on('kiosk:view', (_event, view: View) => { listener(view) })
    ipcRenderer.send('kiosk:ready')
  },
}

contextBridge.exposeInMainWorld('kiosk', kiosk)

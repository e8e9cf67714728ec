import { contextBridge, ipcRenderer } from 'electron'
import type { KioskBridge, View } from './contract.ts'
import { maxMessageCharacters } from './message-size.ts'

/** All that the page gets: exactly two functions, of text out and views in. */
const kiosk: KioskBridge = {
  send: (message) => {
    // What the gate would refuse for its size is not carried there whole; that it was tried is told.
    ipcRenderer.send('kiosk:event', String(message).slice(0, maxMessageCharacters + 1))
  },
  onScreen: (listener) => {
    ipcRenderer.on('kiosk:view', (_event, view: View) => { listener(view) })
    ipcRenderer.send('kiosk:ready')
  },
}

contextBridge.exposeInMainWorld('kiosk', kiosk)

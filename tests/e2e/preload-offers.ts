import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'

/** What a built preload gives the page, what it needs for it, and what it sends when the page calls it. */
export function preloadOffers(file: string) {
  const offered: Record<string, Record<string, unknown>> = {}
  const channels: unknown[][] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: Record<string, unknown>) => { offered[name] = value } },
    ipcRenderer: { send: (...words: unknown[]) => channels.push(words), on: (channel: string) => channels.push(['on', channel]) },
  }
  const needed: string[] = []
  const require = (name: string) => {
    needed.push(name)
    return electron
  }
  runInContext(readFileSync(file, 'utf8'), createContext({ require, module: { exports: {} }, exports: {} }))
  return { offered, needed, channels }
}

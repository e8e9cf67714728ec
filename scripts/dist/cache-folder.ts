import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where a downloader of this system keeps what it has fetched, by the folder's name: that of @electron/get, of electron-builder. */
export function cacheFolder(name: string, { LOCALAPPDATA, XDG_CACHE_HOME }: NodeJS.ProcessEnv): string {
  return process.platform === 'win32'
    ? join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), name, 'Cache')
    : join(XDG_CACHE_HOME || join(homedir(), '.cache'), name)
}

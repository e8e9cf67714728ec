import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Problem } from '../problem.ts'

export interface PageFile {
  body: Buffer
  type: string
}

/** The page's files by path (`/index.html`). What is not in it does not exist for the renderer. */
export interface PageFiles {
  get(path: string): PageFile | undefined | Promise<PageFile | undefined>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Reads the built page whole. Throws `Problem('page-not-built')`. */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  let entries
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch (error) {
    throw new Problem('page-not-built', folder, { cause: error })
  }
  for (const entry of entries) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    files.set(file.slice(folder.length).replaceAll('\\', '/'), { body: readFileSync(file), type })
  }
  if (!files.has('/index.html')) throw new Problem('page-not-built', folder)
  return files
}

/** Where Electron's page is to tell what the policy below has stopped: no file, so the shell refuses it, and notes it. */
export const policyReports = '/stopped-by-policy'

/**
 * Sent with every answer: the page may load its own files and drawn pictures, and reach nothing else. `sandbox` is
 * what it may do of its own beyond that: no windows, dialogs, printing, forms or downloads. `reports` is for a shell
 * that learns of what was stopped in no other way.
 */
export function pageHeaders({ sandbox, reports }: { sandbox: string; reports?: string }): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      // The robot check's pictures come inside a View.
      "img-src 'self' data:",
      // What the page says.
      "media-src 'self'",
      // Left out, it would be as for scripts.
      "worker-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      ...(reports === undefined ? [] : [`report-uri ${reports}`]),
      `sandbox ${sandbox}`,
    ].join('; '),
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // A name that is only looked up is a message too.
    'X-DNS-Prefetch-Control': 'off',
    'Permissions-Policy': forbiddenFeatures.map((feature) => `${feature}=()`).join(', '),
  }
}

const forbiddenFeatures = [
  'accelerometer', 'bluetooth', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'fullscreen', 'gamepad',
  'geolocation', 'gyroscope', 'hid', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi',
  'payment', 'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial',
  'storage-access', 'usb', 'window-management', 'xr-spatial-tracking',
]

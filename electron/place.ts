import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from './problem.ts'

const roles = ['kiosk', 'counter'] as const
type Role = (typeof roles)[number]

/** Where everything of one kiosk lies. `program` is read-only; `data` is the kiosk user's alone. */
export interface Place {
  program: string
  store: string
  padron: string
  /** Apart from the data: keys are backed up on their own. */
  keys: string
  instanceLock: string
  /** Of every role that may be open on these data. */
  instanceLocks: string[]
  browserProfile: string
  importReport: string
  /** Where the record is exported to. */
  exports: string
}

/**
 * The files of a kiosk whose data are in `data`; a counter on the same machine shares them but for its window. Makes
 * nothing.
 */
export function placeOf(program: string, data: string, role: Role = 'kiosk'): Place {
  const ofRole = (name: string, of: Role) => join(data, of === 'kiosk' ? name : name.replace(/(?=\.|$)/, `-${of}`))
  return {
    program,
    store: join(data, 'kiosk.db'),
    padron: join(data, 'padron.db'),
    keys: join(data, 'keys', 'keys.json'),
    instanceLock: ofRole('instance.lock', role),
    instanceLocks: roles.map((of) => ofRole('instance.lock', of)),
    browserProfile: ofRole('browser', role),
    importReport: join(data, 'padron-report.csv'),
    exports: join(data, 'exports'),
  }
}

/** Whether there is or was anything that keys protect: then no new ones may be made. */
export function dataExists({ store, padron }: Place): boolean {
  return [store, storeMark(store), padron].some((file) => existsSync(file))
}

/** Beside a store from its first day: one that is gone or emptied is not a new machine's, on which nobody has a clave yet. */
export const storeMark = (store: string): string => `${store}-made`

/**
 * Makes the data folder where it is missing, readable to this user alone, and answers it. Throws
 * `Problem('data-folder')` where it cannot be made, is no folder or may not be written in.
 */
export function makeDataFolder(data: string): string {
  try {
    makeFolder(data)
    // Tried, not asked for: a folder's mode says nothing of a read-only disk, nor of what root cannot do either.
    rmdirSync(mkdtempSync(join(data, 'writable-')))
    return data
  } catch (error) {
    throw new Problem('data-folder', data, { cause: error })
  }
}

/** Level by level: Node's own `recursive` tries for ever where the system makes no folder, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another program that starts at the same time was first.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

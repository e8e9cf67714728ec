import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.ts'

/** Where everything of one kiosk lies. `program` is read-only; `data` is the kiosk user's alone. */
export interface Place {
  program: string
  store: string
  padron: string
  /** Apart from the data: keys are backed up on their own. */
  keys: string
  instanceLock: string
  browserProfile: string
  importReport: string
}

/** The files of a kiosk whose data are in `data`; makes the folder, readable to this user alone, or throws `Problem('data-folder')`. */
export function placeOf(program: string, data: string): Place {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Problem('data-folder', data, { cause: error })
  }
  return {
    program,
    store: join(data, 'kiosk.db'),
    padron: join(data, 'padron.db'),
    keys: join(data, 'keys', 'keys.json'),
    instanceLock: join(data, 'instance.lock'),
    browserProfile: join(data, 'browser'),
    importReport: join(data, 'padron-report.csv'),
  }
}

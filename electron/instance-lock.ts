import Sqlite from 'better-sqlite3'
import { Problem } from './problem.ts'

/**
 * Lets one kiosk at a time use a data folder. An exclusive SQLite transaction on a file of its own: the system
 * lets go of it when the process dies, however it dies, so that no stale lock is ever left.
 * Throws `Problem('second-instance' | 'data-folder')`. The result releases it.
 */
export function holdInstance(file: string): () => void {
  let lock: Sqlite.Database
  try {
    lock = new Sqlite(file, { timeout: 0 })
  } catch (error) {
    throw new Problem('data-folder', file, { cause: error })
  }
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const busy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
    throw new Problem(busy ? 'second-instance' : 'data-folder', file, { cause: error })
  }
  return () => lock.close()
}

/** All of them or none. Throws as `holdInstance`. */
export function holdInstances(files: readonly string[]): () => void {
  const held: (() => void)[] = []
  const release = () => { for (const one of held) one() }
  try {
    for (const file of files) held.push(holdInstance(file))
  } catch (error) {
    release()
    throw error
  }
  return release
}

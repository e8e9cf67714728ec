import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Search } from './canary-search.ts'

/** A crash dump holds whatever memory held: none may be left, whatever would be found in it this time. */
const isDump = (name: string) => /^core(\.\d+)?$|\.dmp$/.test(name)
/** Tables of LevelDB are packed in a way of their own, which the search does not open. */
const isSealed = (name: string) => /\.(ldb|sst)$/.test(name)

/** What the files hold, their names and links too: `data/kiosk.db: cuil`, each once. */
export function foundIn(folder: string, search: Search, files = filesBelow(folder)): string[] {
  const found = new Set<string>()
  for (const file of files) {
    const name = relative(folder, file)
    for (const what of search(Buffer.from(name))) found.add(`the name of a file: ${what}`)
    for (const what of contents(file, search)) found.add(`${name.replace(/(?<=\.db)-(wal|shm|journal)$/, '')}: ${what}`)
  }
  return [...found].sort()
}

function contents(file: string, search: Search): Iterable<string> {
  if (isDump(basename(file)) || isSealed(basename(file))) return ['cannot be searched']
  const bytes = unlessGone(() => readFileSync(file))
  return bytes ? search(bytes) : []
}

/** Links are not followed: where they lead is a name too. */
export function* filesBelow(folder: string, enters: (name: string) => boolean = () => true): Generator<string> {
  for (const entry of unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
    const path = join(folder, entry.name)
    if (entry.isFile()) yield path
    else if (entry.isSymbolicLink()) yield join(path, unlessGone(() => readlinkSync(path)) ?? '')
    else if (entry.isDirectory() && enters(entry.name)) yield* filesBelow(path, enters)
  }
}

/**
 * What has come since then into a folder that others use too, where a program may write that heeds no TMPDIR: what
 * lies open in it, and the folders of a browser and of what drives it. Others' folders are theirs.
 */
export function* filesSince(since: number, folder: string): Generator<string> {
  for (const file of filesBelow(folder, (name) => /^\.?org\.chromium|^playwright-artifacts/.test(name))) {
    const changed = unlessGone(() => lstatSync(file).ctimeMs)
    if (changed !== undefined && changed >= since && !isDump(basename(file))) yield file
  }
}

/** Others work in the system's folders, and a browser in its own: what is gone by now is not left. */
function unlessGone<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EISDIR') return undefined
    throw error
  }
}

/** Which columns of a database hold something: `account.cuil: cuil`, each once. */
export function foundInTables(file: string, search: Search): string[] {
  const db = new Sqlite(file, { readonly: true })
  const tables = db.prepare<[], string>(`select name from sqlite_schema where type = 'table'`).pluck().all()
  const found = tables.flatMap((table) =>
    db.prepare<[], Record<string, unknown>>(`select * from "${table}"`).all().flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => [...search(asBytes(value))].map((what) => `${table}.${column}: ${what}`)),
    ),
  )
  db.close()
  return [...new Set(found)].sort()
}

const asBytes = (value: unknown) => (value instanceof Buffer ? value : Buffer.from(String(value)))

import { dirname, join, resolve } from 'node:path'
import type { Log } from '../log.ts'
import { readPageFiles, type PageFiles } from './page-files.ts'
import { madeSpeech, speechFiles } from './speech-files.ts'

export interface KioskFilesOptions {
  place: { program: string }
  branch: { speechFolder?: string | undefined }
  branchFile: string
  log: Log
}

/** All that the page may load: the built page, held in memory, and what it says, on the disk. Throws `Problem('page-not-built')`. */
export function kioskFiles({ place: { program }, branch: { speechFolder }, branchFile, log }: KioskFilesOptions): PageFiles {
  const page = readPageFiles(join(program, 'out', 'renderer'))
  const recorded = speechFolder === undefined ? undefined : resolve(dirname(branchFile), speechFolder)
  const speech = speechFiles({ made: madeSpeech(program), recorded }, log)
  return { get: path => (path.startsWith('/speech/') ? speech(path) : page.get(path)) }
}

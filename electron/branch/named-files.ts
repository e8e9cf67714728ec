import { readdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Branch } from './branch-file.ts'

export type NamedField = 'policiesFile' | 'speechFolder' | 'samplePadron'

/** What a branch file names, by its field, with where it lies: beside the branch file, or in the program's folder. */
export function namedFiles({ policiesFile, speechFolder, samplePadron }: Branch, at: { file: string; program: string }): [field: NamedField, path: string][] {
  const named: [NamedField, string | undefined, string][] = [
    ['policiesFile', policiesFile, dirname(at.file)],
    ['speechFolder', speechFolder, dirname(at.file)],
    ['samplePadron', samplePadron, at.program],
  ]
  return named.flatMap(([field, path, folder]): [NamedField, string][] => (path === undefined ? [] : [[field, resolve(folder, path)]]))
}

/** A clip is called after what it says (docs/speech.md). */
export const isRecording = (name: string): boolean => /^[0-9a-f]+\.opus$/.test(name)

/** Those that are not there, or are no file; of recordings, no folder with one in it. */
export function wrongNamedFiles(branch: Branch, at: { file: string; program: string }): [field: NamedField, path: string][] {
  return namedFiles(branch, at).filter(([field, path]) => {
    const found = statSync(path, { throwIfNoEntry: false })
    return field === 'speechFolder' ? !found?.isDirectory() || !readdirSync(path).some(isRecording) : !found?.isFile()
  })
}

import { dirname, resolve } from 'node:path'
import type { Branch } from './branch-file.ts'

/** What a branch file names, by its field, with where it lies: beside the branch file, or in the program's folder. */
export function namedFiles({ policiesFile, speechFolder, samplePadron }: Branch, at: { file: string; program: string }): [field: string, path: string][] {
  return [
    ['policiesFile', policiesFile, dirname(at.file)],
    ['speechFolder', speechFolder, dirname(at.file)],
    ['samplePadron', samplePadron, at.program],
  ].flatMap(([field = '', named, folder = '']): [string, string][] => (named === undefined ? [] : [[field, resolve(folder, named)]]))
}

import { readFileSync } from 'node:fs'
import { Problem } from '../problem.ts'
import { branchFile, type Branch } from './branch-file.ts'
import { branchMistakes } from './branch-mistakes.ts'

export { leastPanelMm, type Branch } from './branch-file.ts'

/**
 * Reads and checks a branch file. Throws `Problem('branch-missing' | 'branch-not-utf8' | 'branch-not-json' |
 * 'branch-wrong')`, whose detail names the file and, for each field with a mistake, what was found and what is allowed;
 * how fields fit together is looked at once each is right. A field we do not know is a mistake too.
 */
export function readBranch(file: string): Branch {
  const json = parse(file, decode(file, read(file)))
  const branch = branchFile.safeParse(json)
  if (branch.success) return branch.data
  throw new Problem('branch-wrong', `${file}:\n${branchMistakes(branch.error, json).map((line) => `  ${line}`).join('\n')}`)
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Problem('branch-missing', file, { cause: error })
  }
}

/** Windows' Notepad may mark a text as UTF-8 at its start, or save it in the old way of the country. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem('branch-not-utf8', file, { cause: error })
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
    const place = text.trim() === '' ? ', está vacío' : line === undefined ? '' : `, línea ${line}, columna ${String(column)}`
    throw new Problem('branch-not-json', `${file}${place}`, { cause: error })
  }
}

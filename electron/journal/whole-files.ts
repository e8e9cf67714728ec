import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { Problem } from '../problem.ts'
import { replaceFile } from '../sync.ts'

export type Put = (text: string) => Promise<void>

const writeCharacters = 256 * 1024

/**
 * Writes files of one folder that appear whole and synced, in their order, or not at all; readable to this user alone.
 * `write` gets one function a file, which adds to its end. Throws `Problem('disk-full' | 'export-unwritable')`.
 */
export async function writeWhole<Result>(files: string[], write: (puts: Put[]) => Promise<Result>): Promise<Result> {
  const drafts = files.map((file) => new Draft(file))
  const shown: string[] = []
  try {
    for (const draft of drafts) await draft.open()
    const result = await write(drafts.map((draft) => (text) => draft.put(text)))
    for (const draft of drafts) await draft.close()
    for (const draft of drafts) {
      replaceFile(draft.name, draft.file)
      shown.push(draft.file)
    }
    return result
  } catch (error) {
    for (const file of shown) rmSync(file, { force: true })
    throw asExportProblem(error, files[0] ?? '')
  } finally {
    for (const draft of drafts) await draft.drop()
  }
}

class Draft {
  readonly file: string
  readonly name: string
  #handle: FileHandle | undefined
  #isThere = false
  #waiting = ''

  constructor(file: string) {
    this.file = file
    this.name = `${file}.draft-${randomBytes(6).toString('hex')}`
  }

  async open(): Promise<void> {
    this.#handle = await open(this.name, 'wx', 0o600)
    this.#isThere = true
  }

  async put(text: string): Promise<void> {
    this.#waiting += text
    if (this.#waiting.length >= writeCharacters) await this.#flush()
  }

  async close(): Promise<void> {
    await this.#flush()
    await this.#handle?.close()
    this.#handle = undefined
  }

  async drop(): Promise<void> {
    await this.#handle?.close()
    if (this.#isThere) rmSync(this.name, { force: true })
  }

  async #flush(): Promise<void> {
    const text = this.#waiting
    this.#waiting = ''
    await this.#handle?.writeFile(text)
  }
}

function asExportProblem(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Problem('disk-full', file, { cause: error })
  return /^E[A-Z]+$/.test(code) ? new Problem('export-unwritable', file, { cause: error }) : error
}

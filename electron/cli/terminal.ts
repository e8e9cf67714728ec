import { createInterface } from 'node:readline/promises'

/** Asks a person, who answers in a line; nothing where nobody is there to answer. */
export type Ask = (question: string) => Promise<string | undefined>

/** Where a command writes: results, problems, and a line of progress that replaces itself. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  progress(text: string): void
}

type Stream = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean }

/** To the start of the line, which is wiped. */
const CLEAR_LINE = '\r\u001b[K'

/** The terminal of these streams. Where a person looks on, whatever is said takes the place of the progress. */
export function terminalOn({ stdout, stderr }: { stdout: Stream; stderr: Stream }): Terminal {
  const clear = () => {
    if (stdout.isTTY === true) stdout.write(CLEAR_LINE)
  }
  return {
    out(line) {
      clear()
      stdout.write(`${line}\n`)
    },
    err(line) {
      clear()
      stderr.write(`${line}\n`)
    },
    progress(text) {
      clear()
      stdout.write(stdout.isTTY === true ? text : `${text}\n`)
    },
  }
}

interface Keyboard {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: NodeJS.WritableStream
}

/** Whoever sits at these streams; `undefined` from the end of what they say on, or where that is no terminal. */
export function askOn({ stdin, stdout }: Keyboard): Ask {
  return async (question) => {
    if (stdin.isTTY !== true) return undefined
    const lines = createInterface({ input: stdin, output: stdout })
    try {
      const left = new Promise<undefined>((resolve) => { lines.once('close', () => { resolve(undefined) }) })
      // To leave by Ctrl+C is no error.
      return await Promise.race([lines.question(question).catch(() => undefined), left])
    } finally {
      lines.close()
    }
  }
}

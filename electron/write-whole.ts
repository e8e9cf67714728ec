import { writeSync } from 'node:fs'

/** How long a reader that is behind is given to take some more. */
const pauseMs = 5

/**
 * Writes a text to its end before it returns, to a pipe that takes it by parts too: for who ends right after. Where nobody
 * can read it (on Windows a program started without a console has no such stream) nothing happens.
 */
export function writeWhole(stream: number, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
}

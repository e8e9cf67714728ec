/** What went wrong outside the code: `message` says what happened and what to do, `output` is what a tool said. */
import process from 'node:process'
import { stopAll, wasInterrupted } from './children.mjs'

export class Problem extends Error {
  constructor(message, output = '') {
    super(message)
    this.output = output
  }
}

/**
 * Runs a script's body: its result is the exit code; a Problem is told in plain words and ends with 1. However it
 * ends, everything it started ends too.
 */
export async function runScript(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // What we stopped ourselves has not failed.
    if (wasInterrupted()) return
    if (error.output.trim()) console.error(`\n${error.output.trimEnd()}`)
    console.error(`\n${error.message}`)
    process.exitCode = 1
  } finally {
    await stopAll()
  }
}

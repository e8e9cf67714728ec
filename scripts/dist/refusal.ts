import process from 'node:process'
import { errorLine } from '../../electron/log.ts'
import { Problem } from '../../electron/problem.ts'

/** What keeps a build from being made, in words that say what to do. */
export class Refusal extends Error {}

/** Runs a program of `npm run dist`: what it refuses is told in plain words, and ends with 1. */
export async function orRefuse(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Problem)) throw error
    console.error(error instanceof Problem ? errorLine(error) : error.message)
    process.exitCode = 1
  }
}

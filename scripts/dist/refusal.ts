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
    const told = error instanceof Problem ? errorLine(error) : error instanceof Refusal ? error.message : ofTheDisk(error)
    if (told === undefined) throw error
    console.error(told)
    process.exitCode = 1
  }
}

const disk: Record<string, string> = {
  ENOSPC: 'The disk is full. A build takes three times what it makes, about 1 GB with Electron: free as much, and run this again.',
  EDQUOT: 'The disk is full for this user. A build takes about 1 GB: free as much, and run this again.',
  EACCES: 'This user may not write there. Say another place with --output FOLDER.',
  EPERM: 'This user may not write there, or a program that runs has it open. Close that, or say another place with --output FOLDER.',
  EROFS: 'That disk takes nothing. Say another place with --output FOLDER.',
  EEXIST: 'A file is where a folder should be. Say another place with --output FOLDER.',
  ENOTDIR: 'A file is where a folder should be. Say another place with --output FOLDER.',
}

function ofTheDisk(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const told = disk[String(error.code)]
  return told && `${told} (${'path' in error ? String(error.path) : error.message})`
}

import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { Refusal } from './refusal.ts'

/**
 * The day that a build of the project in `folder` bears, `AAAA-MM-DD` in UTC: of SOURCE_DATE_EPOCH
 * (reproducible-builds.org), else of the last commit, so that the same sources give the same build on any day. Throws a
 * Refusal where there is neither, or the variable says no moment.
 */
export function buildDate(folder: string, environment: NodeJS.ProcessEnv): string {
  const seconds = environment['SOURCE_DATE_EPOCH'] || lastCommit(folder)
  if (seconds === undefined) {
    throw new Refusal('A build bears the day of its sources, so that it can be made again: there is no commit here to take it from. Set SOURCE_DATE_EPOCH to it, in seconds since 1970.')
  }
  if (!/^\d{1,11}$/.test(seconds)) throw new Refusal('SOURCE_DATE_EPOCH takes seconds since 1970, as a whole number.')
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
}

/** Of a repository around the project, into which it was unpacked, the day says nothing. */
function lastCommit(folder: string): string | undefined {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
    return status === 0 ? stdout.trim() : undefined
  }
  const top = git('rev-parse', '--show-toplevel')
  return top !== undefined && realpathSync(top) === realpathSync(folder) ? git('log', '-1', '--format=%ct') : undefined
}

import { spawnSync } from 'node:child_process'
import { Refusal } from './refusal.ts'

/**
 * The day that a build bears, `AAAA-MM-DD` in UTC: of SOURCE_DATE_EPOCH (reproducible-builds.org), else of the last commit, so that
 * the same sources give the same build; where there is neither, today. Throws a Refusal where the variable says no moment.
 */
export function buildDate(project: string, environment: NodeJS.ProcessEnv, now: Date): string {
  const given = environment['SOURCE_DATE_EPOCH'] || undefined
  if (given !== undefined && !/^\d{1,11}$/.test(given)) throw new Refusal('SOURCE_DATE_EPOCH takes seconds since 1970, as a whole number.')
  const seconds = given ?? lastCommit(project)
  return (seconds === undefined ? now : new Date(Number(seconds) * 1000)).toISOString().slice(0, 10)
}

function lastCommit(project: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: project, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildDate } from '../../scripts/dist/build-date.ts'
import { temporaryFolder } from '../support/stores.ts'

/** A folder whose last commit is of that moment. */
function committedAt(moment: string): string {
  const cwd = temporaryFolder()
  const env = { ...process.env, GIT_COMMITTER_DATE: moment, GIT_AUTHOR_DATE: moment }
  const who = ['-c', 'user.name=Prueba', '-c', 'user.email=prueba@localhost']
  spawnSync('git', ['init', '-q'], { cwd })
  expect(spawnSync('git', [...who, 'commit', '-q', '--allow-empty', '-m', 'x'], { cwd, env }).status).toBe(0)
  return cwd
}

it('is that of the last commit, whatever day it is', () => {
  expect(buildDate(committedAt('2026-03-01T10:00:00Z'), {})).toBe('2026-03-01')
})

it('is that of SOURCE_DATE_EPOCH, where it is set', () => {
  expect(buildDate(committedAt('2026-03-01T10:00:00Z'), { SOURCE_DATE_EPOCH: '1767225599' })).toBe('2025-12-31')
})

it('is none where there is neither, nor where the commit is of another project, within which this one lies', () => {
  expect(() => buildDate(temporaryFolder(), { SOURCE_DATE_EPOCH: '' })).toThrow('Set SOURCE_DATE_EPOCH')
  const within = join(committedAt('2026-03-01T10:00:00Z'), 'project')
  mkdirSync(within)
  expect(() => buildDate(within, {})).toThrow('Set SOURCE_DATE_EPOCH')
})

it('is none where SOURCE_DATE_EPOCH says no moment', () => {
  for (const SOURCE_DATE_EPOCH of ['yesterday', '2026-11-26', '-1', '1e9']) {
    expect(() => buildDate(temporaryFolder(), { SOURCE_DATE_EPOCH })).toThrow('SOURCE_DATE_EPOCH')
  }
})

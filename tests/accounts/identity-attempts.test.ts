import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { identityAttempts } from '../../electron/accounts/identity-attempts.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { temporaryStore } from '../support/stores.ts'

const cuil = '20301234563'
const newId = () => crypto.randomUUID()

async function attemptsOnTheirOwn() {
  const test = await temporaryStore()
  return { ...test, attempts: identityAttempts(test.store, test.clock) }
}

describe('identity attempts', () => {
  it('are three, each with another set of questions, and then closed', async () => {
    const { attempts } = await attemptsOnTheirOwn()
    for (const [questionSet, left] of [[1, 3], [2, 2], [3, 1]]) {
      expect(await attempts.next(cuil)).toEqual({ questionSet, left })
      expect(await attempts.count(cuil, newId())).toMatchObject({ questionSet })
    }
    expect(await attempts.next(cuil)).toBeNull()
    expect(await attempts.count(cuil, newId())).toBeNull()
  })

  it('open again after 24 h with three more, and then not before 30 days have passed', async () => {
    const { attempts, clock } = await attemptsOnTheirOwn()
    const useThree = async () => {
      for (let times = 0; times < 3; times += 1) expect(await attempts.count(cuil, newId())).not.toBeNull()
    }
    await useThree()
    clock.pass(24 * 3600 - 1)
    expect(await attempts.next(cuil)).toBeNull()
    clock.pass(1)
    expect(await attempts.next(cuil)).toEqual({ questionSet: 1, left: 3 })
    await useThree()
    clock.pass(5 * 24 * 3600)
    expect(await attempts.next(cuil)).toBeNull()
    clock.pass(25 * 24 * 3600)
    expect(await attempts.next(cuil)).not.toBeNull()
  })

  it('do not open again when the clock is set back', async () => {
    const { attempts, clock } = await attemptsOnTheirOwn()
    for (let times = 0; times < 3; times += 1) await attempts.count(cuil, newId())
    for (const earlier of ['2026-11-22T15:00:00Z', '2026-10-01T00:00:00Z', '1970-01-02T00:00:00Z']) {
      clock.set(earlier)
      expect(await attempts.count(cuil, newId())).toBeNull()
    }
  })

  it('count for one CUIL only', async () => {
    const { attempts } = await attemptsOnTheirOwn()
    for (let times = 0; times < 3; times += 1) await attempts.count(cuil, newId())
    expect(await attempts.next('27301234568')).toEqual({ questionSet: 1, left: 3 })
  })

  it('that passed no longer count; one that nobody ended does', async () => {
    const { attempts } = await attemptsOnTheirOwn()
    const passed = await attempts.count(cuil, newId())
    if (!passed) throw new Error('identity is closed')
    await attempts.end(passed, cuil, 'passed', newId())
    expect(await attempts.next(cuil)).toEqual({ questionSet: 1, left: 3 })
  })

  it('end once: no second verdict can give one back', async () => {
    const { attempts } = await attemptsOnTheirOwn()
    const attempt = await attempts.count(cuil, newId())
    if (!attempt) throw new Error('identity is closed')
    await attempts.end(attempt, cuil, 'failed', newId())
    await expect(attempts.end(attempt, cuil, 'passed', newId())).rejects.toThrow('already ended')
    expect(await attempts.next(cuil)).toEqual({ questionSet: 2, left: 2 })
  })

  it('200 at once count three', async () => {
    const { attempts, store, keys } = await attemptsOnTheirOwn()
    const counted = await Promise.all(Array.from({ length: 200 }, () => attempts.count(cuil, newId())))
    expect(counted.filter((attempt) => attempt !== null).map(({ questionSet }) => questionSet)).toEqual([1, 2, 3])
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true, entries: 4 })
  })

  it('200 at once from four programs that share the store count three', { timeout: 60_000 }, async () => {
    const { store, keys, folder } = await attemptsOnTheirOwn()
    const program = fileURLToPath(new URL('../support/count-attempts.ts', import.meta.url))
    const counts = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { stdout } = await promisify(execFile)(process.execPath, [program, folder, cuil, '50'])
        return Number(stdout)
      }),
    )
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true, entries: 4 })
  })
})

import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeDataFolder, placeOf } from '../electron/place.ts'
import { Problem } from '../electron/problem.ts'
import { temporaryFolder } from './support/stores.ts'

function problemOf(data: string) {
  try {
    return makeDataFolder(data)
  } catch (error) {
    return error instanceof Problem ? { key: error.key, detail: error.detail } : error
  }
}

it('knowing where everything lies makes nothing', () => {
  const folder = temporaryFolder()
  expect(placeOf('/program', join(folder, 'data')).store).toBe(join(folder, 'data', 'kiosk.db'))
  expect(readdirSync(folder)).toEqual([])
})

describe('the data folder', () => {
  it('is made with all above it, for this user alone, and used again after that', () => {
    const folder = temporaryFolder()
    const data = join(folder, 'one', 'two', 'data')
    expect(makeDataFolder(data)).toBe(data)
    expect(makeDataFolder(data)).toBe(data)
    expect(readdirSync(data)).toEqual([])
    expect(statSync(data).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'one')).mode & 0o777).toBe(0o700)
  })

  it('that is a file, or lies in one, is a problem', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(problemOf(file)).toEqual({ key: 'data-folder', detail: file })
    expect(problemOf(join(file, 'data'))).toEqual({ key: 'data-folder', detail: join(file, 'data') })
  })

  it.skipIf(!existsSync('/proc/self'))('where the system makes no folders is a problem at once', () => {
    for (const data of ['/proc/clave/data', '/proc']) expect(problemOf(data)).toEqual({ key: 'data-folder', detail: data })
  })

  it.skipIf(process.platform === 'win32')('that this user may not write in, or make, is a problem', () => {
    const folder = temporaryFolder()
    const data = join(folder, 'data')
    mkdirSync(data)
    for (const closed of [data, folder]) chmodSync(closed, 0o555)
    onTestFinished(() => { chmodSync(folder, 0o755) })
    const whoAmI = process.geteuid?.() ?? 0
    // Root may write anything: the test then goes on as nobody.
    if (whoAmI === 0) process.seteuid?.(65_534)
    try {
      expect(problemOf(data)).toEqual({ key: 'data-folder', detail: data })
      expect(problemOf(join(folder, 'other'))).toEqual({ key: 'data-folder', detail: join(folder, 'other') })
    } finally {
      if (whoAmI === 0) process.seteuid?.(0)
    }
  })
})

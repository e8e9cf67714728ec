import { execFile } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { keyedRandom } from '../../electron/keys/keyed-random.ts'
import { openExistingKeys, openKeys } from '../../electron/keys/keys.ts'
import { Problem } from '../../electron/problem.ts'
import { temporaryFolder } from '../support/stores.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const fresh = { dataExists: false, now }

function problemOf(work: () => unknown): Problem {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('no problem was thrown')
}

describe('the key file', () => {
  it('is made once, for this user alone, and opened again after that', () => {
    const file = join(temporaryFolder(), 'keys', 'keys.json')
    const made = openKeys(file, fresh)
    const again = openKeys(file, { dataExists: true, now })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    for (const purpose of ['pepper', 'padron', 'questions', 'machine', 'journal', 'operators'] as const) {
      expect(made.current(purpose).secret).toHaveLength(32)
      expect(again.current(purpose)).toEqual(made.current(purpose))
      expect(again.byId(made.current(purpose).id)).toEqual(made.current(purpose))
    }
  })

  it('that this user may not look at is not missing: a backup in its place would be of no use', () => {
    const folder = temporaryFolder()
    // Root may look everywhere; nobody into what is no folder.
    writeFileSync(join(folder, 'keys'), '')
    expect(problemOf(() => openExistingKeys(join(folder, 'keys', 'keys.json'))).key).toBe('keys-unreadable')
  })

  it('missing while data exist is a problem, and no new one is made', () => {
    const file = join(temporaryFolder(), 'keys.json')
    expect(problemOf(() => openKeys(file, { dataExists: true, now })).key).toBe('keys-missing')
    expect(() => statSync(file)).toThrow()
  })

  it('that must exist is opened, never made', () => {
    const file = join(temporaryFolder(), 'keys', 'keys.json')
    expect(problemOf(() => openExistingKeys(file)).key).toBe('keys-missing')
    expect(existsSync(dirname(file))).toBe(false)
    const made = openKeys(file, fresh)
    expect(openExistingKeys(file).current('machine')).toEqual(made.current('machine'))
  })

  it.skipIf(process.platform === 'win32')('that a full disk cuts short is not taken for one, and no draft of it is left', async () => {
    const folder = temporaryFolder()
    const source = `
      import { openKeys } from ${JSON.stringify(new URL('../../electron/keys/keys.ts', import.meta.url).href)}
      try { openKeys(${JSON.stringify(join(folder, 'keys', 'keys.json'))}, { dataExists: false, now: 0 }) }
      catch (error) { console.log(error.key, error.cause.code) }`
    // Half of it fits: the system then writes that half, and says so only at the next write.
    const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -f 1 && exec "$0" --input-type=module -e "$1"', process.execPath, source])
    expect(stdout).toBe('keys-unwritable EFBIG\n')
    expect(readdirSync(join(folder, 'keys'))).toEqual([])
  })

  it('clears away the drafts of a start that was killed, and nothing else', () => {
    const file = join(temporaryFolder(), 'keys.json')
    openKeys(file, fresh)
    for (const name of [`${file}.draft-0123456789ab`, `${file}.20261123`]) writeFileSync(name, '')
    openKeys(file, { dataExists: true, now })
    expect(readdirSync(dirname(file)).sort()).toEqual(['keys.json', 'keys.json.20261123'])
  })

  it.skipIf(!existsSync('/proc/self'))('where the system makes no folders is a problem at once', () => {
    expect(problemOf(() => openKeys('/proc/clave/keys.json', fresh)).key).toBe('keys-unwritable')
  })

  it('lacking a key that data were protected with is a problem that names its id', () => {
    const keys = openKeys(join(temporaryFolder(), 'keys.json'), fresh)
    expect(problemOf(() => keys.byId('pepper-000000000000'))).toMatchObject({ key: 'key-missing', detail: 'pepper-000000000000' })
  })

  it('damaged is a problem whose text tells nothing of the contents', () => {
    const file = join(temporaryFolder(), 'keys.json')
    openKeys(file, fresh)
    const text = readFileSync(file, 'utf8')
    const secret = /"secret": "(.{20})/.exec(text)?.[1] ?? ''
    for (const damaged of [text.slice(0, -30), text.replace('"format": 1', '"format": 9'), '', text.replace(/"secret": "../, '"secret": "')]) {
      writeFileSync(file, damaged)
      const problem = problemOf(() => openKeys(file, fresh))
      expect(problem.key).toBe('keys-corrupt')
      expect(String(problem.stack)).not.toContain(secret)
      expect(problem.cause).toBeUndefined()
    }
  })

  it('left readable to others by a restore is closed to them', () => {
    const file = join(temporaryFolder(), 'keys.json')
    openKeys(file, fresh)
    chmodSync(file, 0o644)
    openKeys(file, { dataExists: true, now })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('taken away and made anew holds other keys', () => {
    const file = join(temporaryFolder(), 'keys.json')
    const first = openKeys(file, fresh).current('pepper')
    rmSync(file)
    expect(openKeys(file, fresh).current('pepper').secret).not.toEqual(first.secret)
  })
})

describe('the key file of a version that knew no operators', () => {
  interface Contents { format: 1; keys: { id: string; purpose: string; secret: string }[] }
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Contents
  const write = (file: string, contents: Contents) => { writeFileSync(file, JSON.stringify(contents), { mode: 0o600 }) }

  function ofBefore() {
    const file = join(temporaryFolder(), 'keys.json')
    openKeys(file, fresh)
    const { format, keys } = read(file)
    const before: Contents = { format, keys: keys.filter(({ purpose }) => purpose !== 'operators') }
    write(file, before)
    return { file, before }
  }

  it('gets theirs when a kiosk opens it, beside all that it had, and once', () => {
    const { file, before } = ofBefore()
    const added = openKeys(file, { dataExists: true, now }).current('operators')
    expect(read(file).keys.slice(0, -1)).toEqual(before.keys)
    expect(read(file).keys.at(-1)).toMatchObject({ id: added.id, purpose: 'operators' })
    expect(before.keys.map(({ secret }) => secret)).not.toContain(added.secret.toString('base64'))
    const bytes = readFileSync(file)
    expect(openKeys(file, { dataExists: true, now: now + 1 }).current('operators')).toEqual(added)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(readdirSync(dirname(file))).toEqual(['keys.json'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('gets none from who only reads it', () => {
    const { file, before } = ofBefore()
    const keys = openExistingKeys(file)
    expect(problemOf(() => keys.current('operators'))).toMatchObject({ key: 'key-missing', detail: 'operators' })
    expect(read(file)).toEqual(before)
  })

  it('put back from a copy gets the same again, so that what was sealed meanwhile opens', () => {
    const { file, before } = ofBefore()
    const added = openKeys(file, { dataExists: true, now }).current('operators')
    write(file, before)
    expect(openKeys(file, { dataExists: true, now: now + 60_000 }).byId(added.id)).toEqual(added)
  })

  it('opened by eight programs at once ends with one key, which all of them have', async () => {
    const { file } = ofBefore()
    const source = `
      import { openKeys } from ${JSON.stringify(new URL('../../electron/keys/keys.ts', import.meta.url).href)}
      console.log(openKeys(${JSON.stringify(file)}, { dataExists: true, now: Date.now() }).current('operators').id)`
    const told = await Promise.all(Array.from({ length: 8 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', source])))
    expect(new Set(told.map(({ stdout }) => stdout.trim()))).toEqual(new Set([openExistingKeys(file).current('operators').id]))
    expect(read(file).keys).toHaveLength(6)
  })

  it('lacking another key, or any, gets nothing: of those there may be data', () => {
    const { file, before } = ofBefore()
    for (const keys of [before.keys.filter(({ purpose }) => purpose !== 'padron'), []]) {
      write(file, { format: 1, keys })
      const opened = openKeys(file, { dataExists: true, now })
      expect(problemOf(() => opened.current('padron'))).toMatchObject({ key: 'key-missing', detail: 'padron' })
    }
  })

  it.skipIf(process.platform === 'win32')('that can not be written is a problem, and stays as it was', () => {
    const { file, before } = ofBefore()
    const folder = dirname(file)
    const whoAmI = process.geteuid?.() ?? 0
    // Root may write anything: the test then goes on as nobody, whose the file is.
    if (whoAmI === 0) for (const path of [folder, file]) chownSync(path, 65_534, 65_534)
    chmodSync(folder, 0o500)
    if (whoAmI === 0) process.seteuid?.(65_534)
    try {
      expect(problemOf(() => openKeys(file, { dataExists: true, now })).key).toBe('keys-unwritable')
    } finally {
      if (whoAmI === 0) process.seteuid?.(0)
      chmodSync(folder, 0o700)
    }
    expect(read(file)).toEqual(before)
  })
})

describe('keyed random numbers', () => {
  const secret = Buffer.alloc(32, 7)
  const draw = (...labels: string[]) => {
    const random = keyedRandom(secret, ...labels)
    return Array.from({ length: 40 }, () => random())
  }

  it('are the same for the same labels and others for other labels', () => {
    expect(draw('20301234563', 'order')).toEqual(draw('20301234563', 'order'))
    expect(draw('20301234563', 'order')).not.toEqual(draw('20301234563', 'employer'))
    expect(draw('ab', 'c')).not.toEqual(draw('a', 'bc'))
  })

  it('lie from 0 to 1, evenly', () => {
    const random = keyedRandom(secret, 'even')
    const numbers = Array.from({ length: 20_000 }, () => random())
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1)
  })
})

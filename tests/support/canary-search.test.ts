import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { formatCuil } from '../../electron/rules/cuil.ts'
import { canariesOf, canaryPadron, canaryPerson } from './canary-person.ts'
import { searchFor } from './canary-search.ts'
import { filesSince, foundIn, foundInTables } from './left-on-disk.ts'
import { temporaryFolder } from './stores.ts'

const person = canaryPerson(Math.random)
const canaries = canariesOf(person, ['Elegida entre cuatro'])
const search = searchFor(canaries)

/** Among other things, as it would lie in a file; written without what the search is made of. */
const within = (text: string | Buffer) => Buffer.concat([Buffer.from('{"kept":"'), Buffer.from(text), Buffer.from('"}')])
const ascii = (text: string) => [...text].map((mark) => (mark > '~' ? `\\u00${mark.charCodeAt(0).toString(16)}` : mark)).join('')

const forms: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => within(text),
  'UTF-16 of either order': (text) => Buffer.concat([Buffer.from('x'), Buffer.from(`${text} `, 'utf16le').swap16()]),
  'UTF-16 as Chromium keeps it': (text) => Buffer.concat([Buffer.from('x'), Buffer.from(`kept: ${text}`, 'utf16le')]),
  'one byte a character': (text) => within(Buffer.from(text, 'latin1')),
  'JSON of ASCII alone': (text) => within(ascii(text)),
  'a URL': (text) => Buffer.from(new URL(`https://kiosk.invalid/?q=${encodeURIComponent(text)}`).href),
  'a form': (text) => Buffer.from(new URLSearchParams({ q: text }).toString()),
  'capitals': (text) => within(text.toUpperCase()),
  'small letters': (text) => within(text.toLowerCase()),
  'base64, first': (text) => Buffer.from(Buffer.from(`${text}, and more`).toString('base64')),
  'base64, after one byte': (text) => Buffer.from(Buffer.from(`"${text}, and more`).toString('base64')),
  'base64, after two bytes': (text) => Buffer.from(Buffer.from(`""${text}`).toString('base64url')),
  'base64 of UTF-16': (text) => Buffer.from(Buffer.from(`kept ${text}`, 'utf16le').toString('base64')),
  'hexadecimal': (text) => Buffer.from(Buffer.from(text).toString('hex')),
  'gzip': (text) => within(gzipSync(within(text))),
  'deflate': (text) => within(deflateSync(within(text))),
  'zstd': (text) => within(zstdCompressSync(within(text))),
  'a bare SHA-256': (text) => within(createHash('sha256').update(text).digest('hex')),
  'a bare MD5 in base64': (text) => within(createHash('md5').update(text).digest('base64')),
}

describe('the search for what is left', () => {
  for (const [form, write] of Object.entries(forms)) {
    test(`finds everything in ${form}`, () => {
      for (const { name, text } of canaries) expect([...search(write(text))], text).toContain(name)
    })
  }

  test('finds numbers as cards and screens lay them out', () => {
    const { cuil, tramite } = person
    const dashed = cuil.replace(/^(..)(....)(....)(.)$/, '$1 – $2 $3 – $4')
    for (const text of [formatCuil(cuil), dashed]) expect([...search(within(text))]).toEqual(['cuil'])
    expect([...search(within(tramite.replace(/^(...)(....)/, '$1 $2 ')))]).toEqual(['trámite'])
    expect([...search(within(cuil.slice(2, 10).replace(/^(..)(...)/, '$1.$2.')))]).toEqual(['dni'])
  })

  test('finds digits that are stored as a number', () => {
    for (const text of [person.cuil, person.tramite]) {
      const stored = [new Float64Array([Number(text)]), new BigInt64Array([BigInt(text)])].map(({ buffer }) => Buffer.from(buffer))
      for (const bytes of stored) expect(search(bytes).size).toBe(1)
    }
  })

  test('takes nothing for what it is not', () => {
    const other = canaryPerson(Math.random)
    expect([...search(Buffer.from(JSON.stringify(other) + canaryPadron([other])))]).toEqual([])
    expect([...search(Buffer.from(person.clave.slice(0, -1)))]).toEqual([])
  })

  test('finds it in files of every folder, in their names and in where links lead', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    writeFileSync(join(folder, 'a', 'b', 'draft'), person.clave)
    writeFileSync(join(folder, person.tramite), '')
    symlinkSync(`/nowhere/${person.cuil}`, join(folder, 'link'))
    expect(foundIn(folder, search)).toEqual(['a/b/draft: clave', 'the name of a file: cuil', 'the name of a file: trámite'])
  })

  test('finds in a folder of many what has come since, and what a browser left, not what is in others\' folders', () => {
    const folder = temporaryFolder()
    for (const name of ['.org.chromium.a1', 'of-others']) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'file'), person.tramite)
    }
    writeFileSync(join(folder, 'draft'), person.clave)
    expect(foundIn(folder, search, filesSince(0, folder))).toEqual(['.org.chromium.a1/file: trámite', 'draft: clave'])
    expect(foundIn(folder, search, filesSince(Date.now() + 60_000, folder))).toEqual([])
  })

  test('tells what it cannot look into', () => {
    const folder = temporaryFolder()
    for (const name of ['000005.ldb', 'a1b2.dmp', 'core', 'core.71']) writeFileSync(join(folder, name), '')
    expect(foundIn(folder, search)).toEqual(['000005.ldb', 'a1b2.dmp', 'core.71', 'core'].map((name) => `${name}: cannot be searched`))
  })

  test('finds it in a database: in which column, and in the file, be it text or a number', () => {
    const file = join(temporaryFolder(), 'some.db')
    const db = new Sqlite(file)
    db.pragma('journal_mode = WAL')
    db.exec('create table visit (who text, facts text, number integer, hash blob)')
    const row = [person.names, JSON.stringify({ cuil: person.cuil }), Number(person.tramite), Buffer.from(person.clave)]
    db.prepare('insert into visit values (?, ?, ?, ?)').run(row)
    expect(foundInTables(file, search)).toEqual(['visit.facts: cuil', 'visit.hash: clave', 'visit.number: trámite', 'visit.who: name'])
    expect(foundIn(join(file, '..'), search)).toEqual(['clave', 'cuil', 'name', 'trámite'].map((what) => `some.db: ${what}`))
    db.close()
  })
})

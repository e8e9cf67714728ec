import { timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Keys } from '../keys/keys.ts'
import { ENTRY_BYTES, placeInBlock } from './cuil-block.ts'
import { type PadronMeta, type Population, readFormat, readMeta } from './padron-file.ts'
import { PadronProblem } from './padron-problem.ts'
import { BLOCK_BYTES, PADRON_FORMAT, type PadronSeal, padronSeal, POPULATION_PAGE, writeTramiteBlock } from './padron-seal.ts'
import { lineToPerson, type Person } from './person.ts'
import { textToPopulation } from './population-sample.ts'

/** Who exists, which DNI they hold and what they can be asked. Read-only: an import replaces it whole. */
export interface Padron extends Population {
  /** `cuil` is 11 digits. Throws `PadronProblem('padron-corrupt')` rather than give anything altered. */
  find(cuil: string): Person | undefined
  /** False for whoever is unknown or has no trámite on record, after the same work as for everybody. */
  tramiteMatches(cuil: string, tramite: string): boolean
  readonly people: number
  readonly fictitious: boolean
  close(): void
}

interface Page {
  images: Buffer
  sealed: Buffer
}

/**
 * Opens the padrón in `file` after checking it: structure, count of people, the sampled population and
 * one page under its key.
 * Throws `PadronProblem`: missing, corrupt, of another version, or its key is missing.
 */
export function openPadron(file: string, keys: Keys): Padron {
  if (!existsSync(file)) throw new PadronProblem('padron-missing', file)
  const db = openReadOnly(file)
  try {
    const meta = checkedMeta(db, file)
    const seal = padronSeal(keyOf(meta, keys), meta.salt)
    return readerOf(db, file, meta, seal)
  } catch (error) {
    db.close()
    throw error
  }
}

function openReadOnly(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true, fileMustExist: true })
  } catch (error) {
    throw new PadronProblem('padron-corrupt', file, { cause: error })
  }
}

function checkedMeta(db: Database.Database, file: string): PadronMeta {
  try {
    // First of all: a later version may check differently.
    const format = readFormat(db)
    if (format !== PADRON_FORMAT) throw new PadronProblem('padron-other-version', `${file} (${String(format)})`)
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new PadronProblem('padron-corrupt', file)
    const meta = readMeta(db)
    if (countOf(db) !== meta.people) {
      throw new PadronProblem('padron-corrupt', file)
    }
    return meta
  } catch (error) {
    if (error instanceof PadronProblem) throw error
    throw new PadronProblem('padron-corrupt', file, { cause: error })
  }
}

function countOf(db: Database.Database): unknown {
  return db.prepare(`SELECT total(length(block)) / ${ENTRY_BYTES} FROM cuils`).pluck().get()
}

function keyOf(meta: PadronMeta, keys: Keys) {
  try {
    return keys.byId(meta.key_id)
  } catch (error) {
    throw new PadronProblem('padron-key-missing', meta.key_id, { cause: error })
  }
}

function readerOf(db: Database.Database, file: string, meta: PadronMeta, seal: PadronSeal): Padron {
  const blockOf = db
    .prepare<[number], Buffer>('SELECT block FROM cuils WHERE first <= ? ORDER BY first DESC LIMIT 1')
    .pluck()
  const pageAt = db.prepare<[number], Page>('SELECT images, sealed FROM pages WHERE page = ?')

  const openPage = (number: number): { images: Buffer; lines: string[] } => {
    const page = reading(file, () => pageAt.get(number))
    const text = page && seal.open(number, page.images, page.sealed)
    if (page === undefined || text === undefined) throw new PadronProblem('padron-corrupt', file)
    return { images: page.images, lines: text.split('\n') }
  }
  const imageOf = (cuil: string, tramite: string): Buffer => {
    const block = Buffer.alloc(BLOCK_BYTES)
    writeTramiteBlock(block, 0, cuil, tramite)
    return seal.images(block)
  }
  // For who is unknown some other row is read, always the same: how long it takes says nothing.
  const lookUp = (cuil: string): { known: boolean; person: Person; image: Buffer } => {
    const block = reading(file, () => blockOf.get(Number(cuil)))
    const found = block && placeInBlock(block, Number(cuil))
    const standIn = imageOf(cuil, '').readUInt32BE() % meta.people
    const place = found ?? standIn
    const { images, lines } = openPage(Math.floor(place / meta.page_rows))
    const row = place % meta.page_rows
    const person = lineToPerson(lines[row] ?? '')
    const known = found !== undefined
    // The index is not sealed: an altered place must not lead to somebody else.
    if (known && person.cuil !== cuil) throw new PadronProblem('padron-corrupt', file)
    return { known, person, image: images.subarray(row * BLOCK_BYTES, (row + 1) * BLOCK_BYTES) }
  }
  openPage(0)
  const population = seal.open(POPULATION_PAGE, Buffer.alloc(0), meta.sealed_population)
  if (population === undefined) throw new PadronProblem('padron-corrupt', file)

  return {
    find(cuil) {
      const { known, person } = lookUp(cuil)
      return known ? person : undefined
    },
    tramiteMatches(cuil, tramite) {
      const { known, image } = lookUp(cuil)
      if (!/^[0-9]{11}$/.test(tramite)) return false
      const matches = timingSafeEqual(image, imageOf(cuil, tramite))
      return known && matches
    },
    ...textToPopulation(population, meta.as_of),
    people: meta.people,
    fictitious: meta.fictitious === 1,
    close: () => {
      db.close()
    },
  }
}

/** A disk that fails or a file cut short while the kiosk runs shows as an error of the database. */
function reading<Result>(file: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw new PadronProblem('padron-corrupt', file, { cause: error })
  }
}

export type { Facts, Person } from './person.ts'
export type { Population } from './padron-file.ts'
export { PadronProblem } from './padron-problem.ts'

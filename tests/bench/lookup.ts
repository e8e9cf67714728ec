import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import { openPadron } from '../../electron/padron/padron.ts'
import { PAGE_ROWS } from '../../electron/padron/padron-file.ts'
import { placeOf } from '../../electron/place.ts'
import type { Bench } from './bench.ts'
import { importArgs, millionCsv, millionRows, runClave } from './million.ts'
import { inPairs, median } from './samples.ts'
import { temporaryFolder } from './temporary.ts'

const lookups = 10_000

/** A person with their facts, decrypted, by CUIL among a million, over one bare prepared statement on the same file. */
export const lookup: Bench = async () => {
  const csv = await millionCsv()
  const data = temporaryFolder()
  await runClave(importArgs(csv), data)
  const place = placeOf(join(import.meta.dirname, '../..'), data)
  const padron = openPadron(place.padron, openExistingKeys(place.keys))
  const db = new Sqlite(place.padron, { readonly: true })
  const bare = db.prepare<[number], { images: Buffer; sealed: Buffer }>('SELECT images, sealed FROM pages WHERE page = ?')
  const cuils = await someCuils(csv)
  const pages = Math.floor(millionRows / PAGE_ROWS)

  const { ours, reference } = await inPairs(
    { pairs: lookups, warmUp: 2_000 },
    (pair) => {
      const cuil = cuils[Math.abs(pair)] ?? ''
      const since = performance.now()
      const person = padron.find(cuil)
      const took = performance.now() - since
      if (person?.cuil !== cuil) throw new Error('the person was not found')
      return took * 1000
    },
    (pair) => {
      const page = (Math.abs(pair) * 7919) % pages
      const since = performance.now()
      const row = bare.get(page)
      const took = performance.now() - since
      if (row === undefined) throw new Error('the page was not found')
      return took * 1000
    },
  )
  db.close()
  padron.close()
  return [{ what: 'find somebody among a million, over a bare statement', ours: median(ours), reference: median(reference), unit: 'µs', target: { atMost: 6 } }]
}

/** One in a hundred of the people, from all over the file. */
async function someCuils(csv: string): Promise<string[]> {
  const cuils: string[] = []
  let line = 0
  for await (const text of createInterface({ input: createReadStream(csv) })) {
    line += 1
    if (line % (millionRows / lookups) === 2) cuils.push(text.slice(0, 11))
  }
  // In no order: neighbours in the file share a page, and would find it warm.
  return cuils.map((cuil, at) => cuils[(at * 7919) % cuils.length] ?? cuil)
}

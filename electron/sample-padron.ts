import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Branch } from './branch/branch.ts'
import type { Clock } from './clock.ts'
import { openKeys } from './keys/keys.ts'
import type { Log } from './log.ts'
import { importPadron } from './padron/import-padron.ts'
import { importProblemText } from './padron/import-problem.ts'
import { dataExists, type Place } from './place.ts'
import { Problem } from './problem.ts'

/** On a machine for training or demonstration, brings in the invented padrón the first time. */
export async function importSamplePadron(options: { place: Place; branch: Branch; clock: Clock; log: Log }): Promise<void> {
  const { place, branch, clock, log } = options
  if (branch.samplePadron === undefined || existsSync(place.padron)) return
  const keys = openKeys(place.keys, { dataExists: dataExists(place), now: clock.now() })
  const imported = await importPadron({
    csv: resolve(place.program, branch.samplePadron),
    file: place.padron,
    keys,
    report: place.importReport,
    fictitious: true,
    now: clock.now(),
  })
  if (!imported.ok) throw new Problem('sample-padron', importProblemText(imported.problem))
  log(`Padrón de muestra listo: ${String(imported.people)} personas ficticias.`)
}

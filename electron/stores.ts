import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { randomUUID } from 'node:crypto'
import { accountStore } from './accounts/accounts.ts'
import { change, type Store } from './accounts/change.ts'
import { openDatabase } from './accounts/database.ts'
import { identityAttempts } from './accounts/identity-attempts.ts'
import type { Branch } from './branch/branch.ts'
import type { Clock } from './clock.ts'
import type { CitizenServices } from './flows/citizen/services.ts'
import { openJournal, type NewEntry } from './journal/journal.ts'
import { keyedRandom } from './keys/keyed-random.ts'
import { openKeys } from './keys/keys.ts'
import { findCandidate } from './padron/candidate.ts'
import { openPadron } from './padron/padron.ts'
import type { Place } from './place.ts'
import { Problem } from './problem.ts'
import { loadPolicies } from './readings.ts'
import type { PictureLibrary } from './rules/robot-check.ts'

export interface Stores {
  citizen: CitizenServices
  /** An entry that tells of no change of an account. */
  note(entry: NewEntry): Promise<void>
  close(): Promise<void>
}

/** Opens keys, stores and texts, in that order: each needs the ones before. Throws a `Problem` that IT can mend. */
export async function openStores(options: { place: Place; branch: Branch; branchFile: string; clock: Clock }): Promise<Stores> {
  const { place, branch, clock } = options
  const dataExists = existsSync(place.store) || existsSync(place.padron)
  const keys = openKeys(place.keys, { dataExists, now: clock.now() })
  const padron = openPadron(place.padron, keys)
  const db = await openDatabase(place.store)
  const store: Store = { db, journal: openJournal({ keys, clock, branch: branch.code }), file: place.store }
  const resources = join(place.program, 'resources')

  const citizen: CitizenServices = {
    branch,
    policies: loadPolicies(policiesFile(options, resources)),
    padron: {
      candidate: (cuil) => findCandidate(padron, keys, cuil),
      tramiteMatches: (cuil, tramite) => padron.tramiteMatches(cuil, tramite),
      questionsOf: (cuil) => (label) => keyedRandom(keys.current('questions').secret, cuil, label),
    },
    attempts: identityAttempts(store, clock),
    accounts: accountStore(store, keys, clock),
    robotPictures: readPictures(join(resources, 'pictures', 'robot')),
    commonClaves: new Set(readFileSync(join(resources, 'common-claves.txt'), 'utf8').split('\n').filter(Boolean)),
    now: () => clock.now(),
    random: Math.random,
    newId: randomUUID,
  }
  return {
    citizen,
    note: (entry) => change(store, randomUUID(), () => Promise.resolve({ entry, result: undefined })),
    async close() {
      padron.close()
      await db.destroy()
    },
  }
}

function policiesFile({ branch, branchFile }: { branch: Branch; branchFile: string }, resources: string): string {
  return branch.policiesFile === undefined
    ? join(resources, 'policies', 'politicas.md')
    : resolve(dirname(branchFile), branch.policiesFile)
}

function readPictures(folder: string): PictureLibrary {
  try {
    return new Map(
      readdirSync(folder).map((category) => {
        const pictures = readdirSync(join(folder, category)).filter((name) => name.endsWith('.svg'))
        return [category, pictures.map((name) => readFileSync(join(folder, category, name), 'utf8'))]
      }),
    )
  } catch (error) {
    throw new Problem('pictures-missing', folder, { cause: error })
  }
}

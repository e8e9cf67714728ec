import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { randomUUID } from 'node:crypto'
import { accountStore } from './accounts/accounts.ts'
import { change, type Store } from './accounts/change.ts'
import { claveStore } from './accounts/claves.ts'
import { cuilSearches } from './accounts/cuil-searches.ts'
import { openDatabase, type Database } from './accounts/database.ts'
import { identityAttempts } from './accounts/identity-attempts.ts'
import { phoneCodes } from './accounts/phone-codes.ts'
import { signInStore } from './accounts/sign-ins.ts'
import { staffChanges } from './accounts/staff-changes.ts'
import type { Branch } from './branch/branch.ts'
import { tellIfClockWasSetBack } from './clock-check.ts'
import type { Clock } from './clock.ts'
import type { CitizenServices } from './flows/citizen/services.ts'
import type { StaffServices } from './flows/staff/services.ts'
import { noteHeadsOfOthers } from './journal/heads.ts'
import { openJournal, type NewEntry } from './journal/journal.ts'
import { keyedStreams } from './keys/keyed-random.ts'
import { openKeys, type Keys } from './keys/keys.ts'
import { findCandidate } from './padron/candidate.ts'
import { presenceApprovals } from './operators/presence-approvals.ts'
import { openPadron, type Padron } from './padron/padron.ts'
import { dataExists, type Place } from './place.ts'
import type { Log } from './log.ts'
import { Problem } from './problem.ts'
import { loadPolicies } from './readings.ts'
import { loadServices } from './service-catalogue.ts'
import { staffServices } from './staff-services.ts'
import { argentineDay } from './rules/calendar.ts'
import { cuilsOf } from './rules/cuil.ts'
import type { PictureLibrary } from './rules/robot-check.ts'

export interface Stores {
  citizen: CitizenServices
  staff: StaffServices
  /** An entry that tells of no change of an account. */
  note(entry: NewEntry): Promise<void>
  /** Takes up a padrón that IT has loaded meanwhile, and once a day notes where other machines' chains end. Throws as `openPadron`. */
  betweenVisits(): Promise<void>
  close(): Promise<void>
}

/** Opens keys, stores and texts, in that order: each needs the ones before. Throws a `Problem` that IT can mend. */
export async function openStores(options: {
  place: Place
  branch: Branch
  branchFile: string
  clock: Clock
  log: Log
  /** Outlives the stores, which are opened anew after a failure. */
  refusedSignIn: CitizenServices['refusedSignIn']
  print: StaffServices['print']
}): Promise<Stores> {
  const { place, branch, clock } = options
  const resources = join(place.program, 'resources')
  const policies = loadPolicies(policiesFile(options, resources))
  const catalogue = loadServices(resources)
  const robotPictures = readPictures(join(resources, 'pictures', 'robot'))
  const commonClaves = readCommonClaves(join(resources, 'common-claves.txt'))

  const keys = openKeys(place.keys, { dataExists: dataExists(place), now: clock.now() })
  const padron = followingPadron(place.padron, keys, branch)
  const db = await openDatabase(place.store).catch((error: unknown) => {
    padron.close()
    throw error
  })
  const close = async () => {
    padron.close()
    await db.destroy()
  }
  const { store, note, signIns, codes } = await startJournal(db, keys, options)
    .then(async (started) => ({
      ...started,
      signIns: await signInStore(started.store, keys, clock, branch.name),
      codes: await phoneCodes(started.store, keys, clock),
    }))
    .catch(async (error: unknown) => {
      await close()
      throw error
    })

  const citizen: CitizenServices = {
    branch,
    policies,
    padron: {
      candidate: (cuil) => findCandidate(padron.now(), keys, cuil),
      tramiteMatches: (cuil, tramite) => padron.now().tramiteMatches(cuil, tramite),
      cuilOf: (dni, birthDate) => cuilsOf(dni).find((cuil) => padron.now().find(cuil)?.birthDate === birthDate) ?? null,
      population: () => padron.now(),
      questionsOf: (cuil) => keyedStreams(keys.current('questions').secret, cuil),
    },
    attempts: identityAttempts(store, clock),
    cuilSearches: cuilSearches(store, clock),
    accounts: accountStore(store, keys, clock),
    claves: claveStore(store, keys, clock),
    signIns,
    phoneCodes: codes,
    staffChanges: staffChanges(store, clock),
    presence: presenceApprovals(store, keys, clock, branch.name),
    refusedSignIn: options.refusedSignIn,
    catalogue,
    robotPictures,
    commonClaves,
    now: () => clock.now(),
    random: Math.random, // deals pictures and words, and nothing else
    newId: randomUUID,
  }
  const { staff, isAlone } = await staffServices(store, citizen, { keys, clock, branch, place, padron: padron.now, print: options.print })
    .then(async (staff) => ({ staff, isAlone: await staff.isAlone() }))
    .catch(async (error: unknown) => {
      await close()
      throw error
    })
  if (isAlone) options.log('Este mostrador tiene un almacén propio, que ningún kiosco comparte: no ve las claves que se crean en los kioscos, y los códigos del 130 que dé no sirven en ellos. Abrilo con los mismos datos que un kiosco.')
  let headsNotedOn = argentineDay(clock.now())
  return {
    citizen,
    staff,
    note,
    close,
    async betweenVisits() {
      padron.follow()
      const today = argentineDay(clock.now())
      if (today === headsNotedOn) return
      headsNotedOn = today
      await noteHeads(store, note)
    },
  }
}

/** Each machine of a shared store keeps where the chains of others end: none can be cut short unseen. */
async function noteHeads({ db, journal }: Store, note: Stores['note']): Promise<void> {
  const entry = await noteHeadsOfOthers(db, journal.machine)
  if (entry) await note(entry)
}

/** The journal's first words of this run: that the kiosk has started, and whether its clock can be right. */
async function startJournal(db: Database, keys: Keys, options: { place: Place; branch: Branch; clock: Clock; log: Log }) {
  const { place, branch, clock } = options
  const store: Store = { db, journal: openJournal({ keys, clock, branch: branch.code }), file: place.store }
  const note: Stores['note'] = (entry) => change(store, randomUUID(), () => Promise.resolve({ entry, result: undefined }))
  await tellIfClockWasSetBack(store, options, note)
  await note({ kind: 'kiosk-started', facts: { role: branch.role } })
  await noteHeads(store, note)
  return { store, note }
}

/**
 * The padrón in use. An import renames a new file over the old one, which stays open until it is followed (Windows
 * refuses that rename while the kiosk runs: there it must be closed first).
 */
function followingPadron(file: string, keys: Keys, branch: Branch): { now(): Padron; follow(): void; close(): void } {
  const version = () => {
    const { ino, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { ino: 0, mtimeMs: 0 }
    return `${String(ino)} ${String(mtimeMs)}`
  }
  // The version is read first: an import that ends meanwhile is then taken up at the next visit.
  const open = () => ({ version: version(), padron: openPadronOf(branch, file, keys) })
  let opened = open()
  return {
    now: () => opened.padron,
    follow() {
      if (version() === opened.version) return
      const before = opened.padron
      opened = open()
      before.close()
    },
    close: () => { opened.padron.close() },
  }
}

/** Invented people in a real office, or real ones where every screen says that they are invented: neither may be. */
function openPadronOf(branch: Branch, file: string, keys: Keys): Padron {
  const padron = openPadron(file, keys)
  if (padron.fictitious === branch.fictitious) return padron
  padron.close()
  throw new Problem('padron-fictitious-mismatch', file)
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

function readCommonClaves(file: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))
  } catch (error) {
    throw new Problem('text-missing', file, { cause: error })
  }
}

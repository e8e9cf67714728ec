import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { openDatabase } from '../../electron/accounts/database.ts'
import { readBranch, type Branch } from '../../electron/branch/branch.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { keyedStreams } from '../../electron/keys/keyed-random.ts'
import { openKeys, type Keys } from '../../electron/keys/keys.ts'
import { findCandidate } from '../../electron/padron/candidate.ts'
import { openPadron, type Facts, type Padron, type Person } from '../../electron/padron/padron.ts'
import { makeDataFolder, placeOf, type Place } from '../../electron/place.ts'
import { checkDigit } from '../../electron/rules/cuil.ts'
import { questionSet } from '../../electron/rules/questions.ts'
import { importSamplePadron } from '../../electron/sample-padron.ts'
import { employ } from '../support/employ.ts'
import { ManualClock } from '../support/manual-clock.ts'
import type { Credentials } from '../support/staff.ts'
import { CounterElsewhere } from './counter-elsewhere.ts'

export const program = join(import.meta.dirname, '../..')
export const branchFile = join(program, 'resources/branches/large-kiosk.json')
/** With a printer, so that what is printed is looked at too. */
export const branch: Branch = { ...readBranch(branchFile), printer: { paper: '80mm' } }

/** Somebody who may come to the kiosk, and what is true of them. */
export interface Citizen {
  cuil: string
  surname: string
  names: string
  birthDate: string
  /** As their card has it. */
  tramite: string
  /** By the padrón, which may not know it. */
  ejemplar: string | null
  /** What they would answer. */
  facts: Facts
  /** In the padrón: nobody else can prove anything. */
  known: boolean
  /** The padrón has a trámite of theirs, so Paso 2 asks for it. */
  hasTramite: boolean
  dniExpires: string | null
  /** For how many attempts there are facts enough. */
  questionSets: number
}

/** Who works at the kiosk. */
export const nameOfOperator = { name: 'Carla Ibarra', legajo: '40112' }

/** Of the accounts that are there before. */
export const claveOfOthers = 'Kiosco58Luz'

/** Of the sample padrón, each for what sets them apart. */
const known = {
  ana: { cuil: '27301234568', tramite: '00123456789', questionSets: 3 },
  withoutTramite: { cuil: '20301234563', tramite: '00555555555', questionSets: 3 },
  withClave: { cuil: '27284567892', tramite: '00417283956', questionSets: 3 },
  ofLevel3: { cuil: '20172543597', tramite: '00231415926', questionSets: 3 },
  expired: { cuil: '20123456786', tramite: '00098765432', questionSets: 3 },
  ofTwoAttempts: { cuil: '20300000070', tramite: '00300000002', questionSets: 2 },
  ofNoFacts: { cuil: '20300000232', tramite: '00555555556', questionSets: 0 },
} as const
export const citizenNames = [
  'ana', 'withoutTramite', 'withClave', 'ofLevel3', 'expired', 'ofTwoAttempts', 'ofNoFacts', 'unknown', 'unknownWithoutTramite',
] as const
export type CitizenName = (typeof citizenNames)[number]
export type Citizens = Record<CitizenName, Citizen>

/** A data folder to copy for each run, with the sample padrón, two accounts and who works there, and the people that can come. */
export interface Office {
  data: string
  citizens: Citizens
  /** May do all that the desk of a public kiosk offers. Their CUIL is that of a citizen: nobody answers to themselves. */
  operator: Credentials
  /** As it was when the office was ready: each run has one of its own. */
  elsewhere: CounterElsewhere
  startsAt: number
}

export async function prepareOffice(folder: string): Promise<Office> {
  const data = makeDataFolder(join(folder, 'office'))
  const place = placeOf(program, data)
  const clock = new ManualClock()
  writeFixedKeys(place)
  await importSamplePadron({ place, branch, clock, log: () => {} })
  const keys = openKeys(place.keys, { dataExists: true, now: clock.now() })
  await openAccounts(place, keys, clock)
  const operator = await employ({ place, clock }, { ...nameOfOperator, cuil: known.ofNoFacts.cuil, permissions: ['desk'] })
  const elsewhere = await prepareElsewhere(folder, place, clock)
  const padron = openPadron(place.padron, keys)
  const citizens = findCitizens(padron, keys)
  padron.close()
  return { data, citizens, operator, elsewhere, startsAt: clock.now() }
}

/** The same at every run, so that a sequence that failed fails again: keys settle who an unknown CUIL looks like. */
function writeFixedKeys({ keys: file }: Pick<Place, 'keys'>, machine = 'model machine'): void {
  const keys = ['pepper', 'padron', 'questions', 'machine', 'journal', 'operators'].map((purpose) => ({
    id: `${purpose}-model`,
    purpose,
    secret: createHash('sha256').update(purpose === 'machine' ? machine : `model ${purpose}`).digest('base64'),
    created: '2026-11-23T15:00:00.000Z',
  }))
  mkdirSync(dirname(file), { mode: 0o700 })
  writeFileSync(file, JSON.stringify({ format: 1, keys }), { mode: 0o600 })
}

/** Another machine of the same store, where somebody works who may do everything; level 3 comes from there. */
async function prepareElsewhere(folder: string, shared: Place, clock: ManualClock): Promise<CounterElsewhere> {
  const place = { ...shared, keys: join(folder, 'elsewhere', 'keys.json') }
  writeFixedKeys(place, 'model machine elsewhere')
  const who = await employ({ place, clock }, { legajo: '50001', name: 'Hugo Paz', cuil: '27300000016', permissions: ['desk', 'phone', 'supervise'] })
  const elsewhere = new CounterElsewhere(who, place.keys)
  await elsewhere.acts('raises', known.ofLevel3.cuil, { file: place.store, now: clock.now() })
  return elsewhere
}

async function openAccounts(place: Place, keys: Keys, clock: ManualClock): Promise<void> {
  const db = await openDatabase(place.store)
  const store = { db, journal: openJournal({ keys, clock, branch: branch.code }), file: place.store }
  const { open } = accountStore(store, keys, clock)
  for (const { cuil } of [known.withClave, known.ofLevel3]) {
    await open({ cuil, clave: claveOfOthers, policies: { digest: 'd', acceptedAt: '' } }, `opened before, ${cuil}`)
  }
  await db.destroy()
}

function findCitizens(padron: Padron, keys: Keys): Citizens {
  const ofPadron = ({ cuil, ...more }: { cuil: string; tramite: string; questionSets: number }): Citizen => {
    const person = padron.find(cuil)
    if (!person) throw new Error(`the sample padrón has lost ${cuil}`)
    return { ...person, ...more, known: true }
  }
  return {
    ana: ofPadron(known.ana),
    withoutTramite: ofPadron(known.withoutTramite),
    withClave: ofPadron(known.withClave),
    ofLevel3: ofPadron(known.ofLevel3),
    expired: ofPadron(known.expired),
    ofTwoAttempts: ofPadron(known.ofTwoAttempts),
    ofNoFacts: ofPadron(known.ofNoFacts),
    unknown: unknownCitizen(padron, keys, { hasTramite: true }),
    unknownWithoutTramite: unknownCitizen(padron, keys, { hasTramite: false }),
  }
}

/** A CUIL that the padrón does not have, with what the kiosk pretends to know of it. */
function unknownCitizen(padron: Padron, keys: Keys, wanted: { hasTramite: boolean }): Citizen {
  for (let dni = 28_000_000; dni < 28_001_000; dni += 1) {
    const digit = checkDigit('20', String(dni))
    const cuil = `20${String(dni)}${String(digit ?? '')}`
    if (digit === undefined || padron.find(cuil)) continue
    const { person } = findCandidate(padron, keys, cuil)
    if (person.hasTramite !== wanted.hasTramite || setsOf(person, padron, keys) < 3) continue
    return { ...person, tramite: '00777777777', known: false, questionSets: 3 }
  }
  throw new Error('no such CUIL')
}

function setsOf({ cuil, birthDate, facts }: Person, { asOf, values }: Padron, keys: Keys): number {
  const lifetime = { birthYear: Number(birthDate.slice(0, 4)), asOf }
  const randomFor = keyedStreams(keys.current('questions').secret, cuil)
  return [1, 2, 3].filter((set) => questionSet(facts, set, lifetime, values, randomFor) !== null).length
}

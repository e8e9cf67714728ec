import type { Random } from '../../electron/keys/keyed-random.ts'
import type { Citizen } from './people.ts'
import type { Station } from './station.ts'

/** What all faults have at hand. */
export interface Bench {
  /** For this run alone; gone after it. */
  folder: string
  /** Invented people as a CSV, which `branch` loads as its sample padrón. */
  people: string
  branch: string
  /** A data folder whose kiosk has served somebody and was closed, to be copied. */
  inUse: string
  /** Those of them who can create a clave, and fail three times before. */
  creators: Citizen[]
  /** How long a kiosk takes here until it serves. */
  startMs: number
  random: Random
}

/** One way in which the world outside fails. */
export interface Fault {
  /** For `--only`. */
  name: string
  what: string
  /** How often by default. */
  times: number
  /** Why it cannot be brought about here, or null. */
  impossible?(bench: Bench): string | null
  /** Answers the data folders that it did it to, and what it found of them. */
  bringAbout(bench: Bench, times: number): Promise<Station[]>
}

let folders = 0

/** The path of a folder that is not there yet. */
export function newFolder({ folder }: Bench): string {
  folders += 1
  return `${folder}/${String(folders)}`
}

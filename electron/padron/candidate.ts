import { keyedStreams } from '../keys/keyed-random.ts'
import type { Keys } from '../keys/keys.ts'
import { decoyPerson } from './generator.ts'
import type { Padron, Person } from './padron.ts'

/** Who is to be asked under a CUIL. Only `known` tells a real person from a decoy, and no screen shows it. */
export interface Candidate {
  person: Person
  known: boolean
}

/**
 * The person of a CUIL, or for a CUIL that the padrón does not have a decoy that looks like its people, the same
 * each time (domain 3: an unknown CUIL sees the same screens and fails the same way).
 */
export function findCandidate(padron: Padron, keys: Keys, cuil: string): Candidate {
  // Made in both cases, so that both take the same work.
  const decoy = decoyPerson(cuil, keyedStreams(keys.current('questions').secret, 'decoy', cuil), padron)
  const person = padron.find(cuil)
  return person ? { person, known: true } : { person: decoy, known: false }
}

import type { Random } from '../keys/keyed-random.ts'
import { dniOf } from '../rules/cuil.ts'
import { makePerson } from './generator.ts'
import type { PadronRow } from './person.ts'

const DNI_NUMBERS = 100_000_000

/** `count` invented people, no two with the same DNI, nor with one of `taken`. Equal numbers give equal people. */
export function* people(
  count: number,
  random: Random,
  today: string,
  taken: Iterable<string> = [],
): Generator<PadronRow> {
  // A bit for each DNI number: 12.5 MB, however many people are made.
  const used = new Uint8Array(DNI_NUMBERS / 8)
  const take = (cuil: string): boolean => {
    const dni = Number(dniOf(cuil))
    const bit = 1 << (dni % 8)
    const byte = used[dni >> 3] ?? 0
    used[dni >> 3] = byte | bit
    return (byte & bit) === 0
  }
  for (const cuil of taken) take(cuil)
  for (let made = 0; made < count; ) {
    const person = makePerson(random, today)
    if (!take(person.cuil)) continue
    made += 1
    yield person
  }
}

/** A small seeded generator of numbers (mulberry32): for invented people, never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

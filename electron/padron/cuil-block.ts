const PLACE_BITS = 29
const PLACES = 2 ** PLACE_BITS

export const ENTRY_BYTES = 8
export const BLOCK_ENTRIES = 512

/**
 * A CUIL (35 bits) and a place (29 bits) as one number of 64 bits, little-endian, as every machine of ours
 * is: an array of them sorts natively, and a slice of it is a block of the file.
 */
export function writeEntry(words: Uint32Array, entry: number, cuil: number, place: number): void {
  words[2 * entry] = (cuil % 8) * PLACES + place
  words[2 * entry + 1] = Math.floor(cuil / 8)
}

export function entryCuil(words: Uint32Array, entry: number): number {
  return (words[2 * entry + 1] ?? 0) * 8 + ((words[2 * entry] ?? 0) >>> PLACE_BITS)
}

export function entryPlace(words: Uint32Array, entry: number): number {
  return (words[2 * entry] ?? 0) & (PLACES - 1)
}

/** The place of a CUIL in a block of sorted entries. */
export function placeInBlock(block: Buffer, cuil: number): number | undefined {
  // Copied: a word must start at a multiple of four, and the buffer of a database row may not.
  const words = new Uint32Array(new Uint8Array(block).buffer)
  let low = 0
  let high = words.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = entryCuil(words, middle)
    if (found === cuil) return entryPlace(words, middle)
    if (found < cuil) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

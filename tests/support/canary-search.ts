import { formsOf, type Canary } from './canary-forms.ts'
import { packedIn } from './packed-parts.ts'

/** The names of all that is found in `bytes`, each once. */
export type Search = (bytes: Buffer) => Set<string>

interface Form {
  name: string
  bytes: Buffer
}

/** Looks for every form of every canary at once, also inside what is packed. */
export function searchFor(canaries: readonly Canary[]): Search {
  const formsByStart = new Map<number, Form[]>()
  const mayStart = new Uint8Array(0x10000)
  for (const canary of canaries) {
    for (const bytes of formsOf(canary)) {
      const start = bytes.readUInt32LE(0)
      formsByStart.set(start, [...(formsByStart.get(start) ?? []), { name: canary.name, bytes }])
      mayStart[start & 0xffff] = 1
    }
  }
  // Where one form begins with another, the longer is what is there.
  for (const forms of formsByStart.values()) forms.sort((a, b) => b.bytes.length - a.bytes.length)

  function search(bytes: Buffer): Set<string> {
    const found = new Set<string>()
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (mayStart[bytes.readUInt16LE(at)] === 0) continue
      const form = formsByStart.get(bytes.readUInt32LE(at))?.find((one) => bytes.subarray(at, at + one.bytes.length).equals(one.bytes))
      if (!form) continue
      found.add(form.name)
      // A DNI within a CUIL is part of it, and no second find.
      at += form.bytes.length - 1
    }
    return found
  }

  return (bytes) => {
    const found = search(bytes)
    for (const part of packedIn(bytes)) for (const name of search(part)) found.add(name)
    return found
  }
}

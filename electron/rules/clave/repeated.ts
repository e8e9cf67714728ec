/** The first run of equal neighbours, capitals and small letters alike: `tTt` in `MatTte`. */
export function repeatedNeighbours(clave: string): string | undefined {
  return /(.)\1+/isu.exec(clave)?.[0]
}

/** The first character, capital or small, that comes a second time. */
export function repeatedAnywhere(clave: string): string | undefined {
  const seen = new Set<string>()
  for (const character of clave) {
    const small = character.toLowerCase()
    if (seen.has(small)) return character
    seen.add(small)
  }
  return undefined
}

/** Roughly the first DNI number given to those born in each year; between them numbers were given evenly. */
const milestones: readonly (readonly [year: number, number: number])[] = [
  [1925, 1_000_000],
  [1940, 4_500_000],
  [1950, 8_000_000],
  [1960, 13_800_000],
  [1970, 21_400_000],
  [1980, 28_000_000],
  [1990, 35_200_000],
  [2000, 42_500_000],
  [2012, 52_000_000],
]

/** The DNI number that somebody born at `year` (with its fraction) would have. */
export function dniNumberAt(year: number): number {
  return Math.round(between(year, milestones))
}

/** The year, with its fraction, in which the holder of a DNI number was born, within 1925 and 2012. */
export function birthYearOf(dniNumber: number): number {
  return between(dniNumber, milestones.map(([year, number]) => [number, year] as const))
}

function between(x: number, points: readonly (readonly [number, number])[]): number {
  const after = points.findIndex(([px]) => px > x)
  if (after === 0) return points[0]?.[1] ?? 0
  const [x0, y0] = points[after - 1] ?? points.at(-1) ?? [0, 0]
  const [x1, y1] = points[after] ?? [x0 + 1, y0]
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}

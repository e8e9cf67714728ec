/**
 * What two switches step over: each stop, and a row of keys as one. Inside a row its keys alone, with the row itself
 * past its last key, which is the way out.
 */
export function scanSteps<Stop>(stops: readonly Stop[], rowOf: (stop: Stop) => Stop | null, inside: Stop | null): Stop[] {
  if (inside !== null) return [...stops.filter(stop => rowOf(stop) === inside), inside]
  return [...new Set(stops.map(stop => rowOf(stop) ?? stop))]
}

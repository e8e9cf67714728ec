/** Where a key stands on the panel. */
export interface KeyPlace {
  left: number
  right: number
  top: number
  bottom: number
}

const middle = ({ left, right }: KeyPlace) => (left + right) / 2
const height = ({ top, bottom }: KeyPlace) => (top + bottom) / 2

/** Of `keys` the one right over or under `from`, in the row beside it; -1 where there is no other row. */
export function nearestKey(keys: readonly KeyPlace[], from: KeyPlace, direction: 'up' | 'down'): number {
  const isBeyond = (key: KeyPlace) => (direction === 'up' ? height(key) < from.top : height(key) > from.bottom)
  const beyond = keys.flatMap((key, index) => (isBeyond(key) ? [{ key, index }] : []))
  const away = ({ key }: { key: KeyPlace }) => Math.abs(height(key) - height(from))
  const aside = ({ key }: { key: KeyPlace }) => Math.abs(middle(key) - middle(from))
  const closest = Math.min(...beyond.map(away))
  // Keys of one row may differ a little in height.
  const halfAKey = (from.bottom - from.top) / 2
  const row = beyond.filter(one => away(one) <= closest + halfAKey)
  return row.sort((one, other) => aside(one) - aside(other))[0]?.index ?? -1
}

/** How a key looks and is called. */
export interface KeyFace {
  /** The character that it types, or what it does. */
  key: string
  /** What stands on it, where that is neither its character nor its own icon: words, or the name of another icon. */
  face?: string
  /** What it is called where what stands on it does not say it. */
  name?: string | undefined
  kind?: 'quiet' | 'strong'
  /** How many columns it is wide. */
  columns?: number
  isPressed?: boolean | undefined
  isDisabled?: boolean
}

/** A key that types what stands on it. */
export const plainKey = (key: string): KeyFace => ({ key })

/** Rows of so many keys. */
export function inRows(keys: readonly KeyFace[], columns: number): KeyFace[][] {
  const rows = []
  for (let at = 0; at < keys.length; at += columns) rows.push(keys.slice(at, at + columns))
  return rows
}

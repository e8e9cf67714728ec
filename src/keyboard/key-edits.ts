import type { EditTarget } from './edit-target.ts'
import type { Touched } from './finger-touches.ts'
import { accentedForm } from './layouts.ts'

const accentDelay = 400
const eraseAgain = 100

interface EditOptions {
  /** Every character that the field takes. */
  accepts?: string
  /** Milliseconds until erasing goes on by itself. */
  eraseDelay: number
}

/** What a key does to the field; nothing, where it can do nothing. Held, a vowel gets its accent and erasing goes on. */
export function editByKey(field: EditTarget, key: string, { accepts = '', eraseDelay }: EditOptions): Touched | undefined {
  if (key === 'erase-all') return field.clear() && {}
  if (key === 'erase') {
    const takeBack = field.erase()
    return takeBack && { takeBack, held: { after: eraseDelay, every: eraseAgain, act: () => field.erase() } }
  }
  let takeBack = field.insert(key)
  if (takeBack === undefined) return undefined
  const accented = accentedForm(key)
  const accent = () => {
    takeBack?.()
    takeBack = field.insert(accented ?? key)
  }
  const takesAccent = accented !== undefined && accepts.includes(accented)
  return { takeBack: () => takeBack?.(), held: takesAccent ? { after: accentDelay, act: accent } : undefined }
}

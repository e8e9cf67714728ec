/** Puts back what an edit changed, unless the field has changed since. Holds what the edit replaced: drop it soon. */
export type TakeBack = () => void

/** A field that a virtual keyboard writes into, at its caret. What cannot be done answers nothing. */
export interface EditTarget {
  /** What it holds is shown as dots, and nobody else may learn it. */
  readonly isSecret: boolean
  insert(text: string): TakeBack | undefined
  erase(): TakeBack | undefined
  clear(): TakeBack | undefined
  focus(): void
}

/** A field that a virtual keyboard writes into, at its caret. */
export interface EditTarget {
  insert(text: string): void
  erase(): void
  clear(): void
  focus(): void
}

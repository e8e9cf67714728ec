import { withoutMarks } from './field-marks.ts'

/** What came into a field, and what went. */
export interface TypedChange {
  typed: string[]
  erased: string[]
}

/** Marks that the field itself puts between digits are nobody's typing, unless a single one is all that has changed. */
export function typedChange(before: string, after: string): TypedChange {
  const seen = difference(before, after)
  return seen.typed.length + seen.erased.length === 1 ? seen : difference(withoutMarks(before), withoutMarks(after))
}

function difference(before: string, after: string): TypedChange {
  const [from, to] = [[...before], [...after]]
  const isSame = (index: number) => from.at(index) !== undefined && from.at(index) === to.at(index)
  const shortest = Math.min(from.length, to.length)
  let start = 0
  while (start < shortest && isSame(start)) start += 1
  let end = 0
  while (end < shortest - start && isSame(-1 - end)) end += 1
  return { typed: to.slice(start, to.length - end), erased: from.slice(start, from.length - end) }
}

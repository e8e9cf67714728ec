/** A change's number as people write it down: the beginning of its operation's id, which its journal entry keeps. */
export function receiptOf(operation: string): string {
  return operation.replaceAll('-', '').slice(0, 12).toUpperCase().replace(/(.{4})(?=.)/g, '$1-')
}

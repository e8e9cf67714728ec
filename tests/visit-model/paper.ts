import { receiptOf } from '../../electron/desk/receipt.ts'
import { formatCuil } from '../../electron/rules/cuil.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import type { Stored } from './stored.ts'
import { standsIn } from './traces.ts'

const printedOf = ['level-raised', 'way-opened']

/** Paper is left lying: it names nobody in full, tells no secret, and has the number of what was done. */
export function wrongOnPaper({ entries }: Stored, real: KioskUnderTest): string[] {
  const pages = real.newPaper()
  if (pages.length === 0) return []
  const receipts = entries.flatMap(({ kind, operation }) => (printedOf.includes(kind) && operation !== null ? [receiptOf(operation)] : []))
  const names = Object.values(real.office.citizens).flatMap(({ cuil, surname }) => [cuil, formatCuil(cuil), surname])
  return pages.flatMap((page) => [
    ...[...names, ...real.traces.secrets].filter((text) => standsIn(page, text)).map((text) => `${text} is printed`),
    ...(receipts.some((receipt) => page.includes(receipt)) ? [] : ['a slip tells of nothing that was done']),
  ])
}

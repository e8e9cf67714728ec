import { formatCuil } from '../rules/cuil.ts'

/** A CUIL by its last four digits, `••-•••••456-3`: its owner knows it again, and a paper left lying tells nobody whose it is. */
export function maskedCuil(cuil: string): string {
  const shown = 4
  return formatCuil('•'.repeat(cuil.length - shown) + cuil.slice(-shown))
}

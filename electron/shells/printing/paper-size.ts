import type { Paper } from '../shell.ts'

/** In whole millimetres, as printers are asked for it. */
export interface PaperSize {
  /** Its name by PWG 5101.1. */
  media: string
  widthMm: number
  heightMm: number
}

const pixelsPerMm = 96 / 25.4
const a4: PaperSize = { media: 'iso_a4_210x297mm', widthMm: 210, heightMm: 297 }
const rollWidthMm = 80

/** How wide a page is laid out, in CSS pixels, before it is known how high it gets. */
export const layoutWidth = (paper: Paper) => Math.ceil((paper === 'a4' ? a4.widthMm : rollWidthMm) * pixelsPerMm)

/** The paper that a page of this height takes: a sheet whatever it holds, of a roll as much as it needs. */
export function paperSize(paper: Paper, contentPixels: number): PaperSize {
  if (paper === 'a4') return a4
  const heightMm = Math.ceil(contentPixels / pixelsPerMm) + 1
  return { media: `custom_roll_${String(rollWidthMm)}x${String(heightMm)}mm`, widthMm: rollWidthMm, heightMm }
}

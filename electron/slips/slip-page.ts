import type { Paper } from '../shells/shell.ts'
import type { Slip, SlipLine } from './slip.ts'
import { slipMoment } from './slip-moment.ts'
import { slipStyle } from './slip-style.ts'

/** No script, picture, font or address can be reached from a slip, whatever its texts say. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

/** One whole document of a slip, laid out for a roll or a sheet: whatever its texts hold is shown as text. */
export function slipPage(slip: Slip, paper: Paper): string {
  const { office } = slip
  return [
    '<!doctype html>',
    '<html lang="es-AR"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    // It becomes the name of the job, which anybody at the office's printers can read: nothing of the person.
    '<title>Comprobante</title>',
    `<style>${slipStyle(paper)}</style></head><body><main>`,
    '<header>',
    `<p class="sender">ANSES</p><p class="office">${escaped(office.name)}</p><p>${escaped(office.address)}</p>`,
    '</header>',
    ...(office.fictitious ? ['<p class="fictitious">PRUEBA: datos inventados. Este comprobante no tiene validez.</p>'] : []),
    `<h1>${escaped(slip.title)}</h1>`,
    slip.lines.map(lineOf).join('\n'),
    '<footer>',
    `<p class="small">Comprobante</p><p class="code">${escaped(slip.receipt)}</p>`,
    `<p class="small">${escaped(slipMoment(slip.at))}</p>`,
    '</footer></main></body></html>',
  ].join('\n')
}

function lineOf(line: SlipLine): string {
  switch (line.kind) {
    case 'heading':
      return `<h2>${escaped(line.text)}</h2>`
    case 'paragraph':
      return `<p>${escaped(line.text)}</p>`
    case 'item':
      return `<p class="item">${escaped(line.text)}</p>`
    case 'small':
      return `<p class="small">${escaped(line.text)}</p>`
    case 'pair':
      return `<p class="pair"><span>${escaped(line.label)}</span> <b>${escaped(line.value)}</b></p>`
    case 'code':
      return `<p class="code">${escaped(line.text)}</p>`
    case 'rule':
      return '<hr>'
    default:
      return line satisfies never
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** As text. Control characters, and those that turn the direction of what follows, could make it read as something else. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, ' ')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

import type { Paper } from '../shells/shell.ts'

/** The style of a slip on its paper. With no margin of the page the browser has no room for a header of its own. */
export function slipStyle(paper: Paper): string {
  return `${common}${paper === '80mm' ? roll : sheet}`
}

const common = `
@page { margin: 0 }
* { margin: 0; box-sizing: border-box }
html { color: #000; background: #fff; font-family: 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; line-height: 1.35 }
main { box-decoration-break: clone; overflow-wrap: anywhere }
h1 { line-height: 1.15; break-after: avoid; text-wrap: balance }
h2 { break-after: avoid }
p, h1, h2 { break-inside: avoid }
p { orphans: 3; widows: 3; text-wrap: pretty }
.fictitious { text-wrap: balance }
b { font-weight: 700 }
hr { border: 0 }
.item { position: relative }
.item::before { content: '•'; position: absolute; left: 0 }
.code { font-family: 'Liberation Mono', 'DejaVu Sans Mono', 'Courier New', monospace; font-weight: 700; overflow-wrap: normal; word-break: keep-all; hyphens: none }
footer { break-inside: avoid }
`

// A roll's head is 72 mm wide in the middle of its 80, and knows black alone.
const roll = `
main { width: 80mm; padding: 5mm 4.5mm 9mm; font-size: 11.5pt }
header { text-align: center; padding-bottom: 3mm; border-bottom: 0.6mm solid #000 }
.sender { font-size: 17pt; font-weight: 700; letter-spacing: 1mm }
.office { font-weight: 700 }
.fictitious { margin-top: 3mm; padding: 1.5mm; border: 0.4mm dashed #000; text-align: center; font-weight: 700 }
h1 { margin: 4mm 0 3mm; font-size: 19pt }
h2 { margin-top: 4mm; font-size: 13pt }
p { margin-top: 2mm }
header p { margin-top: 0 }
.pair { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; column-gap: 4mm }
.pair span { font-size: 11pt }
.pair b { font-size: 12.5pt }
.item { margin-top: 1mm; padding-left: 4mm }
.small { font-size: 11pt }
.code { margin-top: 3mm; font-size: 21pt; line-height: 1.2; text-align: center }
hr { margin-top: 4mm; border-top: 0.3mm dashed #000 }
footer { margin-top: 5mm; padding-top: 3mm; border-top: 0.6mm solid #000; text-align: center }
footer p { margin-top: 0 }
footer .code { margin: 0.5mm 0 1mm }
`

const sheet = `
@page { size: A4 }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact }
main { width: 210mm; padding: 20mm 25mm; font-size: 12.5pt }
header { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 10mm; padding-bottom: 5mm; border-bottom: 0.8mm solid #232d4f; align-items: end }
.sender { grid-row: 1 / 3; white-space: nowrap; font-size: 26pt; font-weight: 700; letter-spacing: 1.5mm; line-height: 1; color: #232d4f }
.office { font-weight: 700; text-align: right }
.office + p { text-align: right; color: #3a3d45 }
.fictitious { margin-top: 6mm; padding: 2.5mm; border: 0.4mm dashed #232d4f; text-align: center; font-weight: 700 }
h1 { margin-top: 12mm; margin-bottom: 7mm; font-size: 28pt; color: #232d4f }
h2 { margin-top: 9mm; margin-bottom: 1mm; font-size: 15pt; color: #232d4f }
p { margin-top: 2.5mm }
header p { margin-top: 0 }
.pair { display: grid; grid-template-columns: 45mm 1fr; margin-top: 0; padding: 2.4mm 0; border-bottom: 0.2mm solid #c9cedb }
.pair span { color: #3a3d45 }
.item { margin-top: 1.2mm; padding-left: 6mm }
.small { font-size: 11pt; color: #3a3d45 }
.code { margin-top: 4mm; font-size: 24pt; line-height: 1.2 }
hr { margin-top: 8mm; border-top: 0.3mm solid #c9cedb }
footer { margin-top: 14mm; padding: 5mm 6mm; border: 0.4mm solid #232d4f; border-radius: 2mm; text-align: center }
footer p { margin-top: 0 }
footer .code { margin: 0.5mm 0 1mm; color: #232d4f }
`

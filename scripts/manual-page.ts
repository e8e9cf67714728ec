import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextBlock } from '../electron/contract.ts'
import { actions, enterTramite, finished, identityFailed, idle, readingTitles, start } from '../src/text/es-AR/index.ts'

const root = join(import.meta.dirname, '..')
const font = join(root, 'node_modules/@fontsource-variable/encode-sans/files/encode-sans-latin-wght-normal.woff2')
const buttons = [start.create, actions.continue, actions.back, identityFailed.tryAgain, finished.startUsing, idle.stay]

interface Section {
  heading: string
  blocks: TextBlock[]
}

/** The manual as one HTML page to be printed on A4: everything that it needs lies within it. */
export function manualPage(blocks: readonly TextBlock[]): string {
  const [opening, ...sections] = sectionsOf(blocks)
  const title = readingTitles.manual
  return `<!doctype html>
<html lang="es-AR">
<head><meta charset="utf-8"><title>${title}. ${readingTitles['about-clave']}</title><style>${styles()}</style></head>
<body>
<header>
  <p class="brand"><span class="mark"></span>Mi ANSES</p>
  <h1>${title}</h1>
  <p class="subject">${readingTitles['about-clave']}, nivel 2</p>
</header>
<main>
  <div class="opening">${contentOf(opening?.blocks ?? [])}</div>
  <nav aria-label="Contenido"><ol>${sections.map(entryOf).join('')}</ol></nav>
  ${sections.map(sectionOf).join('\n')}
</main>
</body>
</html>`
}

/** What comes before the first heading is a section without one. */
function sectionsOf(blocks: readonly TextBlock[]): Section[] {
  const sections: Section[] = [{ heading: '', blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block.text, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

const stepOf = (heading: string): string | undefined => /^Paso (\d)/.exec(heading)?.[1]

function entryOf({ heading }: Section, place: number): string {
  return `<li${stepOf(heading) ? ' class="step"' : ''}><a href="#s${place}">${escaped(heading)}</a></li>`
}

function sectionOf({ heading, blocks }: Section, place: number): string {
  const step = stepOf(heading)
  const number = step === undefined ? '' : ` data-step="${step}"`
  const content = contentOf(blocks)
  // Paso 2 asks for a number that has to be found on the card.
  const whole = step === '2' ? content.replace('</ul>', `</ul>${dniCards()}`) : content
  return `<section id="s${place}"><h2${number}>${escaped(heading)}</h2>${whole}</section>`
}

function contentOf(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ kind, text }, place) => {
      if (kind !== 'item') return `<p>${withButtons(text)}</p>`
      const opens = blocks[place - 1]?.kind === 'item' ? '' : '<ul>'
      const closes = blocks[place + 1]?.kind === 'item' ? '' : '</ul>'
      return `${opens}<li>${withButtons(text)}</li>${closes}`
    })
    .join('\n')
}

/** Names of buttons stand out, as they do on the screen. (A `strong` would be a tag that PDF 1.4 does not have.) */
function withButtons(text: string): string {
  return buttons.reduce((html, name) => html.replaceAll(name, `<span class="button">${name}</span>`), escaped(text))
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)

function dniCards(): string {
  const { card } = enterTramite
  const shown = [
    { ...card.new, file: 'new-front.svg' },
    { ...card.previous, file: 'previous-back.svg' },
    { ...card.electronic, file: 'electronic-back.svg' },
  ]
  const drawn = shown.map(({ name, where, file }) => {
    const svg = readFileSync(join(root, 'resources/pictures/dni', file), 'utf8')
    const picture = svg.replace('<svg ', `<svg role="img" aria-label="${escaped(`${name}. ${where}`)}" `)
    return `<div class="card">${picture}<p>${escaped(name)}</p></div>`
  })
  return `<div class="cards">${drawn.join('')}</div>`
}

/** The kiosk's colours (src/styles/tokens.css), in sizes for paper. */
function styles(): string {
  return `
@font-face {
  font-family: 'Encode Sans Variable';
  font-weight: 100 900;
  src: url(data:font/woff2;base64,${readFileSync(font).toString('base64')}) format('woff2');
}
@page {
  size: A4;
  margin: 18mm 20mm 22mm;
  font: 400 9pt 'Encode Sans Variable';
  color: #555555;
  @bottom-left { content: '${readingTitles.manual}'; }
  @bottom-right { content: 'Página ' counter(page) ' de ' counter(pages); }
}
* { box-sizing: border-box; margin: 0; }
html { font: 12pt/1.5 'Encode Sans Variable'; color: #141414; }
header { margin-bottom: 7mm; padding: 11mm 12mm; border-radius: 5mm; background: #232d4f; color: #ffffff; }
.brand { display: flex; align-items: center; gap: 3mm; font-size: 15pt; font-weight: 750; line-height: 1; }
.mark { width: 9mm; height: 9mm; padding: 1.9mm; border: 0.9mm solid #5fc0f2; border-radius: 50%; background: #e7ba61 content-box; }
h1 { margin-top: 14mm; font-size: 36pt; font-weight: 750; letter-spacing: -0.015em; line-height: 1.1; }
.subject { margin-top: 2mm; font-size: 16pt; }
.opening { font-size: 13.5pt; }
p + p, ul + p, p + ul, .cards + p { margin-top: 2.5mm; }
nav { margin-top: 7mm; padding: 7mm 9mm; border-radius: 4mm; background: #f6f7f9; break-inside: avoid; }
nav ol { columns: 2; column-gap: 10mm; padding: 0; list-style: none; }
nav li { padding: 1mm 0; break-inside: avoid; line-height: 1.35; }
nav a { color: #0767a7; text-decoration: none; }
section { margin-top: 8mm; }
h2 { margin-bottom: 3mm; color: #232d4f; font-size: 18pt; font-weight: 750; letter-spacing: -0.01em; line-height: 1.2; break-inside: avoid; break-after: avoid; }
h2[data-step] { display: flex; align-items: center; gap: 3.5mm; }
h2[data-step]::before {
  content: attr(data-step) / '';
  flex: none; width: 10mm; height: 10mm; border-radius: 50%;
  background: #232d4f; color: #ffffff; font-size: 14pt; line-height: 10mm; text-align: center;
}
p, li { orphans: 3; widows: 3; break-inside: avoid; }
ul { padding-left: 6mm; }
li + li { margin-top: 1mm; }
ul li::marker { color: #3e5a7e; }
.button { color: #232d4f; font-weight: 750; }
.cards { display: flex; gap: 6mm; margin: 4mm 0; break-inside: avoid; }
.card { flex: 1; padding: 3mm; border: 0.4mm solid #c9cedb; border-radius: 3mm; text-align: center; }
.card svg { display: block; width: 100%; }
.card p { margin-top: 2mm; color: #232d4f; font-size: 11pt; font-weight: 750; line-height: 1.2; }
`
}

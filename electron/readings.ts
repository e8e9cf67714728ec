import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, ReadingId, TextBlock } from './contract.ts'
import { Problem } from './problem.ts'

export interface Policies {
  blocks: TextBlock[]
  /** SHA-256 of the file's bytes: which exact text it was. */
  digest: string
}

const readingFiles: Record<ReadingId, string> = {
  manual: 'manual.md',
  faq: 'faq.md',
  'about-clave': 'about-clave.md',
  'corporate-clave': 'corporate-clave.md',
  staff: 'staff.md',
}

/** The texts that open over any step (mission row 1), read once at start. */
export function loadReadings(resources: string): (id: ReadingId, language: Language) => TextBlock[] {
  const read = (id: ReadingId, language: Language) =>
    textBlocks(readText(join(resources, 'readings', language, readingFiles[id])).toString('utf8'))
  // Staff's has one language.
  const readIn = (language: Language) => ({
    manual: read('manual', language),
    faq: read('faq', language),
    'about-clave': read('about-clave', language),
    'corporate-clave': read('corporate-clave', language),
    staff: read('staff', 'es-AR'),
  })
  const readings = { 'es-AR': readIn('es-AR'), 'es-facil': readIn('es-facil'), pt: readIn('pt') }
  return (id, language) => readings[language][id]
}

/** The Políticas de Seguridad, ours or the office's own (mission row 2). Throws `Problem('text-missing')`. */
export function loadPolicies(file: string): Policies {
  const bytes = readText(file)
  return { blocks: textBlocks(bytes.toString('utf8')), digest: createHash('sha256').update(bytes).digest('hex') }
}

function readText(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Problem('text-missing', file, { cause: error })
  }
}

/** Our small part of Markdown: a title, which the screen words itself, headings, items, and paragraphs of a line. */
function textBlocks(markdown: string): TextBlock[] {
  return markdown
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line): TextBlock => {
      if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) }
      if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) }
      return { kind: 'paragraph', text: line }
    })
}

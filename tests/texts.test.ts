import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { confirmLevel, confirmStaff, deskDone, frame, robotCheck, robotHelp, start } from '../src/text/es-AR/index.ts'
import {
  daySlip, desk, deskChecks, deskLower, deskRefuse, handBack, journal, operator, operators, phoneCode,
  recoveryCodes, staffCode, staffNotices, staffStart,
} from '../src/text/staff/index.ts'

const readings = ['manual', 'faq', 'about-clave', 'corporate-clave', 'staff']
const files = ['policies/politicas.md', ...readings.map((name) => `readings/es-AR/${name}.md`)]

const load = (file: string) => readFileSync(new URL(`../resources/${file}`, import.meta.url), 'utf8')
const wordsOf = (text: string) => text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
const withoutMark = (line: string) => line.replace(/^(#{1,2}|-) /, '')
// A point ends a sentence only before a space: «25.326» is one word.
const sentencesOf = (line: string) => withoutMark(line).split(/(?<=[.?!])\s+/)

type Kind = 'title' | 'heading' | 'item' | 'paragraph' | 'blank' | 'forbidden'

function kindOf(line: string): Kind {
  if (line === '') return 'blank'
  if (/^# \S/.test(line)) return 'title'
  if (/^## \S/.test(line)) return 'heading'
  if (/^- \S/.test(line)) return 'item'
  // Numbered items and signs at the start would be markup in another reader of Markdown.
  return /^[\p{L}¿¡«]/u.test(line) ? 'paragraph' : 'forbidden'
}

describe.each(files)('%s', (file) => {
  const text = load(file)
  const lines = text.replace(/\n$/, '').split('\n')
  const kinds = lines.map(kindOf)

  test('holds one title, on its first line, and nothing but headings, paragraphs and items after it', () => {
    expect(kinds[0]).toBe('title')
    expect(kinds.filter((kind) => kind === 'title')).toHaveLength(1)
    expect(lines.filter((line) => kindOf(line) === 'forbidden')).toEqual([])
  })

  test('parts its blocks by one empty line, and only items follow each other without one', () => {
    const joined = lines.filter((_, at) => {
      const [kind, next] = [kinds[at], kinds[at + 1]]
      if (next === undefined) return kind === 'blank'
      return (kind === 'blank') === (next === 'blank') && !(kind === 'item' && next === 'item')
    })
    expect(joined).toEqual([])
  })

  test('puts something to read under every heading', () => {
    const blocks = kinds.filter((kind) => kind !== 'blank')
    const isRead = (kind: Kind | undefined) => kind === 'paragraph' || kind === 'item'
    const bare = blocks.filter((kind, at) => kind === 'heading' && !isRead(blocks[at + 1]))
    expect(bare).toEqual([])
  })

  test('has no markup inside a line, no links and no stray spaces', () => {
    expect(lines.filter((line) => /[*_`~<>[\]|\\]|https?:|www\.|\s$| {2}|\t|\r/.test(line))).toEqual([])
    expect(text).toMatch(/\S\n$/)
  })

  test('speaks with voseo', () => {
    const tuteo = /(?<!\p{L})(tú|ti|contigo|tienes|puedes|debes|quieres|eres|sabes|usted|ustedes|vosotros)(?!\p{L})/iu
    expect(lines.filter((line) => tuteo.test(line))).toEqual([])
  })
})

test.each(readings)('every sentence of %s has at most 20 words', (name) => {
  const sentences = load(`readings/es-AR/${name}.md`).split('\n').flatMap(sentencesOf)
  expect(sentences.filter((sentence) => wordsOf(sentence).length > 20)).toEqual([])
})

describe('the security policies', () => {
  const policies = load('policies/politicas.md')

  test('are long enough to bind and short enough to be read standing', () => {
    const words = wordsOf(policies).length
    expect(words).toBeGreaterThanOrEqual(450)
    expect(words).toBeLessThanOrEqual(650)
  })

  // Mission row 2: what a person accepts before a clave is made.
  test.each([
    ['the clave identifies the person', /me reconoce y comprueba que soy yo/],
    ['its use is their own will', /manifestación expresa de mi propia voluntad/],
    ['their consent is express and irrevocable', /consentimiento de manera expresa e irrevocable/],
    ['they answer for its use', /Respondo por el uso/],
    ['it is personal and non-transferable', /personal e intransferible/],
    ['it is changed periodically', /Me comprometo a cambiarla periódicamente/],
    ['it is changed at once when somebody may know it', /reemplazarla en el acto cuando sepa, o tan solo sospeche/],
    ['corporate use is bound by the data protection law', /ley 25\.326 .*decreto reglamentario 1558\/01/],
    ['ANSES never asks for it', /ANSES nunca pide .*correo electrónico, por SMS o por teléfono/],
    ['its length', /8 caracteres como mínimo y 15 como máximo/],
    ['letters, digits and a capital', /letras y números, con al menos una letra mayúscula/],
    ['no repeated characters', /No lleva caracteres repetidos/],
    ['no special characters', /No lleva caracteres especiales/],
    ['no series', /como 1234, .*como 9876/],
    ['nothing tied to oneself', /Evito todo lo que se relacione conmigo/],
    ['nothing used elsewhere', /Evito una clave que ya use en otro lugar/],
  ])('say that: %s', (_, wording) => {
    expect(policies).toMatch(wording)
  })
})

describe('the manual', () => {
  const manual = load('readings/es-AR/manual.md')

  test.each([
    'CREÁ TU CLAVE', 'Políticas de Seguridad', 'CONTINUAR', 'Paso 1', 'No soy un robot', 'Paso 2', 'Trámite N°',
    'Nuevo DNI', 'DNI anterior', 'Paso 3', 'No sé / Ninguna de esas', 'NUEVO INTENTO', 'Paso 4', 'Finalizar',
    'COMENZAR A UTILIZAR', 'SIGO ACÁ', 'Accesibilidad', 'Manual de usuario', 'Preguntas frecuentes',
    robotCheck.listen, robotCheck.help,
    'VOLVER', 'Cancelar', 'Bajar', 'Leí y acepto las Políticas de Seguridad', 'Otras imágenes', 'DNI electrónico',
    'Ver más información sobre la Clave de la Seguridad Social',
  ])('names %s as the screen does', (label) => {
    expect(manual).toContain(label)
  })
})

describe.each(['es-AR', 'es-facil'])('the manual in %s', (language) => {
  const manual = load(`readings/${language}/manual.md`)

  test('tells the steps in the order of the screens', () => {
    const headings = manual.split('\n').filter((line) => line.startsWith('## '))
    const steps = ['Inicio', 'Políticas de Seguridad', 'Paso 1', 'Paso 2', 'Paso 3', 'Paso 4', 'Finalizar']
    const places = steps.map((step) => headings.findIndex((heading) => heading.startsWith(`## ${step}`)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('tells when the kiosk hides, asks and closes (domain 7)', () => {
    expect(manual).toMatch(/60 segundos.*oculta/)
    expect(manual).toMatch(/90 segundos.*30 segundos más para tocar SIGO ACÁ/)
  })
})

describe("the staff's manual", () => {
  const manual = load('readings/es-AR/staff.md')

  test.each([
    staffStart.enrol, staffStart.signIn, staffCode.useRecovery, recoveryCodes.kept, frame.signOut,
    ...Object.values(desk.tasks).map(({ what }) => what),
    deskChecks.checked, ...Object.values(deskChecks.result), deskChecks.attest, ...Object.values(deskChecks.go),
    deskChecks.openFirstAction, deskChecks.approve, deskChecks.refuse, deskRefuse.go,
    confirmLevel.yes, confirmLevel.no, deskDone.done, deskDone.printAgain, handBack.goOn, deskLower.go,
    phoneCode.done, start.phoneCode, confirmStaff.goOn, robotCheck.help, robotHelp.approve,
    operators.add, operator.unlock.what, operator.reopen.what, operator.end.what,
    journal.search, journal.export, daySlip.print,
    staffNotices['changed-meanwhile'].title, staffNotices['session-over'].title,
  ])('names %s as the screen does', (label) => {
    expect(manual).toContain(label)
  })

  test('forbids for everybody to ask for a clave, to type it for somebody and to lend an account', () => {
    expect(manual).toMatch(/nunca\n\n- Pedirle a alguien su Clave.*\n- Escribir o elegir una clave por otra.*\n- Prestar la cuenta/)
  })
})

describe('the frequent questions', () => {
  const faq = load('readings/es-AR/faq.md')

  test('are between 14 and 20, each worded as a question', () => {
    const questions = faq.split('\n').filter((line) => line.startsWith('## '))
    expect(questions.length).toBeGreaterThanOrEqual(14)
    expect(questions.length).toBeLessThanOrEqual(20)
    expect(questions.filter((line) => !/^## ¿.+\?$/.test(line))).toEqual([])
  })

  test('tell how many attempts there are (domain 2)', () => {
    expect(faq).toMatch(/3 intentos en 24 horas, y hasta 6 en 30 días/)
  })
})

test('what needs level 3 is told by its own names in every text that tells it', () => {
  for (const name of ['manual', 'faq', 'about-clave']) {
    const text = load(`readings/es-AR/${name}.md`)
    expect(text).toContain('Servicios Corporativos')
    expect(text).toContain('Cambio de lugar de Cobro')
    expect(text).toContain('Reparación Histórica (solo abogados)')
  }
})

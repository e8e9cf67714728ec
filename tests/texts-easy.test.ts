import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as complete from '../src/text/es-AR/index.ts'
import * as easy from '../src/text/es-facil/index.ts'

const readings = ['manual', 'faq', 'about-clave', 'corporate-clave']
const load = (name: string) => readFileSync(new URL(`../resources/readings/es-facil/${name}.md`, import.meta.url), 'utf8')

const wordsOf = (text: string) => text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
const withoutMark = (line: string) => line.replace(/^(#{1,2}|-) /, '')
// A point ends a sentence only before a space: «25.326» is one word.
const sentencesOf = (line: string) => withoutMark(line).split(/(?<=[.?!])\s+/)
const tooLong = (texts: string[]) => texts.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 15)

const tuteo =
  /(?<!\p{L})(tú|ti|contigo|tienes|puedes|debes|quieres|eres|sabes|necesitas|acércate|fíjate|usted|ustedes|vosotros)(?!\p{L})/iu

/** Every string that a module exports, however deep; what a function says is sampled below. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What is said below each title, by where it stands. */
function leadsOf(value: unknown, where = ''): Record<string, string> {
  if (typeof value === 'string') return /\.lead\b/.test(where) ? { [where]: value } : {}
  if (typeof value !== 'object' || value === null) return {}
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => leadsOf(inner, `${where}.${key}`))) as Record<string, string>
}

const moment = '2026-11-25T15:40'
const place = 'UDAI San Martín, kiosco 2'
const said = [
  easy.claveAge.months(1),
  easy.claveAge.months(14),
  easy.beforeRecovery.opens.why(null),
  easy.beforeRecovery.opens.why(moment),
  easy.claveStatus.since(moment),
  easy.claveRules.onlyWith('# $ %'),
  easy.claveRules.missing(easy.claveRules.sentences.length, 3),
  easy.chooseClave.rulesMet(3, 8),
  easy.deskDone.title.raised('Ana'),
  easy.deskDone.title.opened(null),
  easy.finished.lead.created(),
  easy.finished.lead.recovered(2),
  easy.finished.lead.changed(3),
  easy.digits.counted(3, 11),
  easy.digits.countedAloud(3, 11),
  easy.idle.leftAloud(30),
  easy.question.count(1, 3),
  easy.identityFailed.attemptsLeft(1, 3),
  easy.identityFailed.attemptsLeft(2, 3),
  easy.keyboard.forField(easy.enterClave.label),
  easy.miAnses.hello('Ana'),
  easy.miAnses.level(2),
  easy.miAnses.refused({ at: moment, place, times: 1 }, true),
  easy.miAnses.refused({ at: moment, place, times: 4 }, false),
  easy.miAnses.lastSignIn({ at: moment, place }),
  ...(['raised', 'lowered', 'opened', 'phone-code'] as const).map((what) => easy.miAnses.staffChange({ at: moment, place, what })),
  easy.robotCheck.picture(3),
]

describe('easy reading on the screens', () => {
  const shown = stringsIn(easy)

  test('has something to say', () => {
    expect(shown.length).toBeGreaterThan(200)
  })

  test('has at most 15 words in every sentence', () => {
    expect(tooLong(shown)).toEqual([])
  })

  test('has at most 15 words in every sentence that tells a number, a day or a place', () => {
    expect(tooLong(said)).toEqual([])
  })

  test('says below a title at most 70 characters, or what the usual words need', () => {
    const usual = leadsOf(complete)
    const long = Object.entries(leadsOf(easy)).filter(([where, lead]) => lead.length > Math.max(70, usual[where]?.length ?? 0))
    expect(Object.keys(usual).length).toBeGreaterThan(15)
    expect(long).toEqual([])
  })

  test('speaks with voseo', () => {
    expect([...shown, ...said].filter((text) => tuteo.test(text))).toEqual([])
  })

  test('calls itself by its own name', () => {
    expect(easy.language).toBe('es-facil')
  })
})

describe.each(readings)('easy reading of %s', (name) => {
  const lines = load(name).split('\n')

  test('has at most 15 words in every sentence', () => {
    expect(tooLong(lines)).toEqual([])
  })

  test('speaks with voseo', () => {
    expect(lines.filter((line) => tuteo.test(line))).toEqual([])
  })

  test('keeps to titles, headings, items and paragraphs, without markup inside a line', () => {
    expect(lines[0]).toMatch(/^# \S/)
    expect(lines.filter((line) => line !== '' && !/^(#{1,2} |- )?[\p{L}\p{N}¿¡«]/u.test(line))).toEqual([])
    expect(lines.filter((line) => /[*_`~<>[\]|\\]|https?:|www\.|\s$| {2}|\t|\r/.test(line))).toEqual([])
  })

  test('puts something to read under every heading', () => {
    const blocks = lines.filter((line) => line !== '')
    expect(blocks.filter((line, at) => line.startsWith('## ') && /^(#|$)/.test(blocks[at + 1] ?? ''))).toEqual([])
  })

  test('is at most a quarter longer than the text that it makes easy', () => {
    const whole = readFileSync(new URL(`../resources/readings/es-AR/${name}.md`, import.meta.url), 'utf8')
    expect(wordsOf(load(name)).length).toBeLessThanOrEqual(wordsOf(whole).length * 1.25)
  })
})

describe('the easy manual', () => {
  const manual = load('manual')

  test.each([
    easy.start.create, easy.start.signIn, easy.start.recover, easy.actions.continue, easy.actions.back, easy.actions.cancel,
    easy.actions.scrollDown, easy.enterCuil.human, easy.findCuil.link, easy.robotCheck.other, easy.enterTramite.label,
    ...Object.values(easy.enterTramite.card).map(({ name }) => name), easy.identityFailed.tryAgain, easy.finished.startUsing,
    easy.idle.stay, easy.frame.accessibility, easy.frame.signOut, easy.readings.manual, easy.readings.faq,
    easy.readings['about-clave'], easy.policies.title, easy.policies.accept, easy.keyboard.name, easy.claveStatus.title,
    'Paso 1', 'Paso 2', 'Paso 3', 'Paso 4', 'No sé / Ninguna de esas', ...easy.finished.level3,
  ])('names %s as the screen does', (label) => {
    expect(manual).toContain(label)
  })
})

describe('the easy frequent questions', () => {
  const faq = load('faq')

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

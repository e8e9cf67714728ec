import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as spanish from '../src/text/es-AR/index.ts'
import * as portuguese from '../src/text/pt/index.ts'

interface Said {
  where: string
  text: string
}

type Words = (...given: unknown[]) => unknown

/** For any function of the texts: it reads as a moment, and has what a change or a sign-in tells of itself. */
const moment = (what: string, times: number) =>
  Object.assign(Object('2026-11-25T15:40') as object, { at: '2026-11-25T15:40', place: '•', what, times })

const calls: unknown[][] = [
  ...['raised', 'lowered', 'opened', 'phone-code'].map(what => [moment(what, 2), false]),
  [moment('raised', 1), true],
  [1, 3],
  [3, 1],
  [null, 3],
]

/** Every text that a language can put on the screen, those of its functions too. */
function said(value: unknown, where: string): Said[] {
  if (typeof value === 'string') return [{ where, text: value }]
  if (typeof value === 'function') return answers(value as Words, where)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => said(inner, where === '' ? key : `${where}.${key}`))
}

function answers(words: Words, where: string): Said[] {
  // One that says "null" was not made for it.
  const texts = calls.map(given => answer(words, given)).filter(text => typeof text === 'string' && !text.includes('null'))
  expect(texts, `${where} answers to none of the calls`).not.toEqual([])
  return texts.map(text => ({ where, text: text as string }))
}

function answer(words: Words, given: unknown[]): unknown {
  try {
    return words(...given)
  } catch {
    // A bare number has no place and no moment: another call suits this function.
    return null
  }
}

const names = ['manual', 'faq', 'about-clave', 'corporate-clave']

function linesOf(language: string, name: string): Said[] {
  const text = readFileSync(new URL(`../resources/readings/${language}/${name}.md`, import.meta.url), 'utf8')
  return text.split('\n').map((line, at) => ({ where: `${name}.md:${at + 1}`, text: line }))
}

const screens = said(portuguese, '')
const readings = names.flatMap(name => linesOf('pt', name))
const spanishScreens = said(spanish, '')
const spanishReadings = names.flatMap(name => linesOf('es-AR', name))

const wordsOf = (text: string) => text.split(/\s+/).filter(piece => /[\p{L}\p{N}]/u.test(piece))
// A point ends a sentence only before a space: «25.326» is one word.
const sentencesOf = (text: string) => text.replace(/^(#{1,2}|-) /, '').split(/(?<=[.?!…])\s+/)

/** What Argentina names stays as it is; the longest first, for a name may hold another. */
const officialTerms = [
  'Clave de la Seguridad Social Corporativa', 'Clave de la Seguridad Social', 'Clave de Seguridad Social', 'Gestión de Clave',
  'Servicios Corporativos', 'Cambio de lugar de Cobro', 'Reparación Histórica', 'Información personal', 'Constancia de CUIL',
  'Mis cobros', 'Mis trámites', 'Trámite N°', 'Línea 130', 'Libreta AUH', 'Mi ANSES', 'Trabajo', 'Hijos',
  'Español', 'Lectura fácil', 'ANSES', 'CODEM', 'CUIL', 'DNI', 'Clave',
]
/** The letter itself, which a clave cannot have. */
const namedLetter = /(?<!\p{L})ñ(?!\p{L})/gu

/** Words that Portuguese lacks, or that it hardly says: "no" is its "in the", and so is not here. */
const spanishWords = new Set(
  `el la los las un una unos unas lo le les del al y tu tus su sus mi mis con sin en muy pero ni ya hay es son sos fue acá allí
  ahí ese eso esos esto hasta dónde cuando cuándo cómo qué cuál cuáles quién también tampoco más después ahora todavía nadie
  alguien otro otra otros otras nuevo nueva hoy ayer año años día días nombre apellido mostrador pantalla kiosco lector dorso
  tarjeta oficina ingreso ingresos pregunta preguntas respuesta respuestas intento intentos tres cuatro ocho nueve diez paso
  pasos veces hacer hace hecho decir dice tener tiene tienen están puede pueden hijo hijos calle ciudad cuenta dejar leer elegir
  escribir borrar cerrar volver probar listo cambio cambiar ayuda tamaño signos espacio bajar mayúscula dibujo abajo arriba sé
  trámite trámites`.split(/\s+/),
)
/** "-ción" is "-ção", "-dad" is "-dade"; "ll" and most of "ue" are not of Portuguese. */
const spanishSpelling = /[ñ¿¡]|(?:[cs]ión|[cs]iones|dad|miento|iendo)$|ll|(?<=[bcdfhjlmnprstvz])ue(?=\p{L})/u

const withoutTerms = (text: string) =>
  officialTerms.reduce((rest, term) => rest.replaceAll(term, '•'), text).replace(namedLetter, '•')

/** What of a text is Spanish, and no official term. */
function spanishIn(text: string): string[] {
  // What a hyphen ties to its verb is Portuguese: "conhecê-la".
  const words = withoutTerms(text).toLowerCase().match(/(?<![\p{L}-])[\p{L}¿¡]+/gu) ?? []
  return words.filter(word => spanishWords.has(word) || spanishSpelling.test(word))
}

/** What both languages write with the same letters. */
const alike = [
  'accessibilityPanel.colour.high-contrast-light.what', 'accessibilityPanel.colour.low-intensity.what', 'accessibilityPanel.delay.1000',
  'accessibilityPanel.delay.2000', 'accessibilityPanel.sections.keyboard', 'accessibilityPanel.sections.language',
  'accessibilityPanel.sections.text', 'accessibilityPanel.sections.voice',
  'accessibilityPanel.size.100', 'accessibilityPanel.size.125', 'accessibilityPanel.sample', 'actions.continue', 'actions.cancel',
  'actions.scrollUp', 'claveRules.sentences.length', 'claveRules.missing', 'claveRules.states.pending', 'digits.counted',
  'enterCuil.label', 'enterTramite.card.previous.name', 'findCuil.dateForm', 'idle.left', 'keyboard.name', 'keyboard.forField',
  'keyboard.numberPad', 'keyboard.letterPad', 'keyboard.hide', 'keyboard.accent', 'robotCategories.casa.noun', 'robotCategories.bicicleta.noun',
  'robotHelp.legajo', 'speech.characters', 'speech.kinds.field', 'speech.kinds.list', 'speech.row', 'speech.states.ticked', 'start.needs.minutes.what',
  ...[
    'abril', 'agosto', 'azul', 'banana', 'barco', 'bicicleta', 'boca', 'cama', 'camisa', 'elefante', 'estante', 'flauta', 'gato', 'mesa', 'moto',
    'nariz', 'pato', 'pera', 'tambor', 'uva', 'vaca', 'verde',
  ].map(word => `robotQuestion.words.${word}`),
  ...["'", '*', '/', '<', '=', '@', '\\', '`', '|'].map(sign => `keyboard.signs.${sign}`),
]

describe('the Portuguese', () => {
  test('says no sentence of more than 20 words', () => {
    const sentences = [...screens, ...readings].flatMap(({ where, text }) => sentencesOf(text).map(each => ({ where, text: each })))
    expect(sentences.filter(({ text }) => wordsOf(text).length > 20)).toEqual([])
  })

  test('has no Spanish left but the official terms', () => {
    const mixed = [...screens, ...readings].map(each => ({ ...each, spanish: spanishIn(each.text) }))
    expect(mixed.filter(each => each.spanish.length > 0)).toEqual([])
  })

  test('leaves no label in Spanish, short as it may be', () => {
    const inSpanish = new Set(spanishScreens.map(({ where, text }) => `${where}: ${text}`))
    const untouched = screens.filter(({ where, text }) => inSpanish.has(`${where}: ${text}`) && /\p{L}/u.test(withoutTerms(text)))
    expect([...new Set(untouched.map(({ where }) => where))].sort()).toEqual(alike.toSorted())
  })

  test('speaks to "você", and never as in Portugal', () => {
    const other = /(?<!\p{L})(tu|teus?|tuas?|ti|contigo|vós|voss[oa]|utilizador|ecrã|telemóvel|palavra-passe|carregue)(?!\p{L})/iu
    expect([...screens, ...readings].filter(({ text }) => other.test(text))).toEqual([])
  })

  test('keeps every number of the Spanish, text by text', () => {
    const numbers = numbersAt([...screens, ...readings])
    // Portuguese may say more, as its summary of the Policies; nothing that the Spanish says may lose its numbers.
    expect(numbers).toMatchObject(numbersAt([...spanishScreens, ...spanishReadings]))
  })

  test.each(names)('orders the blocks of %s as the Spanish does', (name) => {
    const kinds = (language: string) => linesOf(language, name).map(({ text }) => /^(# |## |- |(?=.))/.exec(text)?.[0] ?? 'blank')
    expect(kinds('pt')).toEqual(kinds('es-AR'))
  })
})

function numbersAt(all: Said[]): Record<string, string[]> {
  const at: Record<string, string[]> = {}
  for (const { where, text } of all) {
    const name = where.replace(/:\d+$/, '')
    at[name] = [...at[name] ?? [], ...text.match(/\d+(?:[.,/:-]\d+)*/g) ?? []]
  }
  for (const numbers of Object.values(at)) numbers.sort()
  return at
}

describe('the check for Spanish', () => {
  test('finds it in every Spanish text of some length', () => {
    const long = [...spanishScreens, ...spanishReadings].filter(({ text }) => wordsOf(withoutTerms(text)).length > 5)
    expect(long.length).toBeGreaterThan(300)
    expect(long.filter(({ text }) => spanishIn(text).length === 0)).toEqual([])
  })

  test('lets pass the official terms and the letter that a clave cannot have', () => {
    expect(spanishIn('Sua Clave de la Seguridad Social abre Mis trámites, em Gestión de Clave, sem ç nem ñ.')).toEqual([])
    expect(spanishIn('Sua clave abre los trámites, mañana.')).toEqual(['los', 'trámites', 'mañana'])
  })
})

describe('the Portuguese manual', () => {
  const manual = readings.filter(({ where }) => where.startsWith('manual.md')).map(({ text }) => text).join('\n')
  const {
    actions, claveStatus, enterClave, enterTramite, findCuil, finished, frame, idle, identityFailed, policies, robotCheck, start,
  } = portuguese

  test.each([
    start.create, start.signIn, start.recover, policies.title, policies.accept, actions.continue, actions.back, actions.cancel,
    actions.scrollDown, robotCheck.title, robotCheck.other, enterTramite.label, enterTramite.card.new.name,
    enterTramite.card.previous.name, enterTramite.card.electronic.name, 'Não sei / Nenhuma dessas', 'Nenhum desses',
    identityFailed.tryAgain, finished.startUsing, findCuil.link, enterClave.enter, frame.signOut, frame.accessibility,
    claveStatus.title, idle.stay, portuguese.readings.manual, portuguese.readings.faq, portuguese.readings['about-clave'],
  ])('names %s as the screen does', (label) => {
    expect(manual).toContain(label)
  })
})

test('the last choice of every Portuguese question begins as the manual says', () => {
  const lasts = Object.values(portuguese.questions).map(({ none }) => none)
  expect(lasts.filter(none => !/^Não sei \/ (Nenhuma dessas|Nenhum desses) \p{L}/u.test(none))).toEqual([])
})

test('the Portuguese frequent questions are between 14 and 20, each worded as a question', () => {
  const questions = readings.filter(({ where, text }) => where.startsWith('faq.md') && text.startsWith('## '))
  expect(questions.length).toBeGreaterThanOrEqual(14)
  expect(questions.length).toBeLessThanOrEqual(20)
  expect(questions.filter(({ text }) => !/^## \p{Lu}.+\?$/u.test(text))).toEqual([])
})

test('the Portuguese names the buttons that its other words lead to', () => {
  const { notices, problems, policies, robotCheck, start } = portuguese
  expect(notices['already-has-clave'].now).toContain(start.recover)
  expect(notices['has-no-clave'].now).toContain(start.create)
  expect(problems['sign-in-refused']).toContain(start.recover)
  expect(problems['tick-human']).toContain(robotCheck.title)
  expect(policies.accept.startsWith('Li e aceito')).toBe(true)
  expect(problems['tick-acceptance']).toContain('Li e aceito')
})

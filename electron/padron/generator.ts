import type { QuestionCategory } from '../rules/question-category.ts'
import type { Random } from '../keys/keyed-random.ts'
import { isoDay } from '../rules/calendar.ts'
import { checkDigit, dniOf } from '../rules/cuil.ts'
import { isAskable } from '../rules/distractors.ts'
import { type RandomFor, keyedOrder } from '../rules/keyed-order.ts'
import { questionValues } from '../rules/question-values.ts'
import { categories } from './columns.ts'
import { birthYearOf, dniNumberAt } from './dni-numbers.ts'
import { patternsNear, readPattern } from './life-pattern.ts'
import { familyNames, givenNames } from './person-names.ts'
import { type PadronRow, type Person, rowToPerson } from './person.ts'
import type { Population } from './padron-file.ts'

const DAY = 86_400_000
const YEAR = 365.25 * DAY
/** A DNI is good for 15 years; cards with a trámite are given since 2009. */
const DNI_YEARS = 15
const FIRST_CARD = '2009-06-01'
const FIRST_CARD_YEAR = 2009
/** Ages between which people first contribute. */
const FIRST_WORK = 17
const LAST_FIRST_WORK = 32
/** Of how many people, the nearest in age, one gives a decoy their pattern. */
const LIKE_THEM = 64

/**
 * An invented person as they could stand in a padrón on the day `today` (yyyy-mm-dd). Nothing in it
 * contradicts the rest: DNI number and birth, first contribution and age, card and expiry, work and obra social.
 */
export function makePerson(random: Random, today: string): PadronRow {
  const age = 18 + 78 * random() ** 1.4
  const born = yearOf(today) - age
  const row = everything(cuilFor(dniNumberAt(born), random), born, random, today)
  const keeps = situation(age, random)
  const hasTramite = chance(random, age > 85 ? 0.5 : 0.88)
  return thinned(row, hasTramite, (category) => chance(random, keeps[category]), today, random)
}

/**
 * Whoever could be behind a CUIL that the padrón does not have. When they were born, whether they have a trámite and
 * what they can be asked is as one of its people of about that age has it, and the facts are drawn from the values
 * of its people: so their screens look the same, and are as many (domain 3). The same `randomFor` and population
 * give the same person; a population that changes little, hardly another.
 */
export function decoyPerson(cuil: string, randomFor: RandomFor, { asOf, values, patterns }: Population): Person {
  const random = randomFor('life')
  const youngest = yearOf(asOf) - 18
  const estimate = Math.floor(Math.min(birthYearOf(Number(dniOf(cuil))), youngest))
  const [pattern = ''] = keyedOrder(patternsNear(estimate, patterns, LIKE_THEM), (text) => randomFor(`pattern: ${text}`))
  const { birthYear, hasTramite, askable } = readPattern(pattern)
  const row = everything(cuil, birthYear + random(), random, asOf)
  const invented = thinned(row, hasTramite, (category) => askable.includes(category), asOf, random)
  const facts = invented.facts.map((fact, place) => {
    const category = categories[place]
    if (fact === '' || category === undefined) return ''
    const fitting = values[category].filter((value) => fitsLife(category, value, invented))
    const drawn = keyedOrder(fitting, (value) => randomFor(`${category}: ${value}`))
    // What could not be asked would make a set fewer than the pattern has.
    const possible = [...drawn, fact, ...questionValues[category]]
    return possible.find((value) => isAskable(category, value.split('|'), { birthYear, asOf })) ?? ''
  })
  return rowToPerson({ ...invented, facts })
}

/** Whether a year or month of somebody else could be of this person; any other fact could. */
function fitsLife(category: QuestionCategory, value: string, { birthDate, tramite }: PadronRow): boolean {
  const birthYear = Number(birthDate.slice(0, 4))
  const year = Number(value.slice(0, 4))
  switch (category) {
    case 'firstContributionYear':
      return year >= birthYear + FIRST_WORK && year < birthYear + LAST_FIRST_WORK
    case 'lastPaymentMonth':
      return year >= birthYear + 18
    case 'dniIssueYear':
      return tramite === '' ? year >= birthYear && year <= FIRST_CARD_YEAR : year >= FIRST_CARD_YEAR
    default:
      return true
  }
}

/** A CUIL of that DNI number with a digit that exists: about one in eleven needs prefix 23 or 24. */
function cuilFor(dniNumber: number, random: Random): string {
  const dni = String(dniNumber).padStart(8, '0')
  const usual = random() < 0.5 ? '20' : '27'
  for (const prefix of [usual, '23', '24']) {
    const digit = checkDigit(prefix, dni)
    if (digit !== undefined) return `${prefix}${dni}${digit}`
  }
  throw new RangeError(`no CUIL for the DNI ${dni}`)
}

/** A row in which everything is known. `born` is a year with its fraction. */
function everything(cuil: string, born: number, random: Random, today: string): PadronRow {
  const birthYear = Math.floor(born)
  const thisYear = Number(today.slice(0, 4))
  const now = Date.parse(today)
  const age = thisYear - birthYear
  const birthDate = dayOf(Date.UTC(birthYear, 0, 1) + (born - birthYear) * 364 * DAY)
  const issued = dayOf(Math.max(now - random() * (DNI_YEARS + 0.4) * YEAR, Date.parse(FIRST_CARD)))
  const workedAt = FIRST_WORK + Math.floor(random() * random() * (LAST_FIRST_WORK - FIRST_WORK))
  const worked = Math.min(birthYear + workedAt, thisYear)
  const benefits = age >= 60 ? [0, 12] : [13, 22]
  const facts: Record<QuestionCategory, string> = {
    autonomoCategory: pick(random, questionValues.autonomoCategory),
    employer: several(random, questionValues.employer, 0.15),
    paymentBank: several(random, questionValues.paymentBank, 0.08),
    benefitKind: pick(random, questionValues.benefitKind.slice(benefits[0], (benefits[1] ?? 0) + 1)),
    firstContributionYear: String(worked),
    street: pick(random, questionValues.street),
    previousLocality: several(random, questionValues.previousLocality, 0.1),
    birthProvince: pick(random, questionValues.birthProvince),
    children: String(Math.min(Math.floor(6 * random() * random()), Math.max(0, age - 17))),
    obraSocial: age >= 65 && random() < 0.8 ? 'PAMI' : pick(random, questionValues.obraSocial.slice(1)),
    lastPaymentMonth: dayOf(now - Math.floor(random() * random() * 30) * 31 * DAY).slice(0, 7),
    dniIssueYear: issued.slice(0, 4),
  }
  return {
    cuil,
    surname: random() < 0.12 ? `${pick(random, familyNames)} ${pick(random, familyNames)}` : pick(random, familyNames),
    names: random() < 0.7 ? twoOf(random, givenNames).join(' ') : pick(random, givenNames),
    birthDate,
    tramite: String(Math.floor(random() * 800_000_000)).padStart(11, '0'),
    ejemplar: pick(random, ['A', 'A', 'A', 'B', 'B', 'C', 'D']),
    dniExpires: yearsLater(issued, DNI_YEARS),
    facts: categories.map((category) => facts[category]),
  }
}

/** What is on record of somebody of that age, by how they live. */
function situation(age: number, random: Random): Record<QuestionCategory, number> {
  const draw = random()
  const retired = age >= 62 ? draw < 0.9 : draw < 0.04
  const employed = !retired && draw < 0.55
  const autonomo = !retired && !employed && draw < 0.75
  const allowance = !retired && (employed ? random() < 0.3 : random() < 0.45)
  const worked = employed || autonomo || retired
  return {
    autonomoCategory: autonomo ? 1 : retired ? 0.2 : 0.05,
    employer: employed ? 1 : retired ? 0.6 : 0.3,
    paymentBank: retired || allowance || employed ? 0.97 : 0.1,
    benefitKind: retired || allowance ? 1 : 0.03,
    firstContributionYear: worked ? 0.97 : 0.25,
    street: 0.96,
    previousLocality: 0.55,
    birthProvince: 0.98,
    children: 0.9,
    obraSocial: employed || retired ? 1 : autonomo ? 0.8 : 0.2,
    lastPaymentMonth: retired || allowance ? 1 : 0.03,
    dniIssueYear: 0.95,
  }
}

/** Leaves of a row what is on record. Without a card of this century there is no ejemplar or expiry either. */
function thinned(
  row: PadronRow,
  hasTramite: boolean,
  keeps: (category: QuestionCategory) => boolean,
  today: string,
  random: Random,
): PadronRow {
  const issueYear = hasTramite ? undefined : olderIssueYear(row.birthDate, today, random)
  const facts = categories.map((category, place) => {
    if (!keeps(category)) return ''
    if (category === 'dniIssueYear' && issueYear !== undefined) return issueYear
    return row.facts[place] ?? ''
  })
  return hasTramite ? { ...row, facts } : { ...row, tramite: '', ejemplar: '', dniExpires: '', facts }
}

/** Booklets were given from 1968 on, at any age. */
function olderIssueYear(birthDate: string, today: string, random: Random): string {
  const first = Math.max(1968, Number(birthDate.slice(0, 4)))
  const last = Math.max(first, Math.min(FIRST_CARD_YEAR, Number(today.slice(0, 4))))
  return String(first + Math.floor(random() * (last - first + 1)))
}

function chance(random: Random, share: number): boolean {
  return random() < share
}

function pick(random: Random, values: readonly string[]): string {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

/** One value, or by chance two of which the first is the one asked. */
function several(random: Random, values: readonly string[], share: number): string {
  return chance(random, share) ? twoOf(random, values).join('|') : pick(random, values)
}

function twoOf(random: Random, values: readonly string[]): string[] {
  const first = pick(random, values)
  return [first, pick(random, values.filter((value) => value !== first))]
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4)) + (Date.parse(day) - Date.UTC(Number(day.slice(0, 4)), 0, 1)) / YEAR
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function yearsLater(day: string, years: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return isoDay(year + years, month, date) ?? `${year + years}-02-28`
}

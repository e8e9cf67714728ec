import { join } from 'node:path'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { cuilSearches } from '../../electron/accounts/cuil-searches.ts'
import { claveStore } from '../../electron/accounts/claves.ts'
import { phoneCodes } from '../../electron/accounts/phone-codes.ts'
import { signInStore } from '../../electron/accounts/sign-ins.ts'
import { staffChanges } from '../../electron/accounts/staff-changes.ts'
import { identityAttempts } from '../../electron/accounts/identity-attempts.ts'
import type { ScreenNamed } from '../../electron/contract.ts'
import { presenceApprovals } from '../../electron/operators/presence-approvals.ts'
import { createWithPhoneCode } from '../../electron/flows/citizen/create-with-phone-code.ts'
import { createClave } from '../../electron/flows/citizen/create.ts'
import { recoverClave } from '../../electron/flows/citizen/recover.ts'
import { signIn } from '../../electron/flows/citizen/sign-in.ts'
import type { CitizenServices } from '../../electron/flows/citizen/services.ts'
import { keyedRandom, keyedStreams } from '../../electron/keys/keyed-random.ts'
import { decoyPerson } from '../../electron/padron/generator.ts'
import type { Facts, Person, Population } from '../../electron/padron/padron.ts'
import { dniOf } from '../../electron/rules/cuil.ts'
import { questionValues } from '../../electron/rules/question-values.ts'
import { noneOfThese } from '../../electron/rules/questions.ts'
import { loadServices } from '../../electron/service-catalogue.ts'
import { vi } from 'vitest'
import { Dialogue } from './dialogue.ts'
import { temporaryStore, type TestStore } from './stores.ts'

export const everyFact: Required<Facts> = {
  autonomoCategory: ['D'],
  employer: ['Panadería Prueba'],
  paymentBank: ['Banco de la Nación Argentina'],
  benefitKind: ['Jubilación ordinaria'],
  firstContributionYear: ['2008'],
  street: ['Calle Prueba'],
  previousLocality: ['Pueblo Prueba'],
  birthProvince: ['Chubut'],
  children: ['2'],
  obraSocial: ['Obra Social Prueba'],
  lastPaymentMonth: ['2026-05'],
  dniIssueYear: ['2018'],
}

export const ana: Person = {
  cuil: '27301234568',
  surname: 'Gómez',
  names: 'Ana María',
  birthDate: '1990-12-01',
  ejemplar: 'B',
  dniExpires: '2033-06-20',
  hasTramite: true,
  facts: everyFact,
}
export const anasTramite = '00123456789'
/** What a scanner reads off her card: without the ends of her CUIL, and with them. */
export const scanA = `${anasTramite}@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018`
export const scanB = `${anasTramite}@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018@278`
/** One that every rule allows. */
export const clave = 'Mate2Bravo7'
export const unknownCuil = '20123456786'

const pictures = new Map(
  ['perro', 'casa', 'mate'].map((name) => [name, Array.from({ length: 6 }, (_, n) => `<svg>${name} ${String(n)}</svg>`)]),
)

export interface Office extends TestStore {
  services: CitizenServices
  /** Somebody who touches CREÁ TU CLAVE. */
  person(): Dialogue
  /** Somebody who touches Tengo un código del 130. */
  caller(): Dialogue
  /** Somebody who touches INGRESAR. */
  returning(): Dialogue
  /** Somebody who touches Olvidé mi clave. */
  forgetful(): Dialogue
}

/** An office with a real store and a padrón of these people, all of whom have Ana's trámite number. */
export async function office(
  people: Person[] = [ana],
  settings: Partial<CitizenServices['branch']> = {},
): Promise<Office> {
  const branch: CitizenServices['branch'] = {
    clave: { allowedSymbols: '', repeated: 'adjacent' },
    claveAge: { remindAfterDays: 180, urgeAfterDays: 365 },
    identity: 'tramite-then-questions',
    ...settings,
  }
  const test = await temporaryStore()
  const { store, keys, clock } = test
  const population: Population = { asOf: '2026-11-23', values: questionValues, patterns: [`1990 ${'1'.repeat(13)}`] }
  const secret = keys.current('questions').secret
  let ids = 0
  const services: CitizenServices = {
    branch,
    policies: { blocks: [{ kind: 'paragraph', text: 'Me comprometo.' }], digest: 'd'.repeat(64) },
    padron: {
      candidate(cuil) {
        const person = people.find((one) => one.cuil === cuil)
        return person ? { person, known: true } : { person: decoyPerson(cuil, keyedStreams(secret, 'decoy', cuil), population), known: false }
      },
      tramiteMatches: (cuil, tramite) => people.some((one) => one.cuil === cuil && one.hasTramite) && tramite === anasTramite,
      cuilOf: (dni, birthDate) => people.find((one) => dniOf(one.cuil) === dni.padStart(8, '0') && one.birthDate === birthDate)?.cuil ?? null,
      population: () => population,
      questionsOf: (cuil) => keyedStreams(secret, cuil),
    },
    attempts: identityAttempts(store, clock),
    cuilSearches: cuilSearches(store, clock),
    accounts: accountStore(store, keys, clock),
    claves: claveStore(store, keys, clock),
    signIns: await signInStore(store, keys, clock, 'UDAI Prueba'),
    phoneCodes: await phoneCodes(store, keys, clock),
    staffChanges: staffChanges(store, clock),
    presence: presenceApprovals(store, keys, clock, 'UDAI Prueba'),
    refusedSignIn: () => Promise.resolve(),
    catalogue: loadServices(join(import.meta.dirname, '../../resources')),
    robotPictures: pictures,
    commonClaves: new Set(['argentina2022']),
    now: () => clock.now(),
    random: keyedRandom(secret, 'robot'),
    newId: () => `operation-${String((ids += 1))}`,
  }
  return {
    ...test,
    services,
    person: () => new Dialogue((visit) => createClave(visit, services), { clock }),
    caller: () => new Dialogue((visit) => createWithPhoneCode(visit, services), { clock }),
    returning: () => new Dialogue((visit) => signIn(visit, services), { clock }),
    forgetful: () => new Dialogue((visit) => recoverClave(visit, services), { clock }),
  }
}

export async function acceptPolicies(person: Dialogue): Promise<void> {
  await person.does('policies', { type: 'continue', reachedEnd: true, accepted: true })
}

export async function proveHuman(person: Dialogue, cuil: string): Promise<void> {
  await person.does('enter-cuil', { type: 'prove-human', cuil })
  await person.does('robot-check', { type: 'continue', chosen: matching(await person.sees('robot-check')) })
}

export function matching({ category, pictures: grid }: ScreenNamed<'robot-check'>): number[] {
  return grid.flatMap((svg, place) => (svg.includes(category) ? [place] : []))
}

/** Somebody's account, opened by the product's own code. */
export async function openAccount({ services }: Office, clave: string, { cuil } = ana): Promise<void> {
  const policies = { digest: 'd'.repeat(64), acceptedAt: '2026-11-23T15:00:00.000Z' }
  await services.accounts.open({ cuil, clave, policies }, crypto.randomUUID())
}

/** To the clave that is asked, or to the first screen of proving an identity. */
export async function givesCuil(person: Dialogue, cuil = ana.cuil): Promise<void> {
  await proveHuman(person, cuil)
  await person.does('enter-cuil', { type: 'continue', cuil })
}

export async function givesClave(person: Dialogue, clave: string): Promise<void> {
  await vi.waitUntil(() => person.screen.name === 'enter-clave' && !person.screen.checking, { timeout: 20_000 })
  await person.does('enter-clave', { type: 'continue', clave })
}

/** Waits until what was sent has been judged. */
export async function isAnswered(person: Dialogue): Promise<void> {
  await vi.waitUntil(() => !('checking' in person.screen && person.screen.checking), { timeout: 20_000 })
}

/** From the first screen to the one after Paso 1. */
export async function enterCuil(person: Dialogue, cuil: string): Promise<void> {
  await acceptPolicies(person)
  await proveHuman(person, cuil)
  await person.does('enter-cuil', { type: 'continue', cuil })
}

export async function enterTramite(person: Dialogue, tramite: string): Promise<void> {
  await person.does('enter-tramite', { type: 'continue', tramite })
}

export function rightOption({ category, options }: ScreenNamed<'question'>, facts: Facts): number {
  const place = options.indexOf(facts[category]?.[0] ?? '')
  return place === -1 ? noneOfThese : place
}

/** Answers the three questions of an attempt; `wrong` names the one (from 1) to get wrong. */
export async function answerQuestions(person: Dialogue, facts: Facts, { wrong }: { wrong?: number } = {}): Promise<void> {
  for (let number = 1; number <= 3; number += 1) {
    const question = await person.sees('question')
    const right = rightOption(question, facts)
    await person.does('question', { type: 'continue', option: number === wrong ? (right + 1) % 5 : right })
  }
}

/** One attempt that fails: a wrong answer to its first question. */
export async function failOnce(person: Dialogue, facts = ana.facts): Promise<void> {
  await enterTramite(person, anasTramite)
  await answerQuestions(person, facts, { wrong: 1 })
}

export async function choose(person: Dialogue, chosen = clave): Promise<void> {
  await person.does('choose-clave', { type: 'continue', clave: chosen, confirmation: chosen })
}

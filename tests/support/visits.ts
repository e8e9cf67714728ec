import type { Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { dniOf } from '../../electron/rules/cuil.ts'
import {
  accessibilityPanel, actions, chooseClave, claveStatus, confirmLeave, digits, enterCuil, finished, frame, identityFailed,
  idle, notices, problems, readings, robotCheck, robotHelp, understood,
} from '../../src/text/es-AR/index.ts'
import type { CanaryPerson } from './canary-person.ts'
import type { PersonAtKiosk } from './person-at-kiosk.ts'
import { openAccount } from './open-account.ts'
import type { OpenedKiosk } from './whole-kiosk.ts'

/** Somebody with all their data, in front of a kiosk. */
export interface Visitor {
  at: PersonAtKiosk
  is: CanaryPerson
  kiosk: OpenedKiosk
  /** The answers that they were offered. */
  offered: string[]
}

type Step = (visitor: Visitor) => Promise<void>

interface Station {
  /** From Inicio to where the visit is left. */
  path: Step[]
  /** What its own way out is called, where it has one. */
  finish?: string
  /** Whether it offers to cancel. */
  cancels?: boolean
  /** What is on the screen or in its fields when it is left, by the canaries' names. */
  shows?: string[]
  /** An attempt has been counted, an account opened, a clave judged: then the store has the CUIL. */
  keeps?: 'attempt' | 'account' | 'refusal' | 'sign-in'
  dniExpired?: boolean
}

const toTramite: Step[] = [start, acceptPolicies, typeCuil, proveHuman]
const toQuestions: Step[] = [...toTramite, typeTramite, goOn]
const toClave: Step[] = [...toQuestions, answerRight]
const toBothClaves: Step[] = [...toClave, typeClave, confirmClave]

const toEnterClave: Step[] = [haveAccount, startToSignIn, typeCuil, proveHumanToSignIn, beRefused]

/** Every screen on which a visit can be left, and what lies over it. */
export const stations = {
  policies: { path: [start, readPolicies], finish: actions.back, cancels: true },
  'enter-cuil': { path: [start, acceptPolicies, typeCuilOnPad], cancels: true, shows: ['cuil'] },
  'enter-cuil under help': { path: [start, acceptPolicies, typeCuil, openHelp], shows: ['cuil'] },
  'robot-check': { path: [start, acceptPolicies, typeCuil, choosePictures], cancels: true },
  'robot-help': { path: [start, acceptPolicies, typeCuil, askForHelp], cancels: true },
  'enter-tramite': { path: [...toTramite, typeTramite], cancels: true, shows: ['trámite'] },
  'enter-tramite after a scan': { path: [start, acceptPolicies, scanDni, proveHuman], cancels: true },
  question: { path: [...toQuestions, chooseAnswer], cancels: true, shows: ['answer'], keeps: 'attempt' },
  'identity-failed': { path: [...toQuestions, answerWrong], finish: identityFailed.leave, keeps: 'attempt' },
  'choose-clave': { path: [...toClave, typeClaveOnKeyboard, confirmClave], cancels: true, shows: ['clave'], keeps: 'attempt' },
  'choose-clave under accessibility': { path: [...toClave, typeClaveOnKeyboard, confirmClave, enlargeText], shows: ['clave'], keeps: 'attempt' },
  'enter-clave': { path: [...toEnterClave, typeClaveOnKeyboardThere], cancels: true, shows: ['cuil', 'clave'], keeps: 'refusal' },
  'mi-anses': { path: [...toEnterClave, comeIn], finish: frame.signOut, shows: ['name'], keeps: 'sign-in' },
  'clave-status': { path: [...toEnterClave, comeIn, openGestion], finish: frame.signOut, keeps: 'sign-in' },
  'confirm-close': { path: [...toEnterClave, comeIn, openGestion, almostClose], finish: frame.signOut, keeps: 'sign-in' },
  service: { path: [...toEnterClave, comeIn, openService], finish: frame.signOut, keeps: 'sign-in' },
  finished: { path: [...toBothClaves, goOn, seeFinished], finish: finished.startUsing, keeps: 'account' },
  'notice of an expired DNI': { path: [...toQuestions, answerRightInVain], finish: understood, keeps: 'attempt', dniExpired: true },
  'notice of a failed write': { path: [...toBothClaves, failToBeSaved], finish: understood, keeps: 'attempt' },
} satisfies Record<string, Station>

export type StationName = keyof typeof stations
export const stationNames = Object.keys(stations) as StationName[]
export const stationNamed = (name: StationName): Station => stations[name]

export type Exit = 'finish' | 'cancel' | 'idle' | 'reload' | 'crash' | 'kill'

export function canBeLeft(name: StationName, exit: Exit): boolean {
  const { finish, cancels } = stationNamed(name)
  if (exit === 'finish') return finish !== undefined
  return exit !== 'cancel' || cancels === true
}

/** Comes to the station by touching and typing as a person does. */
export async function goTo(station: StationName, visitor: Visitor): Promise<void> {
  for (const step of stationNamed(station).path) await step(visitor)
}

/** Leaves, and waits until the next person can begin; `kill` comes from without. */
export async function leaveBy(exit: Exclude<Exit, 'kill'>, station: StationName, { at, kiosk }: Visitor): Promise<void> {
  const { page } = at
  // Not `waitForEvent`, which a crash makes fail.
  const gone = new Promise<void>((resolve) => { page.once('close', () => { resolve() }) })
  switch (exit) {
    case 'finish':
      await at.touches(stationNamed(station).finish ?? '')
      break
    case 'cancel':
      await at.touches(actions.cancel)
      await at.touches(confirmLeave.leave)
      break
    case 'idle':
      await at.pauses()
      kiosk.clock.jump(90)
      await page.getByRole('button', { name: idle.stay }).waitFor()
      kiosk.clock.jump(30)
      break
    case 'reload':
      await page.reload().catch(pageIsGone)
      break
    case 'crash': {
      const devTools = await page.context().newCDPSession(page)
      // Never answered by a page that is no more.
      devTools.send('Page.crash').catch(pageIsGone)
      break
    }
    default:
      exit satisfies never
  }
  await gone
  await at.sees('start')
}

function pageIsGone(error: unknown): void {
  if (!/clos|crash|abort/i.test(String(error))) throw error
}

// ---------------------------------------------------------------- steps

async function start({ at }: Visitor): Promise<void> {
  await at.startsToCreate()
}

async function readPolicies({ at }: Visitor): Promise<void> {
  await at.sees('policies')
  await at.page.getByRole('button', { name: actions.scrollDown }).tap()
}

async function acceptPolicies({ at }: Visitor): Promise<void> {
  await at.acceptsPolicies()
  await at.sees('enter-cuil')
}

async function typeCuil({ at, is }: Visitor): Promise<void> {
  await typeInto(at.page, 0, is.cuil)
  await copy(at.page, 0)
}

async function typeCuilOnPad({ at, is }: Visitor): Promise<void> {
  await at.typesDigits(is.cuil)
  await copy(at.page, 0)
}

async function openHelp({ at }: Visitor): Promise<void> {
  await at.touches(readings.faq)
  await at.page.getByRole('heading', { name: readings.faq }).waitFor()
}

async function choosePictures({ at }: Visitor): Promise<void> {
  await at.page.getByRole('checkbox', { name: enterCuil.human }).tap()
  await at.choosesPictures()
}

/** And somebody of the office is about to approve. */
async function askForHelp({ at }: Visitor): Promise<void> {
  await at.page.getByRole('checkbox', { name: enterCuil.human }).tap()
  await at.touches(robotCheck.help)
  const screen = await at.sees('robot-help')
  await screen.getByLabel(robotHelp.legajo, { exact: true }).fill('40112')
  await screen.getByLabel(robotHelp.code, { exact: true }).tap()
  await at.typesDigits('31415')
}

async function proveHuman({ at }: Visitor): Promise<void> {
  await at.provesToBeHuman()
  await at.touches(actions.continue)
  await at.sees('enter-tramite')
}

/** A card with everything on it (domain 5, format B). */
async function scanDni({ at, is }: Visitor): Promise<void> {
  const birth = is.birthDate.split('-').toReversed().join('/')
  const aroundDni = is.cuil.slice(0, 2) + is.cuil.slice(-1)
  const card = [is.tramite, is.surname, is.names, 'F', dniOf(is.cuil), 'A', birth, '20/06/2018', aroundDni]
  await at.scans(card.join('@').toUpperCase())
  await at.page.getByText(digits.valid).waitFor()
}

async function typeTramite({ at, is }: Visitor): Promise<void> {
  await typeInto(at.page, 0, is.tramite)
}

async function goOn({ at }: Visitor): Promise<void> {
  await at.touches(actions.continue)
}

async function chooseAnswer(visitor: Visitor): Promise<void> {
  const options = await lookAtQuestion(visitor, 1)
  await options.first().tap()
}

async function answerRight(visitor: Visitor): Promise<void> {
  await answer(visitor)
  await visitor.at.sees('choose-clave')
}

async function answerWrong(visitor: Visitor): Promise<void> {
  await answer(visitor, { wrong: 2 })
  await visitor.at.sees('identity-failed')
}

async function answerRightInVain(visitor: Visitor): Promise<void> {
  await answer(visitor)
  await visitor.at.page.getByRole('heading', { name: notices['dni-expired'].title }).waitFor()
}

async function answer(visitor: Visitor, { wrong }: { wrong?: number } = {}): Promise<void> {
  for (let number = 1; number <= 3; number += 1) {
    await lookAtQuestion(visitor, number)
    await visitor.at.answersQuestion(visitor.is.facts, { wrong: number === wrong })
  }
}

async function lookAtQuestion({ at, offered }: Visitor, number: number) {
  await at.page.getByText(`Pregunta ${String(number)} de 3`).waitFor()
  const options = at.page.getByRole('main').locator('label')
  // The last choice is everybody's: that none of these is right.
  offered.push(...(await options.allInnerTexts()).slice(0, -1).map((text) => text.trim()))
  return options
}

async function typeClaveOnKeyboard({ at, is }: Visitor): Promise<void> {
  await at.typesClave('clave', is.clave)
}

async function typeClave({ at, is }: Visitor): Promise<void> {
  await typeInto(at.page, 0, is.clave)
}

/** Looks at it by the eye: only what is shown can be copied. */
async function confirmClave({ at, is }: Visitor): Promise<void> {
  await typeInto(at.page, 1, is.clave)
  await at.touches(chooseClave.show.confirmation)
  await copy(at.page, 1)
}

async function haveAccount({ is, kiosk }: Visitor): Promise<void> {
  await openAccount(kiosk.place, is)
}

async function startToSignIn({ at }: Visitor): Promise<void> {
  await at.startsToSignIn()
  await at.sees('enter-cuil')
}

async function proveHumanToSignIn({ at }: Visitor): Promise<void> {
  await at.provesToBeHuman()
  await at.touches(actions.continue)
  await at.sees('enter-clave')
}

/** With the right letters in the wrong case, which are theirs all the same. */
async function beRefused({ at, is }: Visitor): Promise<void> {
  await at.entersClave(is.clave.toLowerCase())
  await at.page.getByText(problems['sign-in-refused']).waitFor()
}

/** And looks at it. */
async function typeClaveOnKeyboardThere({ at, is }: Visitor): Promise<void> {
  await at.typesOnKeyboard(is.clave)
  await at.touches(chooseClave.show.clave)
}

async function comeIn({ at, is }: Visitor): Promise<void> {
  await at.entersClave(is.clave)
  await at.sees('mi-anses')
}

async function openGestion({ at }: Visitor): Promise<void> {
  await at.page.getByRole('button', { name: claveStatus.title }).tap()
  await at.sees('clave-status')
}

async function almostClose({ at }: Visitor): Promise<void> {
  await at.touches(claveStatus.somebodyKnows)
  await at.sees('confirm-close')
}

async function openService({ at }: Visitor): Promise<void> {
  await at.page.getByRole('button', { name: 'Mis cobros' }).tap()
  await at.sees('service')
}

async function enlargeText({ at }: Visitor): Promise<void> {
  await at.touches(frame.accessibility)
  await at.page.getByRole('radio', { name: accessibilityPanel.size[200] }).tap()
}

async function seeFinished({ at }: Visitor): Promise<void> {
  await at.sees('finished')
}

/** The store refuses the account: an error is logged while the clave is in hand. */
async function failToBeSaved({ at, kiosk }: Visitor): Promise<void> {
  const store = new Sqlite(kiosk.place.store)
  store.exec(`create trigger no_account before insert on account begin select raise(abort, 'refused'); end`)
  await at.touches(actions.continue)
  await at.page.getByRole('heading', { name: notices['not-saved'].title }).waitFor()
  store.exec('drop trigger no_account')
  store.close()
}

/** On a keyboard of keys, no faster than a person: what is faster is a scanner. */
async function typeInto(page: Page, field: number, text: string): Promise<void> {
  await page.getByRole('main').locator('input').nth(field).focus()
  await page.keyboard.type(text, { delay: 40 })
}

/** Cuts a field's text and puts it back, by the keys that every browser has for it: so it is on the clipboard. */
async function copy(page: Page, field: number): Promise<void> {
  await page.getByRole('main').locator('input').nth(field).focus()
  for (const keys of ['End', 'Shift+Home', 'Shift+Delete', 'Shift+Insert', 'Shift+Home']) await page.keyboard.press(keys)
}

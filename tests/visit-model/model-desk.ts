import { dniOf } from '../../electron/rules/cuil.ts'
import type { Act } from './maker.ts'
import { branch, type Citizen, type Citizens } from './citizens.ts'
import { deskChecks, fits, hasComparedTooMuch, identityChecks, isRefused } from './model-desk-checks.ts'
import { handsBack } from './model-hand-back.ts'
import { shows, tells } from './model-shows.ts'
import { countsClave, judgesClave } from './model-sign-in.ts'
import { failsAtWork, finishesWork, isSessionOver, showsDesk, tellsSessionIsOver } from './model-staff.ts'
import { opensWays, tellsLater, waysClosed } from './model-staff-elsewhere.ts'
import type { VisitState } from './model-state.ts'
import type { Card } from './model-state-of-staff.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

type Shown<Name extends Outline['name']> = Extract<Outline, { name: Name }>

// What staff does on a public kiosk: level 3, or opening what too many failures closed.

export function atDesk(act: Act, model: ModelKiosk): void {
  const { visit } = model
  if (act !== 'right' && act !== 'opens-way') return model.refuses('impossible-now')
  if (isSessionOver(model)) return tellsSessionIsOver(visit)
  visit.desk.task = act === 'right' ? 'raise' : 'open'
  asksWhom(visit)
}

function asksWhom(visit: VisitState): void {
  shows({ name: 'desk-find', task: taskOf(visit), problem: null }, visit)
}

export function atDeskFind(act: Act, as: Citizen, outline: Shown<'desk-find'>, model: ModelKiosk): void {
  const { visit, citizens } = model
  if (act === 'back') showsDesk(visit)
  else if (act === 'wrong') outline.problem = 'cuil-check-digit'
  else if (act === 'unfinished') outline.problem = 'cuil-incomplete'
  else if (act === 'scans-no-card') outline.problem = 'scan-too-few-fields'
  else if (act === 'right') findsPerson(as.cuil, null, model)
  else if (act === 'scans-of-nobody') {
    if (looksUp('nobody', model)) shows({ name: 'desk-find', task: taskOf(visit), problem: 'person-not-found' }, visit)
  }
  else {
    const card = cardShown(act, as, citizens)
    findsPerson(card.cuil, card, model)
  }
}

/** That somebody was looked for is written down before it is told whether there is anybody. */
function looksUp(whom: string, model: ModelKiosk): boolean {
  return writes(model, { tells: `desk-looked-up ${whom}` })
}

function findsPerson(cuil: string, card: Card | null, model: ModelKiosk): void {
  const { visit } = model
  if (!looksUp(cuil, model)) return
  Object.assign(visit, { cuil } satisfies Partial<VisitState>)
  Object.assign(visit.desk, { card, isOpeningFirst: false } satisfies Partial<VisitState['desk']>)
  if (card) return comparesCard(model)
  shows({ name: 'desk-card', task: taskOf(visit), cuil, fullName: null, asks: ['birth-date', 'tramite', 'ejemplar'], problem: null }, visit)
}

export function atDeskCard(act: Act, outline: Shown<'desk-card'>, model: ModelKiosk): void {
  const { visit, citizen, citizens } = model
  if (!citizen) return
  if (act === 'back') return asksWhom(visit)
  if (act === 'unfinished') outline.problem = 'birth-date-incomplete'
  else if (act === 'scans-no-card') outline.problem = 'scan-too-few-fields'
  else if (act === 'scans-of-nobody') outline.problem = 'scan-other-person'
  else if (act === 'right' || act === 'wrong' || act === 'other') {
    const ejemplar = act === 'other' ? 'Z' : ejemplarOf(citizen)
    visit.desk.card = { ...cardOf(citizen, act === 'wrong' ? 'wrong' : 'right'), typed: true, ejemplar }
    comparesCard(model)
  } else {
    const card = cardShown(act, citizen, citizens)
    if (dniOf(card.cuil) === dniOf(citizen.cuil)) {
      visit.desk.card = card
      comparesCard(model)
    } else outline.problem = 'scan-other-person'
  }
}

// -------------------------------------------------------------- what was compared

/** Each time anew: how an account stands may have changed. What came of it is written down before it is shown. */
function comparesCard(model: ModelKiosk): void {
  const { state, visit } = model
  const task = currentTask(visit)
  const cuil = visit.cuil ?? ''
  const isTooMuch = hasComparedTooMuch(cuil, state)
  const ofCard = identityChecks(model)
  if (!writes(model, { tells: isTooMuch ? null : `desk-compared ${task} ${String(fits(ofCard))}` })) return
  if (!isTooMuch) state.comparisons.push({ cuil, at: state.now, fits: fits(ofCard) })
  const checks = isTooMuch ? ['too-many-comparisons!'] : deskChecks(task, ofCard, model)
  const refusing = checks.filter(isRefused)
  visit.desk.compared = {
    name: 'desk-checks',
    task,
    checks,
    canGoOn: refusing.length === 0,
    canOpenFirst: task === 'raise' && refusing.join() === 'sign-in-is-closed!',
    needsApproval: false,
    problem: null,
  }
  showsCompared(visit)
}

function showsCompared(visit: VisitState): void {
  if (visit.desk.compared) shows({ ...visit.desk.compared }, visit)
}

export function atDeskChecks(act: Act, outline: Shown<'desk-checks'>, model: ModelKiosk): void {
  const { visit } = model
  const { task, canGoOn, canOpenFirst } = outline
  if (act === 'back') return goesBackFromChecks(model)
  if (act === 'refuses') return shows({ name: 'desk-refuse', problem: null }, visit)
  if (act === 'opens-way' ? !canOpenFirst : !canGoOn) return model.refuses('impossible-now')
  if (act === 'unfinished') outline.problem = 'attest-card'
  else if (act === 'wrong') outline.problem = 'attest-photo'
  else if (act === 'opens-way') {
    visit.desk.isOpeningFirst = true
    comparesCard(model)
  } else if (task === 'open') opensAtDesk(model)
  else asksPerson(visit)
}

function goesBackFromChecks(model: ModelKiosk): void {
  const { visit } = model
  if (!visit.desk.isOpeningFirst) return asksWhom(visit)
  visit.desk.isOpeningFirst = false
  comparesCard(model)
}

export function atDeskRefuse(act: Act, outline: Shown<'desk-refuse'>, model: ModelKiosk): void {
  // Nothing is compared again: what does not fit is counted once.
  if (act === 'back') return showsCompared(model.visit)
  if (act === 'unfinished') {
    outline.problem = 'choose-reason'
    return
  }
  if (writes(model, { tells: `desk-refused ${currentTask(model.visit)} photo-differs` })) shows({ name: 'staff-notice', notice: 'refusal-noted' }, model.visit)
}

export function atStaffNotice({ notice }: Shown<'staff-notice'>, model: ModelKiosk): void {
  if (notice === 'person-declined') comparesCard(model)
  else if (notice === 'session-over') finishesWork(model)
  else endsTask(model)
}

/** On a public kiosk it is the only one, unless it came first. */
export function endsTask(model: ModelKiosk): void {
  const { visit } = model
  const { desk } = visit
  if (!desk.isOpeningFirst) return model.state.role === 'kiosk' ? finishesWork(model) : showsDesk(visit)
  desk.isOpeningFirst = false
  comparesCard(model)
}

// -------------------------------------------------------------- what is done

function opensAtDesk(model: ModelKiosk): void {
  const { state, visit } = model
  const cuil = visit.cuil ?? ''
  const closed = waysClosed(cuil, state.now, state)
  if (!writes(model, { tells: closed && 'way-opened' })) return
  if (!closed) return shows({ name: 'staff-notice', notice: 'changed-meanwhile' }, visit)
  opensWays(cuil, closed, state.now, state)
  tellsLater(cuil, 'opened', state, here(model))
  showsDone('opened', closed, model)
}

function asksPerson(visit: VisitState): void {
  shows({ name: 'confirm-level', checking: false, problem: null }, visit)
}

/** Their clave, counted and judged as in any sign-in: nobody comes in with it. */
export function atConfirmLevel(act: Act, outline: Shown<'confirm-level'>, model: ModelKiosk): void {
  if (act === 'unfinished') outline.problem = 'clave-missing'
  else if (act === 'declines') {
    if (writes(model, { tells: 'desk-refused raise person-declined' })) handsBack('person-declined', model)
  } else {
    countsClave(model)
    judgesClave(act === 'right', model)
    raises(model)
  }
}

/** Where the person has confirmed, and all is still as it was. */
export function raises(model: ModelKiosk): void {
  const { state, visit } = model
  const { confirmed } = visit.desk
  visit.desk.confirmed = null
  if (confirmed === null) return
  const cuil = visit.cuil ?? ''
  const account = state.accounts.get(cuil)
  const isAsItWas = account?.level === 2 && !account.isClosed && account.claveSince === confirmed
  if (!writes(model, { tells: isAsItWas ? 'level-raised' : null })) return
  if (!isAsItWas) return tellsNotRaised(model)
  state.accounts.set(cuil, { ...account, level: 3, levelSince: state.now })
  tellsLater(cuil, 'raised', state, here(model))
  showsDone('raised', { signIn: false, identity: false, mustRecover: false }, model)
}

/** On a public kiosk to the person themselves, since nobody takes the screen back. */
function tellsNotRaised(model: ModelKiosk): void {
  if (model.state.role === 'kiosk') tells('level-not-raised', model.visit)
  else handsBack('changed-meanwhile', model)
}

function showsDone(what: Shown<'desk-done'>['what'], opened: Shown<'desk-done'>['opened'], { state, visit }: ModelKiosk): void {
  shows({ name: 'desk-done', what, opened, slip: state.printer }, visit)
}

export function atDeskDone(act: Act, { what, opened, slip }: Shown<'desk-done'>, model: ModelKiosk): void {
  if (act !== 'prints') handsBack(null, model)
  // What has been printed is not printed again.
  else if (slip !== 'printed') showsDone(what, opened, model)
}

/** False where it could not be: the session is over, or the store fails. `tells`: the entry, where something is changed. */
function writes(model: ModelKiosk, { tells }: { tells: string | null }): boolean {
  const { state, visit } = model
  state.writes += 1
  if (isSessionOver(model)) tellsSessionIsOver(visit)
  else if (tells !== null && state.storeFails) failsAtWork(model)
  else {
    if (tells !== null) state.toldByStaff.push(tells)
    return true
  }
  return false
}

const here = ({ state }: ModelKiosk) => ({ at: state.now, place: branch.name })

const taskOf = ({ desk }: VisitState): 'raise' | 'open' => desk.task ?? 'raise'
const currentTask = (visit: VisitState): 'raise' | 'open' => (visit.desk.isOpeningFirst ? 'open' : taskOf(visit))

// -------------------------------------------------------------- cards

const ejemplarOf = ({ ejemplar }: Citizen): string => ejemplar ?? 'A'

function cardOf(holder: Citizen, tramite: Card['tramite']): Card {
  const { cuil, surname, names, birthDate } = holder
  return { typed: false, cuil, surname, names, birthDate, tramite, ejemplar: ejemplarOf(holder) }
}

function cardShown(act: Act, as: Citizen, { ana, withClave }: Citizens): Card {
  if (act === 'scans-of-somebody-else') return cardOf(as.cuil === ana.cuil ? withClave : ana, 'right')
  return cardOf(as, act === 'scans-outdated' ? 'wrong' : 'right')
}

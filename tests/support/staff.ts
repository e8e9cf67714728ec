import { join } from 'node:path'
import { TOTP } from 'otpauth'
import { change, type Store } from '../../electron/accounts/change.ts'
import type { Branch } from '../../electron/branch/branch.ts'
import type { Clock } from '../../electron/clock.ts'
import { branchJournal } from '../../electron/desk/branch-journal.ts'
import { deskStore } from '../../electron/desk/desk.ts'
import { phoneAttempts } from '../../electron/desk/phone-attempts.ts'
import { phoneCodeMaker } from '../../electron/desk/phone-code-maker.ts'
import { confirmLevel } from '../../electron/flows/citizen/confirm-level.ts'
import type { StaffServices } from '../../electron/flows/staff/services.ts'
import { staffMode } from '../../electron/flows/staff/staff-mode.ts'
import { staffIdleTimes } from '../../electron/idle-watch.ts'
import type { Keys } from '../../electron/keys/keys.ts'
import type { EnrolmentToken } from '../../electron/operators/enrolment-token.ts'
import { enrolments, type Enrolments } from '../../electron/operators/enrolments.ts'
import { addOperator, type NewOperator } from '../../electron/operators/operator-changes.ts'
import { operatorDirectory } from '../../electron/operators/operator-directory.ts'
import { operatorSignIns } from '../../electron/operators/operator-sign-ins.ts'
import type { Permission } from '../../electron/operators/operator.ts'
import type { Person } from '../../electron/padron/padron.ts'
import { dniOf } from '../../electron/rules/cuil.ts'
import type { PrintResult } from '../../electron/shells/shell.ts'
import type { Slip } from '../../electron/slips/slip.ts'
import type { Visit } from '../../electron/visit.ts'
import { ana, office, type Office } from './citizen.ts'
import { Dialogue } from './dialogue.ts'

/** What an operator knows and has. */
export interface Credentials {
  id: string
  legajo: string
  password: string
  secret: string
  recoveryCodes: string[]
}

export interface StaffOffice extends Office {
  staff: StaffServices
  /** What came out of the printer, or would have. */
  slips: Slip[]
  printer: { answers: PrintResult }
  /** Somebody in front of the counter's opening screen. */
  atCounter(): Dialogue
  /** Somebody who works here, enrolled by the product's own code. */
  employs(legajo: string, permissions: Permission[], cuil?: string): Promise<Credentials>
}

export const password = 'un mate amargo por la tarde'
/** CUILs that no citizen of the tests has. */
const cuilsOfStaff = ['20121234565', '27300000016', '20310000079', '24320000021']

type OfficeBranch = StaffServices['branch'] & Pick<Branch, 'approveAfterRecovery'>

/** An office whose counter works on the same store. */
export async function staffOffice(people: Person[] = [ana], settings: Partial<OfficeBranch> = {}): Promise<StaffOffice> {
  const opened = await office(people)
  const { store, keys, clock, services, folder } = opened
  const slips: Slip[] = []
  const printer: StaffOffice['printer'] = { answers: 'printed' }
  const branch: OfficeBranch = {
    role: 'counter', name: 'UDAI Prueba', address: 'Calle 1', fictitious: true, machine: 'Mostrador 3', approveAfterRecovery: false, ...settings,
  }
  const staff: StaffServices = {
    branch,
    isAlone: () => Promise.resolve(false),
    operators: await operatorSignIns(store, keys, clock, { branch: branch.name, machine: `prueba ${branch.role}`, role: branch.role, place: branch.machine ?? null }),
    enrolments: enrolments(store, keys, clock, { branch: branch.name, role: branch.role }),
    directory: operatorDirectory(store, keys, clock),
    desk: deskStore(store, keys, clock, branch),
    phoneCodes: phoneCodeMaker(store, keys, clock, branch.name),
    journal: branchJournal(store, { keys, clock, branch: 'prueba', folder: join(folder, 'exports') }),
    padron: {
      personOf: (cuil) => people.find((one) => one.cuil === cuil) ?? null,
      peopleOf: (dni) => people.filter((one) => dniOf(one.cuil) === dni.padStart(8, '0')),
      tramiteMatches: services.padron.tramiteMatches,
    },
    identity: { branch: services.branch, padron: services.padron, phoneAttempts: phoneAttempts(store, clock) },
    citizen: { confirmLevel: (visit, cuil, atDesk) => confirmLevel(visit, cuil, atDesk, services) },
    refusedSignIn: () => services.refusedSignIn(),
    commonClaves: services.commonClaves,
    catalogue: services.catalogue,
    print(slip) {
      slips.push(slip)
      return Promise.resolve(printer.answers)
    },
    qr: (text) => `<svg>${text}</svg>`,
    now: () => clock.now(),
    newId: () => crypto.randomUUID(),
  }
  let employed = 0
  return {
    ...opened,
    staff,
    slips,
    printer,
    atCounter: () => new Dialogue((visit: Visit) => staffMode(visit, staff), { clock, staff: { idle: staffIdleTimes[branch.role] } }),
    async employs(legajo, permissions, cuil = cuilsOfStaff[employed++] ?? '') {
      const added = await addedByIt(store, keys, clock, { name: `Operador ${legajo}`, legajo, cuil, permissions })
      return enrols(staff.enrolments, added, clock)
    },
  }
}

/** Somebody who has yet to enrol. Not by `itOrders`, which makes no first account but a supervisor's. */
export async function addedByIt(store: Store, keys: Keys, clock: Clock, given: NewOperator): Promise<EnrolmentToken> {
  const id = crypto.randomUUID()
  const added = await change<EnrolmentToken | string>(store, id, (transaction) => addOperator(transaction, given, { because: null }, { id, keys, now: clock.now() }))
  if (typeof added === 'string') throw new Error(added)
  return added
}

/** Enrols somebody who was added, as they would at the machine. */
export async function enrols(enrolling: Enrolments, { operator, token }: EnrolmentToken, clock: Pick<Clock, 'now'>): Promise<Credentials> {
  const { secret } = enrolling.newSecret(operator)
  const step = enrolling.stepOf(secret, codeOf(secret, clock.now()))
  if (step === null) throw new Error('no code of now')
  const finished = await enrolling.finish({ operator: operator.id, token, password, secret, step }, crypto.randomUUID())
  if (!finished) throw new Error('not enrolled')
  return { id: operator.id, legajo: operator.legajo, password, secret, recoveryCodes: finished.recoveryCodes }
}

/** What the phone shows at `now`. */
export function codeOf(secret: string, now: number): string {
  return new TOTP({ secret }).generate({ timestamp: now })
}

/** Gives legajo, password and a code that has not been used, at the screens that ask for them. */
export async function givesProof(at: Dialogue, who: Credentials, code?: string): Promise<void> {
  await at.does('staff-sign-in', { type: 'continue', legajo: who.legajo, password: who.password })
  // No code is accepted twice: the next one is waited for, which is no time to be idle.
  at.clock.pass(15)
  at.sends({ type: 'activity' })
  at.clock.pass(15)
  at.sends({ type: 'activity' })
  await at.does('staff-code', { type: 'continue', code: code ?? codeOf(who.secret, at.clock.now()) })
}

/** From the opening screen to the operator's desk. */
export async function comesToWork(at: Dialogue, who: Credentials): Promise<void> {
  await at.does('staff-start', { type: 'sign-in' })
  await givesProof(at, who)
  await at.sees('desk')
}

/** After a citizen's turn the screen is the operator's again. */
export async function takesScreenBack(at: Dialogue, given = password): Promise<void> {
  await at.sees('hand-back')
  await at.does('hand-back', { type: 'continue', password: given })
}

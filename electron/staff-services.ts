import encodeQR from 'qr'
import type { Store } from './accounts/change.ts'
import type { Branch } from './branch/branch.ts'
import type { Clock } from './clock.ts'
import { branchJournal } from './desk/branch-journal.ts'
import { deskStore } from './desk/desk.ts'
import { phoneAttempts } from './desk/phone-attempts.ts'
import { phoneCodeMaker } from './desk/phone-code-maker.ts'
import { isSharedWithKiosk } from './desk/shared-with-kiosk.ts'
import { confirmLevel } from './flows/citizen/confirm-level.ts'
import type { CitizenServices } from './flows/citizen/services.ts'
import type { StaffServices } from './flows/staff/services.ts'
import type { Keys } from './keys/keys.ts'
import { enrolments } from './operators/enrolments.ts'
import { operatorDirectory } from './operators/operator-directory.ts'
import { operatorSignIns } from './operators/operator-sign-ins.ts'
import type { Padron, Person } from './padron/padron.ts'
import type { Place } from './place.ts'
import { cuilsOf } from './rules/cuil.ts'
import type { DeskPerson } from './rules/desk-checks.ts'

/**
 * What flows of staff may touch, made of the same stores. Of a citizen's flow they get one answer; of the padrón nobody's
 * facts but to ask somebody on the phone what a kiosk would ask. Throws `Problem('key-missing')` as the stores of operators do.
 */
export async function staffServices(
  store: Store,
  citizen: CitizenServices,
  { keys, clock, branch, place, padron, print }: {
    keys: Keys
    clock: Clock
    branch: Branch
    place: Place
    padron: () => Padron
    print: StaffServices['print']
  },
): Promise<StaffServices> {
  const { catalogue, commonClaves, newId, now } = citizen
  const { candidate, population, questionsOf } = citizen.padron
  return {
    branch,
    isAlone: async () => branch.role === 'counter' && !(await isSharedWithKiosk(store, clock)),
    operators: await operatorSignIns(store, keys, clock, {
      branch: branch.name, machine: `${store.journal.machine} ${branch.role}`, role: branch.role, place: branch.machine ?? null,
    }),
    enrolments: enrolments(store, keys, clock, { branch: branch.name, role: branch.role }),
    directory: operatorDirectory(store, keys, clock),
    desk: deskStore(store, keys, clock, branch),
    phoneCodes: phoneCodeMaker(store, keys, clock, branch.name),
    journal: branchJournal(store, { keys, clock, branch: branch.code, folder: place.exports }),
    padron: {
      personOf: (cuil) => deskPerson(padron().find(cuil)),
      peopleOf: (dni) => cuilsOf(dni).flatMap((cuil) => deskPerson(padron().find(cuil)) ?? []),
      tramiteMatches: citizen.padron.tramiteMatches,
    },
    // Taken apart: nothing else of a citizen's services is in reach of who holds these.
    identity: { branch: { identity: branch.identity }, padron: { candidate, population, questionsOf }, phoneAttempts: phoneAttempts(store, clock) },
    citizen: { confirmLevel: (visit, cuil, atDesk) => confirmLevel(visit, cuil, atDesk, citizen) },
    refusedSignIn: () => citizen.refusedSignIn(),
    commonClaves,
    catalogue,
    print,
    qr: (text) => encodeQR(text, 'svg', { ecc: 'medium', border: 2 }),
    now,
    newId,
  }
}

function deskPerson(person: Person | undefined): DeskPerson | null {
  if (!person) return null
  const { cuil, surname, names, birthDate, ejemplar, dniExpires, hasTramite } = person
  return { cuil, surname, names, birthDate, ejemplar, dniExpires, hasTramite }
}

import type { DeskTask, ScreenNamed } from '../../contract.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { checkCuil } from '../../rules/cuil.ts'
import { readDni, type DniScan } from '../../rules/dni.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

type Problem = ScreenNamed<'desk-find'>['problem']

export interface FoundPerson {
  cuil: string
  /** The card, where it was scanned. */
  scan: DniScan | null
}

/** Whom it is about, by their card or their CUIL (domain 6); that they were looked for is in the journal. */
export async function findPerson(visit: Visit, task: DeskTask, session: StaffSession, services: StaffServices): Promise<FoundPerson | Back> {
  const screen = (problem: Problem) => ({ name: 'desk-find' as const, task, problem })
  const found = await visit.ask(screen(null), (event): FoundPerson | ReturnType<typeof stay<'desk-find'>> => {
    if (event.type === 'continue') {
      const check = checkCuil(event.cuil)
      return check.ok ? { cuil: check.cuil, scan: null } : stay(screen({ at: 'cuil', key: check.problem }))
    }
    const reading = readDni(event.payload, argentineDay(services.now()))
    if (!reading.ok) return stay(screen({ at: 'scan', key: reading.problem }))
    const cuil = cuilOfCard(reading.scan, services)
    return cuil === null ? stay(screen({ at: 'person', key: 'person-not-found' })) : { cuil, scan: reading.scan }
  })
  if (found === BACK) return BACK
  const operation = services.newId()
  await visit.commit(() => services.desk.lookUp(session.acting, { cuil: found.cuil, task, scanned: found.scan !== null }, operation))
  return found
}

/** Most cards do not say their CUIL: then it is whose the padrón has this number, by birth date where two have it. */
function cuilOfCard(scan: DniScan, { padron }: StaffServices): string | null {
  if (scan.cuil !== undefined) return scan.cuil
  const people = padron.peopleOf(scan.dni)
  return (people.find(({ birthDate }) => birthDate === scan.birthDate) ?? people[0])?.cuil ?? null
}

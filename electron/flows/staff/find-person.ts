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

/** Whom it is about, by their card or their CUIL (domain 6); that they were looked for is in the journal before it is told whether there is such a person. */
export async function findPerson(visit: Visit, task: DeskTask, session: StaffSession, services: StaffServices): Promise<FoundPerson | Back> {
  const screen = (problem: Problem) => ({ name: 'desk-find' as const, task, problem })
  for (let problem: Problem = null; ; problem = { at: 'person', key: 'person-not-found' }) {
    const given: { cuil: string } | { scan: DniScan } | Back = await visit.ask(screen(problem), (event) => {
      if (event.type === 'continue') {
        const check = checkCuil(event.cuil)
        return check.ok ? { cuil: check.cuil } : stay(screen({ at: 'cuil', key: check.problem }))
      }
      const reading = readDni(event.payload, argentineDay(services.now()))
      return reading.ok ? { scan: reading.scan } : stay(screen({ at: 'scan', key: reading.problem }))
    })
    if (given === BACK) return BACK
    const scan = 'scan' in given ? given.scan : null
    const cuil = 'cuil' in given ? given.cuil : cuilOfCard(given.scan, services)
    const operation = services.newId()
    await visit.commit(() => services.desk.lookUp(session.acting, { cuil, dni: scan?.dni ?? null, task }, operation))
    if (cuil !== null) return { cuil, scan }
  }
}

/** Most cards do not say their CUIL: then it is whose the padrón has this number, by birth date where two have it. */
function cuilOfCard(scan: DniScan, { padron }: StaffServices): string | null {
  if (scan.cuil !== undefined) return scan.cuil
  const people = padron.peopleOf(scan.dni)
  return (people.find(({ birthDate }) => birthDate === scan.birthDate) ?? people[0])?.cuil ?? null
}

import type { ScreenNamed } from '../../contract.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { readDni, type DniScan } from '../../rules/dni.ts'
import { readBirthDate } from '../../rules/typed-day.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import type { CitizenServices } from './services.ts'

type Problem = ScreenNamed<'find-cuil'>['problem']
type Found = { cuil: string; scan: DniScan | null }
/** What is to be looked up in the padrón. */
type Asked = { dni: string; birthDate: string; scan: DniScan | null }

/**
 * No sé mi CUIL (domain 4): off the card where its code has it, else from the padrón, by DNI number and birth date, and
 * only where both are one person's. Which of the two was wrong nobody is told.
 */
export async function findCuil(visit: Visit, services: CitizenServices): Promise<Found | Back> {
  for (let problem: Problem = null; ; ) {
    const given: Found | Asked | Back = await visit.ask({ name: 'find-cuil', problem }, (event) => {
      const read = event.type === 'scan' ? readCard(event.payload) : readFields(event.dni, event.birthDate, argentineDay(services.now()))
      return 'problem' in read ? stay<'find-cuil'>({ name: 'find-cuil', problem: read.problem }) : read
    })
    if (given === BACK) return BACK
    const found: Found | 'cuil-not-found' | 'too-many-searches' = 'cuil' in given ? given : await lookUp(given)
    if (typeof found === 'string') {
      problem = { at: 'search', key: found }
      continue
    }
    problem = null
    if ((await visit.ask({ name: 'cuil-found', cuil: found.cuil }, (event) => event.type)) !== BACK) return found
  }

  function readCard(payload: string): Found | Asked | { problem: Problem } {
    const reading = readDni(payload, argentineDay(services.now()))
    if (!reading.ok) return { problem: { at: 'scan', key: reading.problem } }
    const { scan } = reading
    return scan.cuil === undefined ? { dni: scan.dni, birthDate: scan.birthDate, scan } : { cuil: scan.cuil, scan }
  }

  async function lookUp({ dni, birthDate, scan }: Asked): Promise<Found | 'cuil-not-found' | 'too-many-searches'> {
    const operation = services.newId()
    if (!(await visit.commit(() => services.cuilSearches.count(operation)))) return 'too-many-searches'
    const cuil = services.padron.cuilOf(dni, birthDate)
    return cuil === null ? 'cuil-not-found' : { cuil, scan }
  }
}

/** The number as it is on the card, and the date as `ddmmyyyy`, each with or without what parts its digits. */
function readFields(dniText: string, dateText: string, today: string): Asked | { problem: Problem } {
  const dni = dniText.replace(/\D/g, '')
  if (!/^\d{7,8}$/.test(dni)) return { problem: { at: 'dni', key: 'dni-incomplete' } }
  const birth = readBirthDate(dateText, today)
  return birth.ok ? { dni, birthDate: birth.day, scan: null } : { problem: { at: 'birth-date', key: birth.problem } }
}

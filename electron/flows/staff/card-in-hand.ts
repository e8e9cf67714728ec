import type { CardField, ScreenNamed } from '../../contract.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { dniOf, isDniOf } from '../../rules/cuil.ts'
import type { CardInHand } from '../../rules/desk-checks.ts'
import { readDni, type DniScan } from '../../rules/dni.ts'
import { readBirthDate } from '../../rules/typed-day.ts'
import { readTramite } from '../../rules/typed-tramite.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import type { FoundPerson } from './find-person.ts'
import type { StaffServices } from './services.ts'

type DeskCard = ScreenNamed<'desk-card'>

/** The card whole, with how it was read. */
export interface WholeCard extends CardInHand {
  format: DniScan['format'] | 'typed'
  issueDate: string | null
}

/** What the code did not say is typed from the card: all of it where it was not read, trámite and ejemplar by an MRZ. */
export async function cardInHand(visit: Visit, task: 'raise' | 'open', { cuil, scan }: FoundPerson, services: StaffServices): Promise<WholeCard | Back> {
  let read = scan
  for (;;) {
    const whole = read && wholeCard(read)
    if (whole) return whole
    const today = argentineDay(services.now())
    const asks = missing(read)
    const screen = (problem: DeskCard['problem']): DeskCard => ({
      name: 'desk-card', task, cuil, fullName: read && `${read.surname}, ${read.names}`, asks, problem,
    })
    const given = await visit.ask(screen(null), (event) => {
      if (event.type === 'scan') {
        const reading = readDni(event.payload, today)
        if (!reading.ok) return stay<'desk-card'>(screen({ at: 'scan', key: reading.problem }))
        if (!isDniOf(reading.scan.dni, cuil)) return stay<'desk-card'>(screen({ at: 'scan', key: 'scan-other-person' }))
        return { scan: reading.scan }
      }
      const typed = readTyped(event, asks, today)
      return 'problem' in typed ? stay<'desk-card'>(screen(typed.problem)) : { typed }
    })
    if (given === BACK) return BACK
    if ('typed' in given) return joined(cuil, read, given.typed)
    // The front says what the back does not: what was read stays, what comes is added.
    read = { ...read, ...given.scan }
  }
}

function wholeCard(scan: DniScan): WholeCard | null {
  const { tramite, ejemplar, issueDate = null, ...card } = scan
  return tramite === undefined || ejemplar === undefined ? null : { ...card, tramite, ejemplar, issueDate }
}

function missing(scan: DniScan | null): CardField[] {
  if (!scan) return ['birth-date', 'tramite', 'ejemplar']
  return [...(scan.tramite === undefined ? ['tramite' as const] : []), ...(scan.ejemplar === undefined ? ['ejemplar' as const] : [])]
}

interface Typed {
  birthDate: string
  tramite: string
  ejemplar: string
}

function joined(cuil: string, scan: DniScan | null, typed: Typed): WholeCard {
  const { format, issueDate = null, ...card } = scan ?? { format: 'typed' as const, dni: dniOf(cuil), surname: null, names: null, birthDate: typed.birthDate }
  return { ...card, format, issueDate, tramite: scan?.tramite ?? typed.tramite, ejemplar: scan?.ejemplar ?? typed.ejemplar }
}

function readTyped(event: Typed, asks: CardField[], today: string): Typed | { problem: NonNullable<DeskCard['problem']> } {
  let birthDate = ''
  if (asks.includes('birth-date')) {
    const birth = readBirthDate(event.birthDate, today)
    if (!birth.ok) return { problem: { at: 'birth-date', key: birth.problem } }
    birthDate = birth.day
  }
  let tramite = ''
  if (asks.includes('tramite')) {
    const typed = readTramite(event.tramite)
    if (!typed.ok) return { problem: { at: 'tramite', key: typed.problem } }
    tramite = typed.tramite
  }
  const ejemplar = event.ejemplar.toUpperCase()
  if (asks.includes('ejemplar') && !/^[A-Z]$/.test(ejemplar)) return { problem: { at: 'ejemplar', key: 'ejemplar-missing' } }
  return { birthDate, tramite, ejemplar }
}

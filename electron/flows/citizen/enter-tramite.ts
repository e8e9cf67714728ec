import type { ScreenNamed } from '../../contract.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { isDniOf } from '../../rules/cuil.ts'
import { readDni, type DniScan } from '../../rules/dni.ts'
import { readTramite } from '../../rules/typed-tramite.ts'
import { stay, type Back, type Visit } from '../../visit.ts'

type EnterTramite = ScreenNamed<'enter-tramite'>
type ScanKey = Extract<EnterTramite['problem'], { at: 'scan' }>['key']

/**
 * Paso 2: the Trámite N° of the last valid DNI, typed or scanned (mission row 4). Answers its 11 digits, not yet
 * judged: that happens once the attempt has been counted. `scan` is the card if it was scanned at Paso 1.
 */
export function enterTramite(
  visit: Visit,
  cuil: string,
  { canGoBack, scan, now }: { canGoBack: boolean; scan: DniScan | null; now: number },
): Promise<string | Back> {
  const today = argentineDay(now)
  let scannedTramite = scan && tramiteOfCard(scan, cuil, today).tramite
  const screen = (problem: EnterTramite['problem']): EnterTramite => ({
    name: 'enter-tramite',
    scanned: scannedTramite !== null,
    canGoBack,
    problem,
  })

  return visit.ask(screen(null), (event) => {
    switch (event.type) {
      case 'scan': {
        const { tramite, problem } = tramiteOfScan(event.payload, cuil, today)
        if (tramite !== null) scannedTramite = tramite
        return stay(screen(problem && { at: 'scan', key: problem }))
      }
      case 'type-instead':
        scannedTramite = null
        return stay(screen(null))
      case 'continue': {
        const typed = readTramite(scannedTramite ?? event.tramite)
        return typed.ok ? typed.tramite : stay(screen({ at: 'tramite', key: typed.problem }))
      }
      default:
        return event satisfies never
    }
  })
}

type ScannedTramite = { tramite: string; problem: null } | { tramite: null; problem: ScanKey }

function tramiteOfScan(payload: string, cuil: string, today: string): ScannedTramite {
  const reading = readDni(payload, today)
  return reading.ok ? tramiteOfCard(reading.scan, cuil, today) : { tramite: null, problem: reading.problem }
}

/** Compares the card with the CUIL that was typed and with the day, never with the padrón: nothing is given away. */
function tramiteOfCard(card: DniScan, cuil: string, today: string): ScannedTramite {
  if (!isDniOf(card.dni, cuil)) return { tramite: null, problem: 'scan-other-person' }
  if (card.expiryDate !== undefined && card.expiryDate < today) return { tramite: null, problem: 'scan-dni-expired' }
  if (card.tramite === undefined) return { tramite: null, problem: 'scan-has-no-tramite' }
  return { tramite: card.tramite, problem: null }
}

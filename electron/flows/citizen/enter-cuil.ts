import type { ScreenNamed } from '../../contract.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { checkCuil, checkCuilSoFar } from '../../rules/cuil.ts'
import { readDni, type DniScan } from '../../rules/dni.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import { proveHuman } from './prove-human.ts'
import type { CitizenServices } from './services.ts'

/** What the person has given so far: kept when they come back to this step. */
export interface CuilDraft {
  cuil: string
  human: boolean
  /** The card, where it was scanned here: its trámite serves the next step. */
  scan: DniScan | null
}

type EnterCuil = ScreenNamed<'enter-cuil'>

/** Paso 1: the CUIL, checked as it is typed, and "No soy un robot" (mission row 3). Answers the 11 digits. */
export async function enterCuil(visit: Visit, draft: CuilDraft, services: CitizenServices): Promise<string | Back> {
  for (;;) {
    const done = await visit.ask(screenOf(draft, draft.cuil), (event) => {
      switch (event.type) {
        case 'typed':
          return stay(typed(event.cuil))
        case 'scan':
          return stay(scanned(event.payload))
        case 'prove-human':
          draft.cuil = event.cuil
          return { proveHuman: true as const }
        case 'continue':
          return finish(event.cuil)
        default:
          return event satisfies never
      }
    })
    if (done === BACK) return BACK
    if ('cuil' in done) return done.cuil
    if ((await proveHuman(visit, services)) !== BACK) draft.human = true
  }

  /** The field keeps what is in it: only its problem and its validity change. */
  function typed(text: string): EnterCuil {
    const problem = checkCuilSoFar(text)
    draft.cuil = text
    return { ...current(), valid: checkCuil(text).ok, problem: problem && { at: 'cuil', key: problem } }
  }

  function scanned(payload: string): EnterCuil {
    const reading = readDni(payload, argentineDay(services.now()))
    if (!reading.ok) return { ...current(), problem: { at: 'scan', key: reading.problem } }
    if (reading.scan.cuil === undefined) return { ...current(), problem: { at: 'scan', key: 'scan-has-no-cuil' } }
    draft.cuil = reading.scan.cuil
    draft.scan = reading.scan
    return screenOf(draft, draft.cuil)
  }

  function finish(text: string) {
    const check = checkCuil(text)
    if (!check.ok) return stay<'enter-cuil'>({ ...current(), valid: false, problem: { at: 'cuil', key: check.problem } })
    if (!draft.human) return stay<'enter-cuil'>({ ...current(), valid: true, problem: { at: 'human', key: 'tick-human' } })
    draft.cuil = check.cuil
    return { cuil: check.cuil }
  }

  function current(): EnterCuil {
    const { screen } = visit.current
    return screen.name === 'enter-cuil' ? screen : screenOf(draft, draft.cuil)
  }
}

function screenOf({ human }: CuilDraft, cuil: string): EnterCuil {
  return { name: 'enter-cuil', cuil, valid: checkCuil(cuil).ok, human, problem: null }
}

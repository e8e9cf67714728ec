import type { CuilPurpose, ScreenNamed } from '../../contract.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { checkCuil, checkCuilSoFar } from '../../rules/cuil.ts'
import { readDni, type DniScan } from '../../rules/dni.ts'
import { BACK, IMPOSSIBLE, stay, type Back, type Visit } from '../../visit.ts'
import { findCuil } from './find-cuil.ts'
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

/**
 * The CUIL, checked as it is typed, and "No soy un robot": Paso 1 of the creation (mission row 3), or the way into Mi
 * ANSES (row 9). Answers the 11 digits, or that the person wants to create a clave instead.
 */
export function enterCuil(visit: Visit, purpose: 'create' | 'recover' | 'phone-code', draft: CuilDraft, services: CitizenServices): Promise<{ cuil: string } | Back>
export function enterCuil(visit: Visit, purpose: 'sign-in', draft: CuilDraft, services: CitizenServices): Promise<{ cuil: string } | 'create-clave' | Back>
export async function enterCuil(
  visit: Visit,
  purpose: CuilPurpose,
  draft: CuilDraft,
  services: CitizenServices,
): Promise<{ cuil: string } | 'create-clave' | Back> {
  for (;;) {
    const done = await visit.ask(fresh(), (event) => {
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
        case 'find-cuil':
          draft.cuil = event.cuil
          return event.type
        case 'create-clave':
          return purpose === 'sign-in' ? event.type : IMPOSSIBLE
        default:
          return event satisfies never
      }
    })
    if (done === 'find-cuil') await find()
    else if (done === BACK || done === 'create-clave' || 'cuil' in done) return done
    else if ((await proveHuman(visit, purpose, services)) !== BACK) draft.human = true
  }

  async function find(): Promise<void> {
    const found = await findCuil(visit, services)
    if (found === BACK) return
    draft.cuil = found.cuil
    draft.scan = found.scan
  }

  /** The field keeps what is in it: `cuil` is for the one that another language puts in its place. */
  function typed(text: string): EnterCuil {
    const problem = checkCuilSoFar(text)
    draft.cuil = text
    return { ...current(), cuil: text, valid: checkCuil(text).ok, problem: problem && { at: 'cuil', key: problem } }
  }

  function scanned(payload: string): EnterCuil {
    const reading = readDni(payload, argentineDay(services.now()))
    if (!reading.ok) return { ...current(), problem: { at: 'scan', key: reading.problem } }
    if (reading.scan.cuil === undefined) return { ...current(), problem: { at: 'scan', key: 'scan-has-no-cuil' } }
    draft.cuil = reading.scan.cuil
    draft.scan = reading.scan
    return fresh()
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
    return screen.name === 'enter-cuil' ? screen : fresh()
  }

  function fresh(): EnterCuil {
    const { cuil, human } = draft
    return { name: 'enter-cuil', purpose, cuil, valid: checkCuil(cuil).ok, human, problem: null }
  }
}

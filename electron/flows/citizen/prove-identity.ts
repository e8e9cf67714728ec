import type { Person } from '../../padron/padron.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { proveByAttempts } from '../identity/prove-by-attempts.ts'
import type { CuilDraft } from './enter-cuil.ts'
import { enterTramite } from './enter-tramite.ts'
import { tellAndFinish } from './notice.ts'
import type { CitizenServices } from './services.ts'

/**
 * Pasos 2 and 3 with their three attempts (domain 2 and 3). Answers the person once they have proved to be the
 * one of this CUIL, or *back* while no attempt has been counted. Every other outcome ends the visit.
 */
export async function proveIdentity(
  visit: Visit,
  cuil: string,
  draft: CuilDraft,
  services: CitizenServices,
): Promise<Person | Back> {
  const candidate = services.padron.candidate(cuil)
  const tramite = {
    async enter(canGoBack: boolean) {
      const entered = await enterTramite(visit, cuil, { canGoBack, scan: draft.scan, now: services.now() })
      draft.scan = null
      return entered
    },
    isRight: (entered: string) => services.padron.tramiteMatches(cuil, entered),
  }
  const prover = { cuil, candidate, isReadAloud: false, tramite: candidate.person.hasTramite ? tramite : null }
  const proof = await proveByAttempts(visit, prover, services)
  if (proof === BACK) return BACK
  if (proof === 'left') return visit.finish()
  if (proof !== 'proven') return tellAndFinish(visit, proof)
  await tellIfDniExpired(visit, candidate.person, services)
  return candidate.person
}

/** The DNI's expiry is told only to who has proved to be its holder (it says that the padrón knows them). */
export async function tellIfDniExpired(visit: Visit, { dniExpires }: Person, { now }: CitizenServices): Promise<void> {
  if (dniExpires !== null && dniExpires < argentineDay(now())) await tellAndFinish(visit, 'dni-expired')
}

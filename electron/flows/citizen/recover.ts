import { argentineTime } from '../../rules/calendar.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { chooseClave } from './choose-clave.ts'
import { enterCuil, type CuilDraft } from './enter-cuil.ts'
import { tellAndFinish } from './notice.ts'
import { proveIdentity } from './prove-identity.ts'
import type { CitizenServices } from './services.ts'

/** Olvidé mi clave, from Inicio (mission row 11). */
export async function recoverClave(visit: Visit, services: CitizenServices): Promise<never> {
  const draft: CuilDraft = { cuil: '', human: false, scan: null }
  for (;;) {
    const given = await enterCuil(visit, 'recover', draft, services)
    if (given === BACK) return visit.goBackToStart()
    await recoverClaveOf(visit, given.cuil, draft, services)
  }
}

/**
 * Identity again, by the same attempts, then Paso 4: opens a way in that was closed, and brings level 3 back to 2, said
 * before the person goes on (domain 2). Answers *back* while no attempt has been counted, else ends the visit.
 */
export async function recoverClaveOf(visit: Visit, cuil: string, draft: CuilDraft, services: CitizenServices): Promise<Back> {
  const person = await proveIdentity(visit, cuil, draft, services)
  if (person === BACK) return BACK
  const state = await services.claves.stateOf(cuil)
  if (!state) return tellAndFinish(visit, 'has-no-clave')
  const { level, lock } = state
  if (level === 3 || lock !== null) {
    const closed = lock === null ? null : { until: lock === 'recovery' ? null : argentineTime(lock) }
    await visit.ask({ name: 'before-recovery', level, closed }, (event) => event.type)
  }
  const clave = await chooseClave(visit, 'recover', person, services)
  const operation = services.newId()
  const recovered = await visit.commit(() => services.claves.replace({ cuil, clave, why: { how: 'recovered' }, was: state }, operation))
  if (!recovered) return tellAndFinish(visit, 'session-closed')
  await visit.ask({ name: 'finished', what: 'recovered', level: recovered.level }, (event) => event.type)
  return visit.finish()
}

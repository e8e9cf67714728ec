import { sessionMs } from '../../rules/session.ts'
import { BACK, type Back, type Visit } from '../../visit.ts'
import { changeClave } from './change-clave.ts'
import { createClave } from './create.ts'
import { enterClave } from './enter-clave.ts'
import { enterCuil, type CuilDraft } from './enter-cuil.ts'
import { miAnses } from './mi-anses.ts'
import { recoverClaveOf } from './recover.ts'
import type { CitizenServices } from './services.ts'

/** Ingresar: the CUIL, "No soy un robot", the clave, and then Mi ANSES (mission rows 9 and 16). */
export async function signIn(visit: Visit, services: CitizenServices): Promise<never> {
  const draft: CuilDraft = { cuil: '', human: false, scan: null }
  for (;;) {
    const given = await enterCuil(visit, 'sign-in', draft, services)
    if (given === BACK) return visit.goBackToStart()
    if (given === 'create-clave') return createClave(visit, services)
    await comeIn(visit, given.cuil, draft, services)
  }
}

/** Whatever leads on with this CUIL ends the visit; answers *back* to another one. */
async function comeIn(visit: Visit, cuil: string, draft: CuilDraft, services: CitizenServices): Promise<Back> {
  for (;;) {
    const session = await enterClave(visit, 'sign-in', cuil, services)
    if (session === BACK) return BACK
    if (session === 'recover') await recoverClaveOf(visit, cuil, draft, services)
    else if (session === 'change') {
      const changed = await changeClave(visit, cuil, services)
      if (changed !== BACK) return miAnses(visit, changed, services)
      visit.signOut()
    } else return miAnses(visit, { session, until: visit.timeout(sessionMs) }, services)
  }
}

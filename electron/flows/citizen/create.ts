import { BACK, type Back, type Visit } from '../../visit.ts'
import { steps } from '../../steps.ts'
import { acceptPolicies } from './accept-policies.ts'
import { enterCuil, type CuilDraft } from './enter-cuil.ts'
import { openAccount } from './open-account.ts'
import { proveIdentity } from './prove-identity.ts'
import type { CitizenServices } from './services.ts'

/**
 * A citizen creates a clave: the manual's steps from CREÁ TU CLAVE to Finalizar (mission rows 2 to 8).
 * Every way out ends the visit, going back to Inicio too: what was typed until then goes with its page.
 */
export async function createClave(visit: Visit, services: CitizenServices): Promise<never> {
  const draft: CuilDraft = { cuil: '', human: false, scan: null }
  const proven = await steps(
    () => acceptPolicies(visit, services),
    () => askCuil(visit, draft, services),
    (_policies, cuil) => proveIdentity(visit, cuil, draft, services),
  )
  if (proven === BACK) return visit.goBackToStart()
  const [policies, , person] = proven
  return openAccount(visit, person, policies, services)
}

async function askCuil(visit: Visit, draft: CuilDraft, services: CitizenServices): Promise<string | Back> {
  const given = await enterCuil(visit, 'create', draft, services)
  return given === BACK ? BACK : given.cuil
}

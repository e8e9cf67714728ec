import type { SignedIn, SignIns } from '../../accounts/sign-ins.ts'
import type { Visit } from '../../visit.ts'
import type { CitizenServices } from './services.ts'

/** One clave judged and counted; a machine that has refused too many takes its time to say it (domain 2). */
export function judgeClave(visit: Visit, given: Parameters<SignIns['signIn']>[0], services: CitizenServices): Promise<SignedIn | null> {
  const operations = { count: services.newId(), success: services.newId() }
  // In one: whoever leaves meanwhile has been refused too, and so has who could not be judged.
  return visit.commit(async () => {
    let signedIn: SignedIn | null = null
    try {
      signedIn = await services.signIns.signIn(given, operations)
      return signedIn
    } finally {
      if (!signedIn) await services.refusedSignIn()
    }
  })
}

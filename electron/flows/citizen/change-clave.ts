import type { SignedIn } from '../../accounts/sign-ins.ts'
import { sessionMs } from '../../rules/session.ts'
import { BACK, EXPIRED, type Back, type Visit } from '../../visit.ts'
import { acceptPolicies } from './accept-policies.ts'
import { chooseClave } from './choose-clave.ts'
import { enterClave } from './enter-clave.ts'
import { tellAndFinish } from './notice.ts'
import type { CitizenServices } from './services.ts'

/** A session, and when it has lasted its time. */
export interface OpenSession {
  session: SignedIn
  until: AbortSignal
}

/**
 * Cambiar mi clave: the one of now, the policies accepted again, the new one twice, recorded at once (mission row 10).
 * Answers the session, which goes on with the new clave; after 15 minutes it asks for the one of now again.
 */
export async function changeClave(visit: Visit, cuil: string, services: CitizenServices, inside?: SignedIn): Promise<OpenSession | Back> {
  for (;;) {
    const session = await enterClave(visit, 'change', cuil, services, inside)
    if (session === BACK) return BACK
    visit.signIn()
    const until = visit.timeout(sessionMs)
    const policies = await acceptPolicies(visit, services, until)
    if (policies === BACK || policies === EXPIRED) continue
    const clave = await chooseClave(visit, 'change', services.padron.candidate(cuil).person, services, until)
    if (clave === EXPIRED) continue
    const operation = services.newId()
    const changed = await visit.commit(() => services.claves.replace({ cuil, clave, why: { how: 'changed', policies }, was: session }, operation))
    if (!changed) return tellAndFinish(visit, 'session-closed')
    await visit.ask({ name: 'finished', what: 'changed', level: changed.level }, (event) => event.type)
    return { session: { ...session, ...changed }, until }
  }
}

import type { SignedIn } from '../../accounts/sign-ins.ts'
import { argentineDay } from '../../rules/calendar.ts'
import { BACK, EXPIRED, type Back, type Visit } from '../../visit.ts'
import { changeClave } from './change-clave.ts'
import { tellAndFinish } from './notice.ts'
import { recoverClaveOf } from './recover.ts'
import type { CitizenServices } from './services.ts'
import { ageOf, whenOf } from './told.ts'

/** Gestión de Clave: how it stands, another in its place, or closing it at once (mission rows 10 and 12). */
export async function manageClave(
  visit: Visit,
  session: SignedIn,
  until: AbortSignal,
  services: CitizenServices,
): Promise<SignedIn | Back | typeof EXPIRED> {
  for (;;) {
    const state = await services.claves.stateOf(session.cuil)
    if (!state || (await services.signIns.levelOf(session)) === null) return tellAndFinish(visit, 'session-closed')
    const screen = {
      name: 'clave-status' as const,
      level: state.level,
      levelSince: argentineDay(Date.parse(state.levelSince)),
      claveSince: argentineDay(Date.parse(state.claveSince)),
      claveAge: ageOf(state.claveSince, services),
      signIns: state.signIns.map(whenOf),
    }
    const chosen = await visit.ask(screen, (event) => event.type, until)
    if (chosen === EXPIRED || chosen === BACK) return chosen
    if (chosen === 'change') {
      const changed = await changeClave(visit, session.cuil, services, session)
      if (changed !== BACK) return changed.session
    } else {
      const confirmed = await visit.ask({ name: 'confirm-close', level: state.level }, (event) => event.type, until)
      if (confirmed === EXPIRED) return EXPIRED
      if (confirmed !== BACK) return closeAndRecover(visit, session, services)
    }
  }
}

/** Whoever else knows the clave may be inside with it: it is closed before anything else is asked. */
async function closeAndRecover(visit: Visit, session: SignedIn, services: CitizenServices): Promise<never> {
  const operation = services.newId()
  const isClosed = await visit.commit(() => services.claves.close(session, operation))
  if (!isClosed) return tellAndFinish(visit, 'session-closed')
  visit.signOut()
  await recoverClaveOf(visit, session.cuil, { cuil: session.cuil, human: true, scan: null }, services)
  return visit.finish()
}

import type { SignedIn } from '../../accounts/sign-ins.ts'
import { sessionMs } from '../../rules/session.ts'
import { claveService, type Service } from '../../service-catalogue.ts'
import { BACK, EXPIRED, IMPOSSIBLE, type Visit } from '../../visit.ts'
import type { OpenSession } from './change-clave.ts'
import { enterClave } from './enter-clave.ts'
import { tellAndFinish } from './notice.ts'
import { manageClave } from './manage-clave.ts'
import type { CitizenServices } from './services.ts'
import { ageOf, whenOf } from './told.ts'

/**
 * Mi ANSES by level, for who has just signed in (mission rows 13 and 16, domain 9). After 15 minutes the clave is asked
 * again, and it goes on where it was; with another clave set elsewhere the session is over (domain 7).
 */
export async function miAnses(visit: Visit, opened: OpenSession, services: CitizenServices): Promise<never> {
  visit.signIn()
  let { session, until } = opened
  let service: Service | null = null
  for (;;) {
    const level = await services.signIns.levelOf(session)
    if (level === null) return tellAndFinish(visit, 'session-closed')
    const next = await showNext(visit, service, session, level, until, services)
    if (next === EXPIRED) {
      session = await signInAgain(visit, session, services)
      until = visit.timeout(sessionMs)
    } else if (next !== BACK && 'cuil' in next) {
      session = next
      service = null
    } else {
      service = next === BACK ? null : next
    }
  }
}

/** Of a service that was opened before its level was lowered nothing is shown. */
function showNext(visit: Visit, opened: Service | null, session: SignedIn, level: 2 | 3, until: AbortSignal, services: CitizenServices) {
  if (!opened || opened.level > level) return chooseService(visit, session, level, until, services)
  return opened.id === claveService ? manageClave(visit, session, until, services) : showService(visit, opened, until)
}

async function chooseService(visit: Visit, session: SignedIn, level: 2 | 3, until: AbortSignal, services: CitizenServices) {
  const { person, known } = services.padron.candidate(session.cuil)
  const changes = await services.staffChanges.untold(session.cuil)
  const screen = {
    name: 'mi-anses' as const,
    givenName: known ? person.names : null,
    level,
    services: services.catalogue.map(({ places: _, ...tile }) => tile),
    refused: session.refused && { ...whenOf(session.refused), times: session.refused.times },
    lastSignIn: session.lastSignIn && whenOf(session.lastSignIn),
    claveAge: ageOf(session.claveSince, services),
    staffChanges: changes.map((change) => ({ ...whenOf(change), what: change.what })),
  }
  const chosen = await visit.ask(
    screen,
    (event) => {
      if (event.type === 'understood-changes') return changes.length === 0 ? IMPOSSIBLE : event.type
      return services.catalogue.find((service) => service.id === event.service && service.level <= level) ?? IMPOSSIBLE
    },
    until,
  )
  if (chosen !== 'understood-changes') return chosen
  const operation = services.newId()
  await visit.commit(() => services.staffChanges.told(session.cuil, changes.map(({ id }) => id), operation))
  return BACK
}

function showService(visit: Visit, { places, ...service }: Service, until: AbortSignal) {
  return visit.ask({ name: 'service', service, places }, (): never => { throw new Error('a service answers nothing yet but back') }, until)
}

/** Who does not know the clave any more leaves. */
async function signInAgain(visit: Visit, before: SignedIn, services: CitizenServices): Promise<SignedIn> {
  const session = await enterClave(visit, 'go-on', before.cuil, services, before)
  return session === BACK ? visit.finish() : session
}

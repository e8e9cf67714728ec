import type { SignedIn, SignIns } from '../../accounts/sign-ins.ts'
import type { Visit } from '../../visit.ts'
import { takingItsTime } from '../taking-its-time.ts'
import type { CitizenServices } from './services.ts'

/** One clave judged and counted. */
export function judgeClave(visit: Visit, given: Parameters<SignIns['signIn']>[0], services: CitizenServices): Promise<SignedIn | null> {
  const operations = { count: services.newId(), success: services.newId() }
  return takingItsTime(visit, services, () => services.signIns.signIn(given, operations))
}

import type { Person } from '../../padron/padron.ts'
import type { Visit } from '../../visit.ts'
import { chooseClave } from './choose-clave.ts'
import { tellAndFinish } from './notice.ts'
import type { CitizenServices } from './services.ts'

/** Paso 4 and Finalizar, for who has proved who they are (mission rows 7 and 8). */
export async function openAccount(
  visit: Visit,
  person: Person,
  policies: { digest: string; acceptedAt: string },
  services: CitizenServices,
  { phoneCode = null }: { phoneCode?: string | null } = {},
): Promise<never> {
  const { cuil } = person
  if (await services.accounts.exists(cuil)) return tellAndFinish(visit, 'already-has-clave')

  const clave = await chooseClave(visit, 'create', person, services)
  const operation = services.newId()
  const opened = await visit.commit(() => services.accounts.open({ cuil, clave, policies, phoneCode }, operation))
  if (opened === 'already-there') return tellAndFinish(visit, 'already-has-clave')
  if (opened === 'phone-code-over') return tellAndFinish(visit, 'phone-code-over')

  await visit.ask({ name: 'finished', what: 'created', level: 2 }, () => 'start-using')
  return visit.finish()
}

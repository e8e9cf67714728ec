import type { SignedIn } from '../../accounts/sign-ins.ts'
import type { ScreenNamed } from '../../contract.ts'
import { claveCharacters } from '../../rules/clave.ts'
import { IMPOSSIBLE, stay, type Back, type Visit } from '../../visit.ts'
import { judgeClave } from './judge-clave.ts'
import type { CitizenServices } from './services.ts'

type EnterClave = ScreenNamed<'enter-clave'>

/**
 * The clave of a CUIL, until it is right (domain 2). Which of CUIL, clave or lock it was that refused them nobody is
 * told, and a machine that has refused too many takes its time to say it. To come in, it may be forgotten or changed.
 * Who is `inside` already does not come in once more: what they were told of before stays as it was.
 */
export function enterClave(visit: Visit, purpose: 'sign-in', cuil: string, services: CitizenServices): Promise<SignedIn | 'recover' | 'change' | Back>
export function enterClave(visit: Visit, purpose: 'go-on' | 'change', cuil: string, services: CitizenServices, inside?: SignedIn): Promise<SignedIn | Back>
export async function enterClave(
  visit: Visit,
  purpose: EnterClave['purpose'],
  cuil: string,
  services: CitizenServices,
  inside?: SignedIn,
): Promise<SignedIn | 'recover' | 'change' | Back> {
  const screen: EnterClave = {
    name: 'enter-clave',
    purpose,
    cuil,
    allowed: claveCharacters(services.branch.clave),
    checking: false,
    problem: null,
  }
  for (let problem: EnterClave['problem'] = null; ; problem = 'sign-in-refused') {
    const given = await visit.ask({ ...screen, problem }, (event) => {
      if (event.type !== 'continue') return purpose === 'sign-in' ? event.type : IMPOSSIBLE
      return event.clave === '' ? stay<'enter-clave'>({ ...screen, problem: 'clave-missing' }) : { clave: event.clave }
    })
    if (typeof given !== 'object') return given
    visit.update({ ...screen, checking: true })
    const session = await judgeClave(visit, { cuil, clave: given.clave, again: inside !== undefined }, services)
    if (session) return inside ? { ...session, refused: inside.refused, lastSignIn: inside.lastSignIn } : session
  }
}

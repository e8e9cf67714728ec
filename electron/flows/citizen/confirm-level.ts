import type { ScreenNamed } from '../../contract.ts'
import { claveCharacters } from '../../rules/clave.ts'
import { stay, type Visit } from '../../visit.ts'
import { judgeClave } from './judge-clave.ts'
import type { CitizenServices } from './services.ts'

type ConfirmLevel = ScreenNamed<'confirm-level'>

/**
 * The person's own word for level 3, on the screen that is turned to them (domain 6): their clave, judged and counted as
 * in any sign-in, `atDesk` being the operator before whom it is given. Answers since when that clave is theirs, which is
 * all that the operator's flow gets.
 */
export async function confirmLevel(
  visit: Visit,
  cuil: string,
  atDesk: string,
  services: CitizenServices,
): Promise<{ claveSince: string } | 'declined'> {
  const screen: ConfirmLevel = {
    name: 'confirm-level',
    services: services.catalogue.filter(({ level }) => level === 3).map(({ places: _, ...tile }) => tile),
    allowed: claveCharacters(services.branch.clave),
    checking: false,
    problem: null,
  }
  for (let problem: ConfirmLevel['problem'] = null; ; problem = 'sign-in-refused') {
    const given = await visit.ask({ ...screen, problem }, (event) => {
      if (event.type === 'decline') return 'declined'
      return event.clave === '' ? stay<'confirm-level'>({ ...screen, problem: 'clave-missing' }) : { clave: event.clave }
    })
    if (given === 'declined') return given
    visit.update({ ...screen, checking: true })
    const session = await judgeClave(visit, { cuil, clave: given.clave, again: true, atDesk }, services)
    if (session) return { claveSince: session.claveSince }
  }
}

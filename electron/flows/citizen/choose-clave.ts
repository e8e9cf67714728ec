import type { ScreenNamed } from '../../contract.ts'
import type { Person } from '../../padron/padron.ts'
import { claveCharacters, claveIsGood, judgeClave } from '../../rules/clave.ts'
import { compareConfirmation } from '../../rules/confirmation.ts'
import { stay, type OrExpired, type Visit } from '../../visit.ts'
import type { CitizenServices } from './services.ts'

type ChooseClave = ScreenNamed<'choose-clave'>

/**
 * Paso 4: choose and confirm the clave, every rule judged at every character (mission row 7, domain 1). In the place of
 * another one it must be none of those that the person had: judged once it is given.
 */
export async function chooseClave<Until extends AbortSignal | undefined = undefined>(
  visit: Visit,
  purpose: ChooseClave['purpose'],
  person: Person,
  services: CitizenServices,
  until?: Until,
): Promise<string | OrExpired<Until>> {
  const rules = { policy: services.branch.clave, person, commonClaves: services.commonClaves }
  const screen = (clave: string, confirmation: string, problem: ChooseClave['problem']): ChooseClave => ({
    name: 'choose-clave',
    purpose,
    rules: judgeClave(clave, rules),
    allowed: claveCharacters(services.branch.clave),
    repeated: services.branch.clave.repeated,
    confirmation: compareConfirmation(clave, confirmation),
    checking: false,
    problem,
  })
  for (let problem: ChooseClave['problem'] = null; ; problem = { at: 'clave', key: 'clave-reused' }) {
    const chosen = await visit.ask(screen('', '', problem), ({ type, clave, confirmation }) => {
      const judged = screen(clave, confirmation, null)
      if (type === 'typed') return stay(judged)
      const problem = problemOf(clave, judged)
      return problem ? stay({ ...judged, problem }) : clave
    }, until)
    if (purpose === 'create' || typeof chosen !== 'string') return chosen
    visit.update({ ...screen(chosen, chosen, null), checking: true })
    if (!(await visit.commit(() => services.claves.wasUsed(person.cuil, chosen)))) return chosen
  }
}

function problemOf(clave: string, { rules, confirmation }: ChooseClave): ChooseClave['problem'] {
  if (clave === '') return { at: 'clave', key: 'clave-missing' }
  if (!claveIsGood(rules)) return { at: 'clave', key: 'clave-breaks-rules' }
  if (confirmation === 'empty') return { at: 'confirmation', key: 'confirmation-missing' }
  return confirmation === 'equal' ? null : { at: 'confirmation', key: 'confirmation-different' }
}

import type { ScreenNamed } from '../../contract.ts'
import type { Person } from '../../padron/padron.ts'
import { phoneCodeCharacters, readPhoneCode } from '../../rules/phone-code.ts'
import { steps } from '../../steps.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import { acceptPolicies } from './accept-policies.ts'
import { enterCuil, type CuilDraft } from './enter-cuil.ts'
import { enterTramite } from './enter-tramite.ts'
import { takingItsTime } from '../taking-its-time.ts'
import { openAccount } from './open-account.ts'
import { tellIfDniExpired } from './prove-identity.ts'
import type { CitizenServices } from './services.ts'

type EnterPhoneCode = ScreenNamed<'enter-phone-code'>

/**
 * Tengo un código del 130 (mission row 15): the questions were answered on the phone, so the code that was given there
 * opens Paso 4, but only together with that CUIL and the trámite of its DNI, which who gave the code does not have.
 */
export async function createWithPhoneCode(visit: Visit, services: CitizenServices): Promise<never> {
  const draft: CuilDraft = { cuil: '', human: false, scan: null }
  const proven = await steps(
    () => acceptPolicies(visit, services),
    () => enterCuil(visit, 'phone-code', draft, services),
    (_policies, { cuil }) => proveByCode(visit, cuil, draft, services),
  )
  if (proven === BACK) return visit.goBackToStart()
  const [policies, , { person, phoneCode }] = proven
  await tellIfDniExpired(visit, person, services)
  return openAccount(visit, person, policies, services, { phoneCode })
}

interface Proven {
  person: Person
  /** The very code that was right: it alone opens the account. */
  phoneCode: string
}

async function proveByCode(visit: Visit, cuil: string, draft: CuilDraft, services: CitizenServices): Promise<Proven | Back> {
  for (;;) {
    const tramite = await enterTramite(visit, cuil, { canGoBack: true, scan: draft.scan, now: services.now() })
    if (tramite === BACK) {
      draft.scan = null
      return BACK
    }
    const proven = await enterPhoneCode(visit, cuil, tramite, services)
    if (proven !== BACK) return proven
  }
}

/** Which of CUIL, trámite and code it was that did not fit nobody is told. */
async function enterPhoneCode(visit: Visit, cuil: string, tramite: string, services: CitizenServices): Promise<Proven | Back> {
  const screen: EnterPhoneCode = { name: 'enter-phone-code', allowed: phoneCodeCharacters, checking: false, problem: null }
  for (let problem: EnterPhoneCode['problem'] = null; ; problem = 'phone-code-refused') {
    const code = await visit.ask({ ...screen, problem }, (event) =>
      readPhoneCode(event.code) ?? stay<'enter-phone-code'>({ ...screen, problem: 'phone-code-incomplete' }))
    if (code === BACK) return BACK
    visit.update({ ...screen, checking: true })
    const { person, known } = services.padron.candidate(cuil)
    const operation = services.newId()
    const phoneCode = await takingItsTime(visit, services, async () => {
      const rightCode = await services.phoneCodes.judge({ cuil, code }, operation)
      const tramiteRight = services.padron.tramiteMatches(cuil, tramite)
      return tramiteRight && known ? rightCode : null
    })
    if (phoneCode !== null) return { person, phoneCode }
  }
}

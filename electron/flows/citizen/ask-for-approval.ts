import type { CuilPurpose, ScreenNamed } from '../../contract.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import { takingItsTime } from '../taking-its-time.ts'
import type { CitizenServices } from './services.ts'

type Help = ScreenNamed<'robot-help'>

/** What an authenticator app shows, as people copy it. */
const codeForm = /^\d{3}[\s-]?\d{3}$/

/**
 * "No soy un robot" by somebody of the office who sees the person there: one approval, for this check alone. No session of
 * theirs opens. Which of legajo and code was wrong nobody is told.
 */
export async function askForApproval(visit: Visit, purpose: CuilPurpose, services: CitizenServices): Promise<'human' | Back> {
  const first: Help = { name: 'robot-help', purpose, legajo: '', checking: false, problem: null }
  for (let screen = first; ; ) {
    const given = await visit.ask(screen, ({ legajo, code }) => {
      if (legajo.trim() === '') return stay<'robot-help'>({ ...screen, problem: { at: 'legajo', key: 'approval-legajo-missing' } })
      if (!codeForm.test(code.trim())) return stay<'robot-help'>({ ...screen, problem: { at: 'code', key: 'approval-code-missing' } })
      return { legajo, code }
    })
    if (given === BACK) return BACK
    visit.update({ ...screen, legajo: given.legajo, checking: true, problem: null })
    if (await takingItsTime(visit, services, () => services.presence.approve(given, services.newId()))) return 'human'
    screen = { ...first, legajo: given.legajo, problem: { at: 'approval', key: 'approval-refused' } }
  }
}

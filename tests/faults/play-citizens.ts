import { staffScreenEvents } from '../../electron/contract-staff-events.ts'
import type { StaffScreen } from '../../electron/contract-staff.ts'
import type { Screen, ScreenNamed, View } from '../../electron/contract.ts'
import type { Facts } from '../../electron/padron/person.ts'
import { noneOfThese } from '../../electron/rules/questions.ts'
import { shows } from '../support/pictures.ts'
import type { Citizen } from './people.ts'
import { tell, type AttemptPlan } from './told.ts'
import { WatchedShell } from './watched-shell.ts'

export interface Visitor extends Citizen {
  /** How their attempts go, one after the other. */
  attempts: AttemptPlan[]
  /** What they will choose if they get so far. */
  clave: string
}

/**
 * A window in front of which one citizen comes after the other; `next` says who, or undefined while nobody does:
 * `somebodyMayCome` asks again. What each is told is written at that very moment.
 */
export function windowWithCitizens(next: () => Visitor | undefined): { shell: WatchedShell; somebodyMayCome(): void } {
  let visitor: Visitor | undefined
  let attempt: AttemptPlan | undefined
  let answered = ''
  // What a person does comes after what they see: never from within the kiosk's own call.
  const shell = new WatchedShell((view) => queueMicrotask(() => { look(view) }))

  function look({ id, screen }: View): void {
    if (screen.name === 'start') return somebodyMayCome()
    if (id === answered) {
      if ('problem' in screen && screen.problem !== null) tell({ what: 'lost-for-words', screen: screen.name })
      return
    }
    answered = id
    if (screen.name === 'notice' && screen.notice === 'out-of-service') tell({ what: 'out-of-service' })
    else if (visitor) react(screen, visitor)
    else tell({ what: 'lost-for-words', screen: screen.name })
  }

  function somebodyMayCome(): void {
    const { view } = shell
    if (view?.screen.name !== 'start' || view.id === answered) return
    tell({ what: 'inicio' })
    visitor = next()
    if (!visitor) return
    attempt = undefined
    answered = view.id
    shell.sends({ type: 'create-clave' })
  }

  function react(screen: Exclude<Screen, { name: 'start' }>, visitor: Visitor): void {
    const { cuil, tramite, clave } = visitor
    if (isOfStaff(screen)) throw new Error(`${screen.name} is shown to a citizen`)
    switch (screen.name) {
      case 'policies':
        return shell.sends({ type: 'continue', reachedEnd: true, accepted: true })
      case 'enter-cuil':
        return shell.sends(screen.human ? { type: 'continue', cuil } : { type: 'prove-human', cuil })
      case 'robot-check':
        return shell.sends({ type: 'continue', chosen: matching(screen) })
      case 'enter-tramite':
        attempt = attemptOf(visitor)
        return shell.sends({ type: 'continue', tramite: attempt === 'wrong-tramite' ? '00000000000' : tramite || '00000000001' })
      case 'question':
        return answer(screen, visitor)
      case 'identity-failed':
        tell({ what: 'failed', cuil, left: screen.attemptsLeft })
        return shell.sends({ type: visitor.attempts.length > 0 ? 'try-again' : 'leave' })
      case 'choose-clave':
        tell({ what: 'passed', cuil })
        tell({ what: 'chooses-clave', cuil })
        return shell.sends({ type: 'continue', clave, confirmation: clave })
      case 'finished':
        tell({ what: 'finished', cuil, clave })
        return shell.sends({ type: 'start-using' })
      case 'notice':
        if (screen.notice === 'already-has-clave') tell({ what: 'has-clave', cuil })
        if (screen.notice === 'no-attempts-left') tell({ what: 'closed', cuil })
        if (screen.notice === 'not-saved') tell({ what: 'not-saved', cuil })
        return shell.sends({ type: 'understood' })
      case 'find-cuil':
      case 'cuil-found':
      case 'robot-question':
      case 'robot-help':
      case 'enter-phone-code':
      case 'before-recovery':
      case 'enter-clave':
      case 'mi-anses':
      case 'clave-status':
      case 'confirm-close':
      case 'service':
        throw new Error(`${screen.name} is shown to somebody who is creating a clave`)
      default:
        return screen satisfies never
    }
  }

  function answer(screen: ScreenNamed<'question'>, visitor: Visitor): void {
    const { cuil, tramite, facts } = visitor
    if (screen.number === 1) {
      // Who has no trámite is asked at once: their attempt begins here, and can fail by an answer only.
      attempt ??= attemptOf(visitor)
      if (attempt === 'wrong-tramite' && tramite === '') attempt = 'wrong-answer'
      tell({ what: 'counted', cuil })
    }
    if (screen.number === 2 && attempt === 'page-lost') return shell.crashes()
    if (screen.number === 2 && attempt === 'walks-away') {
      shell.sends({ type: 'cancel' })
      return shell.sends({ type: 'leave-confirmed' })
    }
    const right = rightOption(screen, facts)
    const option = attempt === 'wrong-answer' && screen.number === 2 ? (right + 1) % 5 : right
    if (screen.number === screen.of) {
      tell({ what: 'answers', cuil, right: attempt === 'right' })
      attempt = undefined
    }
    shell.sends({ type: 'continue', option })
  }

  return { shell, somebodyMayCome }
}

const isOfStaff = (screen: Screen): screen is StaffScreen => screen.name in staffScreenEvents

const attemptOf = ({ attempts }: Visitor): AttemptPlan => attempts.shift() ?? 'walks-away'

function matching({ category, pictures }: ScreenNamed<'robot-check'>): number[] {
  return pictures.flatMap((svg, place) => (shows(svg, category) ? [place] : []))
}

function rightOption({ category, options }: ScreenNamed<'question'>, facts: Facts): number {
  const place = options.indexOf(facts[category]?.[0] ?? '')
  return place === -1 ? noneOfThese : place
}

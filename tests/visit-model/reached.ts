import { screenEvents } from '../../electron/contract.ts'
import type { ModelKiosk } from './model.ts'

const { notice: _eachOfThem, ...screens } = screenEvents

/** Where sequences are meant to go. */
const goals = [
  ...Object.keys(screens),
  'no-attempts-left', 'too-few-questions', 'dni-expired', 'already-has-clave', 'not-saved', 'out-of-service',
  'asked whether still here', 'trámite scanned', 'third attempt of a visit', 'sixth attempt of one CUIL',
  'finished after two failed attempts', 'waiting for a page', 'interrupted write, done', 'interrupted write, not done',
]

/** How often sequences went where: a test that has grown shallow must be seen. */
export class Reached {
  readonly times = new Map<string, number>()

  get missed(): string[] {
    return goals.filter((goal) => !this.times.has(goal))
  }

  notes(model: ModelKiosk): void {
    const { visit, hasPage, state } = model
    if (!hasPage) return this.counts('waiting for a page')
    const { outline } = visit
    this.counts(outline.name === 'notice' ? outline.notice : outline.name)
    if (model.secondsLeft !== null) this.counts('asked whether still here')
    if (visit.scannedTramite !== null) this.counts('trámite scanned')
    if (outline.name === 'question' && visit.attemptsCounted === 3) this.counts('third attempt of a visit')
    const counted = state.attempts.filter(({ cuil, outcome }) => cuil === visit.cuil && outcome !== 'passed')
    if (outline.name === 'question' && counted.length === 6) this.counts('sixth attempt of one CUIL')
    if (outline.name === 'finished' && counted.length > 1) this.counts('finished after two failed attempts')
  }

  counts(what: string): void {
    this.times.set(what, (this.times.get(what) ?? 0) + 1)
  }
}

import { screenEvents, type ScreenEvent, type ScreenName } from '../../electron/contract.ts'
import { kioskPage } from '../support/dialogue.ts'
import { always, onPage, type Happenings } from './happening.ts'
import { malformed } from './malformed.ts'

/** An honest event of each screen; some other screens take it too. */
const honest: { [Name in ScreenName]: ScreenEvent<Name> } = {
  start: { type: 'sign-in' },
  policies: { type: 'continue', reachedEnd: true, accepted: true },
  'enter-cuil': { type: 'continue', cuil: '27301234568' },
  'find-cuil': { type: 'continue', dni: '30123456', birthDate: '01121990' },
  'cuil-found': { type: 'continue' },
  'robot-check': { type: 'continue', chosen: [0, 1, 2] },
  'robot-question': { type: 'continue', option: 1 },
  'robot-help': { type: 'continue', legajo: '40112', code: '123456' },
  'enter-tramite': { type: 'continue', tramite: '00123456789' },
  'enter-phone-code': { type: 'continue', code: 'ABCD2346' },
  question: { type: 'continue', option: 1 },
  'identity-failed': { type: 'try-again' },
  'choose-clave': { type: 'continue', clave: 'Pluma5938', confirmation: 'Pluma5938' },
  'before-recovery': { type: 'continue' },
  finished: { type: 'start-using' },
  'enter-clave': { type: 'continue', clave: 'Pluma5938' },
  'mi-anses': { type: 'open-service', service: 'cobros' },
  'clave-status': { type: 'somebody-knows-it' },
  'confirm-close': { type: 'close-clave' },
  service: { type: 'back' },
  notice: { type: 'understood' },
  'staff-start': { type: 'enrol' },
  'staff-sign-in': { type: 'continue', legajo: '40112', password: 'Pluma5938' },
  'staff-code': { type: 'continue', code: '123456' },
  'enrol-token': { type: 'continue', legajo: '40112', token: 'ACDE-FGHJ-KMNP' },
  'enrol-password': { type: 'typed', password: 'Pluma5938', confirmation: '' },
  'enrol-codes': { type: 'continue', code: '123456' },
  'recovery-codes': { type: 'print' },
  desk: { type: 'choose', task: 'raise' },
  'desk-find': { type: 'continue', cuil: '27301234568' },
  'desk-card': { type: 'continue', birthDate: '01121990', tramite: '00123456789', ejemplar: 'B' },
  'desk-checks': { type: 'continue', card: true, photo: true },
  'desk-refuse': { type: 'continue', reason: 'photo-differs' },
  'confirm-level': { type: 'decline' },
  'desk-done': { type: 'print' },
  'desk-lower': { type: 'continue', reason: 'asked-for' },
  'phone-code': { type: 'continue' },
  operators: { type: 'add' },
  operator: { type: 'end' },
  'confirm-operator': { type: 'continue' },
  'operator-add': { type: 'continue', name: 'Hugo Paz', legajo: '40112', cuil: '27301234568', permissions: ['supervise'] },
  'operator-token': { type: 'continue' },
  journal: { type: 'export' },
  report: { type: 'back' },
  'day-slip': { type: 'print' },
  'hand-back': { type: 'leave' },
  'staff-notice': { type: 'understood' },
}

/** What no page of ours does. */
export const byPage: Happenings<
  'replays' | 'sends-event-of' | 'forges-id' | 'sends-malformed' | 'sends-from-elsewhere' | 'floods' | 'page-tries'
> = {
  replays: {
    isPossible: always,
    happens({ which, from }, model, real) {
      const past = real.sent.filter(({ id }) => id !== real.id)
      const again = past[which % past.length]
      if (!again) return
      const shown = real.shell.pages.length - 1
      real.sendsRaw(again.message, { page: from === 'this-page' ? shown : again.page })
      if (from === 'its-page' && again.page !== shown) return // nobody listens to that page any more
      if (!model.hasPage) return
      if (again.page === shown) model.visit.isServing = true
      else model.refuses('unknown-screen')
    },
  },
  'sends-event-of': {
    isPossible({ screen }, model) {
      return model.hasPage && !screenEvents[model.visit.outline.name].safeParse(honest[screen]).success
    },
    happens({ screen }, model, real) {
      real.sendsRaw(JSON.stringify({ id: real.id, event: honest[screen] }))
      model.refuses('not-an-event-of-this-screen')
    },
  },
  'forges-id': {
    isPossible: onPage,
    happens({ id }, model, real) {
      const event = honest[model.visit.outline.name]
      real.sendsRaw(JSON.stringify({ id: id === 'upper-case' ? real.id.toUpperCase() : id, event }))
      model.refuses('unknown-screen')
    },
  },
  'sends-malformed': {
    isPossible: onPage,
    happens({ what }, model, real) {
      const { message, refusal } = malformed[what]
      real.sendsRaw(message(real.id))
      model.refuses(refusal)
    },
  },
  'sends-from-elsewhere': {
    isPossible: onPage,
    happens({ from }, model, real) {
      const sender = from === 'frame' ? { ...kioskPage, mainFrame: false } : { ...kioskPage, origin: 'https://example.org' }
      real.sendsRaw(JSON.stringify({ id: real.id, event: honest[model.visit.outline.name] }), { sender })
      model.refuses(from === 'frame' ? 'foreign-frame' : 'foreign-origin')
    },
  },
  floods: {
    isPossible: onPage,
    happens({ messages }, model, real) {
      const message = JSON.stringify({ id: real.id, event: { type: 'activity' } })
      for (let sent = 0; sent < messages; sent += 1) real.sendsRaw(message)
      model.touches()
      if (messages > 60) model.refuses('too-many')
      if (messages <= 600) return
      model.refuses('flood')
      model.ends('renderer-lost')
    },
  },
  'page-tries': {
    isPossible: always,
    happens({ what }, model, real) {
      real.shell.refuses(what)
      if (model.hasPage) model.refuses(what) // nobody listens to a page that is being replaced
    },
  },
}

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Branch } from './branch/branch.ts'
import type { Clock } from './clock.ts'
import type { Preferences, Release } from './contract.ts'
import { createWithPhoneCode } from './flows/citizen/create-with-phone-code.ts'
import { createClave } from './flows/citizen/create.ts'
import { tellAndFinish } from './flows/citizen/notice.ts'
import { recoverClave } from './flows/citizen/recover.ts'
import { signIn } from './flows/citizen/sign-in.ts'
import { staffMode } from './flows/staff/staff-mode.ts'
import { createGate } from './gate.ts'
import { staffIdleTimes } from './idle-watch.ts'
import { errorLine, type Log } from './log.ts'
import type { Place } from './place.ts'
import { limitedRefusals } from './refusals.ts'
import { loadReadings } from './readings.ts'
import type { PrintResult, Renderer, RendererEvents, Shell } from './shells/shell.ts'
import { hasSpeech } from './shells/speech-files.ts'
import { signInPace } from './sign-in-pace.ts'
import { slipPage } from './slips/slip-page.ts'
import type { Slip } from './slips/slip.ts'
import { openStores, type Stores } from './stores.ts'
import { Visit, VisitEnded, type EndReason } from './visit.ts'

/** How often a kiosk out of service looks whether it can serve again. */
const retryMs = 30_000
/** A page that has not asked for its first view by then never will. */
const pageLoadsWithinMs = 30_000
/** Between a page that was lost at once and the next one: longer each time, up to this. */
const longestPauseMs = 30_000

export interface KioskOptions {
  place: Place
  branch: Branch
  branchFile: string
  release: Release
  /** Where it takes time to open, the stores are opened meanwhile. */
  shell: Shell | Promise<Shell>
  clock: Clock
  log: Log
  /** A reloaded page ends the visit, except under `npm run dev`, where it goes on with the new page. */
  reloadEndsVisit?: boolean
}

export interface Kiosk {
  /** Resolves when the first screen is shown. */
  readonly ready: Promise<void>
  /** Resolves when everything is closed: because it was asked for, or because the window went away by itself. */
  readonly done: Promise<'asked' | 'window-gone'>
  close(): Promise<void>
}

/** Puts the kiosk together and serves one visit after another until it is closed. */
export function openKiosk(options: KioskOptions): Kiosk {
  const { clock, branch, log } = options
  const reading = loadReadings(join(options.place.program, 'resources'))
  const { name, address, fictitious, panel, languages, machine = null } = branch
  const office = {
    name, address, fictitious, panel, languages,
    machine: branch.role === 'counter' ? machine : null,
    // Asked for each view: at the first start speech is still being made.
    get hasVoice() { return hasSpeech(options.place.program) },
  }
  const refused = limitedRefusals(clock, (reason, alsoSince) => {
    log(`Se rechazó algo que intentó la página: ${reason}.`)
    const noted = stores?.note({ kind: 'event-refused', facts: { reason, alsoSince } })
    noting = Promise.all([noting, noted]).catch((error: unknown) => { log(errorLine(error)) })
  })
  const refusedSignIn = signInPace(branch.slowDown, clock, () => {
    log('Muchos ingresos rechazados seguidos en este kiosco: responde más despacio. Mirá quién lo está usando.')
    const noted = stores?.note({ kind: 'many-sign-ins-refused', facts: branch.slowDown })
    noting = Promise.all([noting, noted]).catch((error: unknown) => { log(errorLine(error)) })
  })
  const ready = Promise.withResolvers<undefined>()
  const closing = new AbortController()
  let noting: Promise<unknown> = Promise.resolve()
  let stores: Stores | undefined
  let opening: Promise<void> | undefined
  const told = new Set<string>()

  async function serveVisits(shell: Shell): Promise<void> {
    let lostUntouched = 0
    let isForStaff = branch.role === 'counter'
    let preferences: Preferences | undefined
    while (!closing.signal.aborted) {
      await openOrRefreshStores()
      if (closing.signal.aborted) return
      const { reason, failed, touched, preferred } = await serveOne(shell, isForStaff, preferences)
      // Who went back to Inicio stands there still; for anybody else it is as usual.
      preferences = reason === 'back-at-start' ? { ...preferred, headphones: false } : undefined
      isForStaff = branch.role === 'counter' || reason === 'staff-took-over'
      if (failed) await reopenStoresNextTime()
      // Where somebody was served before, nothing runs hot, and the page that is lost may show anything: no pause.
      lostUntouched = reason === 'renderer-lost' && !touched ? lostUntouched + 1 : 0
      if (lostUntouched > 1) await pause(Math.min(500 * 2 ** lostUntouched, longestPauseMs))
    }
  }

  /** One visit in front of a page of its own, to its end. */
  async function serveOne(
    shell: Shell,
    isForStaff: boolean,
    preferences: Preferences | undefined,
  ): Promise<Served & { touched: boolean; preferred: Preferences }> {
    let renderer: Renderer | undefined
    let listening = false
    let touched = false
    // Before anything is asked there is nothing to show.
    const show = () => { if (listening && visit.current.id !== '' && !visit.signal.aborted) renderer?.show(visit.view) }
    const staff = isForStaff ? { staff: { idle: staffIdleTimes[branch.role], enrolling: staffIdleTimes.counter, release: options.release } } : {}
    const visit = new Visit({ show, clock, newId: randomUUID, office, reading, idle: branch.idle, ...(preferences && { preferences }), ...staff })
    const gate = createGate(clock)
    const endWithKiosk = () => { visit.end('shutdown') }
    closing.signal.addEventListener('abort', endWithKiosk)
    if (!stores) comeBackWhenMended(visit)
    const stopWaiting = clock.after(pageLoadsWithinMs, () => { if (!listening) visit.end('renderer-lost') })
    const flow = serve(visit, stores, isForStaff, log)
    const events: RendererEvents = {
      ready() {
        if (listening && options.reloadEndsVisit !== false) return visit.end('renderer-lost')
        listening = true
        stopWaiting()
        show()
      },
      message(sender, message) {
        if (visit.signal.aborted) return // what still comes from a page that is being replaced
        const passage = gate.pass(visit, sender, message)
        if (!('refused' in passage)) {
          touched = true
          return
        }
        refused(passage.refused)
        if (passage.refused === 'flood') visit.end('renderer-lost')
      },
      refused(attempt) {
        if (visit.signal.aborted) return
        refused(attempt)
        if (gate.countsFlood()) visit.end('renderer-lost')
      },
      lost: () => { visit.end('renderer-lost') },
    }
    try {
      renderer = await shell.openRenderer(events)
      show()
      ready.resolve(undefined)
    } catch (error) {
      if (!closing.signal.aborted) log(errorLine(error))
      visit.end('renderer-lost')
    }
    const served = await flow
    stopWaiting()
    closing.signal.removeEventListener('abort', endWithKiosk)
    return { ...served, touched, preferred: visit.view.preferences }
  }

  /** Opens what is not open, and takes up a new padrón; one at a time, whoever asks. */
  function openOrRefreshStores(): Promise<void> {
    opening ??= openOrRefresh(stores, { ...options, log: tellOnce, refusedSignIn, print })
      .then((opened) => {
        stores = opened
        if (opened) told.clear()
      })
      .finally(() => { opening = undefined })
    return opening
  }

  async function print(slip: Slip): Promise<PrintResult> {
    if (!branch.printer) return 'no-printer'
    const { paper } = branch.printer
    return (await options.shell).print({ html: slipPage(slip, paper), paper })
  }

  /** What is wrong is tried again and again, and said once. */
  function tellOnce(line: string): void {
    if (!told.has(line)) log(line)
    told.add(line)
  }

  /** After a failure the stores are opened anew, which checks them: if they are bad, the kiosk is out of service. */
  async function reopenStoresNextTime(): Promise<void> {
    await noting
    const before = stores
    stores = undefined // nothing is noted into what is being closed
    await before?.close()
  }

  /** A kiosk out of service comes back by itself once IT has mended what was wrong. */
  function comeBackWhenMended(closed: Visit): void {
    const cancel = clock.after(retryMs, () => {
      void openOrRefreshStores().then(() => {
        if (stores) closed.end('finished')
        else if (!closed.signal.aborted) comeBackWhenMended(closed)
      })
    })
    closed.signal.addEventListener('abort', cancel)
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = clock.after(ms, resolve)
      closing.signal.addEventListener('abort', () => { cancel(); resolve() }, { once: true })
    })
  }

  async function serveUntilClosed(): Promise<'asked' | 'window-gone'> {
    let why: 'asked' | 'window-gone' = 'asked'
    const storesOpened = openOrRefreshStores()
    try {
      const shell = await options.shell
      void shell.closed.then(() => {
        if (!closing.signal.aborted) why = 'window-gone'
        closing.abort()
      })
      await serveVisits(shell)
      return why
    } finally {
      // Also one that a kiosk out of service had begun: it would be left open with nobody to close it.
      await Promise.all([storesOpened, opening, noting])
      await stores?.close()
    }
  }

  const done = serveUntilClosed()
  done.catch(ready.reject)
  return {
    ready: ready.promise,
    done,
    async close() {
      closing.abort()
      await done.finally(async () => (await options.shell).close())
    },
  }
}

/** In an office a window that went away by itself is a failure, which restarts the program; at a trial it is the way out. */
export function exitCodeOf(end: Awaited<Kiosk['done']>, branch: Branch): 0 | 1 {
  return end === 'window-gone' && !branch.fictitious ? 1 : 0
}

/** The stores, open and of today; undefined when something is wrong that IT must mend, which the log then says. */
async function openOrRefresh(
  stores: Stores | undefined,
  options: Parameters<typeof openStores>[0],
): Promise<Stores | undefined> {
  try {
    if (!stores) return await openStores(options)
    await stores.betweenVisits()
    return stores
  } catch (error) {
    options.log(errorLine(error))
    await stores?.close()
    return undefined
  }
}

const flows = { 'create-clave': createClave, 'phone-code': createWithPhoneCode, 'sign-in': signIn, recover: recoverClave }

/** How a visit ended, and whether something in it failed that should not. */
interface Served {
  reason: EndReason
  failed: boolean
}

/** What one visit is about, to its end, whatever happens in it. */
async function serve(visit: Visit, stores: Stores | undefined, isForStaff: boolean, log: Log): Promise<Served> {
  try {
    await flowOf(visit, stores, isForStaff)
    throw new Error('a flow ends with its visit')
  } catch (error) {
    if (error instanceof VisitEnded) return { reason: error.reason, failed: false }
    log(errorLine(error))
    return { reason: await apologise(visit), failed: true }
  }
}

async function flowOf(visit: Visit, stores: Stores | undefined, isForStaff: boolean): Promise<never> {
  if (!stores) return tellAndFinish(visit, 'out-of-service')
  if (isForStaff) return staffMode(visit, stores.staff)
  const chosen = await visit.ask({ name: 'start' }, (event) => event.type)
  return flows[chosen](visit, stores.citizen)
}

/** Something failed that should not: the person is told that nothing was half-done, and how to go on. */
async function apologise(visit: Visit): Promise<EndReason> {
  try {
    return await tellAndFinish(visit, 'not-saved')
  } catch (error) {
    if (error instanceof VisitEnded) return error.reason
    throw error
  }
}

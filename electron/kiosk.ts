import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Branch } from './branch/branch.ts'
import type { Clock } from './clock.ts'
import { createClave } from './flows/citizen/create.ts'
import { tellAndFinish } from './flows/citizen/notice.ts'
import { createGate } from './gate.ts'
import { errorLine, type Log } from './log.ts'
import type { Place } from './place.ts'
import { Problem } from './problem.ts'
import { problemSentence } from './problem-texts.ts'
import { limitedRefusals } from './refusals.ts'
import { loadReadings } from './readings.ts'
import type { Shell } from './shells/shell.ts'
import { openStores, type Stores } from './stores.ts'
import { Visit, VisitEnded, type EndReason, type VisitOptions } from './visit.ts'

/** How often a kiosk out of service looks whether it can serve again. */
const retryMs = 30_000

export interface KioskOptions {
  place: Place
  branch: Branch
  branchFile: string
  shell: Shell
  clock: Clock
  log: Log
  /** A reloaded page ends the visit, except under `npm run dev`, where it goes on with the new page. */
  reloadEndsVisit?: boolean
}

export interface Kiosk {
  /** Resolves when the first screen is shown. */
  readonly ready: Promise<void>
  /** Resolves when the window is gone and everything is closed. */
  readonly done: Promise<void>
  close(): Promise<void>
}

/** Puts the kiosk together and serves one visit after another until it is closed. */
export function openKiosk(options: KioskOptions): Kiosk {
  const { shell, clock, branch } = options
  const log = withoutRepeats(options.log)
  const readings = loadReadings(join(options.place.program, 'resources'))
  const office = { name: branch.name, address: branch.address, fictitious: branch.fictitious }
  const gate = createGate(clock)
  const refused = limitedRefusals(clock, (reason, alsoSince) => {
    log(`Se rechazó un mensaje de la página: ${reason}.`)
    const noted = stores?.note({ kind: 'event-refused', facts: { reason, alsoSince } })
    noting = Promise.all([noting, noted]).catch((error: unknown) => { log(errorLine(error)) })
  })
  let noting: Promise<unknown> = Promise.resolve()
  let stores: Stores | undefined
  let closing = false
  let visit: Visit | undefined
  const ready = Promise.withResolvers<undefined>()

  function newVisit(show: VisitOptions['show']): Visit {
    return new Visit({ show, clock, newId: randomUUID, office, reading: readings, idle: branch.idle })
  }

  async function serveVisits(): Promise<void> {
    while (!closing) {
      stores = await openOrRefresh(stores, { ...options, log })
      if (!closing) await serveOne()
    }
  }

  /** A kiosk out of service comes back by itself once IT has mended what was wrong. */
  function comeBackWhenMended(closed: Visit): void {
    clock.after(retryMs, () => {
      void (async () => {
        if (closed.signal.aborted) return
        stores = await openOrRefresh(stores, { ...options, log })
        if (stores) closed.end('finished')
        else comeBackWhenMended(closed)
      })()
    })
  }

  async function serveOne(): Promise<void> {
    let listening = false
    let show: VisitOptions['show'] = () => {}
    const current = newVisit((view) => { if (listening) show(view) })
    visit = current
    if (!stores) comeBackWhenMended(current)
    const flow = serve(current, stores, log)
    try {
      const renderer = await shell.openRenderer({
        ready() {
          if (listening && options.reloadEndsVisit !== false) return current.end('renderer-lost')
          listening = true
          show(current.view)
        },
        message(sender, message) {
          const passage = gate(current, sender, message)
          if ('refused' in passage) refused(passage.refused)
        },
        lost: () => { current.end('renderer-lost') },
      })
      show = (view) => { renderer.show(view) }
    } catch (error) {
      // Closing the window from outside ends here too: there is nothing left to show anything on.
      closing = true
      current.end('shutdown')
      log(problemSentence(new Problem('window-failed', error instanceof Error ? error.name : '')))
      await shell.close()
    }
    if (listening) show(current.view)
    ready.resolve(undefined)
    await flow
  }

  void shell.closed.then(() => {
    closing = true
    visit?.end('shutdown')
  })
  const done = serveVisits().finally(async () => {
    await noting
    await stores?.close()
  })
  return {
    ready: ready.promise,
    done,
    async close() {
      closing = true
      visit?.end('shutdown')
      await done.catch(() => {})
      await shell.close()
    },
  }
}

/** The stores, open and of today; undefined when something is wrong that IT must mend, which the log then says. */
async function openOrRefresh(stores: Stores | undefined, options: KioskOptions): Promise<Stores | undefined> {
  try {
    if (!stores) return await openStores(options)
    stores.followPadron()
    return stores
  } catch (error) {
    options.log(errorLine(error))
    await stores?.close()
    return undefined
  }
}

/** What is wrong is tried again and again, and said once. */
function withoutRepeats(log: Log): Log {
  let last = ''
  return (line) => {
    if (line !== last) log(line)
    last = line
  }
}

/** One visit to its end, whatever happens in it. */
async function serve(visit: Visit, stores: Stores | undefined, log: Log): Promise<EndReason> {
  try {
    if (!stores) return await tellAndFinish(visit, 'out-of-service')
    for (;;) {
      await visit.ask({ name: 'start' }, (event) => event.type)
      await createClave(visit, stores.citizen)
    }
  } catch (error) {
    if (error instanceof VisitEnded) return error.reason
    log(errorLine(error))
    return apologise(visit)
  }
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

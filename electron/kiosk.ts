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
  /** The visit that is in front of the screen now. */
  readonly visit: Visit
  /** Resolves when the window is gone and everything is closed. */
  readonly done: Promise<void>
  close(): Promise<void>
}

/** Puts the kiosk together and serves one visit after another until it is closed. */
export async function openKiosk(options: KioskOptions): Promise<Kiosk> {
  const { shell, clock, log, branch } = options
  const readings = loadReadings(join(options.place.program, 'resources'))
  const office = { name: branch.name, address: branch.address, fictitious: branch.fictitious }
  const gate = createGate(clock)
  const refused = limitedRefusals(clock, (reason, alsoSince) => {
    log(`Se rechazó un mensaje de la página: ${reason}.`)
    stores?.note({ kind: 'event-refused', facts: { reason, alsoSince } }).catch((error: unknown) => { log(errorLine(error)) })
  })
  let stores = await tryToOpenStores(options)
  let closing = false
  let visit = newVisit(() => {})

  function newVisit(show: VisitOptions['show']): Visit {
    return new Visit({ show, clock, newId: randomUUID, office, reading: readings, idle: branch.idle })
  }

  async function serveVisits(): Promise<void> {
    while (!closing) {
      stores ??= await tryToOpenStores(options)
      await serveOne()
    }
  }

  async function serveOne(): Promise<void> {
    let ready = false
    let show: VisitOptions['show'] = () => {}
    const current = newVisit((view) => { if (ready) show(view) })
    visit = current
    const flow = serve(current, stores, log)
    try {
      const renderer = await shell.openRenderer({
        ready() {
          if (ready && options.reloadEndsVisit !== false) return current.end('renderer-lost')
          ready = true
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
    if (ready) show(current.view)
    await flow
  }

  void shell.closed.then(() => { closing = true; visit.end('shutdown') })
  const done = serveVisits().finally(() => stores?.close())
  return {
    get visit() { return visit },
    done,
    async close() {
      closing = true
      visit.end('shutdown')
      await done.catch(() => {})
      await shell.close()
    },
  }
}

async function tryToOpenStores({ log, ...options }: KioskOptions): Promise<Stores | undefined> {
  try {
    const stores = await openStores(options)
    await stores.note({ kind: 'kiosk-started', facts: {} })
    return stores
  } catch (error) {
    log(errorLine(error))
    return undefined
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

import type { CanaryPerson } from './canary-person.ts'
import { domTexts, look, rendererOf, type Find } from './next-person.ts'
import { PersonAtKiosk } from './person-at-kiosk.ts'
import { goTo, leaveBy, type Exit, type StationName, type Visitor } from './visits.ts'
import { openWholeKiosk } from './whole-kiosk.ts'

/** How it stands when the person is about to leave. */
export interface Visited {
  renderer: number
  /** The answers that they were offered. */
  offered: string[]
  dom: string
  log: string[]
}

/** What can be asked of this program, and what it answers. */
export interface Orders {
  visit: { asks: { station: StationName; person: CanaryPerson }; answers: Visited }
  leave: { asks: { station: StationName; exit: Exclude<Exit, 'kill'> }; answers: undefined }
  look: { asks: undefined; answers: Find & { log: string[] } }
  close: { asks: undefined; answers: undefined }
}

export interface Order<Name extends keyof Orders = keyof Orders> {
  name: Name
  asks: Orders[Name]['asks']
}

export type Answer = { answers: unknown } | { failed: string }

// Run as a program of its own, so that it can be killed: a whole kiosk in a given folder, and who stands in front of
// it. Its parent orders, one thing after the other.
const [folder = '', samplePadron = ''] = process.argv.slice(2)
const kiosk = await openWholeKiosk({ folder, branch: { samplePadron } })
const at = new PersonAtKiosk(() => kiosk.shell.page())
let visitor: Visitor | undefined

const carryOut: { [Name in keyof Orders]: (asks: Orders[Name]['asks']) => Promise<Orders[Name]['answers']> } = {
  async visit({ station, person }) {
    visitor = { at, is: person, kiosk, offered: [] }
    await goTo(station, visitor)
    const session = await at.page.context().newCDPSession(at.page)
    const dom = await domTexts(session)
    await session.detach()
    return { renderer: await rendererOf(at.page), offered: visitor.offered, dom, log: kiosk.log }
  },
  async leave({ station, exit }) {
    if (!visitor) throw new Error('nobody is here')
    await leaveBy(exit, station, visitor)
    return undefined
  },
  async look() {
    await at.sees('start')
    await at.standsStill()
    return { ...(await look(at.page)), log: kiosk.log }
  },
  async close() {
    await kiosk.close()
    return undefined
  },
}

async function answerTo<Name extends keyof Orders>({ name, asks }: Order<Name>): Promise<Answer> {
  try {
    return { answers: await carryOut[name](asks) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (order: Order) => {
  void answerTo(order).then((answer) => {
    process.send?.(answer)
    if (order.name === 'close') process.disconnect()
  })
})
process.send?.({ answers: undefined } satisfies Answer)

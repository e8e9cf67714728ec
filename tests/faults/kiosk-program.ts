/**
 * Run as a program of its own: a whole kiosk as main-chromium.ts opens it, but for its window, and citizens who come
 * to it. `kiosk-program.ts PEOPLE.csv [SEED]`: with a seed they come by themselves, one after the other without a pause;
 * without one, whoever is sent. Branch and data folder by the environment, as for the kiosk.
 */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { systemClock } from '../../electron/clock.ts'
import { holdInstance } from '../../electron/instance-lock.ts'
import { openKiosk } from '../../electron/kiosk.ts'
import { endOnUnexpectedErrors } from '../../electron/last-resort.ts'
import { errorLine } from '../../electron/log.ts'
import { seededRandom } from '../../electron/padron/people.ts'
import { programAt } from '../../electron/program.ts'
import { importSamplePadron } from '../../electron/sample-padron.ts'
import { startOptions } from '../../electron/start-options.ts'
import { SteppingClock } from '../support/stepping-clock.ts'
import { readPeople, whoComeByThemselves, type Citizen } from './people.ts'
import { windowWithCitizens, type Visitor } from './play-citizens.ts'
import { whoComes } from './who-comes.ts'
import { tell, type Order } from './told.ts'

const log = (line: string) => { writeSync(2, `${line}\n`) }

async function main([csv = '', seed]: string[]): Promise<void> {
  const program = join(import.meta.dirname, '../..')
  endOnUnexpectedErrors(log)
  const options = startOptions(programAt(program), [], process.env)
  const comesByItself = seed !== undefined
  const stepping = new SteppingClock()
  const clock = comesByItself ? systemClock : stepping

  const release = holdInstance(options.place.instanceLock)
  await importSamplePadron({ ...options, clock, log })
  const people = readPeople(csv)
  const sent: Visitor[] = []
  const random = seededRandom(Number(seed))
  const { shell, somebodyMayCome } = windowWithCitizens(() => (comesByItself ? whoComes(whoComeByThemselves(people), random) : sent.shift()))
  const kiosk = openKiosk({ ...options, shell, clock, log })

  const orders = createInterface(process.stdin)
  // Nobody to report to: whatever ended the parent, nothing of its goes on.
  orders.on('close', () => process.exit())
  orders.on('line', (line) => {
    const order = JSON.parse(line) as Order
    if (order.order === 'close') return void kiosk.close()
    if (order.order === 'wait') {
      stepping.jump(order.seconds)
      return void setImmediate(() => { tell({ what: 'waited' }) })
    }
    sent.push({ ...visitorOf(people, order.cuil), attempts: order.attempts, clave: order.clave })
    somebodyMayCome()
  })

  await kiosk.done
  release()
  orders.removeAllListeners('close').close()
}

function visitorOf(people: readonly Citizen[], cuil: string): Citizen {
  return people.find((one) => one.cuil === cuil) ?? { cuil, tramite: '', facts: {} }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  log(errorLine(error))
  process.exit(1)
})

/** Plays a whole creation, what can be done with a clave, and what staff does, in the real window and leaves one picture a screen: `node scripts/tour.ts portrait`. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorAtKiosk } from '../tests/support/operator-at-kiosk.ts'
import { PersonAtKiosk } from '../tests/support/person-at-kiosk.ts'
import { walkPastEveryScreen, walkThroughMiAnses } from '../tests/support/walk.ts'
import { walkThroughSupervision, walkThroughTheDesk } from '../tests/support/walk-staff.ts'
import { openWholeKiosk } from '../tests/support/whole-kiosk.ts'

const orientation = process.argv[2] ?? 'portrait'
const folder = join(import.meta.dirname, '..', 'tour', orientation)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

let taken = 0
const takesPicture = (person: PersonAtKiosk) => async (name: string) => {
  taken += 1
  const file = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`)
  await person.standsStill()
  await person.page.screenshot({ path: file })
  console.log(file)
}

for (const walk of [walkPastEveryScreen, walkThroughMiAnses]) {
  const opened = await openWholeKiosk()
  const person = new PersonAtKiosk(() => opened.shell.page())
  await walk(person, opened, takesPicture(person))
  await opened.close()
}
for (const walk of [walkThroughTheDesk, walkThroughSupervision]) {
  const opened = await openWholeKiosk({ file: 'sample-counter.json' })
  const operator = new OperatorAtKiosk(opened)
  await walk(operator, opened, takesPicture(operator))
  await opened.close()
}

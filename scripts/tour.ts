/**
 * Plays a whole creation, what can be done with a clave, and what staff does, in the real window and leaves one picture a
 * screen: `node scripts/tour.ts portrait`.
 * `--all`: one in every size of text and every set of colours, each in a folder of its own.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../src/text/languages.ts'
import { allAppearances, inEach } from '../tests/support/appearance.ts'
import { OperatorAtKiosk } from '../tests/support/operator-at-kiosk.ts'
import { PersonAtKiosk } from '../tests/support/person-at-kiosk.ts'
import { walkPastEveryScreen, walkThroughMiAnses } from '../tests/support/walk.ts'
import { walkThroughSupervision, walkThroughTheDesk } from '../tests/support/walk-staff.ts'
import type { SteppingClock } from '../tests/support/stepping-clock.ts'
import { openWholeKiosk } from '../tests/support/whole-kiosk.ts'

const [orientation = 'portrait', all] = process.argv.slice(2)
const folder = join(import.meta.dirname, '..', 'tour', orientation)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

let taken = 0
const takesPicture = (person: PersonAtKiosk) => async (name: string) => {
  taken += 1
  const file = `${String(taken).padStart(2, '0')}-${name}.png`
  if (all !== '--all') return takes(person, folder, file)
  await inEach(person.page, allAppearances, async ({ textSize, colours }) => {
    await takes(person, join(folder, `${String(textSize)}-${colours}`), file)
  })
}

async function takes(person: PersonAtKiosk, into: string, file: string): Promise<void> {
  mkdirSync(into, { recursive: true })
  await person.standsStill()
  // A busy machine draws a picture later than the page around it.
  await person.page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  await person.page.screenshot({ path: join(into, file) })
  console.log(join(into, file))
}

for (const walk of [walkPastEveryScreen, walkThroughMiAnses]) {
  const opened = await openWholeKiosk()
  const person = new PersonAtKiosk(() => opened.shell.page())
  if (walk === walkPastEveryScreen) await seesWhatNobodySees(person, opened.clock)
  await walk(person, opened, takesPicture(person))
  await opened.close()
}
for (const walk of [walkThroughTheDesk, walkThroughSupervision]) {
  const opened = await openWholeKiosk({ file: 'large-counter.json' })
  const operator = new OperatorAtKiosk(opened)
  await walk(operator, opened, takesPicture(operator))
  await opened.close()
}

/** What the kiosk shows after a minute without anybody. */
async function seesWhatNobodySees(person: PersonAtKiosk, clock: SteppingClock): Promise<void> {
  await person.sees('start')
  clock.jump(60)
  const invitation = person.page.getByRole('button', { name: languages['es-AR'].touch })
  await invitation.waitFor()
  await takesPicture(person)('nadie')
  await invitation.tap()
}

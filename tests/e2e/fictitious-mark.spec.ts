import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeys } from '../../electron/keys/keys.ts'
import { importPadron } from '../../electron/padron/import-padron.ts'
import { makeDataFolder, placeOf } from '../../electron/place.ts'
import { actions, confirmStaff, enterTramite, frame } from '../../src/text/es-AR/index.ts'
import { languages } from '../../src/text/languages.ts'
import { chooses } from '../support/appearance.ts'
import { markFaults } from '../support/mark-faults.ts'
import { misfits } from '../support/misfits.ts'
import { OperatorAtKiosk } from '../support/operator-at-kiosk.ts'
import { openWholeKiosk } from '../support/whole-kiosk.ts'
import { expect, test } from './kiosk.ts'

// That every screen of an invented office bears its mark: access-looks.spec.ts.

/** As long as a branch file lets it be. */
const name = 'Unidad de Atención Integral de General San Martín del Chañar'
const address = 'Avenida Hipólito Yrigoyen 12345, Neuquén'

for (const textSize of [100, 200] as const) {
  test(`@access the mark of an invented office stands whole over all that lies over its screens, at ${String(textSize)} %`, { tag: textSize === 100 ? '@slow' : [] }, async () => {
    const opened = await openWholeKiosk({ branch: { name, address } })
    try {
      const person = new OperatorAtKiosk(opened)
      const { page } = person
      const bearsMark = async () => {
        await person.standsStill()
        expect(await markFaults(page, frame.fictitious)).toEqual([])
      }
      await person.sees('start')
      opened.clock.jump(60)
      const invitation = page.getByRole('button', { name: languages['es-AR'].touch })
      await invitation.waitFor()
      await bearsMark()
      await invitation.tap({ position: { x: 100, y: 10 } })
      await invitation.waitFor({ state: 'detached' })
      await chooses(person, { textSize, colours: 'standard' })
      await bearsMark()
      expect(await misfits(page)).toEqual([])
      await person.startsToCreate()
      await person.sees('policies')
      await person.pressesCrest()
      await page.getByRole('button', { name: confirmStaff.goOn }).waitFor()
      await bearsMark()
      await person.touches(confirmStaff.stay)
      await person.acceptsPolicies()
      await person.entersCuil('27301234568')
      await person.sees('enter-tramite')
      await person.touches(enterTramite.card.new.name)
      await page.getByRole('button', { name: actions.close }).waitFor()
      await bearsMark()
    } finally {
      await opened.close()
    }
  })
}

test('@access an office with a padrón of its own bears no such mark', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clave-real-'))
  const program = join(import.meta.dirname, '../..')
  const place = placeOf(program, makeDataFolder(join(folder, 'data')), 'kiosk')
  const keys = openKeys(place.keys, { dataExists: false, now: Date.now() })
  const csv = join(program, 'resources/padron/sample-ficticio.csv')
  await importPadron({ csv, file: place.padron, keys, report: place.importReport, fictitious: false, now: Date.now() })
  const opened = await openWholeKiosk({ folder, branch: { fictitious: false } })
  try {
    const person = new OperatorAtKiosk(opened)
    await person.sees('start')
    await expect(person.page.getByText('UDAI San Telmo')).toBeVisible()
    await expect(person.page.getByText(/prueba|inventad/i)).toHaveCount(0)
  } finally {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

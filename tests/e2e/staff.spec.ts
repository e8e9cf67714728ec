import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { receiptOf } from '../../electron/desk/receipt.ts'
import { actions, confirmLevel, deskDone, frame, identityFailed, slipSentences, start, understood } from '../../src/text/es-AR/index.ts'
import {
  confirmOperator, desk, deskChecks, deskLower, deskReasons, deskRefuse, journal,
  operator as operatorTexts, phoneCode, problems, releaseLine, staffStart,
} from '../../src/text/staff/index.ts'
import { dayOf } from '../../src/text/moments.ts'
import { formats, write, type Card } from '../rules/dni-cards.ts'
import { CupsPrinter } from '../support/cups-printer.ts'
import { employ } from '../support/employ.ts'
import { openAccount } from '../support/open-account.ts'
import { OperatorAtKiosk } from '../support/operator-at-kiosk.ts'
import type { Credentials } from '../support/staff.ts'
import { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { release } from '../support/release.ts'
import { openWholeKiosk, type OpenedKiosk } from '../support/whole-kiosk.ts'
import { expect, test } from './kiosk.ts'
import { counterTest } from './counter.ts'

const ana = { cuil: '27301234568', clave: 'Mate2Bravo7', tramite: '00123456789' }
/** Elena's, whose CUIL format B says. */
const elena = { cuil: '27284567892', clave: 'Nube6274Rio', tramite: '00417283956' }
const elenasCard: Card = {
  tramite: elena.tramite, dni: '28456789', ejemplar: 'A', surname: 'NUÑEZ', names: 'ELENA', sex: 'F', birth: '1981-07-09', issue: '2020-02-14', expiry: '2035-02-14',
}

const lucia = { legajo: '40112', name: 'Lucía Ferreyra', cuil: '27300000016' }

const levelOf = ({ place }: OpenedKiosk, cuil: string) => {
  const store = new Sqlite(place.store, { readonly: true })
  try {
    return store.prepare('select level from account where cuil = ?').pluck().get(cuil)
  } finally {
    store.close()
  }
}

const inStore = ({ place }: OpenedKiosk, change: string) => {
  const store = new Sqlite(place.store)
  store.exec(change)
  store.close()
}

const operationOf = ({ place }: OpenedKiosk, kind: string) => {
  const store = new Sqlite(place.store, { readonly: true })
  try {
    return String(store.prepare('select operation from journal where kind = ?').pluck().get(kind))
  } finally {
    store.close()
  }
}

counterTest.describe('@staff level 3 at the counter', () => {
  for (const format of formats) {
    // What a raise is, is seen each time where it is printed, at a public kiosk, and screen by screen in access-looks.
    counterTest(`@staff raises a clave by a card of format ${format}`, { tag: '@slow' }, async ({ opened, operator }) => {
      await openAccount(opened.place, elena)
      const credentials = await employ(opened, { ...lucia, permissions: ['desk'] })
      await operator.comesToWork(credentials)
      await operator.chooses('raise')
      await operator.sees('desk-find')
      await operator.scans(write(format, elenasCard, '272'))
      if (format === 'MRZ') await operator.copiesFromCard(elena.tramite, 'A')
      await operator.attests(deskChecks.go.raise)
      const turned = await operator.sees('confirm-level')
      await expect(operator.page.getByText('Ferreyra')).toHaveCount(0)
      await expect(turned).toContainText(confirmLevel.nobody)
      await operator.confirmsLevel(elena.clave)
      await expect(await operator.sees('desk-done')).toContainText('Cambio de lugar de cobro')
      expect(levelOf(opened, elena.cuil)).toBe(3)
      // There is no printer here: the change is done, and its number is on the screen.
      await expect(operator.page.getByText(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/)).toBeVisible()
      await operator.touches(deskDone.done)
      await operator.takesScreenBack(credentials)
      await operator.sees('desk')
    })
  }

  counterTest('@staff refuses what does not fit, with its reason and without what the padrón has', { tag: '@slow' }, async ({ opened, operator }) => {
    counterTest.setTimeout(180_000)
    const credentials = await employ(opened, { ...lucia, permissions: ['desk'] })
    await operator.comesToWork(credentials)
    const isRefused = async (reason: keyof typeof deskReasons, detail = '', card: Partial<Card> = {}, format: 'A' | 'C' = 'A') => {
      await operator.chooses('raise')
      await operator.sees('desk-find')
      await operator.scans(write(format, { ...elenasCard, ...card }))
      const screen = await operator.sees('desk-checks')
      await expect(screen.getByText(deskReasons[reason](detail, 'refused'))).toBeVisible()
      if (card.birth !== undefined) await expect(screen).not.toContainText(dayOf(elenasCard.birth))
      await expect(screen.getByText(deskChecks.isOriginal)).toHaveCount(0)
      await operator.touches(actions.back)
      await operator.sees('desk-find')
      await operator.touches(actions.back)
    }
    await isRefused('has-no-clave')
    await openAccount(opened.place, elena)
    await isRefused('birth-date-differs', '', { birth: '1981-07-10' })
    await isRefused('tramite-differs', '', { tramite: '00417283950' })
    await isRefused('ejemplar-is-newer', 'A', { ejemplar: 'B' })
    await isRefused('card-has-expired', '2024-01-10', { expiry: '2024-01-10' }, 'C')
    inStore(opened, "update account set closed_at = '2026-11-20T12:00:00.000Z'")
    await isRefused('closed-by-person')
    inStore(opened, 'update account set closed_at = null, level = 3')
    await isRefused('has-level-3')
    inStore(opened, `update operator set cuil = '${elena.cuil}'`)
    await operator.page.getByRole('button', { name: frame.signOut }).tap()
    opened.clock.jump(30)
    await operator.comesToWork(credentials)
    await isRefused('own-cuil')
  })

  counterTest('@staff notes why it was not done', { tag: '@slow' }, async ({ opened, operator }) => {
    await openAccount(opened.place, elena)
    await operator.comesToWork(await employ(opened, { ...lucia, permissions: ['desk'] }))
    await operator.chooses('raise')
    await operator.sees('desk-find')
    await operator.scans(write('B', elenasCard, '272'))
    await operator.sees('desk-checks')
    await operator.touches(deskChecks.refuse)
    await operator.sees('desk-refuse')
    await operator.page.getByText(deskRefuse.reasons['photo-differs']).tap()
    await operator.touches(deskRefuse.go)
    await operator.sees('staff-notice')
    expect(levelOf(opened, elena.cuil)).toBe(2)
  })

  counterTest('@staff opens a sign-in that was closed, and the level after it', { tag: '@slow' }, async ({ opened, operator }) => {
    await openAccount(opened.place, elena)
    const now = String(opened.clock.now())
    inStore(opened, `insert into sign_in_state values ('${elena.cuil}', 5, ${now}, 5, ${now}, 'UDAI Prueba')`)
    const credentials = await employ(opened, { ...lucia, permissions: ['desk'] })
    await operator.comesToWork(credentials)
    await operator.chooses('raise')
    await operator.sees('desk-find')
    await operator.scans(write('B', elenasCard, '272'))
    await operator.sees('desk-checks')
    await operator.touches(deskChecks.openFirstAction)
    await operator.attests(deskChecks.go.open)
    await operator.isDone()
    await operator.takesScreenBack(credentials)
    await operator.attests(deskChecks.go.raise)
    await operator.confirmsLevel(elena.clave)
    await operator.isDone()
    expect(levelOf(opened, elena.cuil)).toBe(3)
  })

  counterTest('@staff hides and ends what is left standing', async ({ opened, operator }) => {
    await operator.comesToWork(await employ(opened, { ...lucia, permissions: ['desk'] }))
    const page = operator.page
    opened.clock.jump(250)
    await expect(page.getByRole('timer').or(page.getByText('¿Seguís ahí?')).first()).toBeVisible()
    opened.clock.jump(60)
    await expect.poll(() => page.isClosed()).toBe(true)
    await operator.sees('staff-start')
  })
})

counterTest.describe('@staff the supervisor’s desk', () => {
  counterTest('@staff takes level 3 away, finds it in the record, exports that, and IT verifies the export; who is ended is out', { tag: '@slow' }, async ({ opened, operator }) => {
    await openAccount(opened.place, elena)
    inStore(opened, 'update account set level = 3')
    const ended = await employ(opened, { ...lucia, permissions: ['desk'] })
    await operator.comesToWork(await employ(opened, { legajo: '10001', name: 'Norma Villagrán', cuil: '20310000079', permissions: ['supervise'] }))
    await operator.chooses('lower')
    await operator.finds(elena.cuil)
    await operator.sees('desk-lower')
    await operator.page.getByText(deskLower.reasons['asked-for']).tap()
    await operator.touches(deskLower.go)
    await operator.isDone()
    expect(levelOf(opened, elena.cuil)).toBe(2)

    await operator.chooses('today')
    const record = await operator.sees('journal')
    await expect(record).toContainText(journal.kinds['level-lowered'])
    await expect(record).toContainText(receiptOf(operationOf(opened, 'level-lowered')))
    await operator.touches(journal.export)
    await operator.page.getByText(journal.keep).waitFor()
    const [exported = ''] = readdirSync(opened.place.exports).filter((name) => name.endsWith('.jsonl'))
    const verified = execFileSync(process.execPath, [join(import.meta.dirname, '../../electron/cli/clave.ts'), 'journal', 'verify', join(opened.place.exports, exported)], {
      encoding: 'utf8',
      env: { ...process.env, KIOSK_DATA: dirname(opened.place.store) },
    })
    expect(verified).toContain('íntegro')
    await operator.touches(actions.back)

    await operator.chooses('operators')
    await operator.page.getByRole('button', { name: new RegExp(ended.legajo) }).tap()
    await operator.page.getByRole('button', { name: operatorTexts.end.what }).tap()
    await operator.touches(confirmOperator.end.action)
    await operator.sees('operators')
    await operator.touches(actions.back)
    await operator.page.getByRole('button', { name: frame.signOut }).tap()
    await operator.sees('staff-start')
    await operator.page.getByRole('button', { name: staffStart.signIn }).tap()
    await operator.givesProof(ended)
    await expect(operator.page.getByText(problems['staff-refused'])).toBeVisible()
  })
})

counterTest.describe('@staff prints', () => {
  counterTest('@staff the slip of a raise on a real printer, and offers it again where the paper was out', async ({ folder }) => {
    const cups = await CupsPrinter.start()
    process.env['CUPS_SERVER'] = cups.socket
    const opened = await openWholeKiosk({ file: 'large-counter.json', folder, branch: { printer: { paper: '80mm' } } })
    try {
      const operator = new OperatorAtKiosk(opened)
      await openAccount(opened.place, elena)
      await operator.comesToWork(await employ(opened, { ...lucia, permissions: ['desk'] }))
      await operator.chooses('raise')
      await operator.sees('desk-find')
      await operator.scans(write('B', elenasCard, '272'))
      await operator.attests(deskChecks.go.raise)
      cups.runsOutOfPaper()
      await operator.confirmsLevel(elena.clave)
      await operator.sees('desk-done')
      await expect.poll(() => levelOf(opened, elena.cuil)).toBe(3)
      const again = operator.page.getByRole('button', { name: deskDone.printAgain })
      await expect(again).toBeVisible({ timeout: 30_000 })
      expect(cups.printed()).toEqual([])
      cups.hasPaperAgain()
      await again.tap()
      await expect(operator.page.getByText(slipSentences.printed)).toBeVisible({ timeout: 30_000 })
      const [paper] = cups.printed()
      const text = execFileSync('pdftotext', ['-layout', paper ?? '', '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
      for (const told of ['Tu clave es de nivel 3', 'Elena', '40112', 'Mostrador 3', 'Cambio de lugar de cobro']) expect(text).toContain(told)
      expect(text).toContain(receiptOf(operationOf(opened, 'level-raised')))
      for (const hidden of [elena.cuil, elena.tramite, 'Ferreyra']) expect(text).not.toContain(hidden)
    } finally {
      await opened.close()
      delete process.env['CUPS_SERVER']
      await cups.stop()
    }
  })
})

test.describe('@staff on a public kiosk', () => {
  test('@staff takes over by a long press, does one task, and the next person finds Inicio', async ({ opened, person }) => {
    await openAccount(opened.place, elena)
    const credentials: Credentials = await employ(opened, { ...lucia, permissions: ['desk', 'supervise'] })
    const operator = new OperatorAtKiosk(opened)
    await person.startsToCreate()
    await person.sees('policies')
    await operator.takesOver()
    await operator.comesToWork(credentials)
    await expect(operator.page.getByRole('button', { name: desk.tasks.journal.what })).toHaveCount(0)
    await operator.chooses('raise')
    await operator.sees('desk-find')
    await operator.scans(write('B', elenasCard, '272'))
    await operator.attests(deskChecks.go.raise)
    await operator.confirmsLevel(elena.clave)
    await operator.isDone()
    await person.sees('start')

    await person.signsIn(elena)
    await expect(await person.sees('mi-anses')).toContainText('pasaron tu clave a nivel 3')
    await expect(person.page.getByRole('button', { name: 'Cambio de lugar de cobro' })).toBeVisible()
    await person.touches(understood)
    await expect(person.page.getByText('pasaron tu clave a nivel 3')).toHaveCount(0)
  })

  test('@staff a tap on the crest does nothing, and a long press, which tells which build this is, is left again', async ({ opened, person }) => {
    const operator = new OperatorAtKiosk(opened)
    await person.sees('start')
    await person.page.getByRole('button', { name: /Personal de ANSES/ }).tap()
    await person.sees('start')
    const build = releaseLine(release)
    await expect(person.page.getByText(build)).toBeHidden()
    await expect(person.page).toHaveTitle('Mi ANSES · UDAI San Telmo')
    await operator.pressesCrest()
    await operator.sees('staff-start')
    await expect(operator.page.getByText(build)).toBeVisible()
    await operator.page.getByRole('button', { name: staffStart.back }).tap()
    await person.sees('start')
  })
})

counterTest.describe('@staff line 130', () => {
  counterTest('@staff reads the questions, gives a code, and the code opens Paso 4 at a kiosk with the trámite alone', { tag: '@slow' }, async ({ opened, operator, folder }) => {
    counterTest.setTimeout(240_000)
    await operator.comesToWork(await employ(opened, { legajo: '60334', name: 'Raúl Benítez', cuil: '20121234565', permissions: ['phone'] }))
    await operator.chooses('phone')
    await operator.finds(ana.cuil)
    await operator.answersQuestions(opened.factsOf(ana.cuil), { wrong: 2 })
    await operator.sees('identity-failed')
    await operator.touches(identityFailed.tryAgain)
    await operator.answersQuestions(opened.factsOf(ana.cuil))
    const screen = await operator.sees('phone-code')
    const code = (await screen.locator('.tile .large').allInnerTexts()).join('')
    expect(code).toMatch(/^[A-Z2-9]{8}$/)
    await operator.touches(phoneCode.done)
    await operator.sees('desk')
    await opened.close()

    const kiosk = await openWholeKiosk({ folder })
    const person = new PersonAtKiosk(() => kiosk.shell.page())
    await person.sees('start')
    await person.page.getByRole('button', { name: start.phoneCode }).tap()
    await person.acceptsPolicies()
    await person.entersCuil(ana.cuil)
    await person.entersTramite('00123456780')
    await person.entersPhoneCode(code)
    await expect(person.page.getByText(problems['phone-code-refused'])).toBeVisible()
    await person.touches(actions.back)
    await person.entersTramite(ana.tramite)
    await person.entersPhoneCode(code)
    await person.choosesClave(ana.clave)
    await person.startsUsing()
    await person.signsIn(ana)
    expect(levelOf(kiosk, ana.cuil)).toBe(2)
    await kiosk.close()
  })
})

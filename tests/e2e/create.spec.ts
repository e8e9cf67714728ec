import { expect, test } from './kiosk.ts'
import { actions, confirmLeave, enterTramite, finished, idle, notices, readings, start } from '../../src/text/es-AR/index.ts'

const ana = { cuil: '27301234568', tramite: '00123456789' }
const juan = { cuil: '20301234563' } // has no trámite on record
const clave = 'Mate2Bravo7'

test.describe('@create a citizen creates a clave', () => {
  test('by trámite and questions, on the virtual keyboard, to level 2', async ({ opened, person }) => {
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.entersCuil(ana.cuil)
    await person.entersTramite(ana.tramite)
    await person.answersQuestions(opened.factsOf(ana.cuil))
    await person.choosesClave(clave)
    const screen = await person.sees('finished')
    await expect(screen).toContainText(finished.title.created)
    await expect(screen).toContainText('Servicios Corporativos')
    await person.startsUsing()
    await person.sees('start')
    expect(opened.log.filter((line) => line.includes('Error'))).toEqual([])
  })

  test('by scan at scanner speed, with no field focused', async ({ opened, person }) => {
    const scan = `${ana.tramite}"GOMEZ"ANA MARIA"F"30123456"B"01-12-1990"20-06-2018"278` // mis-set layout
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.sees('enter-cuil')
    await person.page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
    await person.scans(scan)
    await expect(person.page.getByRole('textbox')).toHaveValue('27 – 3012 3456 – 8')
    await person.provesToBeHuman()
    await person.touches(actions.continue)
    await person.sees('enter-tramite')
    await expect(person.page.getByText(enterTramite.scanned)).toBeVisible()
    await person.touches(actions.continue)
    await person.answersQuestions(opened.factsOf(ana.cuil))
    await person.choosesClave(clave)
    await person.sees('finished')
  })

  test('by questions alone, typing the clave on a physical keyboard', { tag: '@slow' }, async ({ opened, person }) => {
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.entersCuil(juan.cuil)
    await person.answersQuestions(opened.factsOf(juan.cuil))
    await person.sees('choose-clave')
    const fields = person.page.getByRole('main').locator('input')
    await fields.nth(0).tap()
    await person.page.keyboard.type(clave, { delay: 60 })
    await fields.nth(1).tap()
    await person.page.keyboard.type(clave, { delay: 60 })
    await person.page.keyboard.press('Enter')
    await person.sees('finished')
  })

  test('three failures, each with other questions, then the counter', { tag: '@slow' }, async ({ opened, person }) => {
    const facts = opened.factsOf(juan.cuil)
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.entersCuil(juan.cuil)
    await person.answersQuestions(facts, { wrong: 1 })
    await expect(await person.sees('identity-failed')).toContainText('Te quedan 2 de 3 intentos.')
    await person.triesAgain()
    await person.answersQuestions(facts, { wrong: 2 })
    await expect(await person.sees('identity-failed')).toContainText('Te queda 1 de 3 intentos.')
    await person.triesAgain()
    await person.answersQuestions(facts, { wrong: 3 })
    await expect(await person.sees('notice')).toContainText(notices['no-attempts-left'].title)
  })

  test('back keeps the CUIL, help comes back to the same step, and nothing typed is lost', async ({ person }) => {
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.sees('enter-cuil')
    await person.typesDigits('2730')
    await person.touches(readings.faq)
    await person.page.getByRole('heading', { name: readings.faq }).waitFor()
    await person.touches(actions.close)
    await expect(person.page.getByRole('textbox')).toHaveValue(/^27 – 30/)
    await person.typesDigits('1234568')
    await person.provesToBeHuman()
    await person.touches(actions.continue)
    await person.sees('enter-tramite')
    await person.touches(actions.back)
    await person.sees('enter-cuil')
    await expect(person.page.getByRole('textbox')).toHaveValue('27 – 3012 3456 – 8')
  })

  test('idle hides what is typed, asks, goes on at a touch, and else leaves nothing behind', async ({ opened, person }) => {
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.sees('enter-cuil')
    await person.typesDigits('2730')
    opened.clock.jump(60)
    await expect(person.page.getByText('Ocultamos lo que escribiste')).toBeVisible()
    opened.clock.jump(30)
    await person.touches(idle.stay)
    await expect(person.page.getByRole('textbox')).toHaveValue(/^27 – 30/)
    const before = person.page
    opened.clock.jump(120)
    await expect.poll(() => before.isClosed()).toBe(true)
    await person.sees('start')
    expect(person.page).not.toBe(before)
  })

  test('cancel asks once more, and leaves', async ({ person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    await person.touches(actions.cancel)
    await person.touches(confirmLeave.stay)
    await person.sees('policies')
    await person.touches(actions.cancel)
    await person.touches(confirmLeave.leave)
    await person.sees('start')
    await expect(person.page.getByRole('button', { name: start.create })).toBeVisible()
  })
})

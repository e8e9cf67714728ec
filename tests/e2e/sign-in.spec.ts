import Sqlite from 'better-sqlite3'
import {
  accessibilityPanel, actions, claveStatus, confirmClose, confirmLeave, finished, frame, miAnses, problems, start,
} from '../../src/text/es-AR/index.ts'
import { overhear, refusalsOf, send } from '../support/hostile-page.ts'
import { openAccount } from '../support/open-account.ts'
import { expect, test } from './kiosk.ts'

const ana = { cuil: '27301234568', clave: 'Mate2Bravo7', tramite: '00123456789' }
const juan = { cuil: '20301234563', clave: 'Kiosco58Luz' }

test.describe('@signin somebody signs in', () => {
  test('with the clave that they have just created, opens a service, and closes the session', async ({ opened, person }) => {
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.entersCuil(ana.cuil)
    await person.entersTramite(ana.tramite)
    await person.answersQuestions(opened.factsOf(ana.cuil))
    await person.choosesClave(ana.clave)
    await person.startsUsing()

    await person.signsIn(ana)
    await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(miAnses.hello('Ana María'))
    await person.page.getByRole('button', { name: 'Mis cobros' }).tap()
    await expect(await person.sees('service')).toContainText('En anses.gob.ar')
    await person.touches(actions.back)
    await person.sees('mi-anses')
    const page = person.page
    await person.touches(frame.signOut)
    await expect.poll(() => page.isClosed()).toBe(true)
    await person.sees('start')
    expect(opened.log.filter((line) => line.includes('Error'))).toEqual([])
  })

  test('the whole life of a clave: changed, the old one refused, forgotten, recovered, locked, opened by recovery, closed', { tag: '@slow' }, async ({ opened, person }) => {
    test.setTimeout(300_000)
    const facts = opened.factsOf(ana.cuil)
    const recovers = async (clave: string) => {
      await person.entersTramite(ana.tramite)
      await person.answersQuestions(facts)
      if (await person.page.locator('main[data-screen="before-recovery"]').or(person.page.locator('main[data-screen="choose-clave"]')).getAttribute('data-screen') === 'before-recovery') {
        await person.touches(actions.continue)
      }
      await person.choosesClave(clave)
      await expect(await person.sees('finished')).toContainText(finished.title.recovered)
      await person.startsUsing()
    }
    const isRefused = async (clave: string) => {
      await person.entersClave(clave)
      await expect(person.page.getByText(problems['sign-in-refused'])).toBeVisible()
      await expect(person.page.getByRole('main').locator('input')).toHaveValue('')
    }
    await openAccount(opened.place, ana)

    await person.signsIn(ana)
    await person.page.getByRole('button', { name: claveStatus.title }).tap()
    await person.sees('clave-status')
    await person.touches(claveStatus.change)
    await person.entersClave(ana.clave)
    await person.acceptsPolicies()
    await person.choosesClave(ana.clave)
    await expect(person.page.getByText(problems['clave-reused'])).toBeVisible()
    await person.choosesClave('Pluma5938')
    await expect(await person.sees('finished')).toContainText(finished.title.changed)
    await person.startsUsing()
    await person.sees('mi-anses')
    await person.touches(frame.signOut)

    await person.startsToSignIn()
    await person.entersCuil(ana.cuil)
    await isRefused(ana.clave)
    await person.touches(start.recover)
    await recovers('Kiosco58Luz')

    await person.startsToSignIn()
    await person.entersCuil(ana.cuil)
    for (let time = 0; time < 5; time += 1) await isRefused('Pluma5938')
    await isRefused('Kiosco58Luz')
    await person.touches(actions.cancel)
    await person.touches(confirmLeave.leave)
    await person.startsToRecover()
    await person.entersCuil(ana.cuil)
    await recovers('Nube6274Rio')

    await person.signsIn({ ...ana, clave: 'Nube6274Rio' })
    await person.page.getByRole('button', { name: claveStatus.title }).tap()
    await person.sees('clave-status')
    await person.touches(claveStatus.somebodyKnows)
    await person.touches(confirmClose.close)
    await person.sees('enter-tramite')
    await expect(person.page.getByRole('button', { name: frame.signOut })).toHaveCount(0)
    await person.touches(actions.cancel)
    await person.touches(confirmLeave.leave)
    await person.startsToSignIn()
    await person.entersCuil(ana.cuil)
    await isRefused('Nube6274Rio')
  })

  test('typing on a physical keyboard, after a clave that was refused, of which they are told', async ({ opened, person }) => {
    await openAccount(opened.place, ana)
    await person.startsToSignIn()
    await person.entersCuil(ana.cuil)
    await person.sees('enter-clave')
    const field = person.page.getByRole('main').locator('input')
    const types = async (clave: string) => {
      await field.tap()
      await person.page.keyboard.type(clave, { delay: 60 })
      await person.page.keyboard.press('Enter')
    }
    await types('mate2bravo7')
    await expect(person.page.getByText(problems['sign-in-refused'])).toBeVisible()
    await expect(field).toHaveValue('')
    await types(ana.clave)
    await expect(await person.sees('mi-anses')).toContainText('Hubo 1 intento fallido')
  })

  test('two people, one after the other: the second meets nothing of the first', async ({ opened, person }) => {
    await openAccount(opened.place, ana)
    await openAccount(opened.place, juan)
    await person.signsIn(ana)
    const hers = person.page
    await person.touches(frame.signOut)
    await expect.poll(() => hers.isClosed()).toBe(true)
    await person.signsIn(juan)
    await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(miAnses.hello('Juan Carlos'))
    await expect(person.page.locator('body')).not.toContainText('Ana')
  })

  test('what needs level 3 is shown locked, and opens for no event that the page makes up', async ({ opened, person }) => {
    await openAccount(opened.place, ana)
    await person.startsToSignIn()
    await person.entersCuil(ana.cuil)
    await person.sees('enter-clave')
    const heard = await overhear(person.page)
    await person.entersClave(ana.clave)
    const screen = await person.sees('mi-anses')
    await expect(screen).toContainText(miAnses.whyLocked)
    await expect(screen.getByRole('button', { name: 'Servicios Corporativos' })).toHaveCount(0)
    const id = (await heard()).at(-1)?.id
    await send(person.page, JSON.stringify({ id, event: { type: 'open-service', service: 'corporativos' } }))
    await expect.poll(() => refusalsOf(opened)).toEqual(['impossible-now'])
    await person.sees('mi-anses')
  })

  test('after 15 minutes the clave is asked again, and it goes on where it was', { tag: '@slow' }, async ({ opened, person }) => {
    await openAccount(opened.place, ana)
    await person.signsIn(ana)
    await person.page.getByRole('button', { name: 'Hijos' }).tap()
    await person.sees('service')
    for (let minute = 0; minute < 14; minute += 1) {
      opened.clock.jump(60)
      await person.touches(frame.accessibility)
      await person.touches(accessibilityPanel.done)
    }
    opened.clock.jump(60)
    await person.entersClave(ana.clave)
    await expect(await person.sees('service')).toContainText('Hijos')
  })

  test('who has no clave goes from there to create one', async ({ person }) => {
    await person.startsToSignIn()
    await person.sees('enter-cuil')
    await person.page.getByRole('button', { name: start.create }).tap()
    await person.sees('policies')
  })

  test('five wrong claves close the way in, for the right one too, and the journal tells', { tag: '@slow' }, async ({ opened, person }) => {
    await openAccount(opened.place, ana)
    await person.startsToSignIn()
    await person.entersCuil(ana.cuil)
    for (const clave of ['Pluma5938', 'Pluma5938', 'Pluma5938', 'Pluma5938', 'Pluma5938', ana.clave]) {
      await person.entersClave(clave)
      await expect(person.page.getByText(problems['sign-in-refused'])).toBeVisible()
      await expect(person.page.getByRole('main').locator('input')).toHaveValue('')
    }
    const store = new Sqlite(opened.place.store, { readonly: true })
    expect(store.prepare(`select count(*) from journal where kind = 'sign-in-counted'`).pluck().get()).toBe(6)
    expect(store.prepare('select failures, refused from sign_in_state').all()).toEqual([{ failures: 5, refused: 6 }])
    store.close()
    opened.clock.jump(1) // nobody waits: the lock is the store's
    await person.page.getByRole('button', { name: actions.back }).tap()
    await person.sees('enter-cuil')
  })
})

import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { ana, clave, givesClave, givesCuil, isAnswered, office, openAccount, unknownCuil, type Office } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'

// At its full cost the hashing would take most of the time; how it is done has tests of its own.
vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

async function officeWithAna(): Promise<Office> {
  const opened = await office()
  await openAccount(opened, clave)
  return opened
}

async function comesIn(person: Dialogue): Promise<void> {
  await givesCuil(person)
  await givesClave(person, clave)
  await person.sees('mi-anses')
}

async function comesInAtTheSecondTry(person: Dialogue): Promise<void> {
  await givesCuil(person)
  await givesClave(person, 'Otra5938Clave')
  await isAnswered(person)
  await givesClave(person, clave)
}

describe('somebody with a clave comes in', () => {
  it('with CUIL, pictures and clave, to Mi ANSES by their level', async () => {
    const person = (await officeWithAna()).returning()
    await givesCuil(person)
    expect(await person.sees('enter-clave')).toMatchObject({ purpose: 'sign-in', cuil: ana.cuil, problem: null })
    expect(person.view.signedIn).toBe(false)
    await givesClave(person, clave)
    const screen = await person.sees('mi-anses')
    expect(screen).toMatchObject({ givenName: 'Ana María', level: 2, refused: null, lastSignIn: null })
    expect(screen.services.filter(({ level }) => level === 3).map(({ id }) => id)).toEqual(['lugar-de-cobro', 'corporativos', 'reparacion'])
    expect(person.view.signedIn).toBe(true)
  })

  it('is refused in the same words for a wrong clave, an unknown CUIL and a closed way in', async () => {
    const opened = await officeWithAna()
    const refusal = async (cuil: string, given: string) => {
      const person = opened.returning()
      await givesCuil(person, cuil)
      await givesClave(person, given)
      await isAnswered(person)
      const { cuil: _, ...screen } = await person.sees('enter-clave')
      return screen
    }
    const wrong = await refusal(ana.cuil, 'Otra5938Clave')
    expect(wrong.problem).toBe('sign-in-refused')
    for (let time = 0; time < 4; time += 1) await refusal(ana.cuil, 'Otra5938Clave')
    expect(await refusal(ana.cuil, clave)).toEqual(wrong)
    expect(await refusal(unknownCuil, clave)).toEqual(wrong)
  }, 30_000)

  it('is told of the claves that were refused since the last time, and where', async () => {
    const opened = await officeWithAna()
    const person = opened.returning()
    await comesInAtTheSecondTry(person)
    expect((await person.sees('mi-anses')).refused).toEqual({ times: 1, at: '2026-11-23T12:00', place: 'UDAI Prueba' })
    person.sends({ type: 'sign-out' })
    expect(await person.ended).toBe('finished')
    opened.clock.pass(600)
    const again = opened.returning()
    await comesIn(again)
    expect(await again.sees('mi-anses')).toMatchObject({ refused: null, lastSignIn: { at: '2026-11-23T12:00', place: 'UDAI Prueba' } })
  })

  it('who gives no clave is told so, and nothing is counted', async () => {
    const { returning, store } = await officeWithAna()
    const person = returning()
    await givesCuil(person)
    await person.does('enter-clave', { type: 'continue', clave: '' })
    expect(await person.sees('enter-clave')).toMatchObject({ problem: 'clave-missing' })
    expect(await store.db.selectFrom('sign_in_state').selectAll().execute()).toEqual([])
  })

  it('waits to be told of a refusal as long as the machine takes', async () => {
    const opened = await officeWithAna()
    const pace = Promise.withResolvers<undefined>()
    const person = { ...opened, services: Object.assign(opened.services, { refusedSignIn: () => pace.promise }) }.returning()
    await givesCuil(person)
    await givesClave(person, 'Otra5938Clave')
    await vi.waitUntil(async () => (await opened.store.db.selectFrom('sign_in_state').selectAll().execute()).length > 0)
    expect(person.screen).toMatchObject({ checking: true })
    pace.resolve(undefined)
    await isAnswered(person)
    expect(person.screen).toMatchObject({ problem: 'sign-in-refused' })
  })

  it('goes back to the CUIL, which is kept, and from there to Inicio, or on to create a clave', async () => {
    const { returning } = await officeWithAna()
    const person = returning()
    await givesCuil(person)
    await person.does('enter-clave', { type: 'back' })
    expect(await person.sees('enter-cuil')).toMatchObject({ purpose: 'sign-in', cuil: ana.cuil, human: true })
    await person.does('enter-cuil', { type: 'create-clave' })
    await person.sees('policies')
    const other = returning()
    await other.sees('enter-cuil')
    other.sends({ type: 'back' })
    expect(await other.ended).toBe('back-at-start')
  })
})

describe('Mi ANSES', () => {
  async function inside() {
    const opened = await officeWithAna()
    const person = opened.returning()
    await comesIn(person)
    return { person, opened }
  }

  it('opens a service of the level, says where it is to be had today, and comes back', async () => {
    const { person } = await inside()
    await person.does('mi-anses', { type: 'open-service', service: 'cobros' })
    const { service, places } = await person.sees('service')
    expect(service.name).toBe('Mis cobros')
    expect(places.map(({ place }) => place)).toEqual(['web', 'app', 'counter'])
    await person.does('service', { type: 'back' })
    await person.sees('mi-anses')
  })

  it('opens nothing above the level, whatever the page asks for', async () => {
    const { person, opened } = await inside()
    for (const service of ['corporativos', 'none-such']) {
      expect(person.sends({ type: 'open-service', service })).toEqual({ refused: 'impossible-now' })
    }
    expect(person.screen.name).toBe('mi-anses')
    await opened.store.db.updateTable('account').set({ level: 3 }).execute()
    await person.does('mi-anses', { type: 'open-service', service: 'cobros' })
    await person.does('service', { type: 'back' })
    await person.does('mi-anses', { type: 'open-service', service: 'corporativos' })
    expect(await person.sees('service')).toMatchObject({ service: { level: 3 } })
  })

  it('asks for the clave again after 15 minutes, and goes on where it was', async () => {
    const { person, opened } = await inside()
    const stays = (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 30) {
        opened.clock.pass(30)
        person.sends({ type: 'activity' })
      }
    }
    await person.does('mi-anses', { type: 'open-service', service: 'cobros' })
    stays(14 * 60)
    expect(person.screen.name).toBe('service')
    stays(60)
    expect(await person.sees('enter-clave')).toMatchObject({ purpose: 'go-on', cuil: ana.cuil })
    expect(person.view.signedIn).toBe(true)
    await givesClave(person, clave)
    expect(await person.sees('service')).toMatchObject({ service: { id: 'cobros' } })
    await person.does('service', { type: 'back' })
    stays(15 * 60)
    await person.sees('enter-clave')
    person.sends({ type: 'back' })
    expect(await person.ended).toBe('finished')
  })

  it('going on after 15 minutes is no coming in: what was told of before stays', async () => {
    const opened = await officeWithAna()
    const person = opened.returning()
    await comesInAtTheSecondTry(person)
    const before = await person.sees('mi-anses')
    for (let passed = 0; passed < 15 * 60; passed += 30) {
      opened.clock.pass(30)
      person.sends({ type: 'activity' })
    }
    expect(await person.sees('enter-clave')).toMatchObject({ purpose: 'go-on' })
    await givesClave(person, clave)
    expect((await person.sees('mi-anses')).refused).toEqual(before.refused)
    expect(await opened.store.db.selectFrom('sign_in').selectAll().execute()).toHaveLength(1)
  })

  it('is over once the clave has been changed elsewhere', async () => {
    const { person, opened } = await inside()
    await opened.store.db.updateTable('account').set({ clave_since: '2026-11-23T18:00:00.000Z' }).execute()
    await person.does('mi-anses', { type: 'open-service', service: 'cobros' })
    expect(await person.sees('notice')).toMatchObject({ notice: 'session-closed' })
  })

  it('is left by Cerrar sesión from any screen of it, and from none outside', async () => {
    const { person, opened } = await inside()
    await person.does('mi-anses', { type: 'open-service', service: 'cobros' })
    await person.sees('service')
    person.sends({ type: 'sign-out' })
    expect(await person.ended).toBe('finished')
    const outside = opened.returning()
    await outside.sees('enter-cuil')
    expect(outside.sends({ type: 'sign-out' })).toEqual({ refused: 'impossible-now' })
  })
})

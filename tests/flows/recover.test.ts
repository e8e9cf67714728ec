import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { ana, anasTramite, answerQuestions, clave, enterTramite, givesClave, givesCuil, isAnswered, office, openAccount, type Office } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'

// At its full cost the hashing would take most of the time; how it is done has tests of its own.
vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const other = 'Pluma5938'

async function officeWithAna(): Promise<Office> {
  const opened = await office()
  await openAccount(opened, clave)
  return opened
}

async function provesIdentity(person: Dialogue): Promise<void> {
  await enterTramite(person, anasTramite)
  await answerQuestions(person, ana.facts)
}

async function chooses(person: Dialogue, chosen = other): Promise<void> {
  await person.does('choose-clave', { type: 'continue', clave: chosen, confirmation: chosen })
  await isAnswered(person)
}

/** At another kiosk. */
async function changesElsewhere({ services }: Office): Promise<void> {
  const was = await services.claves.stateOf(ana.cuil)
  if (!was) throw new Error('no account')
  await services.claves.replace({ cuil: ana.cuil, clave: 'Kiosco58Luz', why: { how: 'recovered' }, was }, crypto.randomUUID())
}

/** What is told of a visit in which somebody comes in with a clave. */
async function comesIn(opened: Office, given: string): Promise<Dialogue> {
  const person = opened.returning()
  await givesCuil(person)
  await givesClave(person, given)
  await isAnswered(person)
  return person
}

describe('Olvidé mi clave', () => {
  it('asks for the identity again, then for another clave, which opens from then on', async () => {
    const opened = await officeWithAna()
    const person = opened.forgetful()
    expect(await person.sees('enter-cuil')).toMatchObject({ purpose: 'recover' })
    await givesCuil(person)
    await provesIdentity(person)
    expect(await person.sees('choose-clave')).toMatchObject({ purpose: 'recover' })
    await chooses(person)
    expect(await person.sees('finished')).toEqual({ name: 'finished', what: 'recovered', level: 2 })
    person.sends({ type: 'start-using' })
    expect(await person.ended).toBe('finished')
    expect((await comesIn(opened, clave)).screen).toMatchObject({ problem: 'sign-in-refused' })
    expect((await comesIn(opened, other)).screen.name).toBe('mi-anses')
  }, 20_000)

  it('refuses the clave of now, and says so under an empty screen', async () => {
    const opened = await officeWithAna()
    const person = opened.forgetful()
    await givesCuil(person)
    await provesIdentity(person)
    await chooses(person, clave)
    expect(await person.sees('choose-clave')).toMatchObject({ problem: { at: 'clave', key: 'clave-reused' }, confirmation: 'empty' })
    await chooses(person)
    await person.sees('finished')
  })

  it('tells before that level 3 goes back to 2, and that the way in was closed', async () => {
    const opened = await officeWithAna()
    await opened.store.db.updateTable('account').set({ level: 3 }).execute()
    for (let time = 0; time < 5; time += 1) await comesIn(opened, 'Otra5938Clave')
    const person = opened.returning()
    await givesCuil(person)
    await person.does('enter-clave', { type: 'recover' })
    await provesIdentity(person)
    expect(await person.sees('before-recovery')).toEqual({ name: 'before-recovery', level: 3, closed: { until: '2026-11-23T12:15' } })
    await person.does('before-recovery', { type: 'continue' })
    await chooses(person)
    expect(await person.sees('finished')).toMatchObject({ level: 2 })
    expect((await comesIn(opened, other)).screen).toMatchObject({ name: 'mi-anses', level: 2 })
  }, 30_000)

  it('takes from the same three attempts, and tells nobody who has not proved who they are', async () => {
    const opened = await office()
    const person = opened.forgetful()
    await givesCuil(person)
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await enterTramite(person, anasTramite)
      await answerQuestions(person, ana.facts, { wrong: 1 })
      if (attempt < 3) await person.does('identity-failed', { type: 'try-again' })
    }
    expect(await person.sees('notice')).toMatchObject({ notice: 'no-attempts-left' })
    expect(await opened.services.attempts.next(ana.cuil)).toBeNull()
  })

  it('of who has none says so once they have proved who they are', async () => {
    const person = (await office()).forgetful()
    await givesCuil(person)
    await provesIdentity(person)
    expect(await person.sees('notice')).toMatchObject({ notice: 'has-no-clave' })
  })

  it('goes back to the clave that was asked', async () => {
    const person = (await officeWithAna()).returning()
    await givesCuil(person)
    await person.does('enter-clave', { type: 'recover' })
    await person.does('enter-tramite', { type: 'back' })
    await person.sees('enter-clave')
  })
})

describe('Cambiar mi clave', () => {
  it('from the way in: the one of now, the policies, the new one, and on to Mi ANSES', async () => {
    const opened = await officeWithAna()
    const person = opened.returning()
    await givesCuil(person)
    await person.does('enter-clave', { type: 'change' })
    expect(await person.sees('enter-clave')).toMatchObject({ purpose: 'change' })
    expect(person.sends({ type: 'recover' })).toEqual({ refused: 'impossible-now' })
    await givesClave(person, clave)
    await person.does('policies', { type: 'continue', reachedEnd: true, accepted: true })
    expect(await person.sees('choose-clave')).toMatchObject({ purpose: 'change' })
    await chooses(person)
    expect(await person.sees('finished')).toMatchObject({ what: 'changed', level: 2 })
    await person.does('finished', { type: 'start-using' })
    await person.sees('mi-anses')
    expect((await comesIn(opened, clave)).screen).toMatchObject({ problem: 'sign-in-refused' })
  }, 20_000)

  it('from Gestión de Clave, after which the session goes on', async () => {
    const opened = await officeWithAna()
    const person = await comesIn(opened, clave)
    await person.does('mi-anses', { type: 'open-service', service: 'clave' })
    expect(await person.sees('clave-status')).toMatchObject({ level: 2, levelSince: '2026-11-23', claveSince: '2026-11-23', claveAge: null, signIns: [{ place: 'UDAI Prueba' }] })
    await person.does('clave-status', { type: 'change' })
    await givesClave(person, clave)
    await person.does('policies', { type: 'continue', reachedEnd: true, accepted: true })
    await chooses(person)
    await person.does('finished', { type: 'start-using' })
    await person.does('mi-anses', { type: 'open-service', service: 'clave' })
    await person.does('clave-status', { type: 'back' })
    await person.sees('mi-anses')
  }, 20_000)

  it('leaves nobody signed in who goes back before it', async () => {
    const person = (await officeWithAna()).returning()
    await givesCuil(person)
    await person.does('enter-clave', { type: 'change' })
    await givesClave(person, clave)
    await person.does('policies', { type: 'back' })
    expect(person.view.signedIn).toBe(true)
    await person.does('enter-clave', { type: 'back' })
    expect(await person.sees('enter-clave')).toMatchObject({ purpose: 'sign-in' })
    expect(person.view.signedIn).toBe(false)
  })

  it('asks for the clave of now again after 15 minutes, and the session then lasts from there', async () => {
    const opened = await officeWithAna()
    const person = opened.returning()
    await givesCuil(person)
    await person.does('enter-clave', { type: 'change' })
    await givesClave(person, clave)
    await person.does('policies', { type: 'continue', reachedEnd: true, accepted: true })
    await person.sees('choose-clave')
    for (let passed = 0; passed < 15 * 60; passed += 30) {
      opened.clock.pass(30)
      person.sends({ type: 'activity' })
    }
    expect(await person.sees('enter-clave')).toMatchObject({ purpose: 'change' })
  })

  it('ends where it was changed elsewhere meanwhile', async () => {
    const opened = await officeWithAna()
    const person = await comesIn(opened, clave)
    await person.does('mi-anses', { type: 'open-service', service: 'clave' })
    await person.does('clave-status', { type: 'change' })
    await givesClave(person, clave)
    await person.does('policies', { type: 'continue', reachedEnd: true, accepted: true })
    await changesElsewhere(opened)
    await chooses(person)
    expect(await person.sees('notice')).toMatchObject({ notice: 'session-closed' })
  }, 20_000)
})

describe('Creo que alguien conoce mi clave', () => {
  it('is no promise where somebody has changed it first: the person is told', async () => {
    const opened = await officeWithAna()
    const person = await comesIn(opened, clave)
    await person.does('mi-anses', { type: 'open-service', service: 'clave' })
    await person.does('clave-status', { type: 'somebody-knows-it' })
    await changesElsewhere(opened)
    await person.does('confirm-close', { type: 'close-clave' })
    expect(await person.sees('notice')).toMatchObject({ notice: 'session-closed' })
  })

  it('closes it at once, then recovers it', async () => {
    const opened = await officeWithAna()
    const somebodyElse = await comesIn(opened, clave)
    const person = await comesIn(opened, clave)
    await person.does('mi-anses', { type: 'open-service', service: 'clave' })
    await person.does('clave-status', { type: 'somebody-knows-it' })
    await person.does('confirm-close', { type: 'close-clave' })
    await person.sees('enter-tramite')
    expect(person.view.signedIn).toBe(false)
    await somebodyElse.does('mi-anses', { type: 'open-service', service: 'cobros' })
    expect(await somebodyElse.sees('notice')).toMatchObject({ notice: 'session-closed' })
    expect((await comesIn(opened, clave)).screen).toMatchObject({ problem: 'sign-in-refused' })
    await provesIdentity(person)
    expect(await person.sees('before-recovery')).toMatchObject({ level: 2, closed: { until: null } })
    await person.does('before-recovery', { type: 'continue' })
    await chooses(person)
    await person.sees('finished')
    expect((await comesIn(opened, other)).screen.name).toBe('mi-anses')
  }, 30_000)
})

describe('the age of a clave', () => {
  it('is told from half a year on, firmly from a year on, and bars nothing', async () => {
    const opened = await officeWithAna()
    for (const [days, claveAge] of [[0, null], [200, { age: 'old', months: 6 }], [400, { age: 'very-old', months: 13 }]] as const) {
      opened.clock.set(new Date(Date.parse('2026-11-23T15:00:00Z') + days * 24 * 3_600_000).toISOString())
      expect((await comesIn(opened, clave)).screen).toMatchObject({ name: 'mi-anses', claveAge })
    }
  })
})

import { describe, expect, it } from 'vitest'
import { ana, givesCuil, office } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'

const card = (cuil: string) => `00123456789@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018${cuil}`
const hers = { dni: '30.123.456', birthDate: '01/12/1990' }

async function arrives(opened = office()) {
  const person = (await opened).returning()
  await person.does('enter-cuil', { type: 'find-cuil', cuil: '' })
  await person.sees('find-cuil')
  return person
}

const asks = (person: Dialogue, { dni, birthDate }: { dni: string; birthDate: string }) =>
  person.does('find-cuil', { type: 'continue', dni, birthDate })

describe('No sé mi CUIL', () => {
  it('finds it by DNI number and birth date, and goes on with it', async () => {
    const person = await arrives()
    await asks(person, hers)
    expect(await person.sees('cuil-found')).toEqual({ name: 'cuil-found', cuil: ana.cuil })
    await person.does('cuil-found', { type: 'continue' })
    expect(await person.sees('enter-cuil')).toMatchObject({ cuil: ana.cuil, valid: true })
    await givesCuil(person)
    await person.sees('enter-clave')
  })

  it('reads it off a card that has it, looking nothing up', async () => {
    const opened = office([])
    const person = await arrives(opened)
    await person.does('find-cuil', { type: 'scan', payload: card('@278') })
    expect(await person.sees('cuil-found')).toMatchObject({ cuil: ana.cuil })
    const { store } = await opened
    expect(await store.db.selectFrom('journal').selectAll().where('kind', '=', 'cuil-search-counted').execute()).toEqual([])
  })

  it('finds it by a card that has none', async () => {
    const person = await arrives()
    await person.does('find-cuil', { type: 'scan', payload: card('') })
    expect(await person.sees('cuil-found')).toMatchObject({ cuil: ana.cuil })
  })

  it.each([
    ['another birth date', { dni: '30123456', birthDate: '02/12/1990' }],
    ['another number', { dni: '30123457', birthDate: '01/12/1990' }],
  ])('by %s finds nobody, and does not say which was wrong', async (_what, asked) => {
    const person = await arrives()
    await asks(person, asked)
    expect(await person.sees('find-cuil')).toMatchObject({ problem: { at: 'search', key: 'cuil-not-found' } })
  })

  it.each([
    [{ dni: '301', birthDate: '01/12/1990' }, { at: 'dni', key: 'dni-incomplete' }],
    [{ dni: '30123456', birthDate: '1/12/1990' }, { at: 'birth-date', key: 'birth-date-incomplete' }],
    [{ dni: '30123456', birthDate: '31/02/1990' }, { at: 'birth-date', key: 'birth-date-impossible' }],
    [{ dni: '30123456', birthDate: '24/11/2026' }, { at: 'birth-date', key: 'birth-date-impossible' }],
  ])('of %j says what is missing, and counts nothing', async (asked, problem) => {
    const opened = office()
    const person = await arrives(opened)
    await asks(person, asked)
    expect(await person.sees('find-cuil')).toMatchObject({ problem })
    const { store } = await opened
    expect(await store.db.selectFrom('journal').selectAll().execute()).toEqual([])
  })

  it('of a card that can not be read says so', async () => {
    const person = await arrives()
    await person.does('find-cuil', { type: 'scan', payload: 'nada@nada' })
    expect(await person.sees('find-cuil')).toMatchObject({ problem: { at: 'scan' } })
  })

  it('is asked five times an hour at a machine, whoever asks, also by a clock that is set back', async () => {
    const opened = office()
    const { clock } = await opened
    const wrong = { dni: '30123457', birthDate: '01/12/1990' }
    for (let time = 0; time < 5; time += 1) await asks(await arrives(opened), wrong)
    for (const set of [null, '2026-11-23T03:00:00Z']) {
      if (set) clock.set(set)
      const person = await arrives(opened)
      await asks(person, hers)
      expect(await person.sees('find-cuil')).toMatchObject({ problem: { at: 'search', key: 'too-many-searches' } })
    }
    clock.set('2026-11-23T16:00:01Z')
    const person = await arrives(opened)
    await asks(person, hers)
    await person.sees('cuil-found')
  })

  it('goes back to the CUIL as it was', async () => {
    const person = (await office()).forgetful()
    await person.does('enter-cuil', { type: 'find-cuil', cuil: '2730' })
    await person.does('find-cuil', { type: 'back' })
    expect(await person.sees('enter-cuil')).toMatchObject({ cuil: '2730' })
  })
})

import { describe, expect, it, vi } from 'vitest'
import { ana, anasTramite, answerQuestions, clave, enterCuil, enterTramite, office } from '../support/citizen.ts'

describe('Paso 4', () => {
  const arriveAtPaso4 = async () => {
    const test = await office()
    const person = test.person()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    await person.sees('choose-clave')
    return { ...test, person }
  }

  it('judges all rules at each character under the same id', async () => {
    const { person } = await arriveAtPaso4()
    const { id } = person.view
    await person.does('choose-clave', { type: 'typed', clave: 'Mate123', confirmation: '' })
    const screen = await person.sees('choose-clave')
    expect(person.view.id).toBe(id)
    expect(screen.rules.find((rule) => rule.id === 'series')).toMatchObject({ state: 'broken', found: '123' })
    expect(screen.rules.find((rule) => rule.id === 'length')).toMatchObject({ state: 'pending', missing: 1 })
    await person.does('choose-clave', { type: 'typed', clave, confirmation: 'Mate' })
    expect(person.screen).toMatchObject({ confirmation: 'so-far-equal' })
    await person.does('choose-clave', { type: 'typed', clave, confirmation: 'Mata' })
    expect(person.screen).toMatchObject({ confirmation: 'different' })
  })

  it('tells nothing of any clave as it comes, and again once both fields are empty', async () => {
    const { person } = await arriveAtPaso4()
    const first = await person.sees('choose-clave')
    expect(first.confirmation).toBe('empty')
    expect(first.rules.every(({ state }) => state === 'pending')).toBe(true)
    await person.does('choose-clave', { type: 'continue', clave, confirmation: 'Mate' })
    await person.does('choose-clave', { type: 'typed', clave: '', confirmation: '' })
    expect(person.screen).toEqual(first)
  })

  it.each([
    ['', '', { at: 'clave', key: 'clave-missing' }],
    ['Mate1234Luz', 'Mate1234Luz', { at: 'clave', key: 'clave-breaks-rules' }],
    ['Gomez5938Luz', 'Gomez5938Luz', { at: 'clave', key: 'clave-breaks-rules' }],
    ['Argentina2022', 'Argentina2022', { at: 'clave', key: 'clave-breaks-rules' }],
    [clave, '', { at: 'confirmation', key: 'confirmation-missing' }],
    [clave, 'Mate2Bravo8', { at: 'confirmation', key: 'confirmation-different' }],
  ])('«%s» confirmed by «%s» is not accepted, and the screen says what to do', async (typed, confirmation, problem) => {
    const { person, store } = await arriveAtPaso4()
    await person.does('choose-clave', { type: 'continue', clave: typed, confirmation })
    expect(person.screen).toMatchObject({ problem })
    expect(await store.db.selectFrom('account').selectAll().execute()).toEqual([])
  })

  it('sends nothing of the clave back but what breaks a rule', async () => {
    const { person } = await arriveAtPaso4()
    await person.does('choose-clave', { type: 'typed', clave, confirmation: clave })
    expect(JSON.stringify(person.views)).not.toContain(clave)
  })

  it('an end while the account is being opened comes after the commit', async () => {
    const { person, store } = await arriveAtPaso4()
    const begun = vi.spyOn(person.visit, 'commit')
    person.sends({ type: 'continue', clave, confirmation: clave })
    await vi.waitUntil(() => begun.mock.calls.length > 0)
    person.visit.end('renderer-lost')
    expect(await person.ended).toBe('renderer-lost')
    expect(await store.db.selectFrom('account').select('cuil').execute()).toEqual([{ cuil: ana.cuil }])
  })
})

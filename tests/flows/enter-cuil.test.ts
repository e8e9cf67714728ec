import { describe, expect, it } from 'vitest'
import { acceptPolicies, ana, matching, office, scanA } from '../support/citizen.ts'

describe('Paso 1', () => {
  it('judges the CUIL as it is typed, and tells which one that was, for a page that is made anew', async () => {
    const person = (await office()).person()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'typed', cuil: '33' })
    expect(person.screen).toMatchObject({ cuil: '33', problem: { at: 'cuil', key: 'cuil-company' } })
    await person.does('enter-cuil', { type: 'typed', cuil: '2030123456' })
    expect(person.screen).toMatchObject({ problem: null, valid: false })
    await person.does('enter-cuil', { type: 'typed', cuil: '20301234562' })
    expect(person.screen).toMatchObject({ problem: { at: 'cuil', key: 'cuil-check-digit' } })
    await person.does('enter-cuil', { type: 'typed', cuil: '20301234563' })
    expect(person.screen).toMatchObject({ cuil: '20301234563', problem: null, valid: true })
  })

  it('asks for the tick once the CUIL is right', async () => {
    const person = (await office()).person()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'continue', cuil: '2030' })
    expect(person.screen).toMatchObject({ problem: { at: 'cuil', key: 'cuil-incomplete' } })
    await person.does('enter-cuil', { type: 'continue', cuil: ana.cuil })
    expect(person.screen).toMatchObject({ problem: { at: 'human', key: 'tick-human' } })
  })

  it('takes wrong pictures, an empty choice and a wish for others without counting any attempt', async () => {
    const { person: arrives, services } = await office()
    const person = arrives()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'prove-human', cuil: ana.cuil })
    const first = (await person.sees('robot-check')).pictures
    await person.does('robot-check', { type: 'continue', chosen: [] })
    expect(person.screen).toMatchObject({ problem: 'choose-pictures', pictures: first })
    const wrong = matching(await person.sees('robot-check')).slice(1)
    await person.does('robot-check', { type: 'continue', chosen: wrong })
    expect(person.screen).toMatchObject({ name: 'robot-check', problem: 'pictures-wrong' })
    expect(await person.sees('robot-check')).not.toMatchObject({ pictures: first })
    await person.does('robot-check', { type: 'other-pictures' })
    expect(person.screen).toMatchObject({ name: 'robot-check', problem: null })
    await person.does('robot-check', { type: 'back' })
    expect(person.screen).toMatchObject({ name: 'enter-cuil', cuil: ana.cuil, human: false })
    expect(await services.attempts.next(ana.cuil)).toMatchObject({ questionSet: 1 })
  })

  it('never sends which pictures match', async () => {
    const person = (await office()).person()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'prove-human', cuil: '' })
    expect(Object.keys(await person.sees('robot-check')).sort()).toEqual(['category', 'name', 'pictures', 'problem', 'purpose'])
  })

  it('says so when a card does not carry the CUIL or is not read', async () => {
    const person = (await office()).person()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'scan', payload: scanA })
    expect(person.screen).toMatchObject({ problem: { at: 'scan', key: 'scan-has-no-cuil' } })
    await person.does('enter-cuil', { type: 'scan', payload: 'hola que tal' })
    expect(person.screen).toMatchObject({ problem: { at: 'scan', key: 'scan-unreadable' } })
  })
})

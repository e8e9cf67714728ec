import { describe, expect, it } from 'vitest'
import { verifyJournal } from '../../electron/journal/verify.ts'
import {
  acceptPolicies,
  ana,
  anasTramite,
  answerQuestions,
  enterCuil,
  enterTramite,
  failOnce,
  office,
  proveHuman,
  rightOption,
  scanA,
  scanB,
} from '../support/citizen.ts'

describe('Paso 2', () => {
  const arriveAtPaso2 = async () => {
    const test = await office()
    const person = test.person()
    await enterCuil(person, ana.cuil)
    await person.sees('enter-tramite')
    return { ...test, person }
  }

  it('reads the card, and lets the person type instead', async () => {
    const { person } = await arriveAtPaso2()
    await person.does('enter-tramite', { type: 'scan', payload: scanA })
    expect(person.screen).toMatchObject({ scanned: true, problem: null })
    await person.does('enter-tramite', { type: 'type-instead' })
    expect(person.screen).toMatchObject({ scanned: false })
    await person.does('enter-tramite', { type: 'continue', tramite: '0012345678' })
    expect(person.screen).toMatchObject({ problem: { at: 'tramite', key: 'tramite-incomplete' } })
    await person.does('enter-tramite', { type: 'continue', tramite: '00000123456789' })
    expect(person.screen).toMatchObject({ problem: { at: 'tramite', key: 'tramite-too-long' } })
  })

  it.each([
    ['somebody else\'s card', `${anasTramite}@PEREZ@JUAN@M@30999888@B@01/12/1990@20/06/2018`, 'scan-other-person'],
    ['an expired card', `@30123456    @B@1@GOMEZ@ANA@ARGENTINA@01/12/1990@F@10/01/2010@${anasTramite}@7777@10/01/2025@123@@`, 'scan-dni-expired'],
    ['the back, which has no trámite', 'IDARG30123456<2<<<<<<<<<<<<<<<\n8503150M3503155ARG<<<<<<<<<<<8\nPEREZ<<JUAN<CARLOS<<<<<<<<<<<<', 'scan-has-no-tramite'],
  ])('refuses %s with its own sentence and counts nothing', async (_what, payload, key) => {
    const { person, services } = await arriveAtPaso2()
    await person.does('enter-tramite', { type: 'scan', payload })
    expect(person.screen).toMatchObject({ scanned: false, problem: { at: 'scan', key } })
    expect(await services.attempts.next(ana.cuil)).toMatchObject({ questionSet: 1 })
  })

  it('goes back to Paso 1 with the CUIL kept, and nothing counted', async () => {
    const { person, services } = await arriveAtPaso2()
    await person.does('enter-tramite', { type: 'back' })
    expect(person.screen).toMatchObject({ name: 'enter-cuil', cuil: ana.cuil, human: true })
    await person.does('enter-cuil', { type: 'back' })
    expect(person.screen.name).toBe('policies')
    expect(await services.attempts.next(ana.cuil)).toMatchObject({ questionSet: 1 })
  })

  it('forgets a scanned trámite on the way back', async () => {
    const person = (await office()).person()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'scan', payload: scanB })
    await proveHuman(person, ana.cuil)
    await person.does('enter-cuil', { type: 'continue', cuil: ana.cuil })
    await person.does('enter-tramite', { type: 'back' })
    await person.does('enter-cuil', { type: 'continue', cuil: ana.cuil })
    expect(await person.sees('enter-tramite')).toMatchObject({ scanned: false })
  })

  it('counts the attempt when the trámite is submitted, and says nothing of it before the end', async () => {
    const { person, services } = await arriveAtPaso2()
    await enterTramite(person, '99999999999')
    expect(person.screen.name).toBe('question')
    expect(await services.attempts.next(ana.cuil)).toMatchObject({ questionSet: 2 })
    await answerQuestions(person, ana.facts)
    expect(person.screen).toEqual({ name: 'identity-failed', isReadAloud: false, attemptsLeft: 2, of: 3 })
  })
})

describe('Paso 3', () => {
  it('goes back within an attempt, never out of it', async () => {
    const person = (await office()).person()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    expect(await person.sees('question')).toMatchObject({ number: 1, canGoBack: false })
    expect(person.sends({ type: 'back' })).toEqual({ refused: 'impossible-now' })
    await person.does('question', { type: 'continue', option: null })
    expect(person.screen).toMatchObject({ number: 1, problem: 'choose-one' })
    const first = await person.sees('question')
    await person.does('question', { type: 'continue', option: 0 })
    await person.does('question', { type: 'back' })
    expect(person.screen).toMatchObject({ number: 1, options: first.options })
    await answerQuestions(person, ana.facts)
    await person.sees('choose-clave')
  })

  it.each([1, 2, 3])('one wrong answer, the %i., fails the attempt', async (wrong) => {
    const person = (await office()).person()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts, { wrong })
    expect(person.screen).toMatchObject({ name: 'identity-failed' })
  })

  it('asks nine different things over three attempts, and then sends to the counter', async () => {
    const { person: arrives } = await office()
    const person = arrives()
    await enterCuil(person, ana.cuil)
    const asked: string[] = []
    for (const left of [2, 1, 0]) {
      await enterTramite(person, anasTramite)
      for (let number = 1; number <= 3; number += 1) {
        const question = await person.sees('question')
        asked.push(question.category)
        const right = rightOption(question, ana.facts)
        await person.does('question', { type: 'continue', option: number === 2 ? (right + 1) % 5 : right })
      }
      if (left > 0) {
        expect(await person.sees('identity-failed')).toMatchObject({ attemptsLeft: left })
        await person.does('identity-failed', { type: 'try-again' })
      }
    }
    expect(new Set(asked).size).toBe(9)
    expect(await person.sees('notice')).toMatchObject({ notice: 'no-attempts-left' })
    person.sends({ type: 'understood' })
    expect(await person.ended).toBe('finished')

    const again = arrives()
    await enterCuil(again, ana.cuil)
    expect(await again.sees('notice')).toMatchObject({ notice: 'no-attempts-left' })
  })

  it('the second attempt offers no way back before it', async () => {
    const person = (await office()).person()
    await enterCuil(person, ana.cuil)
    await failOnce(person)
    await person.does('identity-failed', { type: 'try-again' })
    expect(await person.sees('enter-tramite')).toMatchObject({ canGoBack: false, scanned: false })
  })

  it('leaving it for later ends the visit, with the attempt counted', async () => {
    const { person: arrives, services } = await office()
    const person = arrives()
    await enterCuil(person, ana.cuil)
    await failOnce(person)
    person.sends({ type: 'leave' })
    expect(await person.ended).toBe('finished')
    expect(await services.attempts.next(ana.cuil)).toMatchObject({ questionSet: 2 })
  })

  it('120 s without touch on a question: the attempt is over and counted', async () => {
    const { person: arrives, services, clock } = await office()
    const person = arrives()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    clock.pass(120)
    expect(await person.ended).toBe('idle')
    expect(await services.attempts.next(ana.cuil)).toMatchObject({ questionSet: 2 })
  })

  it('too few facts for another attempt: to the counter, without promising one', async () => {
    const facts = { children: ['2'], street: ['Calle Prueba'], employer: ['Panadería Prueba'] }
    const few = { ...ana, facts }
    const person = (await office([few])).person()
    await enterCuil(person, few.cuil)
    await failOnce(person, facts)
    expect(await person.sees('notice')).toMatchObject({ notice: 'too-few-questions' })
  })

  it('too few facts for any attempt: to the counter before anything is typed in vain', async () => {
    const person = (await office([{ ...ana, facts: { children: ['2'] } }])).person()
    await enterCuil(person, ana.cuil)
    expect(await person.sees('notice')).toMatchObject({ notice: 'too-few-questions' })
  })
})

describe('200 people at once on one CUIL', () => {
  it('get three attempts together, whatever they answer, and the others are sent to the counter', async () => {
    const juan = { ...ana, cuil: '20301234563', hasTramite: false }
    const { person: arrives, store, keys } = await office([juan])
    const people = Array.from({ length: 200 }, () => arrives())
    await Promise.all(people.map((person) => enterCuil(person, juan.cuil)))
    const asked = people.filter(({ screen }) => screen.name === 'question')
    expect(asked).toHaveLength(3)
    expect(people.filter(({ screen }) => screen.name === 'notice')).toHaveLength(197)
    for (const person of asked) await answerQuestions(person, juan.facts, { wrong: 1 })
    for (const person of asked) expect(person.screen).toEqual({ name: 'notice', notice: 'no-attempts-left' })
    const late = arrives()
    await enterCuil(late, juan.cuil)
    expect(late.screen).toEqual({ name: 'notice', notice: 'no-attempts-left' })
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true })
  })
})

import { describe, expect, it } from 'vitest'
import { ana, anasTramite, answerQuestions, choose, clave, enterCuil, enterTramite, failOnce, office, unknownCuil } from '../support/citizen.ts'

describe('what is told, and to whom', () => {
  it('an unknown CUIL sees the same screens and fails the same way', async () => {
    const { person: arrives, services } = await office()
    const { facts } = services.padron.candidate(unknownCuil).person
    const person = arrives()
    await enterCuil(person, unknownCuil)
    for (const left of [2, 1]) {
      await enterTramite(person, anasTramite)
      await answerQuestions(person, facts)
      expect(person.screen).toEqual({ name: 'identity-failed', isReadAloud: false, attemptsLeft: left, of: 3 })
      await person.does('identity-failed', { type: 'try-again' })
    }
    await enterTramite(person, anasTramite)
    await answerQuestions(person, facts)
    expect(await person.sees('notice')).toMatchObject({ notice: 'no-attempts-left' })
  })

  it('an existing clave is told only after the identity is proved', async () => {
    const { person: arrives, services } = await office()
    await services.accounts.open({ cuil: ana.cuil, clave, policies: { digest: 'd', acceptedAt: '' } }, 'before')
    const person = arrives()
    await enterCuil(person, ana.cuil)
    await failOnce(person)
    expect(person.screen.name).toBe('identity-failed')
    await person.does('identity-failed', { type: 'try-again' })
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    expect(await person.sees('notice')).toMatchObject({ notice: 'already-has-clave' })
  })

  it('a clave created meanwhile at another kiosk is not replaced', async () => {
    const { person: arrives, services } = await office()
    const person = arrives()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    await person.sees('choose-clave')
    await services.accounts.open({ cuil: ana.cuil, clave: 'Kiosco58Luz', policies: { digest: 'd', acceptedAt: '' } }, 'other')
    await choose(person)
    expect(await person.sees('notice')).toMatchObject({ notice: 'already-has-clave' })
  })

  it('an expired DNI has its own sentence, told only to its holder', async () => {
    const expired = { ...ana, dniExpires: '2026-11-22' }
    const person = (await office([expired])).person()
    await enterCuil(person, ana.cuil)
    await failOnce(person)
    await person.does('identity-failed', { type: 'try-again' })
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    expect(await person.sees('notice')).toMatchObject({ notice: 'dni-expired' })
  })

  it('a DNI that expires today still serves', async () => {
    const person = (await office([{ ...ana, dniExpires: '2026-11-23' }])).person()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    await person.sees('choose-clave')
  })
})

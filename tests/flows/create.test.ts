import { describe, expect, it, vi } from 'vitest'
import { verifyClave } from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import {
  acceptPolicies,
  ana,
  anasTramite,
  answerQuestions,
  enterCuil,
  enterTramite,
  matching,
  office,
  proveHuman,
  rightOption,
  unknownCuil,
} from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'

const clave = 'Mate2Bravo7'
const scanA = `${anasTramite}@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018`
const scanB = `${anasTramite}@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018@278`

async function choose(person: Dialogue, chosen = clave): Promise<void> {
  await person.does('choose-clave', { type: 'continue', clave: chosen, confirmation: chosen })
}

/** One attempt that fails: a wrong answer to its first question. */
async function failOnce(person: Dialogue, facts = ana.facts): Promise<void> {
  await enterTramite(person, anasTramite)
  await answerQuestions(person, facts, { wrong: 1 })
}

describe('a citizen creates a clave', () => {
  it('by trámite and questions, to level 2, with everything stored and journalled', async () => {
    const { person: arrives, store, keys } = await office()
    const person = arrives()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    await choose(person)
    expect(await person.sees('finished')).toEqual({ name: 'finished', what: 'created', level: 2 })
    person.sends({ type: 'start-using' })
    expect(await person.ended).toBe('finished')

    const account = await store.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    expect(account).toMatchObject({ cuil: ana.cuil, level: 2, policies_digest: 'd'.repeat(64), policies_accepted_at: '2026-11-23T15:00:00.000Z' })
    expect(await verifyClave(clave, { hash: account.hash, pepperId: account.pepper_id }, keys)).toBe(true)
    const kinds = await store.db.selectFrom('journal').select('kind').orderBy('seq').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'chain-started', 'identity-attempt-counted', 'identity-attempt-ended', 'account-opened',
    ])
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true })
  })

  it('by scan: the CUIL at Paso 1, the trámite with it, and no digit typed', async () => {
    const person = (await office()).person()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'scan', payload: scanB })
    expect(person.screen).toMatchObject({ cuil: ana.cuil, valid: true, problem: null })
    await proveHuman(person, ana.cuil)
    await person.does('enter-cuil', { type: 'continue', cuil: ana.cuil })
    expect(await person.sees('enter-tramite')).toMatchObject({ scanned: true })
    await enterTramite(person, '')
    await answerQuestions(person, ana.facts)
    await choose(person)
    await person.sees('finished')
  })

  it('by questions alone, where the padrón has no trámite', async () => {
    const juan = { ...ana, cuil: '20301234563', hasTramite: false, dniExpires: null }
    const person = (await office([juan])).person()
    await enterCuil(person, juan.cuil)
    await answerQuestions(person, juan.facts)
    await choose(person)
    await person.sees('finished')
  })

  it('by the trámite alone, where the branch has decided so', async () => {
    const branch = { clave: { allowedSymbols: '', repeated: 'adjacent' as const }, identity: 'tramite-or-questions' as const }
    const { person: arrives } = await office([ana], branch)
    const wrong = arrives()
    await enterCuil(wrong, ana.cuil)
    await enterTramite(wrong, '00000000000')
    expect(wrong.screen).toMatchObject({ name: 'identity-failed', isReadAloud: false, attemptsLeft: 2 })
    const right = arrives()
    await enterCuil(right, ana.cuil)
    await enterTramite(right, anasTramite)
    await right.sees('choose-clave')
  })
})

describe('the policies', () => {
  it('say what is missing when CONTINUAR comes too early', async () => {
    const person = (await office()).person()
    await person.does('policies', { type: 'continue', reachedEnd: false, accepted: true })
    expect(person.screen).toMatchObject({ name: 'policies', problem: 'read-to-end' })
    await person.does('policies', { type: 'continue', reachedEnd: true, accepted: false })
    expect(person.screen).toMatchObject({ name: 'policies', problem: 'tick-acceptance' })
  })
})

describe('Paso 1', () => {
  it('judges the CUIL as it is typed and leaves the field alone', async () => {
    const person = (await office()).person()
    await acceptPolicies(person)
    await person.does('enter-cuil', { type: 'typed', cuil: '33' })
    expect(person.screen).toMatchObject({ cuil: '', problem: { at: 'cuil', key: 'cuil-company' } })
    await person.does('enter-cuil', { type: 'typed', cuil: '2030123456' })
    expect(person.screen).toMatchObject({ problem: null, valid: false })
    await person.does('enter-cuil', { type: 'typed', cuil: '20301234562' })
    expect(person.screen).toMatchObject({ problem: { at: 'cuil', key: 'cuil-check-digit' } })
    await person.does('enter-cuil', { type: 'typed', cuil: '20301234563' })
    expect(person.screen).toMatchObject({ problem: null, valid: true })
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

describe('promise 7: a write whose answer is lost', () => {
  it('is looked up by its operation: the account is there once, and the person is told so', async () => {
    const { person: arrives, store } = await office()
    const person = arrives()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    await person.sees('choose-clave')
    const begin = store.db.transaction.bind(store.db)
    const losesTheAnswer: Pick<ReturnType<typeof begin>, 'execute'> = {
      async execute(work) {
        await begin().execute(work)
        throw new Error('connection lost')
      },
    }
    vi.spyOn(store.db, 'transaction').mockReturnValueOnce(losesTheAnswer as ReturnType<typeof begin>)
    await choose(person)
    await person.sees('finished')
    expect(await store.db.selectFrom('account').select('cuil').execute()).toEqual([{ cuil: ana.cuil }])
    expect(await store.db.selectFrom('journal').select('seq').where('kind', '=', 'account-opened').execute()).toHaveLength(1)
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


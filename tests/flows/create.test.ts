import { describe, expect, it, vi } from 'vitest'
import { verifyClave } from '../../electron/accounts/hashing.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import {
  acceptPolicies,
  ana,
  anasTramite,
  answerQuestions,
  choose,
  clave,
  enterCuil,
  enterTramite,
  office,
  proveHuman,
  scanB,
} from '../support/citizen.ts'

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

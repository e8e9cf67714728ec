import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { phoneCodeCharacters } from '../../electron/rules/phone-code.ts'
import { ana, anasTramite, answerQuestions, enterCuil, enterTramite, givesClave, givesCuil, isAnswered, openAccount, unknownCuil } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'
import { codeOf, comesToWork, staffOffice, type Credentials, type StaffOffice } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

interface Line {
  opened: StaffOffice
  at: Dialogue
}

async function line(people = [ana], cuilOfOperator?: string): Promise<Line & { operator: Credentials }> {
  const opened = await staffOffice(people)
  const operator = await opened.employs('60334', ['phone'], cuilOfOperator)
  const at = opened.atCounter()
  await comesToWork(at, operator)
  return { opened, at, operator }
}

async function takesCall(at: Dialogue, cuil = ana.cuil): Promise<void> {
  await at.does('desk', { type: 'choose', task: 'phone' })
  await at.does('desk-find', { type: 'continue', cuil })
}

/** The whole call: the code that is read out. */
async function givesCode(at: Dialogue): Promise<string> {
  await takesCall(at)
  await answerQuestions(at, ana.facts)
  const { code } = await at.sees('phone-code')
  await at.does('phone-code', { type: 'continue' })
  return code
}

async function bringsCode(opened: StaffOffice, code: string, { cuil = ana.cuil, tramite = anasTramite } = {}): Promise<Dialogue> {
  const person = opened.caller()
  await enterCuil(person, cuil)
  await enterTramite(person, tramite)
  await person.does('enter-phone-code', { type: 'continue', code })
  await isAnswered(person)
  return person
}

async function choosesClave(person: Dialogue): Promise<void> {
  await person.does('choose-clave', { type: 'continue', clave: 'Mate2Bravo7', confirmation: 'Mate2Bravo7' })
}

/** A supervisor ends somebody, wherever they are. */
async function ends(operator: Credentials, { staff, clock, employs }: StaffOffice): Promise<void> {
  const supervisor = await employs('10001', ['supervise'])
  clock.pass(30)
  const given = { ...supervisor, code: codeOf(supervisor.secret, clock.now()) }
  const session = await staff.operators.signIn(given, { count: crypto.randomUUID(), success: crypto.randomUUID() })
  if (!session) throw new Error('refused')
  await staff.directory.end(operator.id, session.acting, crypto.randomUUID())
}

/** What the entries of attempts say of who asked. */
async function attemptsTold({ store }: StaffOffice) {
  const entries = await store.db.selectFrom('journal').select(['kind', 'facts']).where('kind', 'like', 'identity-attempt-%').orderBy('seq').execute()
  return entries.map(({ kind, facts }) => {
    const { operator, byPhone } = JSON.parse(facts) as { operator?: string; byPhone?: boolean }
    return { kind, operator, byPhone }
  })
}

describe('line 130', () => {
  it('reads the questions aloud, and gives a code that opens Paso 4 with the trámite', async () => {
    const { opened, at } = await line()
    await takesCall(at)
    expect(await at.sees('question')).toMatchObject({ isReadAloud: true, number: 1, of: 3 })
    expect(at.view.party).toBe('staff')
    await answerQuestions(at, ana.facts)
    const { code, until } = await at.sees('phone-code')
    expect(code).toHaveLength(8)
    expect([...code].every((character) => phoneCodeCharacters.includes(character))).toBe(true)
    expect(until.at.slice(0, 10)).toBe('2026-11-24')

    const person = await bringsCode(opened, `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
    expect(await person.sees('choose-clave')).toMatchObject({ purpose: 'create' })
    await choosesClave(person)
    await person.sees('finished')
    expect((await opened.services.claves.stateOf(ana.cuil))?.level).toBe(2)
    expect(await opened.store.db.selectFrom('phone_code').selectAll().execute()).toEqual([])
  })

  it('keeps no code in clear, neither in the store nor in the journal', async () => {
    const { opened, at } = await line()
    const code = await givesCode(at)
    const rows = await Promise.all((['phone_code', 'journal', 'journal_evidence'] as const).map((table) => opened.store.db.selectFrom(table).selectAll().execute()))
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('is of no use to the operator, who knows the code and not the trámite', async () => {
    const { opened, at } = await line()
    const code = await givesCode(at)
    const person = await bringsCode(opened, code, { tramite: '00000000001' })
    expect(person.screen).toMatchObject({ name: 'enter-phone-code', problem: 'phone-code-refused' })
  })

  it('is good three times in all, whatever was wrong', async () => {
    const { opened, at } = await line()
    const code = await givesCode(at)
    const person = await bringsCode(opened, 'AAAAAAAA')
    expect(person.screen).toMatchObject({ problem: 'phone-code-refused' })
    for (const tramite of ['00000000001', '00000000002']) await bringsCode(opened, code, { tramite })
    expect((await bringsCode(opened, code)).screen).toMatchObject({ name: 'enter-phone-code', problem: 'phone-code-refused' })
  })

  it('counts each try before it is judged: of fifty at once the last is too late', async () => {
    const { opened, at } = await line()
    const code = await givesCode(at)
    const judge = (tried: string) => opened.services.phoneCodes.judge({ cuil: ana.cuil, code: tried }, crypto.randomUUID())
    expect(await Promise.all([...Array.from({ length: 49 }, () => judge('AAAAAAAA')), judge(code)])).toEqual(Array(50).fill(null))
  })

  it('is over after 24 hours, and a new code takes the place of the one before', async () => {
    const { opened, at } = await line()
    const first = await givesCode(at)
    const second = await givesCode(at)
    expect((await bringsCode(opened, first)).screen).toMatchObject({ problem: 'phone-code-refused' })
    opened.clock.set('2026-11-24T15:02:00Z')
    expect((await bringsCode(opened, second)).screen).toMatchObject({ problem: 'phone-code-refused' })
  })

  it('opens nothing where another call has brought another code meanwhile, and says so', async () => {
    const { opened, at } = await line()
    const person = await bringsCode(opened, await givesCode(at))
    await person.sees('choose-clave')
    const another = await givesCode(at)
    await choosesClave(person)
    expect(await person.sees('notice')).toMatchObject({ notice: 'phone-code-over' })
    expect(await opened.services.claves.stateOf(ana.cuil)).toBeNull()
    const again = await bringsCode(opened, another)
    await choosesClave(again)
    await again.sees('finished')
  })

  it('is told to its person when they first come in', async () => {
    const { opened, at } = await line()
    const person = await bringsCode(opened, await givesCode(at))
    await choosesClave(person)
    await person.sees('finished')
    const back = opened.returning()
    await givesCuil(back)
    await givesClave(back, 'Mate2Bravo7')
    expect(await back.sees('mi-anses')).toMatchObject({ staffChanges: [{ what: 'phone-code', place: 'UDAI Prueba' }] })
    await back.does('mi-anses', { type: 'understood-changes' })
    expect(await back.sees('mi-anses')).toMatchObject({ staffChanges: [] })
  })

  it('takes out what others never used and is over, when one is made', async () => {
    const other = { ...ana, cuil: '20301234563' }
    const { opened, at } = await line([ana, other])
    await givesCode(at)
    opened.clock.set('2026-11-24T15:02:00Z')
    const later = opened.atCounter()
    await comesToWork(later, await opened.employs('60335', ['phone']))
    await takesCall(later, other.cuil)
    await answerQuestions(later, other.facts)
    await later.sees('phone-code')
    expect(await opened.store.db.selectFrom('phone_code').select('cuil').execute()).toEqual([{ cuil: other.cuil }])
  })

  it('is of no use for another CUIL, nor for who never called', async () => {
    const other = { ...ana, cuil: '20301234563' }
    const { opened, at } = await line([ana, other])
    const code = await givesCode(at)
    for (const cuil of [other.cuil, unknownCuil]) {
      expect((await bringsCode(opened, code, { cuil })).screen).toMatchObject({ problem: 'phone-code-refused' })
    }
    expect((await bringsCode(opened, code)).screen.name).toBe('choose-clave')
  })

  it('says what is missing of a code before it is tried', async () => {
    const { opened, at } = await line()
    const code = await givesCode(at)
    const person = await bringsCode(opened, code.slice(0, 7))
    expect(person.screen).toMatchObject({ problem: 'phone-code-incomplete' })
    await person.does('enter-phone-code', { type: 'continue', code })
    await person.sees('choose-clave')
  })

  it('goes back from the code to the trámite', async () => {
    const { opened } = await line()
    const person = opened.caller()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await person.does('enter-phone-code', { type: 'back' })
    await person.does('enter-tramite', { type: 'back' })
    await person.sees('enter-cuil')
  })

  it('shares the three attempts with the kiosk, each with other questions', async () => {
    const { opened, at } = await line()
    await opened.services.attempts.count(ana.cuil, crypto.randomUUID())
    await takesCall(at)
    await answerQuestions(at, ana.facts, { wrong: 2 })
    expect(await at.sees('identity-failed')).toMatchObject({ isReadAloud: true, attemptsLeft: 1 })
    await at.does('identity-failed', { type: 'try-again' })
    await answerQuestions(at, ana.facts, { wrong: 1 })
    expect(await at.sees('staff-notice')).toMatchObject({ notice: 'phone-no-attempts-left' })
    await at.does('staff-notice', { type: 'understood' })
    await at.sees('desk')
  })

  it('asks the questions where a kiosk would ask the trámite alone', async () => {
    const { opened, at } = await line()
    opened.services.branch.identity = 'tramite-or-questions'
    await takesCall(at)
    await answerQuestions(at, ana.facts)
    await at.sees('phone-code')
  })

  it('names in each attempt the operator who asked; of a citizen’s own nobody', async () => {
    const { opened, at, operator } = await line()
    await givesCode(at)
    const own = await opened.services.attempts.count(ana.cuil, crypto.randomUUID())
    if (own) await opened.services.attempts.end(own, ana.cuil, 'failed', crypto.randomUUID())
    expect(await attemptsTold(opened)).toEqual([
      { kind: 'identity-attempt-counted', operator: operator.id, byPhone: true },
      { kind: 'identity-attempt-ended', operator: operator.id, byPhone: true },
      { kind: 'identity-attempt-counted', operator: undefined, byPhone: undefined },
      { kind: 'identity-attempt-ended', operator: undefined, byPhone: undefined },
    ])
  })

  it.each([
    ['before the answers were given', 'question', 1, 'identity-attempt-counted'],
    ['before another attempt', 'identity-failed', 2, 'identity-attempt-ended'],
  ] as const)('is over for an operator who is ended during the call, %s: nothing more is counted, ended or given', async (_when, screen, entries, last) => {
    const { opened, at, operator } = await line()
    await takesCall(at)
    if (screen === 'identity-failed') await answerQuestions(at, ana.facts, { wrong: 1 })
    await at.sees(screen)
    await ends(operator, opened)
    if (screen === 'identity-failed') await at.does('identity-failed', { type: 'try-again' })
    else await answerQuestions(at, ana.facts)
    expect(await at.sees('staff-notice')).toMatchObject({ notice: 'session-over' })
    const told = await attemptsTold(opened)
    expect(told).toHaveLength(entries)
    expect(told.at(-1)).toMatchObject({ kind: last })
    expect(await opened.services.attempts.next(ana.cuil)).toMatchObject({ left: 2 })
  })

  it('ends where the caller hangs up: the attempt counts, and the operator goes on working', async () => {
    const { at } = await line()
    await takesCall(at)
    await at.does('question', { type: 'hang-up' })
    expect(await at.sees('identity-failed')).toMatchObject({ attemptsLeft: 2 })
    await at.does('identity-failed', { type: 'leave' })
    await at.sees('desk')
  })

  it('can not be hung up at a kiosk', async () => {
    const { opened } = await line()
    const person = opened.person()
    await enterCuil(person, ana.cuil)
    await enterTramite(person, anasTramite)
    await person.sees('question')
    expect(person.sends({ type: 'hang-up' })).toEqual({ refused: 'impossible-now' })
  })

  it('fails for an unknown CUIL as for anybody', async () => {
    const { opened, at } = await line()
    await takesCall(at, unknownCuil)
    // All three right, of what is asked about nobody.
    await answerQuestions(at, opened.services.padron.candidate(unknownCuil).person.facts)
    expect(await at.sees('identity-failed')).toMatchObject({ attemptsLeft: 2 })
    await at.does('identity-failed', { type: 'leave' })
    await at.sees('desk')
  })

  it('is not for who has no trámite on record, nor for the operator, nor for who has a clave', async () => {
    const without = { ...ana, hasTramite: false }
    const first = await line([without])
    await takesCall(first.at)
    expect(await first.at.sees('staff-notice')).toMatchObject({ notice: 'phone-no-tramite' })

    const second = await line([ana], ana.cuil)
    await takesCall(second.at)
    expect(await second.at.sees('staff-notice')).toMatchObject({ notice: 'own-cuil' })

    const third = await line()
    await openAccount(third.opened, 'Mate2Bravo7')
    await takesCall(third.at)
    await answerQuestions(third.at, ana.facts)
    expect(await third.at.sees('staff-notice')).toMatchObject({ notice: 'phone-already-has-clave' })
  })
})

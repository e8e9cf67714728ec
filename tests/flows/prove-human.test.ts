import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import type { ScreenNamed } from '../../electron/contract.ts'
import { spokenWords, type SpokenWord } from '../../electron/rules/spoken-check.ts'
import { acceptPolicies, ana, type Office } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'
import { entriesOf } from '../support/entries-of.ts'
import { codeOf, staffOffice, type Credentials } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const fitting = ({ words, category }: ScreenNamed<'robot-question'>) => {
  const fits: readonly SpokenWord[] = spokenWords[category]
  return words.findIndex((word) => fits.includes(word))
}

async function atPictures({ person: arrives }: Pick<Office, 'person'>): Promise<Dialogue> {
  const person = arrives()
  await acceptPolicies(person)
  await person.does('enter-cuil', { type: 'prove-human', cuil: ana.cuil })
  await person.sees('robot-check')
  return person
}

describe('a question in place of the pictures', () => {
  async function listens() {
    const office = await staffOffice()
    const person = await atPictures(office)
    await person.does('robot-check', { type: 'listen' })
    return { ...office, person, question: await person.sees('robot-question') }
  }

  it('is passed by the word that fits, and leads back to the CUIL as it was', async () => {
    const { person, question } = await listens()
    await person.does('robot-question', { type: 'continue', option: fitting(question) })
    expect(person.screen).toMatchObject({ name: 'enter-cuil', cuil: ana.cuil, human: true })
    await person.does('enter-cuil', { type: 'continue', cuil: ana.cuil })
    await person.sees('enter-tramite')
  })

  it('is another one after a wrong answer and where it is wished for, and asks for an answer, without counting any attempt', async () => {
    const { person, question, services } = await listens()
    await person.does('robot-question', { type: 'continue', option: null })
    expect(person.screen).toEqual({ ...question, problem: 'choose-word' })
    await person.does('robot-question', { type: 'continue', option: (fitting(question) + 1) % 4 })
    const second = await person.sees('robot-question')
    expect(second.problem).toBe('word-wrong')
    expect(second.category).not.toBe(question.category)
    await person.does('robot-question', { type: 'other-question' })
    const third = await person.sees('robot-question')
    expect(third.problem).toBeNull()
    expect(third.category).not.toBe(second.category)
    expect(await services.attempts.next(ana.cuil)).toMatchObject({ questionSet: 1 })
  })

  it('never sends which word fits', async () => {
    const { question } = await listens()
    expect(Object.keys(question).sort()).toEqual(['category', 'name', 'problem', 'purpose', 'words'])
  })

  it('is left for other pictures', async () => {
    const { person } = await listens()
    await person.does('robot-question', { type: 'back' })
    expect(person.screen).toMatchObject({ name: 'robot-check', problem: null })
    await person.does('robot-check', { type: 'back' })
    expect(person.screen).toMatchObject({ name: 'enter-cuil', human: false })
  })
})

describe('somebody of the office in place of the pictures', () => {
  async function asksForHelp() {
    const office = await staffOffice()
    const who = await office.employs('40112', ['phone'])
    office.clock.pass(30)
    const person = await atPictures(office)
    await person.does('robot-check', { type: 'ask-for-help' })
    await person.sees('robot-help')
    return { ...office, who, person, nextPerson: () => atPictures(office) }
  }
  const gives = async (person: Dialogue, who: Pick<Credentials, 'legajo'>, code: string) => {
    await person.does('robot-help', { type: 'continue', legajo: who.legajo, code })
    await vi.waitUntil(() => person.screen.name !== 'robot-help' || !person.screen.checking)
  }

  it('approves with legajo and code: this check is passed, and nobody has come in', async () => {
    const { person, who, clock, ...office } = await asksForHelp()
    await gives(person, who, codeOf(who.secret, clock.now()))
    expect(person.view).toMatchObject({ screen: { name: 'enter-cuil', cuil: ana.cuil, human: true }, signedIn: false, operator: null, party: 'citizen' })
    expect(await entriesOf(office, 'presence-approved')).toMatchObject([{ facts: { operator: who.id } }])
    expect(await entriesOf(office, 'operator-signed-in')).toEqual([])
  })

  it('approves one visit: the next person is asked anew, and the code is used up', async () => {
    const { person, who, clock, nextPerson } = await asksForHelp()
    const code = codeOf(who.secret, clock.now())
    await gives(person, who, code)
    person.sends({ type: 'cancel' })
    person.sends({ type: 'leave-confirmed' })
    expect(await person.ended).toBe('cancelled')
    const next = await nextPerson()
    await next.does('robot-check', { type: 'ask-for-help' })
    expect(await next.sees('robot-help')).toMatchObject({ legajo: '', problem: null })
    await gives(next, who, code)
    expect(next.screen).toMatchObject({ name: 'robot-help', legajo: '40112', problem: { at: 'approval', key: 'approval-refused' } })
  })

  it('says what is missing before anything is counted', async () => {
    const { person, who, store } = await asksForHelp()
    await person.does('robot-help', { type: 'continue', legajo: ' ', code: '123456' })
    expect(person.screen).toMatchObject({ problem: { at: 'legajo', key: 'approval-legajo-missing' } })
    for (const code of ['', '12345', '1234567', 'ACDE-FGHJ-KM']) {
      await person.does('robot-help', { type: 'continue', legajo: who.legajo, code })
      expect(person.screen).toMatchObject({ problem: { at: 'code', key: 'approval-code-missing' } })
    }
    expect(await store.db.selectFrom('sign_in_state').select('place').execute()).toEqual([])
  })

  it('that is refused is told in one sentence, whatever was wrong, and slows the machine down as a clave does', async () => {
    const { person, who, services } = await asksForHelp()
    const refusedSignIn = vi.spyOn(services, 'refusedSignIn')
    for (const legajo of [who.legajo, '99999']) {
      await gives(person, { legajo }, '000000')
      expect(person.screen).toMatchObject({ name: 'robot-help', legajo, checking: false, problem: { at: 'approval', key: 'approval-refused' } })
    }
    expect(refusedSignIn).toHaveBeenCalledTimes(2)
  })

  it('shows neither code nor anything of who works here', async () => {
    const { person, who, clock } = await asksForHelp()
    const code = codeOf(who.secret, clock.now())
    await gives(person, who, code)
    const shown = JSON.stringify(person.views)
    for (const text of [code, `Operador ${who.legajo}`, who.id]) expect(shown).not.toContain(text)
  })

  it('is left for other pictures', async () => {
    const { person } = await asksForHelp()
    await person.does('robot-help', { type: 'back' })
    expect(person.screen).toMatchObject({ name: 'robot-check', problem: null })
  })
})

import { describe, expect, it } from 'vitest'
import { usualPreferences, type Preferences, type ScreenEvent } from '../electron/contract.ts'
import { usualIdleTimes } from '../electron/idle-watch.ts'
import { steps } from '../electron/steps.ts'
import { BACK, stay, type Visit } from '../electron/visit.ts'
import { Dialogue, officeOfTests } from './support/dialogue.ts'

const policies = { name: 'policies' as const, blocks: [], problem: null }
const question = (number: number, canGoBack = false) => ({
  name: 'question' as const,
  isReadAloud: false,
  category: 'street' as const,
  number,
  of: 3,
  options: ['a', 'b', 'c', 'd'],
  canGoBack,
  problem: null,
})
const optionOf = (event: ScreenEvent<'question'>) => (event.type === 'continue' ? event.option : null)
const choose = (visit: Visit, number: number) => visit.ask(question(number), optionOf)
const twoQuestions = async (visit: Visit) => {
  await choose(visit, 1)
  await choose(visit, 2)
}

describe('promise 1: a screen has an unguessable id, and an event for it is accepted once', () => {
  it('takes an answer once, and drops the second of a double tap in silence', async () => {
    const person = new Dialogue(twoQuestions)
    const first = (await person.sees('question')) && person.view.id
    await person.does('question', { type: 'continue', option: 1 })
    expect(person.view.screen).toMatchObject({ number: 2 })
    expect(person.sends({ type: 'continue', option: 2 }, first)).toEqual({ passed: 'stale' })
    expect(person.view.screen).toMatchObject({ number: 2 })
  })

  it('drops a second answer that comes before the next screen is there', () => {
    const person = new Dialogue(twoQuestions)
    expect(person.sends({ type: 'continue', option: 1 })).toEqual({ passed: 'accepted' })
    expect(person.sends({ type: 'continue', option: 2 })).toEqual({ passed: 'stale' })
  })

  it('gives each screen an id of its own', async () => {
    const person = new Dialogue(twoQuestions)
    await person.does('question', { type: 'continue', option: 1 })
    expect(new Set(person.views.map(({ id }) => id)).size).toBe(2)
  })

  it('refuses an event that names no screen of this visit', () => {
    const person = new Dialogue(twoQuestions)
    for (const id of ['forged', '']) expect(person.sends({ type: 'continue', option: 1 }, id)).toEqual({ refused: 'unknown-screen' })
  })

  it('refuses back where the screen does not offer it', () => {
    const person = new Dialogue(twoQuestions)
    expect(person.sends({ type: 'back' })).toEqual({ refused: 'impossible-now' })
  })
})

describe('promise 2: back asks the step before again', () => {
  const flow = (visit: Visit) =>
    steps(
      () => visit.ask(policies, () => 'accepted' as const),
      () => visit.ask(question(1, true), optionOf),
      () => visit.ask(question(2, true), optionOf),
    )

  it('one step at a time, and out of the first', async () => {
    let result: unknown
    const person = new Dialogue(async (visit) => { result = await flow(visit) })
    await person.does('policies', { type: 'continue', reachedEnd: true, accepted: true })
    await person.does('question', { type: 'continue', option: 0 })
    expect(person.screen).toMatchObject({ number: 2 })
    await person.does('question', { type: 'back' })
    expect(person.screen).toMatchObject({ number: 1 })
    await person.does('question', { type: 'back' })
    expect(person.screen.name).toBe('policies')
    expect(person.sends({ type: 'back' })).toEqual({ passed: 'accepted' })
    expect(await person.ended).toBe('returned')
    expect(result).toBe(BACK)
  })

  it('answers what every step answered', async () => {
    let result: unknown
    const person = new Dialogue(async (visit) => { result = await flow(visit) })
    await person.does('policies', { type: 'continue', reachedEnd: true, accepted: true })
    await person.does('question', { type: 'continue', option: 3 })
    await person.does('question', { type: 'continue', option: 4 })
    await person.ended
    expect(result).toEqual(['accepted', 3, 4])
  })
})

describe('promise 3: overlays lie over a screen that stays', () => {
  it('help opens over a step and comes back to the same screen with the same id', async () => {
    const person = new Dialogue(twoQuestions)
    const { id } = person.view
    await person.doesAnywhere({ type: 'open-reading', reading: 'faq' })
    expect(person.view).toMatchObject({ id, screen: { number: 1 }, overlay: { kind: 'reading', reading: 'faq' } })
    await person.doesAnywhere({ type: 'close-overlay' })
    expect(person.view).toMatchObject({ id, overlay: null })
    await person.does('question', { type: 'continue', option: 1 })
    expect(person.screen).toMatchObject({ number: 2 })
  })

  it('staff’s manual opens on screens of theirs alone', () => {
    expect(new Dialogue(twoQuestions).sends({ type: 'open-reading', reading: 'staff' })).toEqual({ refused: 'impossible-now' })
  })

  it('a tap on what lies beneath an overlay does nothing', async () => {
    const person = new Dialogue(twoQuestions)
    await person.doesAnywhere({ type: 'open-accessibility' })
    expect(person.sends({ type: 'continue', option: 1 })).toEqual({ passed: 'stale' })
    expect(person.screen).toMatchObject({ number: 1 })
  })

  it('a tap that was under way when the idle question came up answers nothing beneath it', () => {
    const person = new Dialogue(twoQuestions)
    person.clock.pass(95)
    expect(person.sends({ type: 'continue', option: 1 })).toEqual({ passed: 'stale' })
    expect(person.view).toMatchObject({ screen: { number: 1 }, overlay: null })
  })

  it('SIGO ACÁ over an open reading comes back to the reading', async () => {
    const person = new Dialogue(twoQuestions)
    await person.doesAnywhere({ type: 'open-reading', reading: 'faq' })
    person.clock.pass(95)
    await person.doesAnywhere({ type: 'close-overlay' })
    expect(person.overlay).toMatchObject({ kind: 'reading', reading: 'faq' })
  })

  it('what suits the person is chosen in Accesibilidad and stays for the visit', async () => {
    const person = new Dialogue(twoQuestions)
    expect(person.sends({ type: 'prefer', preferences: { textSize: 200 } })).toEqual({ passed: 'stale' })
    await person.doesAnywhere({ type: 'open-accessibility' })
    await person.doesAnywhere({ type: 'prefer', preferences: { textSize: 200 } })
    await person.doesAnywhere({ type: 'close-overlay' })
    await person.does('question', { type: 'continue', option: 1 })
    expect(person.view.preferences).toEqual({ ...usualPreferences, textSize: 200 })
    expect(new Dialogue(twoQuestions).view.preferences).toEqual(usualPreferences)
  })

  it('back to the usual goes all but the language, where it is chosen', async () => {
    const person = new Dialogue(twoQuestions)
    expect(person.sends({ type: 'prefer-usual' })).toEqual({ passed: 'stale' })
    await person.doesAnywhere({ type: 'open-accessibility' })
    await person.doesAnywhere({ type: 'prefer', preferences: { language: 'pt', textSize: 150, touchGuard: 500, voice: true } })
    await person.doesAnywhere({ type: 'prefer-usual' })
    expect(person.view.preferences).toEqual({ ...usualPreferences, language: 'pt' })
  })

  it('the language is chosen on Inicio too, and nothing else there', async () => {
    const person = new Dialogue((visit) => visit.ask({ name: 'start' }, (event) => event.type))
    expect(person.sends({ type: 'prefer', preferences: { language: 'pt', voice: true } })).toEqual({ passed: 'stale' })
    await person.doesAnywhere({ type: 'prefer', preferences: { language: 'pt' } })
    expect(person.view.preferences).toEqual({ ...usualPreferences, language: 'pt' })
    const elsewhere = new Dialogue(twoQuestions)
    expect(elsewhere.sends({ type: 'prefer', preferences: { language: 'pt' } })).toEqual({ passed: 'stale' })
  })

  it('it is one that the office offers: another is what a page makes up, on Inicio and in Accesibilidad', async () => {
    const office = { ...officeOfTests, languages: ['es-AR', 'pt'] as const }
    const person = new Dialogue((visit) => visit.ask({ name: 'start' }, (event) => event.type), { office })
    expect(person.sends({ type: 'prefer', preferences: { language: 'es-facil' } })).toEqual({ refused: 'impossible-now' })
    await person.doesAnywhere({ type: 'open-accessibility' })
    expect(person.sends({ type: 'prefer', preferences: { language: 'es-facil', textSize: 200 } })).toEqual({ refused: 'impossible-now' })
    expect(person.view.preferences).toEqual(usualPreferences)
    await person.doesAnywhere({ type: 'prefer', preferences: { language: 'pt' } })
    expect(person.view.preferences).toEqual({ ...usualPreferences, language: 'pt' })
  })

  it('what is seen from afar comes over Inicio when nobody came, and any touch takes it away and does nothing else', async () => {
    const person = new Dialogue((visit) => visit.ask({ name: 'start' }, (event) => event.type))
    person.clock.pass(usualIdleTimes.concealAfter)
    expect(person.overlay).toEqual({ kind: 'attract' })
    expect(person.sends({ type: 'sign-in' })).toEqual({ passed: 'stale' })
    expect(person.overlay).toBeNull()
    person.clock.pass(usualIdleTimes.concealAfter)
    await person.doesAnywhere({ type: 'open-accessibility' })
    expect(person.overlay).toBeNull()
  })

  it('leaving is asked twice', async () => {
    const person = new Dialogue(twoQuestions)
    expect(person.sends({ type: 'leave-confirmed' })).toEqual({ passed: 'stale' })
    await person.doesAnywhere({ type: 'cancel' })
    expect(person.overlay).toEqual({ kind: 'confirm-leave' })
    person.sends({ type: 'leave-confirmed' })
    expect(await person.ended).toBe('cancelled')
  })
})

describe('promise 4: a visit ends once, by one signal with a reason', () => {
  it('the pending ask rejects and nothing more is shown', async () => {
    const person = new Dialogue(twoQuestions)
    person.visit.end('renderer-lost')
    person.visit.end('finished')
    expect(await person.ended).toBe('renderer-lost')
    const shown = person.views.length
    person.sends({ type: 'activity' })
    expect(person.views).toHaveLength(shown)
    await expect(person.visit.ask(policies, () => 1)).rejects.toMatchObject({ reason: 'renderer-lost' })
  })

  it('an end during a write takes effect when the write is done', async () => {
    let written = false
    let finishWrite = () => {}
    const person = new Dialogue(async (visit) => {
      await choose(visit, 1)
      await visit.commit(async () => {
        await new Promise<void>((resolve) => { finishWrite = resolve })
        written = true
      })
      await choose(visit, 2)
    })
    person.sends({ type: 'continue', option: 1 })
    await Promise.resolve()
    person.visit.end('cancelled')
    expect(person.visit.signal.aborted).toBe(false)
    finishWrite()
    expect(await person.ended).toBe('cancelled')
    expect(written).toBe(true)
    expect(person.views).toHaveLength(1)
  })

  it('no idle time runs during a write', async () => {
    let finishWrite = () => {}
    const person = new Dialogue(async (visit) => {
      await choose(visit, 1)
      await visit.commit(() => new Promise<void>((resolve) => { finishWrite = resolve }))
      await choose(visit, 2)
    })
    person.sends({ type: 'continue', option: 1 })
    await Promise.resolve()
    person.clock.pass(3600)
    expect(person.visit.signal.aborted).toBe(false)
    finishWrite()
    await person.visit.commit(() => Promise.resolve())
    expect(person.visit.signal.aborted).toBe(false)
  })

  it('a write that fails is told as what it is', async () => {
    const person = new Dialogue((visit) => visit.commit(() => Promise.reject(new Error('disk'))))
    await expect(person.ended).rejects.toThrow('disk')
  })
})

describe('promise 5: an update keeps the id', () => {
  it('shows other contents of the same screen, whose event is still awaited', async () => {
    const person = new Dialogue((visit) =>
      visit.ask(question(1), (event) => optionOf(event) ?? stay<'question'>({ ...question(1), problem: 'choose-one' })),
    )
    const { id } = person.view
    await person.does('question', { type: 'continue', option: null })
    expect(person.view).toMatchObject({ id, screen: { problem: 'choose-one' } })
    person.sends({ type: 'continue', option: 2 })
    expect(await person.ended).toBe('returned')
  })

  it('can not turn one screen into another', () => {
    const person = new Dialogue(twoQuestions)
    expect(() => { person.visit.update({ name: 'finished', what: 'created', level: 2 }) }).toThrow()
  })
})

describe('promise 6: staff taking over ends the citizen\'s visit', () => {
  it('and nothing of it is left to be shown or answered', async () => {
    const person = new Dialogue(twoQuestions)
    await person.does('question', { type: 'continue', option: 1 })
    person.visit.end('staff-took-over')
    expect(await person.ended).toBe('staff-took-over')
    const shown = person.views.length
    expect(person.sends({ type: 'continue', option: 1 })).toEqual({ passed: 'stale' })
    expect(person.views).toHaveLength(shown)
  })
})

describe('what a flow does wrong', () => {
  it('is the flow\'s own error: the page that sent the event learns nothing of it', async () => {
    const person = new Dialogue((visit) =>
      visit.ask(question(1), () => {
        throw new Error('a fault of ours')
      }),
    )
    expect(person.sends({ type: 'continue', option: 1 })).toEqual({ passed: 'accepted' })
    await expect(person.ended).rejects.toThrow('a fault of ours')
  })
})

describe('domain 7: idle', () => {
  it('hides what is typed after 60 s, asks at 90 s, counts down 30 s and ends', async () => {
    const person = new Dialogue(twoQuestions)
    person.clock.pass(59)
    expect(person.view.concealed).toBe(false)
    person.clock.pass(1)
    expect(person.view).toMatchObject({ concealed: true, overlay: null })
    person.clock.pass(30)
    expect(person.overlay).toEqual({ kind: 'idle', secondsLeft: 30 })
    person.clock.pass(29)
    expect(person.overlay).toEqual({ kind: 'idle', secondsLeft: 1 })
    person.clock.pass(1)
    expect(await person.ended).toBe('idle')
  })

  it('SIGO ACÁ gives the whole time again, as often as it takes, and what was open stays open', async () => {
    const person = new Dialogue(twoQuestions)
    await person.doesAnywhere({ type: 'open-reading', reading: 'manual' })
    for (let times = 0; times < 20; times += 1) {
      person.clock.pass(115)
      expect(person.overlay).toEqual({ kind: 'idle', secondsLeft: 5 })
      await person.doesAnywhere({ type: 'activity' })
      expect(person.view).toMatchObject({ concealed: false, overlay: { kind: 'reading', reading: 'manual' } })
    }
  })

  it('Inicio as it was found waits all day; with something open on it, it does not', async () => {
    const start = (visit: Visit) => visit.ask({ name: 'start' }, (event) => event.type)
    const nobody = new Dialogue(start)
    nobody.clock.pass(24 * 3600)
    expect(nobody.views.map(({ overlay }) => overlay)).toEqual([null, { kind: 'attract' }])

    const somebody = new Dialogue(start)
    await somebody.doesAnywhere({ type: 'open-reading', reading: 'faq' })
    somebody.clock.pass(120)
    expect(await somebody.ended).toBe('idle')
  })
})

describe('promise 6: staff that takes over ends the visit', () => {
  it('at once on Inicio as it was found, which holds nothing of anybody', async () => {
    const person = new Dialogue((visit) => visit.ask({ name: 'start' }, (event) => event.type))
    expect(person.sends({ type: 'staff' })).toEqual({ passed: 'accepted' })
    expect(await person.ended).toBe('staff-took-over')
  })

  it('only once they have confirmed it, where somebody is doing something', async () => {
    const person = new Dialogue(twoQuestions)
    await person.doesAnywhere({ type: 'staff' })
    expect(person.overlay).toEqual({ kind: 'confirm-staff' })
    await person.doesAnywhere({ type: 'close-overlay' })
    expect(person.sends({ type: 'staff-confirmed' })).toEqual({ passed: 'stale' })
    await person.doesAnywhere({ type: 'staff' })
    person.sends({ type: 'staff-confirmed' })
    expect(await person.ended).toBe('staff-took-over')
  })

  it('and there is none in a visit of staff, where the crest is only on what is turned to a citizen', () => {
    const turned = new Dialogue(twoQuestions, { staff: { idle: usualIdleTimes } })
    expect(turned.sends({ type: 'staff' })).toEqual({ passed: 'stale' })
    const desk = { name: 'staff-notice' as const, notice: 'refusal-noted' as const }
    const operator = new Dialogue((visit) => visit.ask(desk, (event) => event.type), { staff: { idle: usualIdleTimes } })
    expect(operator.sends({ type: 'staff' })).toEqual({ refused: 'impossible-now' })
  })
})

describe('a screen that staff and citizen share', () => {
  const times = { concealAfter: 5, warnAfter: 10, endAfterWarning: 5 }
  const confirm = { name: 'confirm-level' as const, services: [], allowed: '', checking: false, problem: null }
  const shared = async (visit: Visit) => {
    visit.operatorSignsIn({ name: 'Lucía Ferreyra', legajo: '40112' })
    await visit.ask({ name: 'desk-find', task: 'raise', problem: null }, (event) => event.type)
    await visit.ask(confirm, (event) => event.type)
    await visit.ask({ name: 'staff-notice', notice: 'person-declined' }, (event) => event.type)
  }

  it('says whose turn it is, and nothing of the operator where it is the citizen’s', async () => {
    const at = new Dialogue(shared, { staff: { idle: times } })
    expect(at.view).toMatchObject({ party: 'staff', operator: { legajo: '40112' } })
    await at.does('desk-find', { type: 'continue', cuil: '' })
    expect(at.view).toMatchObject({ party: 'citizen', operator: null })
    expect(at.sends({ type: 'sign-out' })).toEqual({ refused: 'impossible-now' })
    await at.does('confirm-level', { type: 'decline' })
    expect(at.view).toMatchObject({ party: 'staff', operator: { legajo: '40112' } })
    at.sends({ type: 'sign-out' })
    expect(await at.ended).toBe('finished')
  })

  it('suits each in their own way: a citizen finds it as usual, and the operator as they had it, password and all', async () => {
    const other = (visit: Visit) => visit.ask({ name: 'hand-back', checking: false, problem: null }, (event) => event.type)
    const at = new Dialogue(async (visit) => {
      await shared(visit)
      await visit.ask(confirm, (event) => event.type)
      await other(visit)
    }, { staff: { idle: times } })
    const prefers = async (preferences: Partial<Preferences>) => {
      await at.doesAnywhere({ type: 'open-accessibility' })
      await at.doesAnywhere({ type: 'prefer', preferences })
      await at.doesAnywhere({ type: 'close-overlay' })
    }
    await prefers({ textSize: 125 })
    await at.does('desk-find', { type: 'continue', cuil: '' })
    expect(at.view.preferences).toEqual(usualPreferences)
    await prefers({ voice: true, headphones: true, language: 'pt' })
    await at.does('confirm-level', { type: 'decline' })
    expect(at.view.preferences).toEqual({ ...usualPreferences, textSize: 125 })
    await at.does('staff-notice', { type: 'understood' })
    expect(at.view).toMatchObject({ screen: { name: 'confirm-level' }, preferences: usualPreferences })
    await at.does('confirm-level', { type: 'decline' })
    expect(at.view).toMatchObject({ screen: { name: 'hand-back' }, preferences: { ...usualPreferences, textSize: 125 } })
  })

  it('gives an enrolment longer, since codes are copied by hand', async () => {
    const at = new Dialogue((visit) => visit.ask({ name: 'recovery-codes', codes: [], slip: null }, (event) => event.type), {
      staff: { idle: times, enrolling: usualIdleTimes },
    })
    await at.sees('recovery-codes')
    at.clock.pass(59)
    expect(at.view).toMatchObject({ concealed: false, overlay: null })
  })

  it('gives each the idle times that are theirs, from when it is their turn', async () => {
    const at = new Dialogue(shared, { staff: { idle: times } })
    at.clock.pass(9)
    await at.does('desk-find', { type: 'continue', cuil: '' })
    at.clock.pass(59)
    expect(at.view).toMatchObject({ concealed: false, overlay: null })
    await at.does('confirm-level', { type: 'decline' })
    at.clock.pass(10)
    expect(at.overlay).toEqual({ kind: 'idle', secondsLeft: 5 })
  })
})

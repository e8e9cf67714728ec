import { overhear, refusalsOf, send, type KioskOfPage } from '../support/hostile-page.ts'
import { expect, test } from './kiosk.ts'

test.describe('@create a hostile page', () => {
  test('misuses window.kiosk in vain: it is told nothing, and goes on as before', async ({ opened, person }) => {
    await person.sees('start')
    const thrown = await person.page.evaluate(() => {
      const kiosk = Reflect.get(window, 'kiosk') as KioskOfPage
      const tries: (() => void)[] = [
        () => { kiosk.send(Symbol('x')) },
        () => { kiosk.send(Object.create(null)) },
        () => { kiosk.send(undefined) },
        () => { kiosk.send({ id: 'x' }) },
        () => { kiosk.send(7) },
        () => { kiosk.send(['a', 'b']) },
        () => { Reflect.apply(kiosk.send, null, ['{}']) },
        () => { Object.defineProperty(kiosk, 'send', { value: null }) },
        () => { Reflect.set(kiosk, 'more', 1); if (Reflect.has(kiosk, 'more')) throw new Error('added') },
        () => { Reflect.deleteProperty(window, 'kiosk'); if (!('kiosk' in window)) throw new Error('deleted') },
        () => { Object.assign(Object.prototype, { mainFrame: true, origin: 'https://kiosk.invalid', polluted: true }) },
        () => { kiosk.send('{"id":"x","event":{"type":"activity"}}') },
      ]
      return tries.map((attempt) => {
        try {
          attempt()
          return 'said nothing'
        } catch (error) {
          return error instanceof TypeError ? 'TypeError' : String(error)
        }
      })
    })
    expect(thrown.filter((result) => !/^(said nothing|TypeError)$/.test(result))).toEqual([])
    expect(Reflect.has({}, 'polluted')).toBe(false)
    await person.startsToCreate()
    await person.sees('policies')
    await expect.poll(() => refusalsOf(opened)).toEqual(['not-an-envelope', 'not-json', 'unknown-screen'])
    expect(opened.log.filter((line) => line.includes('Error'))).toEqual([])
  })

  test('that asks for its views a second time is taken for reloaded, and replaced', async ({ person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    const before = person.page
    await before.evaluate(() => { (Reflect.get(window, 'kiosk') as KioskOfPage).onScreen(() => {}) })
    await expect.poll(() => before.isClosed()).toBe(true)
    await person.sees('start')
  })

  test('forges, replays and twists events in vain: each kind is noted once, and nothing of it is kept', async ({ opened, person }) => {
    await person.sees('start')
    const heard = await overhear(person.page)
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.sees('enter-cuil')
    const views = await heard()
    const id = views.at(-1)?.id ?? ''
    const past = views[0]?.id ?? ''
    expect(past).not.toBe(id)
    const canary = 'Canario58Luz'
    const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`
    await send(
      person.page,
      // Of an earlier screen, as it was: dropped in silence.
      JSON.stringify({ id: past, event: { type: 'continue', reachedEnd: true, accepted: true } }),
      JSON.stringify({ id: past, event: { type: 'create-clave' } }),
      // Steps skipped.
      JSON.stringify({ id, event: { type: 'continue', clave: canary, confirmation: canary } }),
      JSON.stringify({ id, event: { type: 'try-again' } }),
      JSON.stringify({ id, event: { type: 'start-using' } }),
      JSON.stringify({ id, event: { type: 'leave-confirmed' } }),
      // An id that is none, or no text.
      ...['forged', '', '__proto__', 'constructor'].map((forged) => JSON.stringify({ id: forged, event: { type: 'back' } })),
      JSON.stringify({ id: [id], event: { type: 'back' } }),
      // Prototypes and what is like them.
      `{"id":"${id}","event":{"type":"continue","cuil":"20","__proto__":{"human":true}}}`,
      `{"id":"${id}","__proto__":{"event":{"type":"back"}},"event":{"type":"typed","cuil":"20"}}`,
      JSON.stringify({ id, event: { type: 'continue', cuil: '20', constructor: { prototype: { human: true } } } }),
      JSON.stringify({ id, event: { type: 'continue', cuil: '20301234563', human: true } }),
      JSON.stringify({ id, event: { type: 'toString' } }),
      // Forms that the schema has no place for.
      JSON.stringify({ id, event: { type: 'typed', cuil: { length: 3 } } }),
      JSON.stringify({ id, event: { type: 'typed', cuil: canary.repeat(10) } }),
      JSON.stringify({ id, event: [] }),
      JSON.stringify([]),
      '{',
      'null',
      '\u0000',
      deep,
      `{"id":"${id}","event":${deep}}`,
      'x'.repeat(10_000_000),
      JSON.stringify({ id, event: { type: 'scan', payload: canary.repeat(800_000) } }),
    )
    await person.sees('enter-cuil')
    await person.typesDigits('2730')
    await expect(person.page.getByRole('textbox')).toHaveValue(/^27 – 30/)
    await expect.poll(() => refusalsOf(opened)).toEqual(
      ['not-an-envelope', 'not-an-event-of-this-screen', 'not-json', 'too-large', 'unknown-screen'],
    )
    expect(opened.log.filter((line) => line.includes('rechazó'))).toHaveLength(5)
    expect(opened.log.join('\n')).not.toContain(canary)
  })

  test('is heard from its top alone: what a frame in it sends is refused', async ({ opened, person }) => {
    await person.sees('start')
    const heard = await overhear(person.page)
    await person.page.evaluate(() => { document.body.append(document.createElement('iframe')) })
    const frame = person.page.frames()[1]
    if (!frame) throw new Error('no frame')
    const offered = () => ['kiosk', 'kioskSend', 'kioskReady'].filter((name) => name in window)
    expect(await frame.evaluate(offered)).toEqual([])
    // Handed back the raw function that every frame is born with and loses before its first script.
    const devTools = await person.page.context().newCDPSession(person.page)
    await devTools.send('Runtime.enable')
    await devTools.send('Runtime.addBinding', { name: 'kioskSend' })
    await person.touches('Accesibilidad')
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(0)
    const id = (await heard()).at(-1)?.id
    await frame.evaluate((message) => { (Reflect.get(window, 'kioskSend') as (message: string) => void)(message) },
      JSON.stringify({ id, event: { type: 'close-overlay' } }))
    await expect.poll(() => refusalsOf(opened)).toEqual(['foreign-frame'])
    await expect(person.page.getByRole('dialog')).toBeVisible()
  })

  const floods: [name: string, flood: () => void, refusals: string[]][] = [
    ['messages', () => {
      const { send } = Reflect.get(window, 'kiosk') as KioskOfPage
      for (let times = 0; times < 20_000; times += 1) send('{"id":"forged","event":{"type":"activity"}}')
    }, ['flood', 'too-many', 'unknown-screen']],
    ['messages of 10 MB', () => {
      const { send } = Reflect.get(window, 'kiosk') as KioskOfPage
      const message = 'x'.repeat(10_000_000)
      for (let times = 0; times < 20_000; times += 1) send(message)
    }, ['flood', 'too-large']],
    ['requests', () => {
      for (let times = 0; times < 20_000; times += 1) fetch('https://example.org/').catch(() => {})
    }, ['policy']],
    ['words on its console', () => {
      const { log } = console
      for (let times = 0; times < 20_000; times += 1) log('canary')
    }, ['noise']],
    ['errors', () => {
      for (let times = 0; times < 20_000; times += 1) void Promise.reject(new Error('canary'))
    }, ['noise']],
  ]
  for (const [name, flood, refusals] of floods) {
    test(`that floods the kiosk with ${name} is replaced, and the next person is served`, async ({ opened, person }) => {
      await person.startsToCreate()
      await person.sees('policies')
      const before = person.page
      await before.evaluate(flood).catch((error: unknown) => { expect(String(error)).toMatch(/closed/) })
      await expect.poll(() => before.isClosed()).toBe(true)
      await person.startsToCreate()
      await person.sees('policies')
      expect(refusalsOf(opened)).toEqual(refusals)
      expect(opened.log.filter((line) => line.includes('rechazó'))).toHaveLength(refusals.length)
    })
  }

  test('that hangs is replaced: at Inicio too, where nothing is shown to it all day', async ({ opened, person }) => {
    const hang = async () => {
      const before = person.page
      await before.evaluate(() => { setTimeout(() => { for (;;); }) })
      return before
    }
    await person.startsToCreate()
    await person.sees('policies')
    const inAVisit = await hang()
    opened.clock.jump(60) // it is to show that nobody has touched for a while
    opened.shellClock.jump(10)
    await expect.poll(() => inAVisit.isClosed()).toBe(true)
    await person.sees('start')
    const atInicio = await hang()
    opened.shellClock.jump(30)
    opened.shellClock.jump(10)
    await expect.poll(() => atInicio.isClosed()).toBe(true)
    await person.startsToCreate()
    await person.sees('policies')
  })
})

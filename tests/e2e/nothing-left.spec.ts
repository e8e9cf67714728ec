import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { verifyClave } from '../../electron/accounts/hashing.ts'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import { canariesOf, canaryPadron, canaryPerson, type CanaryPerson } from '../support/canary-person.ts'
import { searchFor, type Search } from '../support/canary-search.ts'
import { filesBelow, filesSince, foundIn, foundInTables } from '../support/left-on-disk.ts'
import { look } from '../support/next-person.ts'
import { isRunning } from '../support/processes.ts'
import { Premises, RunningKiosk } from '../support/running-kiosk.ts'
import { canBeLeft, stationNamed, stationNames, type Exit, type StationName } from '../support/visits.ts'

interface Visit {
  station: StationName
  exit: Exit
}

/** Every way out, from screens that hold much, two of them under what can lie over them; the others are left on the slow days. */
const aShortDay: Visit[] = [
  { station: 'enter-cuil under help', exit: 'idle' },
  { station: 'robot-check', exit: 'reload' },
  { station: 'enter-tramite', exit: 'crash' },
  { station: 'question', exit: 'cancel' },
  { station: 'clave-status', exit: 'finish' },
  { station: 'choose-clave under accessibility', exit: 'kill' },
  { station: 'enter-clave', exit: 'cancel' },
]

const exits: Exit[] = ['finish', 'cancel', 'idle', 'reload', 'crash', 'kill']

/** Visits at one kiosk, one after the other. */
const days: { title: string; tag: string[]; visits: Visit[] }[] = [
  { title: 'some screens, left in every way', tag: [], visits: aShortDay },
  ...exits.map((exit) => ({
    title: `every screen, left by ${exit}`,
    tag: ['@slow'],
    visits: stationNames.filter((station) => canBeLeft(station, exit)).map((station) => ({ station, exit })),
  })),
]

const test = base.extend<{ premisesOf: (people: readonly CanaryPerson[]) => Premises }>({
  premisesOf: async ({ browserName: _ }, use) => {
    const made: Premises[] = []
    await use((people) => {
      const premises = new Premises(canaryPadron(people))
      made.push(premises)
      return premises
    })
    for (const premises of made) premises.remove()
  },
})

// Of the pages that try the search; the kiosk opens its own window.
test.use({ launchOptions: { executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium', headless: false } })

test.describe('@create the next person finds nothing', () => {
  for (const { title, tag, visits } of days) {
    test(`after a day of visits: ${title}`, { tag }, async ({ premisesOf }) => {
      test.setTimeout(60_000 + visits.length * 30_000)
      const people = visits.map(({ station }) => canaryPerson(Math.random, { dniExpired: stationNamed(station).dniExpired }))
      const premises = premisesOf(people)
      let kiosk = await RunningKiosk.open(premises)
      const asFoundFirst = await kiosk.order('look', undefined)
      const padron = readFileSync(premises.place.padron)

      for (const [number, visit] of visits.entries()) {
        await test.step(`${visit.station}, left by ${visit.exit}`, async () => {
          const person = people[number] as CanaryPerson
          const { renderer, offered, dom, log } = await kiosk.order('visit', { station: visit.station, person })
          const search = searchFor(canariesOf(person, offered))
          expect.soft([...search(Buffer.from(dom))]).toEqual(stationNamed(visit.station).shows ?? [])
          expect.soft([...searchFor(people.slice(0, number).flatMap(ownNumbers))(Buffer.from(dom))]).toEqual([])
          if (visit.exit === 'kill') {
            await kiosk.kill()
            // The browser ends by itself: nobody else would end it.
            await expect.poll(() => premises.processes()).toEqual([])
            expect.soft(leftBehind(premises, kiosk, search)).toEqual(whatBelongs(visit))
            kiosk = await RunningKiosk.open(premises)
          } else {
            await kiosk.order('leave', { station: visit.station, exit: visit.exit })
          }

          const find = await kiosk.order('look', undefined)
          expect.soft(find.renderer).not.toBe(renderer)
          await expect.soft.poll(() => isRunning(renderer)).toBe(false)
          expect.soft(find.html).toBe(asFoundFirst.html)
          expect.soft([...search(Buffer.from(find.dom))]).toEqual([])
          expect.soft([...search(Buffer.from(find.heap))]).toEqual([])
          expect.soft(find.kept).toEqual([])
          expect.soft(find.pasted).toEqual([])
          expect.soft([...search(Buffer.from([...log, ...find.log].join('\n')))]).toEqual([])
          expect.soft(leftBehind(premises, kiosk, search)).toEqual(whatBelongs(visit))
          if (!['attempt', undefined].includes(stationNamed(visit.station).keeps)) await expectOnlyTheHash(premises, person)
        })
      }

      await kiosk.close()
      expect(existsSync(premises.place.browserProfile)).toBe(false)
      expect([...filesBelow(join(premises.folder, 'tmp')), ...filesBelow(join(premises.folder, 'work'))]).toEqual([])
      await expect.poll(() => premises.processes()).toEqual([])
      const everybody = searchFor(people.flatMap((person) => canariesOf(person)))
      const someoneStays = visits.some(({ station }) => stationNamed(station).keeps !== undefined)
      expect(leftBehind(premises, kiosk, everybody).files).toEqual(someoneStays ? ['data/kiosk.db: cuil'] : [])
      expect(readFileSync(premises.place.padron).equals(padron)).toBe(true)
    })
  }
})

/** Answers that one person gave may be offered to another as wrong ones. */
const ownNumbers = (person: CanaryPerson) => canariesOf(person).filter(({ name }) => name !== 'answer')

interface Left {
  /** Of the kiosk's own folders, and of those that it shares with other programs. */
  files: string[]
  shared: string[]
  columns: string[]
  output: string[]
}

/** The padrón holds who exists, whoever comes; that visits change nothing in it is seen at the end of the day. */
const belongsToPadron = 'data/padron.db: cuil'

function leftBehind(premises: Premises, kiosk: RunningKiosk, search: Search): Left {
  const { folder, place, since } = premises
  return {
    files: foundIn(folder, search).filter((line) => line !== belongsToPadron),
    shared: ['/dev/shm', '/var/tmp', tmpdir()].flatMap((shared) => foundIn(shared, search, filesSince(since, shared))),
    columns: foundInTables(place.store, search),
    output: [...search(Buffer.from(kiosk.output))],
  }
}

const columnsThatKeep = {
  attempt: ['identity_attempt.cuil', 'journal_evidence.body'],
  account: ['account.cuil', 'identity_attempt.cuil', 'journal_evidence.body'],
  refusal: ['account.cuil', 'journal_evidence.body', 'sign_in_state.place'],
  'sign-in': ['account.cuil', 'journal_evidence.body', 'sign_in.cuil'],
}

function whatBelongs({ station }: Visit): Left {
  const { keeps } = stationNamed(station)
  const columns = keeps ? columnsThatKeep[keeps].map((column) => `${column}: cuil`) : []
  return { files: keeps ? ['data/kiosk.db: cuil'] : [], shared: [], columns, output: [] }
}

/** What stays of a clave is an argon2id hash (RFC 9106) in PHC form, under the pepper, and it is this clave's. */
async function expectOnlyTheHash({ place }: Premises, { cuil, clave }: CanaryPerson): Promise<void> {
  const store = new Sqlite(place.store, { readonly: true })
  const { hash, pepper_id: pepperId } = store
    .prepare<[string], { hash: string; pepper_id: string }>('select hash, pepper_id from account where cuil = ?')
    .get(cuil) ?? { hash: '', pepper_id: '' }
  store.close()
  expect.soft(hash).toMatch(/^\$argon2id\$v=19\$[mtp]=\d+,[mtp]=\d+,[mtp]=\d+\$[A-Za-z0-9+/]{22,}\$[A-Za-z0-9+/]{43}$/)
  expect.soft(await verifyClave(clave, { hash, pepperId }, openExistingKeys(place.keys))).toBe(true)
}

/** The search of a file has its tests in support/canary-search.test.ts. */
test.describe('@create the search of a page', () => {
  test.beforeEach(async ({ page }) => {
    const bodies: Record<string, [type: string, body: string]> = { '/worker.js': ['text/javascript', ''] }
    await page.context().route('**/*', (route) => {
      const [contentType, body] = bodies[new URL(route.request().url()).pathname] ?? ['text/html', '<input>']
      return route.fulfill({ contentType, body })
    })
    await page.goto('https://kiosk.invalid/')
  })

  test('finds what it shows, wherever it shows it', async ({ page }) => {
    const places = ['text', 'attribute', 'field', 'comment', 'shadow', 'frame'].map((name) => ({ name, text: `Canario en ${name}` }))
    await page.evaluate(([text = '', attribute = '', field = '', comment = '', shadow = '', frame = '']) => {
      document.body.append(text, document.createComment(comment), document.createElement('div'), document.createElement('iframe'))
      document.body.title = attribute
      Object.assign(document.querySelector('input') ?? {}, { value: field })
      document.querySelector('div')?.attachShadow({ mode: 'closed' }).append(shadow)
      document.querySelector('iframe')?.contentDocument?.body.append(frame)
    }, places.map(({ text }) => text))
    const search = searchFor(places)
    expect([...search(Buffer.from((await look(page)).dom))].sort()).toEqual(places.map(({ name }) => name).sort())
  })

  test('finds what its scripts hold, however they came by it', async ({ page }) => {
    const places = ['whole', 'joined', 'key', 'closure', 'promise'].map((name) => ({ name, text: `Canario de ${name}` }))
    const number = { name: 'number', text: '27309871235' }
    // Told letter by letter: a text that is handed over lies on the heap for that alone.
    await page.evaluate(([letters, digits]) => {
      const [whole = '', joined = '', key = '', closure = '', promise = ''] = letters.map((codes) => String.fromCharCode(...codes))
      const typed = [...joined].reduce((before, letter) => before + letter, '')
      const held = { whole, typed, [key]: true, closure: () => closure, promise: Promise.resolve(promise), number: Number(digits.join('')) }
      Object.assign(window, { held })
    }, [places.map(({ text }) => [...text].map((letter) => letter.charCodeAt(0))), [...number.text]] as const)
    const search = searchFor([...places, number])
    expect([...search(Buffer.from((await look(page)).heap))].sort()).toEqual([...places, number].map(({ name }) => name).sort())
  })

  test('finds what it keeps for another page', async ({ page }) => {
    expect((await look(page)).kept).toEqual([])
    await page.evaluate(async () => {
      localStorage.setItem('kept', 'x')
      sessionStorage.setItem('kept', 'x')
      document.cookie = 'kept=x'
      window.name = 'kept'
      window.history.pushState('kept', '')
      indexedDB.open('kept')
      await caches.open('kept')
      await navigator.serviceWorker.register('/worker.js')
    })
    const keepers = (await look(page)).kept.map((line) => /^\w+/.exec(line)?.[0])
    expect(keepers).toEqual(['localStorage', 'sessionStorage', 'cookies', 'name', 'history', 'pagesBefore', 'databases', 'caches', 'workers'])
  })

  test('finds what can be pasted, from the clipboard and from what was selected last', async ({ page }) => {
    const field = page.getByRole('textbox')
    await field.fill('copied')
    await field.press('Control+A')
    await field.press('Control+C')
    await field.fill('selected')
    await field.press('Shift+Home')
    expect((await look(page)).pasted).toEqual(['copied', 'selected'])
  })

  test('knows the process of a page, and that it has ended', async ({ page }) => {
    const { renderer } = await look(page)
    expect(readFileSync(`/proc/${String(renderer)}/cmdline`, 'utf8')).toContain('--type=renderer')
    expect(isRunning(renderer)).toBe(true)
    await page.close()
    await expect.poll(() => isRunning(renderer)).toBe(false)
  })
})

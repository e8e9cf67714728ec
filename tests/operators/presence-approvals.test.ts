import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { presenceApprovals } from '../../electron/operators/presence-approvals.ts'
import type { Permission } from '../../electron/operators/operator.ts'
import * as totp from '../../electron/operators/totp.ts'
import type * as Totp from '../../electron/operators/totp.ts'
import { entriesOf } from '../support/entries-of.ts'
import { bruno, clara, newId, office, sofia, wrongCode } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})
vi.mock('../../electron/operators/totp.ts', async (original) => {
  const real = await original<typeof Totp>()
  return { ...real, totpStep: vi.fn(real.totpStep) }
})

async function atKiosk(allowed: Permission[] = ['desk']) {
  const test = await office()
  const { store, keys, clock } = test
  const supervisor = await test.hire(sofia, ['supervise'])
  const person = await test.hire(bruno, allowed)
  clock.pass(30)
  const presence = presenceApprovals(store, keys, clock, 'UDAI Kiosco')
  const approve = (given: { legajo?: string; code?: string } = {}) => presence.approve({ legajo: bruno.legajo, code: person.code(), ...given }, newId())
  const fails = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect(await approve({ code: wrongCode(person.code()) })).toBe(false)
  }
  const kiosk = await test.at('UDAI Kiosco', 'kiosco-1', 'kiosk')
  return { ...test, person, supervisor, approve, fails, kiosk }
}

describe('that somebody stands at a kiosk', () => {
  it.each([[['desk']], [['phone']], [['supervise']]] as [Permission[]][])('is approved by who works here, whatever they may do: %s', async (allowed) => {
    const { approve } = await atKiosk(allowed)
    expect(await approve()).toBe(true)
  })

  it('is approved with the legajo and the code as people type them', async () => {
    const { approve, person } = await atKiosk()
    expect(await approve({ legajo: ' b77 ', code: `${person.code().slice(0, 3)} ${person.code().slice(3)}` })).toBe(true)
  })

  it('is one entry with who approved it, and nothing of the person', async () => {
    const { approve, person, ...test } = await atKiosk()
    await approve()
    const [entry, ...others] = await entriesOf(test, 'presence-approved')
    expect(others).toEqual([])
    expect(entry).toMatchObject({ facts: { operator: person.id }, evidence: { legajo: bruno.legajo, name: bruno.name } })
    expect(Object.keys(entry?.evidence ?? {})).toEqual(['legajo', 'name'])
  })

  it('opens no session and leaves the one that is open alone', async () => {
    const { approve, person, signIns, clock, ...test } = await atKiosk()
    const acting = await person.comesIn()
    clock.pass(30)
    expect(await approve()).toBe(true)
    expect(await signIns.isCurrent(acting)).toBe(true)
    expect(await entriesOf(test, 'operator-signed-in')).toHaveLength(1)
  })

  it('is not approved by a recovery code, which is for coming in', async () => {
    const { approve, person } = await atKiosk()
    expect(await approve({ code: person.recoveryCodes[0] ?? '' })).toBe(false)
  })
})

describe('a code of the phone', () => {
  it('approves once', async () => {
    const { approve, clock } = await atKiosk()
    expect(await approve()).toBe(true)
    expect(await approve()).toBe(false)
    clock.pass(30)
    expect(await approve()).toBe(true)
  })

  it('that approved lets nobody in, and one that let somebody in approves nothing', async () => {
    const { approve, person, clock } = await atKiosk()
    expect(await approve()).toBe(true)
    expect(await person.signIn()).toBeNull()
    clock.pass(30)
    expect(await person.signIn()).not.toBeNull()
    expect(await approve()).toBe(false)
  })

  it('given at many kiosks at once approves one person', async () => {
    const { approve } = await atKiosk()
    const answers = await Promise.all(Array.from({ length: 20 }, () => approve()))
    expect(answers.filter((isApproved) => isApproved)).toHaveLength(1)
  })

  it('is used up by no refusal', async () => {
    const { approve, person, fails } = await atKiosk()
    await fails(1)
    await approve({ legajo: '777' })
    expect(await person.signIn()).not.toBeNull()
  })
})

describe('every refusal', () => {
  it('is the same answer for the same work: one code judged, one entry that tells nothing else', async () => {
    const { approve, directory, supervisor, person, hire, clock, fails, ...test } = await atKiosk()
    const ended = await hire(clara, ['desk'])
    const acting = await supervisor.comesIn()
    await directory.end(ended.id, acting, newId())
    const added = await directory.add({ name: 'Ema Sosa', legajo: '5050', cuil: '27300000016', permissions: ['desk'] }, acting, newId())
    if (typeof added === 'string') throw new Error(added)
    clock.pass(30)
    const judge = vi.mocked(totp.totpStep)
    const refusals = [
      { code: wrongCode(person.code()) },
      { code: '' },
      { code: 'ñandú1' },
      { legajo: '777' },
      { legajo: 'no es un legajo, y es largo' },
      { legajo: clara.legajo, code: ended.code() },
      { legajo: '5050' },
    ]
    for (const given of refusals) {
      judge.mockClear()
      expect(await approve(given)).toBe(false)
      expect(judge).toHaveBeenCalledTimes(1)
    }
    await fails(2) // the fifth of Bruno's
    judge.mockClear()
    expect(await approve()).toBe(false) // all right, and closed
    expect(judge).toHaveBeenCalledTimes(1)
    const entries = await entriesOf(test, 'presence-refused')
    expect(new Set(entries.map((entry) => JSON.stringify(entry.facts))).size).toBe(1)
    expect(entries.map(({ evidence }) => evidence?.['legajo'])).toEqual([
      'B77', 'B77', 'B77', null, null, clara.legajo, '5050', 'B77', 'B77', 'B77',
    ])
  })

  it('of a legajo that nobody has is counted at one of a fixed number of places', async () => {
    const { approve, store } = await atKiosk()
    for (const legajo of ['777', 'MiPassword12', 'lo que sea']) await approve({ legajo })
    const places = await store.db.selectFrom('sign_in_state').select('place').execute()
    expect(places.map(({ place }) => place)).toEqual(places.map(() => expect.stringMatching(/^operator-stranger-\d{1,4}-presence$/)))
  })
})

describe('wrong tries at a kiosk', () => {
  it('five in a row close it for 15 minutes, five more for an hour, five more until the operator comes in', async () => {
    const { approve, fails, clock, directory, person } = await atKiosk()
    for (const minutes of [15, 60]) {
      await fails(5)
      clock.pass(minutes * 60 - 1)
      expect(await approve()).toBe(false)
      clock.pass(1)
    }
    await fails(5)
    clock.pass(24 * 3600)
    expect(await approve()).toBe(false)
    // Their way in is open, so there is nothing for a supervisor to do.
    expect((await directory.list()).find(({ id }) => id === person.id)).toMatchObject({ isLocked: false })
    await person.comesIn()
    clock.pass(30)
    expect(await approve()).toBe(true)
  })

  it('50 at once count exactly five, and leave it closed', async () => {
    const { approve, person, store } = await atKiosk()
    const code = wrongCode(person.code())
    await Promise.all(Array.from({ length: 50 }, () => approve({ code })))
    const state = await store.db.selectFrom('sign_in_state').selectAll().executeTakeFirstOrThrow()
    expect(state).toMatchObject({ place: 'operator-B77-presence', failures: 5, refused: 50, refused_branch: 'UDAI Kiosco' })
    expect(await approve()).toBe(false)
  })

  it('close no way in, neither at the counter nor at a kiosk, and are told to who comes in, once', async () => {
    const { fails, person, clock, kiosk } = await atKiosk()
    await fails(15)
    clock.pass(30)
    expect(await person.signIn({}, kiosk)).toMatchObject({ refused: { times: 15, branch: 'UDAI Kiosco' } })
    clock.pass(30)
    expect(await person.signIn()).toMatchObject({ refused: null })
  })

  it('nor does a way in that is closed close this', async () => {
    const { approve, person, kiosk } = await atKiosk()
    for (const at of [undefined, kiosk]) for (let time = 0; time < 5; time += 1) await person.signIn({ password: 'otra cosa' }, at)
    expect(await approve()).toBe(true)
  })

  it('are forgotten once one was right', async () => {
    const { approve, fails, clock } = await atKiosk()
    await fails(4)
    expect(await approve()).toBe(true)
    await fails(4)
    clock.pass(30)
    expect(await approve()).toBe(true)
  })

  it('are forgotten with the account of who was ended', async () => {
    const { fails, directory, supervisor, person, store } = await atKiosk()
    await fails(5)
    await directory.end(person.id, await supervisor.comesIn(), newId())
    expect(await store.db.selectFrom('sign_in_state').select('place').where('place', 'like', '%B77%').execute()).toEqual([])
  })

  it('a clock set back opens nothing', async () => {
    const { approve, fails, clock } = await atKiosk()
    await fails(5)
    clock.set('2026-11-20T15:00:00Z')
    expect(await approve()).toBe(false)
  })
})

it('an approval whose answer is lost was one all the same, and nothing is done twice', async () => {
  const { store, approve, person, ...test } = await atKiosk()
  const begin = store.db.transaction.bind(store.db)
  const losesTheAnswer: Pick<ReturnType<typeof begin>, 'execute'> = {
    async execute(work) {
      await begin().execute(work)
      throw new Error('connection lost')
    },
  }
  vi.spyOn(store.db, 'transaction').mockReturnValueOnce(losesTheAnswer as ReturnType<typeof begin>)
  expect(await approve()).toBe(true)
  expect(await entriesOf({ store, ...test }, 'presence-approved')).toHaveLength(1)
  expect(await person.signIn()).toBeNull()
})

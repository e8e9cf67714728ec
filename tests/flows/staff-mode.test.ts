import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { ana, openAccount } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'
import { addedByIt, codeOf, comesToWork, givesProof, password, staffOffice, type StaffOffice } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const sessionsOf = async ({ store }: StaffOffice) =>
  (await store.db.selectFrom('operator').select('session').execute()).filter(({ session }) => session !== null).length

describe('the way in for staff', () => {
  it('asks legajo and password, then the code, and opens what the permissions allow', async () => {
    const opened = await staffOffice()
    const operator = await opened.employs('40112', ['desk', 'supervise'])
    const at = opened.atCounter()
    expect(await at.sees('staff-start')).toMatchObject({ machine: 'Mostrador 3', canGoBack: false })
    expect(at.view.party).toBe('staff')
    await comesToWork(at, operator)
    expect(await at.sees('desk')).toMatchObject({ tasks: ['raise', 'open', 'lower', 'today', 'journal', 'report', 'operators', 'day-slip'] })
    expect(at.view.operator).toEqual({ name: 'Operador 40112', legajo: '40112' })
    expect(at.sends({ type: 'choose', task: 'phone' })).toEqual({ refused: 'impossible-now' })
  })

  it.each<[string, { legajo?: string; password?: string; code?: string }]>([
    ['an unknown legajo', { legajo: '99999' }],
    ['a wrong password', { password: 'otro mate amargo por la tarde' }],
    ['a wrong code', { code: '000000' }],
  ])('says the same of %s', async (_what, given) => {
    const opened = await staffOffice()
    const operator = await opened.employs('40112', ['desk'])
    const at = opened.atCounter()
    await at.does('staff-start', { type: 'sign-in' })
    await givesProof(at, { ...operator, ...given }, given.code)
    expect(await at.sees('staff-sign-in')).toEqual({ name: 'staff-sign-in', purpose: 'sign-in', legajo: expect.any(String) as string, about: null, problem: { at: 'sign-in', key: 'staff-refused' } })
  })

  it('says what is missing before anything is judged', async () => {
    const opened = await staffOffice()
    const at = opened.atCounter()
    await at.does('staff-start', { type: 'sign-in' })
    expect(await at.does('staff-sign-in', { type: 'continue', legajo: ' ', password })).toMatchObject({ problem: { at: 'legajo' } })
    expect(await at.does('staff-sign-in', { type: 'continue', legajo: '40112', password: '' })).toMatchObject({ problem: { at: 'password' } })
    await at.does('staff-sign-in', { type: 'continue', legajo: '40112', password })
    expect(await at.does('staff-code', { type: 'continue', code: ' ' })).toMatchObject({ problem: 'staff-code-missing' })
    await at.does('staff-code', { type: 'back' })
    await at.does('staff-sign-in', { type: 'back' })
    await at.sees('staff-start')
  })

  it('takes a recovery code once, and tells how many are left', async () => {
    const opened = await staffOffice()
    const operator = await opened.employs('40112', ['desk'])
    const [code] = operator.recoveryCodes
    const at = opened.atCounter()
    await at.does('staff-start', { type: 'sign-in' })
    await givesProof(at, operator, code)
    expect(await at.sees('desk')).toMatchObject({ recoveryCodesLeft: 9 })
    const again = opened.atCounter()
    await again.does('staff-start', { type: 'sign-in' })
    await givesProof(again, operator, code)
    expect(await again.sees('staff-sign-in')).toMatchObject({ problem: { key: 'staff-refused' } })
  })

  it('ends the session with the visit, whatever ends it', async () => {
    const opened = await staffOffice()
    const operator = await opened.employs('40112', ['desk'])
    const ends: ((at: Dialogue) => void)[] = [
      (at) => { at.sends({ type: 'sign-out' }) },
      (at) => { at.visit.end('renderer-lost') },
      (at) => { at.clock.pass(5 * 60) },
    ]
    for (const end of ends) {
      const at = opened.atCounter()
      await comesToWork(at, operator)
      expect(await sessionsOf(opened)).toBe(1)
      end(at)
      await at.ended
      expect(await sessionsOf(opened)).toBe(0)
    }
  })

  it('stands idle for five minutes at a counter, one on a kiosk', async () => {
    for (const [role, seconds] of [['counter', 300], ['kiosk', 60]] as const) {
      const opened = await staffOffice([ana], { role })
      const operator = await opened.employs('40112', ['desk'])
      const at = opened.atCounter()
      await comesToWork(at, operator)
      at.clock.pass(seconds - 1)
      expect(at.view.overlay).toEqual({ kind: 'idle', secondsLeft: 1 })
      at.clock.pass(1)
      expect(await at.ended).toBe('idle')
    }
  })

  it('lets nobody act who was ended, or came in elsewhere, a moment ago', async () => {
    const opened = await staffOffice()
    await openAccount(opened, 'Mate2Bravo7')
    const operator = await opened.employs('40112', ['desk'])
    const supervisor = await opened.employs('10001', ['supervise'])
    const at = opened.atCounter()
    await comesToWork(at, operator)
    await at.does('desk', { type: 'choose', task: 'raise' })
    const boss = opened.atCounter()
    await comesToWork(boss, supervisor)
    await boss.does('desk', { type: 'choose', task: 'operators' })
    await boss.does('operators', { type: 'open', operator: operator.id })
    await boss.does('operator', { type: 'end' })
    await boss.does('confirm-operator', { type: 'continue' })
    await boss.sees('operators')
    await at.does('desk-find', { type: 'continue', cuil: ana.cuil })
    expect(await at.sees('staff-notice')).toMatchObject({ notice: 'session-over' })
    await at.does('staff-notice', { type: 'understood' })
    expect(await at.ended).toBe('finished')

    const elsewhere = opened.atCounter()
    await comesToWork(elsewhere, supervisor)
    await boss.does('operators', { type: 'back' })
    await boss.does('desk', { type: 'choose', task: 'journal' })
    expect(await boss.sees('staff-notice')).toMatchObject({ notice: 'session-over' })
  })
})

describe('staff mode on a public kiosk', () => {
  it('has nothing but what a person at the counter comes for, does it once, and closes', async () => {
    const opened = await staffOffice([ana], { role: 'kiosk' })
    for (let time = 0; time < 3; time += 1) await opened.services.attempts.count(ana.cuil, crypto.randomUUID())
    const operator = await opened.employs('40112', ['desk', 'phone', 'supervise'])
    const at = opened.atCounter()
    expect(await at.sees('staff-start')).toMatchObject({ canGoBack: true })
    await comesToWork(at, operator)
    expect(await at.sees('desk')).toMatchObject({ tasks: ['raise', 'open'] })
    for (const task of ['journal', 'phone', 'lower']) expect(at.sends({ type: 'choose', task })).toEqual({ refused: 'impossible-now' })
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'back' })
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'continue', cuil: ana.cuil })
    await at.does('desk-card', { type: 'continue', birthDate: '01/12/1990', tramite: '00123456789', ejemplar: 'B' })
    await at.does('desk-checks', { type: 'continue', card: true, photo: true })
    await at.does('desk-done', { type: 'continue' })
    expect(await at.ended).toBe('finished')
  })

  it('is left by who came there by mistake', async () => {
    const opened = await staffOffice([ana], { role: 'kiosk' })
    const at = opened.atCounter()
    await at.does('staff-start', { type: 'back' })
    expect(await at.ended).toBe('finished')
  })
})

describe('an enrolment', () => {
  async function added(opened: StaffOffice) {
    const { store, keys, clock } = opened
    return addedByIt(store, keys, clock, { name: 'Lucía Ferreyra', legajo: '40112', cuil: '20121234565', permissions: ['desk'] })
  }

  async function toPassword(at: Dialogue, token: string): Promise<void> {
    await at.does('staff-start', { type: 'enrol' })
    await at.does('enrol-token', { type: 'continue', legajo: '40112', token })
    await at.sees('enrol-password')
  }

  async function supervising(opened: StaffOffice) {
    const { legajo, secret } = await opened.employs('10001', ['supervise'], '27300000016')
    opened.clock.pass(30)
    const operations = { count: crypto.randomUUID(), success: crypto.randomUUID() }
    const session = await opened.staff.operators.signIn({ legajo, password, code: codeOf(secret, opened.clock.now()) }, operations)
    if (!session) throw new Error('refused')
    return session.acting
  }

  it('goes from the token to ten recovery codes, and what was chosen opens', async () => {
    const opened = await staffOffice()
    const { token } = await added(opened)
    const at = opened.atCounter()
    await toPassword(at, token.toLowerCase())
    expect(await at.does('enrol-password', { type: 'continue', password: 'corta', confirmation: '' })).toMatchObject({ problem: { at: 'password', key: 'password-breaks-rules' } })
    expect(await at.does('enrol-password', { type: 'continue', password, confirmation: 'otra' })).toMatchObject({ problem: { key: 'password-confirmation-different' } })
    await at.does('enrol-password', { type: 'continue', password, confirmation: password })
    const { secret, qr } = await at.sees('enrol-codes')
    expect(qr).toContain('otpauth://totp/')
    const bare = secret.replaceAll(' ', '')
    expect(await at.does('enrol-codes', { type: 'continue', code: '000000' })).toMatchObject({ problem: 'staff-code-wrong' })
    await at.does('enrol-codes', { type: 'continue', code: codeOf(bare, at.clock.now()) })
    const { codes } = await at.sees('recovery-codes')
    expect(codes).toHaveLength(10)
    await at.does('recovery-codes', { type: 'print' })
    await vi.waitUntil(() => at.screen.name === 'recovery-codes' && at.screen.slip === 'printed')
    expect(JSON.stringify(opened.slips[0])).toContain(codes[9])
    await at.does('recovery-codes', { type: 'continue' })
    await at.does('staff-start', { type: 'sign-in' })
    await givesProof(at, { id: '', legajo: '40112', password, secret: bare, recoveryCodes: [] })
    await at.sees('desk')
  })

  it('is refused without a word of what was wrong, an hour later too', async () => {
    const opened = await staffOffice()
    const { token } = await added(opened)
    const at = opened.atCounter()
    await at.does('staff-start', { type: 'enrol' })
    for (const given of [{ legajo: '40112', token: 'AAAA-AAAA-AAAA' }, { legajo: '99999', token }]) {
      await at.does('enrol-token', { type: 'continue', ...given })
      await vi.waitUntil(() => at.screen.name === 'enrol-token' && !at.screen.checking)
      expect(at.screen).toMatchObject({ problem: { at: 'sign-in', key: 'token-refused' } })
    }
    opened.clock.set('2026-11-23T16:00:01Z')
    await at.does('enrol-token', { type: 'continue', legajo: '40112', token })
    await vi.waitUntil(() => at.screen.name === 'enrol-token' && !at.screen.checking)
    expect(at.screen).toMatchObject({ problem: { at: 'sign-in', key: 'token-refused' } })
  })

  it('that a supervisor began anew meanwhile is over', async () => {
    const opened = await staffOffice()
    const { token, operator } = await added(opened)
    const at = opened.atCounter()
    await toPassword(at, token)
    await opened.staff.directory.reopen(operator.id, await supervising(opened), crypto.randomUUID())
    await at.does('enrol-password', { type: 'continue', password, confirmation: password })
    const { secret } = await at.sees('enrol-codes')
    await at.does('enrol-codes', { type: 'continue', code: codeOf(secret.replaceAll(' ', ''), at.clock.now()) })
    expect(await at.sees('staff-notice')).toMatchObject({ notice: 'enrolment-over' })
  })
})

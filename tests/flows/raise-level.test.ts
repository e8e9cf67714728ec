import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { deskChecks } from '../../src/text/staff/index.ts'
import { formats, write } from '../rules/dni-cards.ts'
import { anasCard, attests, confirms, desk, levelOf, raises, reasons, scans } from '../support/at-desk.ts'
import { ana, anasTramite, answerQuestions, clave, enterTramite, givesClave, givesCuil, isAnswered } from '../support/citizen.ts'
import { entriesOf } from '../support/entries-of.ts'
import { givesProof, type staffOffice, takesScreenBack } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

describe('level 3 at the counter', () => {
  it.each(formats)('is given with a card of format %s', async (format) => {
    const { opened, operator, at } = await desk()
    await scans(at, {}, format)
    if (format === 'MRZ') {
      expect(await at.sees('desk-card')).toMatchObject({ asks: ['tramite', 'ejemplar'], fullName: 'GOMEZ, ANA MARIA' })
      await at.does('desk-card', { type: 'continue', birthDate: '', tramite: anasTramite, ejemplar: 'B' })
    }
    const shown = await at.sees('desk-checks')
    expect(shown).toMatchObject({ canGoOn: true, card: { format, cuil: ana.cuil, birthDate: '1990-12-01', age: 35, ejemplar: 'B', expiryDate: '2033-06-20' } })
    expect(reasons(shown, 'refused')).toEqual([])
    expect(reasons(shown, 'warning')).toEqual(['name-differs-in-accents'])
    await raises(at)
    expect(at.screen).toMatchObject({ what: 'raised', givenName: 'Ana María' })
    expect(await levelOf(opened)).toBe(3)
    const [entry] = await entriesOf(opened, 'level-raised')
    expect(entry).toMatchObject({
      facts: { operator: operator.id, level: 3, levelBefore: 2, afterRecovery: false, approvedBy: null },
      evidence: { cuil: ana.cuil, format, ejemplar: 'B', attested: 'card photo' },
    })
    expect(JSON.stringify(entry)).not.toContain(anasTramite)
  })

  it('is given by CUIL, with what the card says typed from it', async () => {
    const { opened, at } = await desk()
    await at.does('desk', { type: 'choose', task: 'raise' })
    await at.does('desk-find', { type: 'continue', cuil: '27-30123456-8' })
    expect(await at.sees('desk-card')).toMatchObject({ asks: ['birth-date', 'tramite', 'ejemplar'], fullName: null })
    const typed = { type: 'continue' as const, birthDate: '01121990', tramite: anasTramite, ejemplar: 'b' }
    expect(await at.does('desk-card', { ...typed, birthDate: '0112' })).toMatchObject({ problem: { at: 'birth-date', key: 'birth-date-incomplete' } })
    expect(await at.does('desk-card', { ...typed, birthDate: '31021990' })).toMatchObject({ problem: { at: 'birth-date', key: 'birth-date-impossible' } })
    expect(await at.does('desk-card', { ...typed, tramite: '123' })).toMatchObject({ problem: { at: 'tramite', key: 'tramite-incomplete' } })
    expect(await at.does('desk-card', { ...typed, ejemplar: '' })).toMatchObject({ problem: { at: 'ejemplar', key: 'ejemplar-missing' } })
    await at.does('desk-card', typed)
    expect(reasons(await at.sees('desk-checks'), 'warning')).toEqual(['name-to-compare'])
    await raises(at)
    expect(await levelOf(opened)).toBe(3)
  })

  it('takes the front after the back, and keeps what each says', async () => {
    const { at } = await desk()
    await scans(at, {}, 'MRZ')
    await at.does('desk-card', { type: 'scan', payload: write('A', anasCard) })
    expect(await at.sees('desk-checks')).toMatchObject({ canGoOn: true, card: { ejemplar: 'B', expiryDate: '2033-06-20' } })
  })

  it('prints a slip, and tells the person on the screen what opened', async () => {
    const { opened, at } = await desk()
    await scans(at)
    await raises(at)
    await vi.waitUntil(() => at.screen.name === 'desk-done' && at.screen.slip.state === 'printed')
    const shown = await at.sees('desk-done')
    expect(shown.services.map(({ name }) => name)).toContain('Cambio de lugar de cobro')
    expect(opened.slips).toHaveLength(1)
    expect(opened.slips[0]).toMatchObject({ title: 'Tu clave es de nivel 3', receipt: shown.slip.receipt })
    expect(JSON.stringify(opened.slips[0])).not.toContain(ana.cuil)
  })

  it.each(['no-printer', 'failed'] as const)('stands where the printer answers %s: its number is on the screen, and a slip that is asked for again is printed', async (answers) => {
    const { opened, at } = await desk()
    opened.printer.answers = answers
    await scans(at)
    await raises(at)
    await vi.waitUntil(() => at.screen.name === 'desk-done' && at.screen.slip.state === answers)
    expect(await levelOf(opened)).toBe(3)
    expect((await at.sees('desk-done')).slip.receipt).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/)
    opened.printer.answers = 'printed'
    await at.does('desk-done', { type: 'print' })
    await vi.waitUntil(() => at.screen.name === 'desk-done' && at.screen.slip.state === 'printed')
    expect(opened.slips).toHaveLength(2)
  })

  it('is confirmed by the person alone: the screen is theirs, and says nothing of the operator', async () => {
    const { at } = await desk()
    await scans(at)
    expect(at.view).toMatchObject({ party: 'staff', operator: { name: 'Operador 40112', legajo: '40112' } })
    await attests(at)
    await at.sees('confirm-level')
    expect(at.view).toMatchObject({ party: 'citizen', operator: null })
    expect(at.sends({ type: 'sign-out' })).toEqual({ refused: 'impossible-now' })
    await confirms(at, 'Otra5938Clave')
    await vi.waitUntil(() => at.screen.name === 'confirm-level' && at.screen.problem === 'sign-in-refused')
    await confirms(at)
    await at.sees('desk-done')
  })

  it('counts a wrong clave at the counter as any other', async () => {
    const { opened, at } = await desk()
    await scans(at)
    await attests(at)
    for (let time = 0; time < 5; time += 1) await confirms(at, 'Otra5938Clave')
    await confirms(at)
    await vi.waitUntil(() => at.screen.name === 'confirm-level' && !at.screen.checking)
    expect(at.screen).toMatchObject({ problem: 'sign-in-refused' })
    expect(await levelOf(opened)).toBe(2)
  })

  it('is not given to who says no, which is recorded', async () => {
    const { opened, at } = await desk()
    await scans(at)
    await attests(at)
    await at.does('confirm-level', { type: 'decline' })
    await takesScreenBack(at)
    expect(await at.sees('staff-notice')).toMatchObject({ notice: 'person-declined' })
    expect(await levelOf(opened)).toBe(2)
    expect(await entriesOf(opened, 'desk-refused')).toMatchObject([{ facts: { reason: 'person-declined' } }])
  })

  it('needs both attestations', async () => {
    const { at } = await desk()
    await scans(at)
    expect(await at.does('desk-checks', { type: 'continue', card: false, photo: true })).toMatchObject({ problem: 'attest-card' })
    expect(await at.does('desk-checks', { type: 'continue', card: true, photo: false })).toMatchObject({ problem: 'attest-photo' })
  })

  it('is refused by the operator with a reason, and nothing is changed', async () => {
    const { opened, at } = await desk()
    await scans(at)
    await at.does('desk-checks', { type: 'refuse' })
    expect(await at.does('desk-refuse', { type: 'continue', reason: null })).toMatchObject({ problem: 'choose-reason' })
    await at.does('desk-refuse', { type: 'continue', reason: 'photo-differs' })
    await at.does('staff-notice', { type: 'understood' })
    await at.sees('desk')
    expect(await levelOf(opened)).toBe(2)
    expect(await entriesOf(opened, 'desk-refused')).toMatchObject([{ facts: { task: 'raise', reason: 'photo-differs' }, evidence: { cuil: ana.cuil } }])
  })
})

describe('a clave that was recovered a short time ago', () => {
  async function recoveredDesk(settings: Parameters<typeof staffOffice>[1]) {
    const { opened, ...rest } = await desk({ settings })
    const person = opened.forgetful()
    await givesCuil(person)
    await enterTramite(person, anasTramite)
    await answerQuestions(person, ana.facts)
    await person.does('choose-clave', { type: 'continue', clave: 'Pluma5938', confirmation: 'Pluma5938' })
    await isAnswered(person)
    await person.sees('finished')
    return { opened, ...rest }
  }

  it('is told to the operator, and noted with the raise', async () => {
    const { opened, at } = await recoveredDesk({})
    await scans(at)
    const shown = await at.sees('desk-checks')
    expect(reasons(shown, 'warning')).toContain('recovered-recently')
    expect(shown.needsApproval).toBe(false)
    await attests(at)
    await confirms(at, 'Pluma5938')
    await at.sees('desk-done')
    expect(await entriesOf(opened, 'level-raised')).toMatchObject([{ facts: { afterRecovery: true } }])
  })

  it('needs another operator where the branch asks for it: not oneself, nor one without the desk', async () => {
    const { opened, operator, at } = await recoveredDesk({ approveAfterRecovery: true })
    const colleague = await opened.employs('50223', ['desk'])
    const caller = await opened.employs('60334', ['phone'])
    await scans(at)
    expect(await at.sees('desk-checks')).toMatchObject({ needsApproval: true })
    await attests(at)
    for (const who of [operator, caller]) {
      await givesProof(at, who)
      expect(await at.sees('staff-sign-in')).toMatchObject({ purpose: 'approve', problem: { at: 'sign-in', key: 'staff-refused' } })
    }
    await givesProof(at, colleague)
    await confirms(at, 'Pluma5938')
    await at.sees('desk-done')
    expect(await entriesOf(opened, 'level-raised')).toMatchObject([{ facts: { operator: operator.id, approvedBy: colleague.id } }])
    await at.does('desk-done', { type: 'continue' })
    await takesScreenBack(at)
    await at.sees('desk')
  })

  it('is asked for by the store too, where it was recovered while the person confirmed', async () => {
    const { opened, at } = await desk({ settings: { approveAfterRecovery: true } })
    await scans(at)
    await attests(at)
    await at.sees('confirm-level')
    const was = await opened.services.claves.stateOf(ana.cuil)
    if (!was) throw new Error('no account')
    await opened.services.claves.replace({ cuil: ana.cuil, clave: 'Pluma5938', why: { how: 'recovered' }, was }, crypto.randomUUID())
    await confirms(at, 'Pluma5938')
    await takesScreenBack(at)
    expect(await at.sees('staff-notice')).toMatchObject({ notice: 'changed-meanwhile' })
    expect(await levelOf(opened)).toBe(2)
  })

  it('is asked for to raise whoever works here, whatever the branch has set', async () => {
    const { opened, at } = await desk()
    await opened.employs('50223', ['phone'], ana.cuil)
    await scans(at)
    expect(await at.sees('desk-checks')).toMatchObject({ needsApproval: true })
    // So the sentence gives no reason: a recovery has a warning of its own.
    expect(deskChecks.needsApproval).not.toMatch(/recuper/)
  })
})

describe('the screen after the person’s turn', () => {
  it('is nobody’s until the operator gives their password, counted as in any sign-in', async () => {
    const { opened, at } = await desk()
    await scans(at)
    await raises(at)
    await at.does('desk-done', { type: 'continue' })
    expect(await at.sees('hand-back')).toEqual({ name: 'hand-back', checking: false, problem: null })
    expect(at.view).toMatchObject({ party: 'citizen', operator: null })
    for (const event of [{ type: 'choose', task: 'raise' }, { type: 'back' }, { type: 'sign-out' }]) expect(at.sends(event)).toHaveProperty('refused')
    expect(await at.does('hand-back', { type: 'continue', password: '' })).toMatchObject({ problem: 'password-missing' })
    for (let time = 0; time < 5; time += 1) {
      await at.does('hand-back', { type: 'continue', password: 'no la sé, la adivino' })
      await vi.waitUntil(() => at.screen.name === 'hand-back' && !at.screen.checking)
    }
    expect(at.screen).toMatchObject({ problem: 'hand-back-refused' })
    await takesScreenBack(at)
    await vi.waitUntil(() => at.screen.name === 'hand-back' && !at.screen.checking)
    expect(at.screen).toMatchObject({ problem: 'hand-back-refused' })
    await at.does('hand-back', { type: 'leave' })
    expect(await at.ended).toBe('finished')
    expect(await opened.store.db.selectFrom('operator').select('session').execute()).toEqual([{ session: null }])
  })

  it('is not there on a public kiosk: the one task has been done, or refused', async () => {
    const { at } = await desk({ settings: { role: 'kiosk' } })
    await scans(at)
    await attests(at)
    await at.does('confirm-level', { type: 'decline' })
    expect(await at.ended).toBe('finished')
  })

  it('where there is none, who has confirmed what could not be done is told themselves, and then the visit ends', async () => {
    const { opened, at } = await desk({ settings: { role: 'kiosk' } })
    await scans(at)
    await attests(at)
    await at.sees('confirm-level')
    await opened.store.db.updateTable('account').set({ level: 3 }).execute()
    await confirms(at)
    expect(await at.sees('notice')).toMatchObject({ notice: 'level-not-raised' })
    expect(at.view).toMatchObject({ party: 'citizen', operator: null })
    expect(at.sends({ type: 'choose', task: 'raise' })).toHaveProperty('refused')
    await at.does('notice', { type: 'understood' })
    expect(await at.ended).toBe('finished')
    expect(await entriesOf(opened, 'level-raised')).toEqual([])
    expect(await opened.store.db.selectFrom('operator').select('session').execute()).toEqual([{ session: null }])
  })
})

describe('what staff did', () => {
  it('takes nothing from what the person is to be told: claves refused before they confirmed', async () => {
    const { opened, at } = await desk()
    const somebody = opened.returning()
    await givesCuil(somebody)
    await givesClave(somebody, 'Otra5938Clave')
    await isAnswered(somebody)
    await scans(at)
    await raises(at)
    const person = opened.returning()
    await givesCuil(person)
    await givesClave(person, clave)
    expect(await person.sees('mi-anses')).toMatchObject({ refused: { times: 1 } })
  })

  it('is told at the next sign-in, until the person has said that they know', async () => {
    const { opened, at } = await desk()
    await scans(at)
    await raises(at)
    const person = opened.returning()
    await givesCuil(person)
    await givesClave(person, clave)
    expect(await person.sees('mi-anses')).toMatchObject({ level: 3, staffChanges: [{ what: 'raised', place: 'UDAI Prueba' }] })
    await person.does('mi-anses', { type: 'understood-changes' })
    await vi.waitUntil(() => person.screen.name === 'mi-anses' && person.screen.staffChanges.length === 0)
    expect(person.sends({ type: 'understood-changes' })).toEqual({ refused: 'impossible-now' })
    const later = opened.returning()
    await givesCuil(later)
    await givesClave(later, clave)
    expect(await later.sees('mi-anses')).toMatchObject({ staffChanges: [] })
  })
})

import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import type { ScreenNamed } from '../../electron/contract.ts'
import { formats, write, type Card, type Format } from '../rules/dni-cards.ts'
import { ana, anasTramite, answerQuestions, enterTramite, givesClave, givesCuil, isAnswered, openAccount } from '../support/citizen.ts'
import type { Dialogue } from '../support/dialogue.ts'
import { comesToWork, givesProof, staffOffice, takesScreenBack, type Credentials, type StaffOffice } from '../support/staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const clave = 'Mate2Bravo7'
const anasCard: Card = {
  tramite: anasTramite, dni: '30123456', ejemplar: 'B', surname: 'GOMEZ', names: 'ANA MARIA', sex: 'F',
  birth: '1990-12-01', issue: '2018-06-20', expiry: '2033-06-20',
}

interface Desk {
  opened: StaffOffice
  operator: Credentials
  at: Dialogue
}

/** A counter with Ana's clave in its store, and an operator at work. */
async function desk({ people, settings, hasClave = true }: { people?: (typeof ana)[]; settings?: Parameters<typeof staffOffice>[1]; hasClave?: boolean } = {}): Promise<Desk> {
  const opened = await staffOffice(people, settings)
  if (hasClave) await openAccount(opened, clave)
  const operator = await opened.employs('40112', ['desk'])
  const at = opened.atCounter()
  await comesToWork(at, operator)
  return { opened, operator, at }
}

async function scans(at: Dialogue, card: Partial<Card> = {}, format: Format = 'A', cuilEnds = '278'): Promise<void> {
  await at.does('desk', { type: 'choose', task: 'raise' })
  await at.does('desk-find', { type: 'scan', payload: write(format, { ...anasCard, ...card }, cuilEnds) })
}

const reasons = ({ checks }: ScreenNamed<'desk-checks'>, result: string) => checks.filter((check) => check.result === result).map(({ reason }) => reason)

async function attests(at: Dialogue): Promise<void> {
  await at.does('desk-checks', { type: 'continue', card: true, photo: true })
}

async function confirms(at: Dialogue, given = clave): Promise<void> {
  await vi.waitUntil(() => at.screen.name === 'confirm-level' && !at.screen.checking)
  await at.does('confirm-level', { type: 'continue', clave: given })
}

async function raises(at: Dialogue): Promise<void> {
  await attests(at)
  await confirms(at)
  await at.sees('desk-done')
}

const levelOf = async ({ services }: StaffOffice) => (await services.claves.stateOf(ana.cuil))?.level

const entriesOf = async ({ store }: StaffOffice, kind: string) => {
  const rows = await store.db.selectFrom('journal as entry')
    .leftJoin('journal_evidence as evidence', (on) => on.onRef('evidence.machine', '=', 'entry.machine').onRef('evidence.seq', '=', 'entry.seq'))
    .select(['entry.facts', 'evidence.body']).where('entry.kind', '=', kind).execute()
  return rows.map(({ facts, body }) => ({ facts: JSON.parse(facts) as Record<string, unknown>, evidence: body === null ? null : (JSON.parse(body) as Record<string, unknown>) }))
}

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

  it.each(['no-printer', 'failed'] as const)('stands where the printer answers %s: its number is on the screen, and the slip offered again', async (answers) => {
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

describe('level 3 is refused', () => {
  const refusals: [string, Partial<Card>, string, string][] = [
    ['where the birth date differs', { birth: '1990-12-02' }, 'birth-date-differs', 'A'],
    ['where the trámite differs', { tramite: '00123456780' }, 'tramite-differs', 'A'],
    ['with an earlier ejemplar', { ejemplar: 'A' }, 'ejemplar-is-older', 'A'],
    ['where the padrón is behind the card', { ejemplar: 'C' }, 'ejemplar-is-newer', 'A'],
    ['with a card that has expired', { expiry: '2025-01-10' }, 'card-has-expired', 'C'],
  ]
  it.each(refusals)('%s', async (_what, card, reason, format) => {
    const { opened, at } = await desk()
    await scans(at, card, format as Format)
    const shown = await at.sees('desk-checks')
    expect(reasons(shown, 'refused')).toContain(reason)
    expect(shown.canGoOn).toBe(false)
    // Neither the name nor how the account stands is for who holds no card of theirs.
    expect(JSON.stringify(shown.checks)).not.toMatch(/Gómez|has-level/)
    expect(at.sends({ type: 'continue', card: true, photo: true })).toEqual({ refused: 'impossible-now' })
    expect(at.sends({ type: 'open-first' })).toEqual({ refused: 'impossible-now' })
    expect(await levelOf(opened)).toBe(2)
  })

  it('where the padrón says that the card has expired', async () => {
    const { at } = await desk({ people: [{ ...ana, dniExpires: '2026-11-22' }] })
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['card-has-expired'])
  })

  it('where there is no clave yet', async () => {
    const { at } = await desk({ hasClave: false })
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['has-no-clave'])
  })

  it('where the clave has it already', async () => {
    const { opened, at } = await desk()
    await opened.store.db.updateTable('account').set({ level: 3 }).execute()
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['has-level-3'])
  })

  it('where its person closed it', async () => {
    const { opened, at } = await desk()
    await opened.store.db.updateTable('account').set({ closed_at: '2026-11-20T12:00:00.000Z' }).execute()
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['closed-by-person'])
  })

  it('to the operator themselves', async () => {
    const opened = await staffOffice()
    await openAccount(opened, clave)
    const operator = await opened.employs('40112', ['desk'], ana.cuil)
    const at = opened.atCounter()
    await comesToWork(at, operator)
    await scans(at)
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['own-cuil'])
    expect(at.sends({ type: 'continue', card: true, photo: true })).toEqual({ refused: 'impossible-now' })
  })

  it('and by the store itself, whatever a screen let through, to the operator and to a clave that is another by now', async () => {
    const { opened, operator } = await desk()
    const session = await opened.store.db.selectFrom('operator').select('session').executeTakeFirstOrThrow()
    const acting = { operator: operator.id, session: session.session ?? '' }
    const state = await opened.services.claves.stateOf(ana.cuil)
    const raise = { cuil: ana.cuil, format: 'A', tramite: anasTramite, ejemplar: 'B', checks: [], claveSince: state?.claveSince ?? '', approval: null }
    expect(await opened.staff.desk.raise(acting, { ...raise, claveSince: '2026-01-01T00:00:00.000Z' }, crypto.randomUUID())).toBe('changed-meanwhile')
    await opened.store.db.updateTable('operator').set({ cuil: ana.cuil }).execute()
    expect(await opened.staff.desk.raise(acting, raise, crypto.randomUUID())).toBe('changed-meanwhile')
    expect(await levelOf(opened)).toBe(2)
  })

  it('where the card is unreadable or nobody’s, with a word on each', async () => {
    const { at } = await desk()
    await at.does('desk', { type: 'choose', task: 'raise' })
    expect(await at.does('desk-find', { type: 'scan', payload: 'hola' })).toMatchObject({ problem: { at: 'scan', key: 'scan-unreadable' } })
    expect(await at.does('desk-find', { type: 'scan', payload: write('A', { ...anasCard, dni: '40999888' }) })).toMatchObject({ problem: { at: 'person', key: 'person-not-found' } })
    expect(await at.does('desk-find', { type: 'continue', cuil: '27301234567' })).toMatchObject({ problem: { at: 'cuil', key: 'cuil-check-digit' } })
    await at.does('desk-find', { type: 'scan', payload: write('MRZ', anasCard) })
    expect(await at.does('desk-card', { type: 'scan', payload: write('A', { ...anasCard, dni: '40999888' }) })).toMatchObject({ problem: { at: 'scan', key: 'scan-other-person' } })
  })
})

/** Five wrong claves at a kiosk. */
async function locks(opened: StaffOffice): Promise<void> {
  const person = opened.returning()
  await givesCuil(person)
  for (let time = 0; time < 5; time += 1) {
    await givesClave(person, 'Otra5938Clave')
    await isAnswered(person)
  }
}

describe('a sign-in that is closed', () => {
  it('is opened first, then the level is raised', async () => {
    const { opened, at } = await desk()
    await locks(opened)
    await scans(at)
    expect(await at.sees('desk-checks')).toMatchObject({ canGoOn: false, canOpenFirst: true })
    await at.does('desk-checks', { type: 'open-first' })
    expect(await at.sees('desk-checks')).toMatchObject({ task: 'open', canGoOn: true })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ what: 'opened', opened: { signIn: true, identity: false } })
    await at.does('desk-done', { type: 'continue' })
    await takesScreenBack(at)
    expect(await at.sees('desk-checks')).toMatchObject({ task: 'raise', canGoOn: true })
    await raises(at)
    expect(await levelOf(opened)).toBe(3)
  })

  it('opens, with an identity that is closed, in one step', async () => {
    const { opened, at } = await desk()
    await locks(opened)
    for (let time = 0; time < 3; time += 1) await opened.services.attempts.count(ana.cuil, crypto.randomUUID())
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ what: 'opened', opened: { signIn: true, identity: true } })
    expect((await opened.services.attempts.next(ana.cuil))?.left).toBe(3)
    expect((await opened.services.claves.stateOf(ana.cuil))?.lock).toBeNull()
    expect(await entriesOf(opened, 'way-opened')).toMatchObject([{ facts: { signIn: true, identity: true }, evidence: { cuil: ana.cuil } }])
  })

  it('opens an identity for who has no clave yet', async () => {
    const { opened, at } = await desk({ hasClave: false })
    for (let time = 0; time < 3; time += 1) await opened.services.attempts.count(ana.cuil, crypto.randomUUID())
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ opened: { signIn: false, identity: true } })
    const person = opened.person()
    await person.sees('policies')
    expect((await opened.services.attempts.next(ana.cuil))?.left).toBe(3)
  })

  it('opens once a day: claves are not tried there without end', async () => {
    const { opened, at } = await desk()
    const opens = async () => {
      await locks(opened)
      await at.does('desk', { type: 'choose', task: 'open' })
      await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    }
    await opens()
    await attests(at)
    await at.does('desk-done', { type: 'continue' })
    await takesScreenBack(at)
    await opens()
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['opened-recently'])
  })

  it('says that a clave which its person closed stays closed', async () => {
    const { opened, at } = await desk()
    await locks(opened)
    await opened.store.db.updateTable('account').set({ closed_at: '2026-11-20T12:00:00.000Z' }).execute()
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    await attests(at)
    expect(await at.sees('desk-done')).toMatchObject({ opened: { signIn: true, mustRecover: true } })
    expect(JSON.stringify(opened.slips[0])).toContain('sigue cerrada')
    expect(JSON.stringify(opened.slips[0])).not.toContain('Podés volver a ingresar')
  })

  it('is not there to open where nothing is closed', async () => {
    const { at } = await desk()
    await at.does('desk', { type: 'choose', task: 'open' })
    await at.does('desk-find', { type: 'scan', payload: write('A', anasCard) })
    expect(reasons(await at.sees('desk-checks'), 'refused')).toEqual(['nothing-is-closed'])
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
})

describe('data that are tried', () => {
  it('are numbered before they are judged: of one person no more than five a day, by whomever', async () => {
    const { opened, at } = await desk()
    const colleague = await opened.employs('50223', ['desk'])
    const tries = async (who: Dialogue, tramite: string) => {
      await scans(who, { tramite })
      const shown = await who.sees('desk-checks')
      await who.does('desk-checks', { type: 'back' })
      await who.does('desk-find', { type: 'back' })
      return reasons(shown, 'refused')
    }
    for (let time = 0; time < 3; time += 1) expect(await tries(at, `0012345670${String(time)}`)).toEqual(['tramite-differs'])
    const other = opened.atCounter()
    await comesToWork(other, colleague)
    for (let time = 3; time < 5; time += 1) expect(await tries(other, `0012345670${String(time)}`)).toEqual(['tramite-differs'])
    // Not even the right one is told any more.
    expect(await tries(other, anasTramite)).toEqual(['too-many-comparisons'])
    expect(await entriesOf(opened, 'desk-compared')).toHaveLength(5)
    opened.clock.set('2026-11-24T15:30:00Z')
  })

  it('are recorded with what came of them, where nothing was done too', async () => {
    const { opened, operator, at } = await desk()
    await scans(at, { birth: '1990-12-02' })
    await at.sees('desk-checks')
    expect(await entriesOf(opened, 'desk-compared')).toMatchObject([
      { facts: { operator: operator.id, task: 'raise', fits: false }, evidence: { cuil: ana.cuil, checks: 'cuil-agrees birth-date-differs! tramite-agrees' } },
    ])
  })

  it('a number that nobody has is recorded before it is told', async () => {
    const { opened, at } = await desk()
    await scans(at, { dni: '40999888' })
    await vi.waitUntil(() => at.screen.name === 'desk-find' && at.screen.problem?.key === 'person-not-found')
    expect(await entriesOf(opened, 'desk-looked-up')).toMatchObject([{ facts: { scanned: true }, evidence: { dni: '40999888' } }])
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

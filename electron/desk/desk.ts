import { createHmac } from 'node:crypto'
import type { Transaction } from 'kysely'
import { accountOf } from '../accounts/account-row.ts'
import { change, type Change, type Store } from '../accounts/change.ts'
import { countedAttempts } from '../accounts/identity-attempts.ts'
import { tellLater } from '../accounts/staff-changes.ts'
import type { Tables } from '../accounts/tables.ts'
import type { Clock } from '../clock.ts'
import type { Facts } from '../journal/entry.ts'
import type { NewEntry } from '../journal/journal.ts'
import type { Keys } from '../keys/keys.ts'
import { requireActing } from '../operators/acting.ts'
import type { Acting, Operator } from '../operators/operator.ts'
import { identityAttemptsLeft } from '../rules/attempts.ts'
import { argentineDay, argentineTime } from '../rules/calendar.ts'
import type { DeskCheck, DeskStanding } from '../rules/desk-checks.ts'
import { signInLock } from '../rules/sign-in-lock.ts'
import { receiptOf } from './receipt.ts'

/** A clave recovered without staff so short a time ago is looked at twice (issue 5, a second operator). */
const recentMs = 24 * 3_600_000

/** Whom it is about and what was seen of their DNI: kept as evidence, the trámite as a keyed commitment alone. */
export interface SeenCard {
  cuil: string
  format: string
  tramite: string
  ejemplar: string
  checks: readonly DeskCheck[]
}

export interface Raise extends SeenCard {
  /** The clave that its person gave to confirm: another one since then confirms nothing. */
  claveSince: string
  /** Whoever approved, where that was asked for. */
  approvedBy: string | null
}

/** What a change at the counter came to: its entry's number, to be written on the slip; or that it does not hold any more. */
export type DeskOutcome = { receipt: string } | 'changed-meanwhile'

/**
 * What staff may do to an account (domain 6): nothing here reads or sets a clave. Each is refused with
 * `StaffSessionOver` where the operator's session does not hold any more, in the transaction of the change itself.
 */
export interface Desk {
  standingOf(cuil: string): Promise<DeskStanding>
  /** That somebody was looked for. */
  lookUp(by: Acting, about: { cuil: string; task: string; scanned: boolean }, operation: string): Promise<void>
  /** That it was not done, and why. */
  refuse(by: Acting, about: SeenCard & { task: string; reason: string }, operation: string): Promise<void>
  raise(by: Acting, raise: Raise, operation: string): Promise<DeskOutcome>
  /** Opens a sign-in and an identity that too many failures closed, both in one step. */
  open(by: Acting, card: SeenCard, operation: string): Promise<DeskOutcome>
  lower(by: Acting, about: { cuil: string; reason: string }, operation: string): Promise<DeskOutcome>
}

export function deskStore(store: Store, keys: Keys, clock: Clock, branch: string): Desk {
  /** A change by an operator, whose entry names them and whose number is its receipt. */
  const act = (
    by: Acting,
    permission: 'desk' | 'supervise',
    operation: string,
    work: (transaction: Transaction<Tables>, operator: Operator) => Promise<NewEntry | null>,
  ): Promise<DeskOutcome> =>
    change(store, operation, async (transaction): Promise<Change<DeskOutcome>> => {
      const operator = await requireActing(transaction, by, permission, clock.now())
      const entry = await work(transaction, operator)
      if (!entry) return { unchanged: 'changed-meanwhile' }
      return { entry: { ...entry, facts: { operator: operator.id, ...entry.facts } }, result: { receipt: receiptOf(operation) } }
    })

  const evidenceOf = ({ cuil, format, tramite, ejemplar, checks }: SeenCard, operation: string): Facts => ({
    cuil,
    format,
    ejemplar,
    // Whoever holds the card can show later that it was this one; whoever holds the journal learns no trámite.
    tramite: createHmac('sha256', keys.current('journal').secret).update(JSON.stringify(['tramite', operation, cuil, tramite])).digest('hex'),
    checks: checks.map(({ reason, result }) => (result === 'ok' ? reason : `${reason}!`)).join(' '),
  })

  return {
    async standingOf(cuil) {
      const account = await accountOf(store.db, cuil)
      const state = await store.db.selectFrom('sign_in_state').select(['failures', 'failed_at']).where('place', '=', cuil).executeTakeFirst()
      const lock = account && state ? signInLock({ count: state.failures, lastAt: state.failed_at }, clock.now()) : null
      return {
        level: account ? (account.level === 3 ? 3 : 2) : null,
        levelSince: account ? argentineDay(Date.parse(account.level_since || account.opened_at)) : '',
        claveSince: account ? argentineDay(Date.parse(account.clave_since)) : '',
        signInLock: typeof lock === 'number' ? argentineTime(lock) : lock,
        isClosedByPerson: typeof account?.closed_at === 'string',
        isIdentityClosed: identityAttemptsLeft(await countedAttempts(store.db, cuil), clock.now()) === 0,
        isRecentlyRecovered: wasRecovered(account, clock.now()),
      }
    },
    async lookUp(by, { cuil, task, scanned }, operation) {
      await change(store, operation, async (transaction) => {
        const { id } = await requireActing(transaction, by, null, clock.now())
        return { entry: { kind: 'desk-looked-up', facts: { operator: id, task, scanned }, evidence: { cuil } }, result: undefined }
      })
    },
    async refuse(by, { task, reason, ...card }, operation) {
      await act(by, 'desk', operation, () =>
        Promise.resolve({ kind: 'desk-refused', facts: { task, reason }, evidence: evidenceOf(card, operation) }))
    },
    raise(by, raise, operation) {
      return act(by, 'desk', operation, async (transaction, operator) => {
        const account = await accountOf(transaction, raise.cuil)
        if (raise.cuil === operator.cuil || account?.level !== 2 || account.closed_at !== null) return null
        if (account.clave_since !== raise.claveSince) return null
        const now = clock.now()
        await transaction.updateTable('account').set({ level: 3, level_since: new Date(now).toISOString() }).where('cuil', '=', raise.cuil).execute()
        await tellLater(transaction, { id: operation, cuil: raise.cuil, kind: 'raised', at: now, branch })
        const facts = { level: 3, levelBefore: 2, afterRecovery: wasRecovered(account, now), approvedBy: raise.approvedBy }
        return { kind: 'level-raised', facts, evidence: { ...evidenceOf(raise, operation), attested: 'card photo', claveSince: raise.claveSince } }
      })
    },
    open(by, card, operation) {
      return act(by, 'desk', operation, async (transaction, operator) => {
        if (card.cuil === operator.cuil) return null
        const signIn = await transaction.updateTable('sign_in_state').set({ failures: 0 })
          .where('place', '=', card.cuil).where('failures', '>', 0).executeTakeFirstOrThrow()
        const identity = await transaction.updateTable('identity_attempt').set({ outcome: 'opened' })
          .where('cuil', '=', card.cuil).where((on) => on.or([on('outcome', 'is', null), on('outcome', '=', 'failed')])).executeTakeFirstOrThrow()
        if (signIn.numUpdatedRows + identity.numUpdatedRows === 0n) return null
        const account = await accountOf(transaction, card.cuil)
        if (account) await tellLater(transaction, { id: operation, cuil: card.cuil, kind: 'opened', at: clock.now(), branch })
        const facts = { signIn: signIn.numUpdatedRows > 0n, identity: identity.numUpdatedRows > 0n }
        return { kind: 'way-opened', facts, evidence: { ...evidenceOf(card, operation), attested: 'card photo' } }
      })
    },
    lower(by, { cuil, reason }, operation) {
      return act(by, 'supervise', operation, async (transaction) => {
        const now = clock.now()
        const { numUpdatedRows } = await transaction.updateTable('account').set({ level: 2, level_since: new Date(now).toISOString() })
          .where('cuil', '=', cuil).where('level', '=', 3).executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return null
        await tellLater(transaction, { id: operation, cuil, kind: 'lowered', at: now, branch })
        return { kind: 'level-lowered', facts: { level: 2, levelBefore: 3, reason }, evidence: { cuil } }
      })
    },
  }
}

/** By a clock set back it stays recent for longer, never shorter. */
function wasRecovered(account: Tables['account'] | undefined, now: number): boolean {
  return typeof account?.recovered_at === 'string' && Date.parse(account.recovered_at) > now - recentMs
}

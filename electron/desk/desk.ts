import { createHmac } from 'node:crypto'
import type { Transaction } from 'kysely'
import { accountOf, levelIn, levelSinceOf, lockOf } from '../accounts/account-row.ts'
import { change, type Change, type Store } from '../accounts/change.ts'
import { countedAttempts, openAttempts } from '../accounts/identity-attempts.ts'
import { openPlaces } from '../accounts/sign-in-count.ts'
import { tellLater } from '../accounts/staff-changes.ts'
import type { Reads, Tables } from '../accounts/tables.ts'
import type { Branch } from '../branch/branch.ts'
import type { Clock } from '../clock.ts'
import type { Facts } from '../journal/entry.ts'
import type { NewEntry } from '../journal/journal.ts'
import type { Keys } from '../keys/keys.ts'
import { requireActing } from '../operators/acting.ts'
import { approvalHolds } from '../operators/approval.ts'
import type { Acting, Operator } from '../operators/operator.ts'
import { identityAttemptsLeft } from '../rules/attempts.ts'
import { argentineDay, argentineTime } from '../rules/calendar.ts'
import { isMismatch, type DeskCheck, type DeskStanding, type Opened } from '../rules/desk-checks.ts'
import { hasComparedTooMuch, wasOpened } from './desk-history.ts'
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
  /** The operation by which another operator approved, where that was asked for. */
  approval: string | null
}

/** What a change at the counter came to: its entry's number, to be written on the slip; or that it does not hold any more. */
export type DeskOutcome<More = unknown> = ({ receipt: string } & More) | 'changed-meanwhile'

/**
 * What staff may do to an account (domain 6): nothing here reads or sets a clave. Each is refused with
 * `StaffSessionOver` where the operator's session does not hold any more, in the transaction of the change itself.
 */
export interface Desk {
  standingOf(cuil: string): Promise<DeskStanding>
  /** That somebody was looked for, by CUIL or by the number of a card; before it is told whether there is anybody. */
  lookUp(by: Acting, about: { cuil: string | null; dni: string | null; task: string }, operation: string): Promise<void>
  /**
   * That a card was compared and with what result, before anybody sees it. False where there have been too many that did
   * not fit, for this CUIL or by this operator: then the result is to be told to nobody.
   */
  noteCompared(by: Acting, about: { cuil: string; task: string; checks: readonly DeskCheck[] }, operation: string): Promise<boolean>
  /** That it was not done, and why. */
  refuse(by: Acting, about: SeenCard & { task: string; reason: string }, operation: string): Promise<void>
  raise(by: Acting, raise: Raise, operation: string): Promise<DeskOutcome>
  /** Opens a sign-in and an identity that too many failures closed, both in one step. */
  open(by: Acting, card: SeenCard, operation: string): Promise<DeskOutcome<{ opened: Opened }>>
  lower(by: Acting, about: { cuil: string; reason: string }, operation: string): Promise<DeskOutcome>
}

export function deskStore(
  store: Store,
  keys: Keys,
  clock: Clock,
  { name: branch, approveAfterRecovery }: Pick<Branch, 'name' | 'approveAfterRecovery'>,
): Desk {
  /** A change by an operator, whose entry names them and whose number is its receipt. */
  const act = <More extends object>(
    by: Acting,
    permission: 'desk' | 'supervise',
    operation: string,
    work: (transaction: Transaction<Tables>, operator: Operator) => Promise<{ entry: NewEntry; more: More } | null>,
  ): Promise<DeskOutcome<More>> =>
    change(store, operation, async (transaction): Promise<Change<DeskOutcome<More>>> => {
      const operator = await requireActing(transaction, by, permission, clock.now())
      const done = await work(transaction, operator)
      if (!done) return { unchanged: 'changed-meanwhile' }
      const entry = { ...done.entry, facts: { operator: operator.id, ...done.entry.facts } }
      return { entry, result: { receipt: receiptOf(operation), ...done.more } }
    })
  /** Whoever works here is raised by two, and a clave that may be in other hands where the branch asks for it. */
  const needsApproval = async (db: Reads, account: Tables['account'] | undefined, cuil: string): Promise<boolean> => {
    const colleague = await db.selectFrom('operator').select('id').where('cuil', '=', cuil).executeTakeFirst()
    return colleague !== undefined || (approveAfterRecovery && wasRecovered(account, clock.now()))
  }

  const evidenceOf = ({ cuil, format, tramite, ejemplar, checks }: SeenCard, operation: string): Facts => ({
    cuil,
    format,
    ejemplar,
    // Whoever holds the card can show later that it was this one; whoever holds the journal learns no trámite.
    tramite: createHmac('sha256', keys.current('journal').secret).update(JSON.stringify(['tramite', operation, cuil, tramite])).digest('hex'),
    checks: textOf(checks),
  })

  return {
    async standingOf(cuil) {
      const account = await accountOf(store.db, cuil)
      const now = clock.now()
      const lock = account ? await lockOf(store.db, cuil, now) : null
      return {
        level: account ? levelIn(account) : null,
        levelSince: account ? argentineDay(Date.parse(levelSinceOf(account))) : '',
        claveSince: account ? argentineDay(Date.parse(account.clave_since)) : '',
        signInLock: typeof lock === 'number' ? argentineTime(lock) : lock,
        isClosedByPerson: typeof account?.closed_at === 'string',
        isIdentityClosed: identityAttemptsLeft(await countedAttempts(store.db, cuil), now) === 0,
        isRecentlyRecovered: wasRecovered(account, now),
        isRecentlyOpened: await wasOpened(store.db, cuil, now),
        needsApproval: await needsApproval(store.db, account, cuil),
      }
    },
    async lookUp(by, { cuil, dni, task }, operation) {
      await change(store, operation, async (transaction) => {
        const { id } = await requireActing(transaction, by, null, clock.now())
        const entry = { kind: 'desk-looked-up' as const, facts: { operator: id, task, scanned: dni !== null }, evidence: cuil === null ? { dni } : { cuil } }
        return { entry, result: undefined }
      })
    },
    noteCompared(by, { cuil, task, checks }, operation) {
      return change(store, operation, async (transaction) => {
        const { id } = await requireActing(transaction, by, 'desk', clock.now())
        if (await hasComparedTooMuch(transaction, { cuil, operator: id }, clock.now())) return { unchanged: false }
        const facts = { operator: id, task, fits: !isMismatch(checks) }
        return { entry: { kind: 'desk-compared', facts, evidence: { cuil, checks: textOf(checks) } }, result: true }
      })
    },
    async refuse(by, { task, reason, ...card }, operation) {
      await act(by, 'desk', operation, () =>
        Promise.resolve({ entry: { kind: 'desk-refused', facts: { task, reason }, evidence: evidenceOf(card, operation) }, more: {} }))
    },
    raise(by, raise, operation) {
      return act(by, 'desk', operation, async (transaction, operator) => {
        const account = await accountOf(transaction, raise.cuil)
        if (raise.cuil === operator.cuil || account?.level !== 2 || account.closed_at !== null) return null
        if (account.clave_since !== raise.claveSince) return null
        const now = clock.now()
        const approver = raise.approval === null ? null
          : await approvalHolds(transaction, { approval: raise.approval, by, cuil: raise.cuil, since: account.recovered_at ?? account.opened_at, now })
        // It may have been recovered since the operator looked.
        if (!approver && (await needsApproval(transaction, account, raise.cuil))) return null
        await transaction.updateTable('account').set({ level: 3, level_since: new Date(now).toISOString() }).where('cuil', '=', raise.cuil).execute()
        await tellLater(transaction, { id: operation, cuil: raise.cuil, kind: 'raised', at: now, branch })
        const facts = { level: 3, levelBefore: 2, afterRecovery: wasRecovered(account, now), approvedBy: approver?.id ?? null }
        const evidence = { ...evidenceOf(raise, operation), attested: 'card photo', claveSince: raise.claveSince }
        return { entry: { kind: 'level-raised', facts, evidence }, more: {} }
      })
    },
    open(by, card, operation) {
      return act(by, 'desk', operation, async (transaction, operator) => {
        if (card.cuil === operator.cuil) return null
        const now = clock.now()
        const account = await accountOf(transaction, card.cuil)
        const opened: Opened = {
          signIn: account !== undefined && (await lockOf(transaction, card.cuil, now)) !== null,
          identity: identityAttemptsLeft(await countedAttempts(transaction, card.cuil), now) === 0,
          mustRecover: typeof account?.closed_at === 'string',
        }
        if ((!opened.signIn && !opened.identity) || (await wasOpened(transaction, card.cuil, now))) return null
        if (opened.signIn) await openPlaces(transaction, [card.cuil])
        if (opened.identity) await openAttempts(transaction, card.cuil)
        await tellLater(transaction, { id: operation, cuil: card.cuil, kind: 'opened', at: now, branch })
        const evidence = { ...evidenceOf(card, operation), attested: 'card photo' }
        return { entry: { kind: 'way-opened', facts: { signIn: opened.signIn, identity: opened.identity }, evidence }, more: { opened } }
      })
    },
    lower(by, { cuil, reason }, operation) {
      return act(by, 'supervise', operation, async (transaction) => {
        const now = clock.now()
        const { numUpdatedRows } = await transaction.updateTable('account').set({ level: 2, level_since: new Date(now).toISOString() })
          .where('cuil', '=', cuil).where('level', '=', 3).executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return null
        await tellLater(transaction, { id: operation, cuil, kind: 'lowered', at: now, branch })
        return { entry: { kind: 'level-lowered', facts: { level: 2, levelBefore: 3, reason }, evidence: { cuil } }, more: {} }
      })
    },
  }
}

/** By a clock set back it stays recent for longer, never shorter. */
function wasRecovered(account: Tables['account'] | undefined, now: number): boolean {
  return typeof account?.recovered_at === 'string' && Date.parse(account.recovered_at) > now - recentMs
}

const textOf = (checks: readonly DeskCheck[]) => checks.map(({ reason, result }) => (result === 'ok' ? reason : `${reason}!`)).join(' ')

import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { signInLock } from '../rules/sign-in-lock.ts'
import type { Tables } from './tables.ts'

/** How many places all who have no account share. */
const placesOfStrangers = 4_096

type State = Tables['sign_in_state']

/**
 * Counts one try at a place, before it is judged and whatever becomes of it; while the place is locked it lengthens
 * nothing. Answers whether it is locked, and how it stood before.
 */
export async function countTry(
  transaction: Transaction<Tables>,
  place: string,
  { now, branch }: { now: number; branch: string },
): Promise<{ isLocked: boolean; before: State | undefined }> {
  const before = await transaction.selectFrom('sign_in_state').selectAll().where('place', '=', place).executeTakeFirst()
  const isLocked = before !== undefined && signInLock({ count: before.failures, lastAt: before.failed_at }, now) !== null
  const row = {
    place,
    failures: (before?.failures ?? 0) + (isLocked ? 0 : 1),
    failed_at: isLocked ? before.failed_at : now,
    refused: (before?.refused ?? 0) + 1,
    refused_at: now,
    refused_branch: branch,
  }
  await transaction.insertInto('sign_in_state').values(row).onConflict((on) => on.column('place').doUpdateSet(row)).execute()
  return { isLocked, before }
}

/** A success at a place: the count begins anew, and what was refused `before` its try stays to be told. */
export async function countSuccess(transaction: Transaction<Tables>, place: string, before: State | undefined): Promise<void> {
  await transaction.deleteFrom('sign_in_state').where('place', '=', place).execute()
  if (before && before.refused > 0) await transaction.insertInto('sign_in_state').values({ ...before, failures: 0 }).execute()
}

/** Opens what is closed at these places. What was refused is still told when somebody next comes in. */
export async function openPlaces(transaction: Transaction<Tables>, places: string[]): Promise<void> {
  await transaction.updateTable('sign_in_state').set({ failures: 0 }).where('place', 'in', places).execute()
}

/** What was refused before somebody came in, and the last of it. */
export function refusedIn(before: State | undefined): { times: number; at: number; branch: string } | null {
  if (!before || before.refused === 0) return null
  return { times: before.refused, at: before.refused_at, branch: before.refused_branch }
}

/** However many are tried, the count does not grow beyond its places. */
export function placeOfStranger(who: string): string {
  return `stranger-${String(createHash('sha256').update(who).digest().readUInt32LE() % placesOfStrangers)}`
}

import { isDeepStrictEqual } from 'node:util'
import type { Stored } from './stored.ts'

/**
 * What staff did is told with who did it: somebody in a session that was open, and nobody who had been ended. A clave that
 * was given at somebody's desk is its person's, and to say that somebody is there takes no session.
 */
export function staffAsTold({ operators, entries }: Stored): Record<string, boolean> {
  const sessions = new Map<unknown, string | null>()
  const ended = new Set<unknown>()
  let isEachInSession = true
  let isNoneByWhoWasEnded = true
  for (const { kind, operation, facts } of entries) {
    const { operator, subject } = facts
    if (kind === 'sign-in-counted') continue
    if (kind === 'operator-added' || kind === 'operator-enrolled') sessions.set(operator, null)
    else if (kind === 'operator-signed-in') sessions.set(operator, operation)
    else if (operator !== undefined && kind !== 'presence-approved') isEachInSession &&= typeof sessions.get(operator) === 'string'
    if (operator !== undefined) isNoneByWhoWasEnded &&= !ended.has(operator)
    if (kind === 'operator-signed-out') sessions.set(operator, null)
    if (kind !== 'operator-ended') continue
    sessions.set(subject, null)
    ended.add(subject)
  }
  return {
    'what staff did and a session': isEachInSession,
    'what staff did and who may': isNoneByWhoWasEnded,
    'a session and its entries': isDeepStrictEqual(new Map<unknown, string | null>(operators.map(({ id, session }) => [id, session])), sessions),
    'who was ended and their entry': operators.every(({ id, state }) => (state === 'ended') === ended.has(id)),
  }
}

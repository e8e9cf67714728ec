import type { Clock } from './clock.ts'
import { envelope, screenEvents, visitEvent } from './contract.ts'
import { maxMessageCharacters } from './message-size.ts'
import type { Visit } from './visit.ts'

/** Who sent a message, as the shell saw it (never as the message says). */
export interface Sender {
  mainFrame: boolean
  origin: string
}

export type Refusal =
  | 'foreign-frame'
  | 'foreign-origin'
  | 'too-large'
  | 'too-many'
  | 'flood'
  | 'not-json'
  | 'not-an-envelope'
  | 'unknown-screen'
  | 'not-an-event-of-this-screen'
  | 'impossible-now'

/** The one origin that the kiosk's page has, under both shells' own scheme. */
export const kioskOrigins = ['https://kiosk.invalid', 'kiosk://app'] as const

/** Far more than a person or a scanner does; a flood gets no further than this line. */
const maxMessagesPerSecond = 60
/** A page that floods has something else in it than ours. */
const floodPerSecond = 600

/** What became of a message; the reason of a refusal is told to nobody but the journal. */
export type Passage = { passed: 'accepted' | 'stale' } | { refused: Refusal }

export interface Gate {
  pass(visit: Visit, sender: Sender, message: unknown): Passage
  /** Counts something else that the page did; true where it has become a flood. */
  countsFlood(): boolean
}

/**
 * The one door for what the renderer sends. Checks, in this order: a flood, the sender, the size, the pace, the form,
 * the screen it answers to, and the schema of that screen's events (design, promise 1 of a visit). Whoever gets
 * `flood` back ends the visit: the page is not ours any more.
 */
export function createGate(clock: Clock): Gate {
  let secondStarted = 0
  let messagesThisSecond = 0

  function countMessage(): number {
    const now = clock.now()
    if (Math.abs(now - secondStarted) >= 1_000) {
      secondStarted = now
      messagesThisSecond = 0
    }
    messagesThisSecond += 1
    return messagesThisSecond
  }

  function pass(visit: Visit, sender: Sender, message: unknown): Passage {
    const messages = countMessage()
    if (messages > floodPerSecond) return { refused: 'flood' }
    if (!sender.mainFrame) return { refused: 'foreign-frame' }
    if (!kioskOrigins.some((origin) => origin === sender.origin)) return { refused: 'foreign-origin' }
    if (typeof message !== 'string' || message.length > maxMessageCharacters) return { refused: 'too-large' }
    if (messages > maxMessagesPerSecond) return { refused: 'too-many' }
    const json = parseJson(message)
    if (json === undefined) return { refused: 'not-json' }
    const enveloped = envelope.safeParse(json)
    if (!enveloped.success) return { refused: 'not-an-envelope' }
    return deliver(visit, enveloped.data.id, enveloped.data.event)
  }

  return { pass, countsFlood: () => countMessage() > floodPerSecond }
}

function deliver(visit: Visit, id: string, raw: { type: string }): Passage {
  const { id: currentId, screen } = visit.current
  if (id !== currentId) return visit.isPast(id) ? { passed: 'stale' } : { refused: 'unknown-screen' }
  const forVisit = visitEvent.safeParse(raw)
  if (forVisit.success) return passage(visit.receiveForVisit(forVisit.data))
  const forScreen = screenEvents[screen.name].safeParse(raw)
  if (!forScreen.success) return { refused: 'not-an-event-of-this-screen' }
  return passage(visit.receive(forScreen.data))
}

function passage(received: ReturnType<Visit['receive']>): Passage {
  return received === 'impossible' ? { refused: 'impossible-now' } : { passed: received }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('a prototype is nothing that a person does')
      return value
    })
  } catch {
    return undefined
  }
}

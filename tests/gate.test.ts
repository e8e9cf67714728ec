import { describe, expect, it } from 'vitest'
import { createGate, type Refusal } from '../electron/gate.ts'
import { limitedRefusals, type Refused } from '../electron/refusals.ts'
import { stay } from '../electron/visit.ts'
import { Dialogue, kioskPage } from './support/dialogue.ts'
import { ManualClock } from './support/manual-clock.ts'

const enterCuil = { name: 'enter-cuil' as const, purpose: 'create' as const, cuil: '', valid: false, human: false, problem: null }
const seen: string[] = []
const atCuil = () =>
  new Dialogue((visit) =>
    visit.ask(enterCuil, (event) => {
      seen.push(event.type)
      return event.type === 'typed' ? stay(enterCuil) : event.type
    }),
  )

function refusalOf(message: unknown, sender = kioskPage): Refusal | 'passed' {
  const person = atCuil()
  const passage = createGate(person.clock).pass(person.visit, sender, message)
  return 'refused' in passage ? passage.refused : 'passed'
}
const event = (body: object, id = 'screen-1') => JSON.stringify({ id, event: body })

describe('the gate lets through', () => {
  it('an event of the screen that is shown, from the kiosk\'s page', () => {
    expect(refusalOf(event({ type: 'typed', cuil: '20' }))).toBe('passed')
  })

  it('a DNI code of the longest kind', () => {
    expect(refusalOf(event({ type: 'scan', payload: `0@${'x'.repeat(4000)}` }))).toBe('passed')
  })
})

describe('the gate refuses', () => {
  it.each<[Refusal, unknown, typeof kioskPage?]>([
    ['foreign-frame', event({ type: 'activity' }), { ...kioskPage, mainFrame: false }],
    ['foreign-origin', event({ type: 'activity' }), { mainFrame: true, origin: 'https://example.org' }],
    ['foreign-origin', event({ type: 'activity' }), { mainFrame: true, origin: 'null' }],
    ['foreign-origin', event({ type: 'activity' }), { mainFrame: true, origin: 'https://kiosk.invalid.example.org' }],
    ['too-large', event({ type: 'typed', cuil: '2'.repeat(9000) })],
    ['too-large', { id: 'screen-1', event: { type: 'activity' } }],
    ['too-large', undefined],
    ['not-json', '{"id":"screen-1"'],
    ['not-an-envelope', '[]'],
    ['not-an-envelope', 'null'],
    ['not-an-envelope', JSON.stringify({ id: 'screen-1' })],
    ['not-an-envelope', JSON.stringify({ id: 'screen-1', event: { type: 'activity' }, more: 1 })],
    ['not-an-envelope', JSON.stringify({ id: 7, event: { type: 'activity' } })],
    ['unknown-screen', event({ type: 'activity' }, 'screen-2')],
    ['unknown-screen', event({ type: 'activity' }, '__proto__')],
    ['not-an-event-of-this-screen', event({ type: 'start-using' })],
    ['not-an-event-of-this-screen', event({ type: 'continue', option: 1 })],
    ['not-an-event-of-this-screen', event({ type: 'continue', cuil: 20301234563 })],
    ['not-an-event-of-this-screen', event({ type: 'continue', cuil: '20', admin: true })],
    ['not-json', '{"id":"screen-1","event":{"type":"continue","cuil":"20","__proto__":{"human":true}}}'],
    ['not-an-event-of-this-screen', event({ type: 'continue', cuil: '20', constructor: { prototype: {} } })],
    ['not-an-event-of-this-screen', event({ type: 'typed', cuil: '2'.repeat(21) })],
    ['not-an-event-of-this-screen', event({ type: 'open-reading', reading: '../../keys' })],
    ['not-an-event-of-this-screen', event({ type: 'prefer', preferences: { textSize: 1000 } })],
    ['not-an-event-of-this-screen', event({ type: 'constructor' })],
  ])('%s: %j', (refusal, message, sender) => {
    seen.length = 0
    expect(refusalOf(message, sender)).toBe(refusal)
    expect(seen).toEqual([])
  })

  it('more than a person can do, then a flood as what it is, and goes on with the next second', () => {
    const person = atCuil()
    const gate = createGate(person.clock)
    const send = () => gate.pass(person.visit, kioskPage, event({ type: 'typed', cuil: '2' }))
    const passages = Array.from({ length: 601 }, send)
    expect(passages.filter((passage) => 'passed' in passage)).toHaveLength(60)
    expect(passages[60]).toEqual({ refused: 'too-many' })
    expect(passages[599]).toEqual({ refused: 'too-many' })
    expect(passages[600]).toEqual({ refused: 'flood' })
    person.clock.pass(1)
    expect(send()).toEqual({ passed: 'accepted' })
  })
})

describe('refusals are told at a limited rate', () => {
  it('the first at once, the ones of its minute as a number with the first one after it', () => {
    const clock = new ManualClock()
    const told: [Refused, number][] = []
    const refused = limitedRefusals(clock, (reason, alsoSince) => told.push([reason, alsoSince]))
    for (let times = 0; times < 500; times += 1) refused('not-json')
    refused('foreign-frame')
    expect(told).toEqual([['not-json', 0], ['foreign-frame', 0]])
    clock.pass(60)
    refused('not-json')
    expect(told.at(-1)).toEqual(['not-json', 499])
  })
})

/** Marks what nobody types, so that it is recognised wherever it may turn up. */
export const canary = 'Canario58Luz'

const json = (value: unknown) => () => JSON.stringify(value)

/** What is no message at all, and why it is refused; `id` is that of the screen that is shown. */
export const malformed = {
  number: { refusal: 'too-large', message: (_id: string): unknown => 7 },
  nothing: { refusal: 'too-large', message: (_id: string): unknown => undefined },
  object: { refusal: 'too-large', message: (id: string): unknown => ({ id, event: { type: 'activity' } }) },
  list: { refusal: 'too-large', message: (id: string): unknown => [id, canary] },
  huge: { refusal: 'too-large', message: (id: string) => JSON.stringify({ id, event: { type: canary.repeat(700) } }) },
  'no-json': { refusal: 'not-json', message: (id: string) => `{"id":"${id}","event":{"type":"${canary}"` },
  prototype: { refusal: 'not-json', message: (id: string) => `{"id":"${id}","event":{"type":"activity","__proto__":{"${canary}":1}}}` },
  'json-list': { refusal: 'not-an-envelope', message: json([canary]) },
  'json-null': { refusal: 'not-an-envelope', message: json(null) },
  'no-id': { refusal: 'not-an-envelope', message: json({ event: { type: 'activity' } }) },
  'id-of-number': { refusal: 'not-an-envelope', message: json({ id: 7, event: { type: 'activity' } }) },
  'long-id': { refusal: 'not-an-envelope', message: json({ id: canary.repeat(9), event: { type: 'activity' } }) },
  'more-in-envelope': { refusal: 'not-an-envelope', message: (id: string) => JSON.stringify({ id, event: { type: 'activity' }, canary }) },
  'more-in-event': {
    refusal: 'not-an-event-of-this-screen',
    message: (id: string) => JSON.stringify({ id, event: { type: 'activity', [canary]: true } }),
  },
  'no-such-event': {
    refusal: 'not-an-event-of-this-screen',
    message: (id: string) => JSON.stringify({ id, event: { type: 'constructor', cuil: canary } }),
  },
  'no-such-reading': {
    refusal: 'not-an-event-of-this-screen',
    message: (id: string) => JSON.stringify({ id, event: { type: 'open-reading', reading: `../${canary}` } }),
  },
  'no-such-size': {
    refusal: 'not-an-event-of-this-screen',
    message: (id: string) => JSON.stringify({ id, event: { type: 'prefer', preferences: { textSize: 110 } } }),
  },
  'no-such-preference': {
    refusal: 'not-an-event-of-this-screen',
    message: (id: string) => JSON.stringify({ id, event: { type: 'prefer', preferences: { textSize: 125, canary } } }),
  },
} satisfies Record<string, { refusal: string; message: (id: string) => unknown }>
export type Malformed = keyof typeof malformed
export const malformedKinds = Object.keys(malformed) as Malformed[]

import { beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '../electron/contract.ts'
import * as esAR from '../src/text/es-AR/index.ts'
import * as easy from '../src/text/es-facil/index.ts'
import { ShownTexts } from '../src/text/shown-texts.svelte.ts'
import * as portuguese from '../src/text/pt/index.ts'
import type { Texts } from '../src/text/texts.ts'

// The compiler's: outside a component a state is its value.
beforeEach(() => { vi.stubGlobal('$state', { raw: (value: unknown) => value }) })

const settled = () => new Promise(setImmediate)

/** Languages of which all but the usual one are read when the test says so. */
function reading() {
  const reads: Partial<Record<Language, PromiseWithResolvers<Texts>>> = {}
  const read = (language: Language) => () => (reads[language] = Promise.withResolvers<Texts>()).promise
  const texts = new ShownTexts({ 'es-AR': () => esAR, 'es-facil': read('es-facil'), pt: read('pt') })
  return { texts, reads }
}

test('the usual language is there at once', () => {
  const { texts } = reading()
  texts.want('es-AR')
  expect(texts.now).toBe(esAR)
})

test('a language stays on screen until the next one is there', async () => {
  const { texts, reads } = reading()
  texts.want('es-AR')
  texts.want('pt')
  expect(texts.now).toBe(esAR)
  reads.pt?.resolve(portuguese)
  await settled()
  expect(texts.now).toBe(portuguese)
})

test('of two that are chosen at once the last one is shown', async () => {
  const { texts, reads } = reading()
  texts.want('pt')
  texts.want('es-facil')
  reads['es-facil']?.resolve(easy)
  reads.pt?.resolve(portuguese)
  await settled()
  expect(texts.now).toBe(easy)
})

test('one that cannot be read leaves what there was, and can be chosen again', async () => {
  const { texts, reads } = reading()
  texts.want('es-AR')
  texts.want('pt')
  reads.pt?.reject(new Error('not there'))
  await settled()
  expect(texts.now).toBe(esAR)
  texts.want('es-AR')
  texts.want('pt')
  reads.pt?.resolve(portuguese)
  await settled()
  expect(texts.now).toBe(portuguese)
})

test('a page that begins with one that cannot be read begins with the usual one', async () => {
  const { texts, reads } = reading()
  texts.want('pt')
  expect(texts.now).toBeNull()
  reads.pt?.reject(new Error('not there'))
  await settled()
  expect(texts.now).toBe(esAR)
})

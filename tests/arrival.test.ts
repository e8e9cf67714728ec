import { beforeEach, expect, test, vi } from 'vitest'
import { whenTitled } from '../src/access/arrival.ts'

/** A page that gets its screen when the test says so, and how often somebody arrived there. */
function page({ isTitled }: { isTitled: boolean }) {
  let changes = () => {}
  vi.stubGlobal('MutationObserver', class {
    constructor(onChange: () => void) { changes = onChange }
    observe() {}
    disconnect() { changes = () => {} }
  })
  const main = { querySelector: () => (isTitled ? {} : null) }
  const document = { body: {}, querySelector: (selector: string) => (selector.startsWith('main') ? main : null) }
  const arrive = vi.fn()
  const stop = whenTitled(document as unknown as Document, arrive)
  const comes = (titled: boolean) => {
    isTitled = titled
    changes()
  }
  return { arrive, stop, comes }
}

beforeEach(() => { vi.unstubAllGlobals() })

test('somebody arrives at once where the screen is there', () => {
  const { arrive, comes } = page({ isTitled: true })
  expect(arrive).toHaveBeenCalledOnce()
  comes(true)
  expect(arrive).toHaveBeenCalledOnce()
})

test('somebody arrives, once, when a screen is there that was still to be read', () => {
  const { arrive, comes } = page({ isTitled: false })
  comes(false)
  expect(arrive).not.toHaveBeenCalled()
  comes(true)
  comes(true)
  expect(arrive).toHaveBeenCalledOnce()
})

test('nobody arrives where they have gone on meanwhile', () => {
  const { arrive, stop, comes } = page({ isTitled: false })
  stop()
  comes(true)
  expect(arrive).not.toHaveBeenCalled()
})

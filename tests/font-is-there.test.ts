import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fontIsThere } from '../src/font-is-there.ts'

const fonts = (load: () => Promise<FontFace[]>) => ({ load }) as unknown as FontFaceSet

describe('a page waits for its font', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('until it is there', async () => {
    const font = Promise.withResolvers<FontFace[]>()
    const opens = vi.fn()
    void fontIsThere(fonts(() => font.promise)).then(opens)
    await vi.advanceTimersByTimeAsync(900)
    expect(opens).not.toHaveBeenCalled()
    font.resolve([])
    await vi.advanceTimersByTimeAsync(0)
    expect(opens).toHaveBeenCalled()
  })

  it('no longer than a second', async () => {
    const opens = vi.fn()
    void fontIsThere(fonts(() => new Promise(() => {}))).then(opens)
    await vi.advanceTimersByTimeAsync(1000)
    expect(opens).toHaveBeenCalled()
  })

  it('not at all where it cannot be loaded', async () => {
    await expect(fontIsThere(fonts(() => Promise.reject(new Error('none'))))).resolves.toEqual([])
  })
})

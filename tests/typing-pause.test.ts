import { beforeEach, describe, expect, test, vi } from 'vitest'
import { TypingPause } from '../src/access/typing-pause.ts'

/** A field whose value is its text, and all that was told of it. */
function typing() {
  const told: string[] = []
  const field = { value: '' }
  const tell = (changed: typeof field, before: string) => void told.push(`${before}>${changed.value}`)
  const pause = new TypingPause(tell, globalThis as unknown as Window)
  const types = (characters: string, gap: number) => {
    for (const character of characters) {
      const before = field.value
      field.value += character
      pause.hold(field, before)
      vi.advanceTimersByTime(gap)
    }
  }
  return { told, types, pause }
}

describe('what is typed on a keyboard', () => {
  beforeEach(() => { vi.useFakeTimers() })

  test('is told key by key', () => {
    const { told, types } = typing()
    types('203', 120)
    expect(told).toEqual(['>2', '2>20', '20>203'])
  })

  test('is told together where keys come at once', () => {
    const { told, types } = typing()
    types('20', 20)
    expect(told).toEqual([])
    vi.advanceTimersByTime(40)
    expect(told).toEqual(['>20'])
  })

  test('is told of a scan in no part, and again after it', () => {
    const { told, types } = typing()
    types('00123456789', 5)
    vi.advanceTimersByTime(500)
    expect(told).toEqual([])
    types('7', 120)
    expect(told).toEqual(['00123456789>001234567897'])
  })

  test('is not told once nobody listens', () => {
    const { told, types, pause } = typing()
    types('2', 10)
    pause.forget()
    vi.advanceTimersByTime(500)
    expect(told).toEqual([])
  })
})

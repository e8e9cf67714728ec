import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typing } from './typing.ts'

describe('a finger on a key', () => {
  it('types at the touch, and lifting adds nothing', () => {
    const { fingers, input } = typing()
    expect(fingers.down(1, 'a', 0)).toBe(true)
    expect(input.value).toBe('a')
    fingers.up(1, 90)
    expect(input.value).toBe('a')
  })

  it('that slides off takes its character back', () => {
    const { fingers, input, taps } = typing()
    taps('si')
    fingers.down(1, 'x', 0)
    fingers.slideOff(1)
    fingers.up(1, 50)
    expect(input.value).toBe('si')
  })

  it('that slides off the key that erases puts back what it erased', () => {
    const { fingers, input, taps } = typing()
    taps('mate')
    fingers.down(1, 'erase', 0)
    expect(input.value).toBe('mat')
    fingers.slideOff(1)
    expect(input.value).toBe('mate')
  })

  it('takes nothing back once another finger has touched', () => {
    const { fingers, input } = typing()
    fingers.down(1, 'a', 0)
    fingers.down(2, 'b', 30)
    fingers.slideOff(1)
    expect(input.value).toBe('ab')
    fingers.slideOff(2)
    expect(input.value).toBe('a')
  })

  it('overlaps with others in the order in which they came down, however they are lifted', () => {
    const { fingers, input } = typing()
    fingers.down(1, 'a', 0)
    fingers.down(2, 'b', 10)
    fingers.down(3, 'c', 20)
    fingers.up(2, 30)
    fingers.up(3, 40)
    fingers.up(1, 50)
    expect(input.value).toBe('abc')
  })

  it('takes nothing back where the field has changed meanwhile by itself', () => {
    const { fingers, input } = typing()
    fingers.down(1, 'a', 0)
    input.value = 'otra cosa'
    fingers.slideOff(1)
    expect(input.value).toBe('otra cosa')
  })
})

describe('a key that takes something away', () => {
  it('acts where the finger is lifted, not at the touch', () => {
    const { fingers, lifted } = typing()
    fingers.down(1, 'next', 0)
    expect(lifted).toEqual([])
    fingers.up(1, 80)
    expect(lifted).toEqual(['next'])
  })

  it('does nothing where the finger has left it', () => {
    const { fingers, input, lifted, taps } = typing()
    taps('mate')
    fingers.down(1, 'erase-all', 0)
    fingers.slideOff(1)
    fingers.up(1, 80)
    expect(lifted).toEqual([])
    expect(input.value).toBe('mate')
  })

  it('settles what other fingers hold', () => {
    const { fingers, input, timers } = typing({ accepts: 'á' })
    fingers.down(2, 'next', 0)
    fingers.down(1, 'a', 10)
    fingers.up(2, 20)
    fingers.slideOff(1)
    expect(input.value).toBe('a')
    expect(timers.running).toBe(0)
  })
})

describe('the guard against a second touch', () => {
  it.each([150, 300, 500])('takes two touches of one key within %i ms as one', (guard) => {
    const { fingers, input } = typing({ guard })
    fingers.down(1, 'a', 1000)
    fingers.up(1, 1050)
    expect(fingers.down(1, 'a', 1050 + guard - 1)).toBe(false)
    fingers.up(1, 1050 + guard)
    expect(input.value).toBe('a')
    expect(fingers.down(1, 'a', 1050 + 2 * guard)).toBe(true)
    expect(input.value).toBe('aa')
  })

  it('lets other keys through at once, and everything where it is off', () => {
    const guarded = typing({ guard: 500 })
    guarded.taps('abc')
    expect(guarded.input.value).toBe('abc')
    const free = typing()
    free.taps('aaa')
    expect(free.input.value).toBe('aaa')
  })

  it('counts a tremble as one touch, however long it goes on', () => {
    const { fingers, input } = typing({ guard: 150 })
    for (let time = 0; time < 2000; time += 100) {
      fingers.down(1, 'a', time)
      fingers.up(1, time + 40)
    }
    expect(input.value).toBe('a')
  })

  it('lets a key that was taken back be touched again at once', () => {
    const { fingers, input } = typing({ guard: 500 })
    fingers.down(1, 'a', 0)
    fingers.slideOff(1)
    fingers.down(1, 'a', 60)
    expect(input.value).toBe('a')
  })

  it('does not settle what another finger holds by a touch that is none', () => {
    const { fingers, input } = typing({ guard: 500 })
    fingers.down(1, 'a', 0)
    fingers.up(1, 40)
    fingers.down(1, 'b', 60)
    fingers.down(2, 'a', 80)
    fingers.slideOff(1)
    expect(input.value).toBe('a')
  })
})

describe('a key that no finger pressed', () => {
  it('does its work once, whatever it would go on with under a finger, and nothing takes that back', () => {
    const { fingers, input, timers } = typing({ accepts: 'aá' })
    fingers.down(1, 'x', 0)
    expect(fingers.click('a', 10)).toBe(true)
    fingers.slideOff(1)
    expect(input.value).toBe('xa')
    expect(timers.running).toBe(0)
  })

  it('is guarded as under a finger', () => {
    const { fingers, input } = typing({ guard: 300 })
    expect(fingers.click('a', 1000)).toBe(true)
    expect(fingers.click('a', 1299)).toBe(false)
    expect(fingers.click('b', 1300)).toBe(true)
    expect(input.value).toBe('ab')
    expect(fingers.click('a', 1599)).toBe(true)
    expect(input.value).toBe('aba')
  })

  it('says so where it can do nothing', () => {
    const { fingers, taps } = typing({ most: 2 })
    expect(fingers.click('erase', 0)).toBe(false)
    taps('ab')
    expect(fingers.click('c', 10)).toBe(false)
  })
})

describe('a key that is held', () => {
  it.each([500, 1000, 2000])('erases on after %i ms, every 100 ms, until it is lifted', (eraseDelay) => {
    const { fingers, input, timers } = typing({ eraseDelay })
    input.value = 'abcdefgh'
    fingers.down(1, 'erase', 0)
    timers.goOn(eraseDelay - 1)
    expect(input.value).toBe('abcdefg')
    timers.goOn(1)
    expect(input.value).toBe('abcdef')
    timers.goOn(300)
    expect(input.value).toBe('abc')
    fingers.up(1, eraseDelay + 300)
    timers.goOn(5000)
    expect(input.value).toBe('abc')
    expect(timers.running).toBe(0)
  })

  it('stops erasing where the finger slides off, and what it went on to erase is gone', () => {
    const { fingers, input, timers } = typing()
    input.value = 'abcdef'
    fingers.down(1, 'erase', 0)
    timers.goOn(700)
    expect(input.value).toBe('ab')
    fingers.slideOff(1)
    timers.goOn(5000)
    expect(input.value).toBe('ab')
  })

  it('never repeats a letter', () => {
    const { fingers, input, timers } = typing({ accepts: 'abc' })
    fingers.down(1, 'b', 0)
    timers.goOn(10_000)
    expect(input.value).toBe('b')
  })

  it.each([['a', 'á'], ['e', 'é'], ['i', 'í'], ['o', 'ó'], ['u', 'ú'], ['A', 'Á']])(
    'for 400 ms turns %s into %s where the field takes that',
    (letter, accented) => {
      const { fingers, input, timers } = typing({ accepts: letter + accented })
      fingers.down(1, letter, 0)
      timers.goOn(399)
      expect(input.value).toBe(letter)
      timers.goOn(1)
      expect(input.value).toBe(accented)
      fingers.up(1, 400)
      expect(input.value).toBe(accented)
    },
  )

  it('gets its accent in a full field too, and is taken back with it', () => {
    const { fingers, input, timers, taps } = typing({ accepts: 'aá', most: 3 })
    taps('ma')
    fingers.down(1, 'a', 0)
    timers.goOn(400)
    expect(input.value).toBe('maá')
    fingers.slideOff(1)
    expect(input.value).toBe('ma')
  })

  it('gets no accent where the field takes none, nor once another finger has touched', () => {
    const plain = typing({ accepts: 'ab' })
    plain.fingers.down(1, 'a', 0)
    plain.timers.goOn(1000)
    expect(plain.input.value).toBe('a')
    const two = typing({ accepts: 'aáb' })
    two.fingers.down(1, 'a', 0)
    two.fingers.down(2, 'b', 100)
    two.timers.goOn(1000)
    expect(two.input.value).toBe('ab')
  })

  it('stops where the finger is down again unheard of, whether that is too soon or not', () => {
    const { fingers, input, timers } = typing({ guard: 300 })
    input.value = 'abcdef'
    fingers.down(1, 'erase', 0)
    fingers.down(1, 'erase', 100)
    timers.goOn(5000)
    expect(input.value).toBe('abcde')
    expect(timers.running).toBe(0)
  })

  it('does nothing more once the keyboard goes away', () => {
    const { fingers, input, timers } = typing()
    input.value = 'abc'
    fingers.down(1, 'erase', 0)
    fingers.letGo()
    timers.goOn(5000)
    fingers.up(1, 5000)
    expect(input.value).toBe('ab')
  })
})

describe('a key that can do nothing', () => {
  it('says so: in a full field, and erasing in an empty one', () => {
    const { fingers, taps } = typing({ most: 2 })
    expect(fingers.down(1, 'erase', 0)).toBe(false)
    taps('ab')
    expect(fingers.down(1, 'c', 0)).toBe(false)
  })
})

const step = record({
  finger: integer({ min: 1, max: 4 }),
  key: constantFrom(...'abcdefgh'),
  does: constantFrom('taps' as const, 'taps' as const, 'slides off' as const),
})

describe('any interleaving of fingers', () => {
  it('gives the characters in order of touch, none lost, those slid off the last touch absent', () => {
    assert(
      property(array(step, { maxLength: 60 }), (steps) => {
        const { fingers, input } = typing()
        const expected: { finger: number; key: string }[] = []
        const down = new Set<number>()
        let last: number | null = null
        steps.forEach(({ finger, key, does }, time) => {
          if (!down.has(finger)) {
            fingers.down(finger, key, time)
            down.add(finger)
            expected.push({ finger, key })
            last = finger
          } else if (does === 'taps') {
            fingers.up(finger, time)
            down.delete(finger)
            if (last === finger) last = null
          } else {
            fingers.slideOff(finger)
            down.delete(finger)
            if (last === finger) {
              expected.pop()
              last = null
            }
          }
        })
        expect(input.value).toBe(expected.map(({ key }) => key).join(''))
      }),
      { numRuns: 2000 },
    )
  })
})

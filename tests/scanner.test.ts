import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ScanDetector, type KeyVerdict } from '../src/scan-detector.ts'

const newCard = '00123456789@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018'
const mrz = ['IDARG30123456<2<<<<<<<<<<<<<<<', '8503150M3503155ARG<<<<<<<<<<<8', 'PEREZ<<JUAN<CARLOS<<<<<<<<<<<<']

/** A detector, what it took for scans, and hands that press keys at a pace. */
function desk() {
  const scans: string[] = []
  const detector = new ScanDetector((payload) => scans.push(payload))
  let now = 1000
  const press = (keys: Iterable<string>, gap: number): KeyVerdict[] =>
    [...keys].map((key) => detector.key(key, (now += gap)))
  const wait = (time: number) => {
    now += time
  }
  return { detector, scans, press, wait }
}

describe('a DNI scanner', () => {
  test('is told by its speed and its Enter', () => {
    const { scans, press } = desk()
    press(newCard, 5)
    press(['Enter'], 5)
    expect(scans).toEqual([newCard])
  })

  test('may hold Shift or press dead keys between characters', () => {
    const { scans, press } = desk()
    for (const character of newCard) press(['Shift', character], 4)
    press(['Shift', 'Enter'], 4)
    expect(scans).toEqual([newCard])
  })

  test('reads two cards one after the other', () => {
    const { scans, press, wait } = desk()
    press([...newCard, 'Enter'], 5)
    wait(900)
    press([...newCard, 'Enter'], 5)
    expect(scans).toEqual([newCard, newCard])
  })

  test('is not confused by what a person typed just before', () => {
    const { scans, press, wait } = desk()
    press('203', 180)
    wait(400)
    press([...newCard, 'Enter'], 5)
    expect(scans).toEqual([newCard])
  })

  test('gives the three lines of an MRZ as one scan', () => {
    const { detector, scans, press, wait } = desk()
    for (const line of mrz) {
      press([...line, 'Enter'], 5)
      wait(120)
    }
    expect(scans).toEqual([mrz.join('\n')])
    expect(detector.isWaiting).toBe(false)
  })

  test('gives the lines of an MRZ that did come, once it has been quiet', () => {
    const { detector, scans, press } = desk()
    press([...(mrz[0] ?? ''), 'Enter'], 5)
    expect(scans).toEqual([])
    expect(detector.isWaiting).toBe(true)
    detector.quiet()
    expect(scans).toEqual([mrz[0]])
    detector.quiet()
    expect(scans).toHaveLength(1)
  })

  test('is noticed before its spaces and its Enter could press a button', () => {
    const { press } = desk()
    expect(press('@30123456', 5)).toEqual([
      'first', 'fast', 'fast', 'suspect', 'suspect', 'suspect', 'suspect', 'suspect', 'suspect',
    ])
    expect(press('    @A', 5)).toEqual(['suspect', 'suspect', 'scan', 'scan', 'scan', 'scan'])
    expect(press(['Enter'], 5)).toEqual(['line-end'])
  })
})

describe('a person', () => {
  test('who types a number and Enter has not scanned', () => {
    const { scans, press } = desk()
    expect(press([...'20301234563', 'Enter'], 90)).not.toContain('line-end')
    expect(scans).toEqual([])
  })

  test('who types fast but presses Enter later has not scanned', () => {
    const { scans, press, wait } = desk()
    press(newCard, 5)
    wait(300)
    press(['Enter'], 0)
    expect(scans).toEqual([])
  })

  test('who brushes a few keys at once has not scanned', () => {
    const { scans, press } = desk()
    press([...'asdfghjklqw', 'Enter'], 8)
    expect(scans).toEqual([])
  })

  test('at 35 ms a key or slower is never taken for a scanner', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 90 }), fc.integer({ min: 35, max: 400 }), (text, gap) => {
        const { scans, press } = desk()
        press([...text, 'Enter'], gap)
        expect(scans).toEqual([])
      }),
    )
  })
})

test('whatever line a scanner types comes out as it went in', () => {
  const line = fc.string({ minLength: 12, maxLength: 90 }).filter((text) => text.length !== 30)
  fc.assert(
    fc.property(line, fc.integer({ min: 0, max: 34 }), (text, gap) => {
      const { scans, press, wait } = desk()
      wait(1000)
      press([...text, 'Enter'], gap)
      expect(scans).toEqual([text])
    }),
  )
})

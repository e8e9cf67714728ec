import fc from 'fast-check'
import { parse as parseMrz } from 'mrz'
import { describe, expect, it } from 'vitest'
import { isoDay } from '../../electron/rules/calendar.ts'
import { readDni } from '../../electron/rules/dni.ts'
import type { DniScan } from '../../electron/rules/dni.ts'
import { capsLocked, cards, formats, misTyped, token, write, writeMrz } from './dni-cards.ts'

const today = '2026-11-23'
/** Where the joined lines have the sex, which no check digit covers. */
const SEX = 37

describe('readDni, whatever the card,', () => {
  it('reads back what each format says of it', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...formats), (person, format) => {
        const scan = scanOf(write(format, person))
        expect(scan).toMatchObject({
          format, dni: person.dni, surname: person.surname, names: person.names, birthDate: person.birth,
        })
        expect(scan.sex).toBe(format === 'D' ? undefined : person.sex)
        expect(scan.tramite).toBe(format === 'MRZ' ? undefined : person.tramite)
        expect(scan.ejemplar).toBe(format === 'MRZ' ? undefined : person.ejemplar)
        expect(scan.issueDate).toBe(format === 'MRZ' ? undefined : person.issue)
        expect(scan.expiryDate).toBe(format === 'MRZ' || format === 'C' ? person.expiry : undefined)
      }),
    )
  })

  it('reads the same through US keys, caps lock and stray characters', () => {
    const edge = fc.stringMatching(/^[\r\n\t\u0000 ]{0,4}$/)
    const mangle = fc.subarray([misTyped, capsLocked])
    fc.assert(
      fc.property(cards, fc.constantFrom(...formats), mangle, edge, edge, (person, format, mangles, before, after) => {
        const payload = write(format, person)
        const mangled = mangles.reduce((text, mangleIt) => mangleIt(text), payload)
        expect(readDni(before + mangled + after, today)).toEqual(readDni(payload, today))
      }),
    )
  })

  it('agrees with an independent reader of MRZ on which backs hold', () => {
    fc.assert(
      fc.property(cards, fc.nat(59), fc.nat(9), (person, place, digit) => {
        fc.pre(place !== SEX)
        const text = writeMrz(person).join('')
        const changed = text.slice(0, place) + digit + text.slice(place + 1)
        fc.pre(changed.startsWith('IDARG') && changed.slice(45, 48) === 'ARG')
        const lines = [changed.slice(0, 30), changed.slice(30, 60), changed.slice(60)]
        const digitsHold = parseMrz(lines)
          .details.filter(detail => detail.field?.endsWith('CheckDigit'))
          .every(detail => detail.valid)
        const reading = readDni(changed, today)
        expect(!reading.ok && reading.problem === 'scan-mrz').toBe(!digitsHold)
      }),
    )
  })

  it('never lets the token of the electronic card through', () => {
    const part = /[A-Za-z0-9_-]{12,}/g
    fc.assert(
      fc.property(cards, fc.nat(6), fc.string(), fc.boolean(), (person, place, junk, keysAreUs) => {
        const fields = write('D', person).split('@')
        const payload = fields.with(place, junk).join('@')
        const told = JSON.stringify(readDni(keysAreUs ? misTyped(payload) : payload, today)).toUpperCase()
        for (const [piece] of token.matchAll(part)) expect(told).not.toContain(piece.toUpperCase())
      }),
    )
  })

  it('never throws on what is no card, nor answers a day that does not exist', () => {
    const junk = fc.string({ unit: 'binary', maxLength: 20 })
    const almost = fc
      .tuple(cards, fc.constantFrom(...formats), fc.nat(20), fc.oneof(junk, fc.stringMatching(/^\d\d\/\d\d\/\d{2,4}$/)))
      .map(([person, format, place, other]) => {
        const fields = write(format, person).split('@')
        return fields.with(place % fields.length, other).join('@')
      })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), almost), payload => {
        const reading = readDni(payload, today)
        if (!reading.ok) return
        const { birthDate, issueDate, expiryDate, dni } = reading.scan
        expect(dni).toMatch(/^[1-9]\d{6,7}$/)
        expect(birthDate <= today).toBe(true)
        for (const date of [birthDate, issueDate, expiryDate]) {
          if (date !== undefined) expect(existingDay(date)).toBe(date)
        }
      }),
      { numRuns: 500 },
    )
  })
})

function scanOf(payload: string): DniScan {
  const reading = readDni(payload, today)
  if (!reading.ok) throw new Error(`not read: ${reading.problem}`)
  return reading.scan
}

function existingDay(date: string): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return isoDay(year, month, day)
}

import { describe, expect, it } from 'vitest'
import { readDni } from '../../electron/rules/dni.ts'
import type { DniScan, ScanProblem } from '../../electron/rules/dni.ts'
import { capsLocked, misTyped, token, writeMrz } from './dni-cards.ts'

const today = '2026-11-23'

const A = '00123456789@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018'
const B = '00123456789@PEREZ@JUAN CARLOS@M@30123456@A@15/03/1985@10/01/2015@203'
const C =
  '@30123456    @A@1@PEREZ@JUAN CARLOS@ARGENTINA@15/03/1985@M@10/01/2010@00123456789@7777@10/01/2025@123@@'
const D = `00912345678@GOMEZ@MARIA ELENA@30123456@B@07/02/80@28/07/26@${token}`
const MRZ = ['IDARG30123456<2<<<<<<<<<<<<<<<', '8503150M3503155ARG<<<<<<<<<<<8', 'PEREZ<<JUAN<CARLOS<<<<<<<<<<<<']

const perez = { dni: '30123456', surname: 'PEREZ', names: 'JUAN CARLOS', birthDate: '1985-03-15', sex: 'M' } as const
const read: Record<string, DniScan> = {
  A: {
    format: 'A', tramite: '00123456789', dni: '30123456', ejemplar: 'B', surname: 'GOMEZ', names: 'ANA MARIA',
    sex: 'F', birthDate: '1990-12-01', issueDate: '2018-06-20',
  },
  B: { ...perez, format: 'B', tramite: '00123456789', ejemplar: 'A', issueDate: '2015-01-10', cuil: '20301234563' },
  C: {
    ...perez, format: 'C', tramite: '00123456789', ejemplar: 'A', issueDate: '2010-01-10', expiryDate: '2025-01-10',
  },
  D: {
    format: 'D', tramite: '00912345678', dni: '30123456', ejemplar: 'B', surname: 'GOMEZ', names: 'MARIA ELENA',
    birthDate: '1980-02-07', issueDate: '2026-07-28',
  },
  MRZ: { ...perez, format: 'MRZ', expiryDate: '2035-03-15' },
}

function scanOf(payload: string): DniScan {
  const reading = readDni(payload, today)
  if (!reading.ok) throw new Error(`not read: ${reading.problem}`)
  return reading.scan
}

describe('readDni reads', () => {
  it.each<[what: string, format: string, payload: string]>([
    ['the new card', 'A', A],
    ['the new card with its CUIL', 'B', B],
    ['the old card', 'C', C],
    ['the electronic card', 'D', D],
    ['the electronic card whose token the issue shows shortened', 'D', D.replace(token, 'eyJ...')],
    ['the back of the card', 'MRZ', MRZ.join('\n')],
    ['the new card from a scanner with US keys', 'B',
      '00123456789"PEREZ"JUAN CARLOS"M"30123456"A"15-03-1985"10-01-2015"203'],
    ['the electronic card with caps lock on', 'D', capsLocked(D)],
    ['the back of the card with caps lock on', 'MRZ', capsLocked(MRZ.join('\n'))],
    ['the back of the card with Windows line ends', 'MRZ', MRZ.join('\r\n') + '\r\n'],
    ['the back of the card with a bare Enter after each line', 'MRZ', MRZ.join('\r') + '\r'],
    ['the back of the card in one piece', 'MRZ', MRZ.join('')],
    ['the back of the card with `;` for `<`', 'MRZ', MRZ.join('\n').replaceAll('<', ';')],
    ['the back of the card with another character for `<`', 'MRZ', MRZ.join('\n').replaceAll('<', '\\')],
    ['the old card with 17 fields', 'C', `${C}@`],
    ['the old card with the marks of its maker', 'C',
      C.replace('@123@@', '@421@0@ILR:2.20 (GM/EXE-MOVE-HM)@UNIDAD #02 || S/N: 0040>2008')],
    ['a code with a NUL, a tab and line ends around', 'A', `\u0000\t\r\n ${A} \r\n\u0000`],
    ['an old code with blanks before its first `@`', 'C', ` \t${C}\r`],
    ['a code with blanks around its fields', 'A', A.replaceAll('@', '  @ ')],
    ['a code with a trailing `@`', 'A', `${A}@`],
    ['dates with hyphens from a scanner that has `@` right', 'A', A.replaceAll('/', '-')],
  ])('%s', (_what, format, payload) => {
    expect(readDni(payload, today)).toEqual({ ok: true, scan: read[format] })
  })

  it('sex X', () => {
    expect(scanOf(A.replace('@F@', '@X@')).sex).toBe('X')
    expect(scanOf(writeMrz({ ...card(), sex: 'X' }).join('\n')).sex).toBe('X')
  })

  it('no sex where the code does not say it', () => {
    expect(scanOf(D)).not.toHaveProperty('sex')
    expect(scanOf(A.replace('@F@', '@@'))).not.toHaveProperty('sex')
  })

  it.each(['GÓMEZ', 'NU?EZ', 'MU¥OZ', '', 'O{BRIEN', 'D´ANGELO', '🧉'])('any name, such as «%s»', name => {
    expect(scanOf(A.replace('GOMEZ', name)).surname).toBe(name)
  })

  it('names with hyphen and apostrophe from a scanner with US keys', () => {
    const surname = "PEREZ-D'ANGELO"
    expect(scanOf(misTyped(A.replace('GOMEZ', surname))).surname).toBe(surname)
    expect(scanOf(misTyped(A.replace('GOMEZ', surname)).replace('{', '´')).surname).toBe(surname)
  })

  it.each(['M5536168', 'F5536168', '05536168', '5536168', 'm05536168'])('the number of an old libreta, %s', written => {
    expect(scanOf(A.replace('30123456', written)).dni).toBe('5536168')
  })

  it('two surnames and no names on the back', () => {
    const scan = scanOf(writeMrz({ ...card(), surname: 'DE LA FUENTE', names: '' }).join('\n'))
    expect(scan).toMatchObject({ surname: 'DE LA FUENTE', names: '' })
  })
})

describe('readDni warns of', () => {
  it.each(['204', '303', '20', '2033', '', 'XXX'])('a CUIL that ends in «%s», and gives no CUIL', ends => {
    const payload = ends === '' ? B.replace(/203$/, '-') : B.replace(/203$/, ends)
    const scan = scanOf(payload)
    expect(scan.cuilMismatch).toBe(true)
    expect(scan).not.toHaveProperty('cuil')
    expect(scan.tramite).toBe('00123456789')
  })

  it('nothing when the CUIL holds', () => {
    expect(scanOf(B)).not.toHaveProperty('cuilMismatch')
  })
})

describe('readDni refuses', () => {
  it.each<[what: string, payload: string, problem: ScanProblem]>([
    ['nothing', '', 'scan-unreadable'],
    ['another code', 'https://www.argentina.gob.ar/interior/renaper', 'scan-unreadable'],
    ['a product', '7790895000997\r', 'scan-unreadable'],
    ['more fields than any card has', `${B}@1@2`, 'scan-unreadable'],
    ['a code that broke off', '00123456789@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990', 'scan-too-few-fields'],
    ['a code that broke off, with US keys', '00123456789"GOMEZ"ANA', 'scan-too-few-fields'],
    ['an old code that broke off', C.slice(0, C.indexOf('7777')), 'scan-too-few-fields'],
    ['an electronic code with a field less', D.replace('@B@', '@'), 'scan-too-few-fields'],
    ['a trámite of ten digits', A.slice(1), 'scan-tramite'],
    ['a trámite with a letter', A.replace('00123456789', '0012345678O'), 'scan-tramite'],
    ['no trámite', A.replace('00123456789', ''), 'scan-too-few-fields'],
    ['an old code without trámite', C.replace('00123456789', ''), 'scan-tramite'],
    ['a DNI of nine digits', A.replace('30123456', '301234567'), 'scan-dni'],
    ['a DNI of six digits', A.replace('30123456', '301234'), 'scan-dni'],
    ['a DNI of zeros', A.replace('30123456', '00000000'), 'scan-dni'],
    ['a DNI with dots', A.replace('30123456', '30.123.456'), 'scan-dni'],
    ['an ISO birth date', A.replace('01/12/1990', '1990-12-01'), 'scan-date-format'],
    ['an ISO birth date with US keys', misTyped(A.replace('01/12/1990', '1990-12-01')), 'scan-date-format'],
    ['an ISO issue date', A.replace('20/06/2018', '2018-06-20'), 'scan-date-format'],
    ['a year of two digits on the new card', A.replace('1990', '90'), 'scan-date-format'],
    ['a year of four digits on the electronic card', D.replace('07/02/80', '07/02/1980'), 'scan-date-format'],
    ['a missing date', A.replace('01/12/1990', ''), 'scan-date-format'],
    ['31/02', A.replace('01/12/1990', '31/02/1990'), 'scan-date-impossible'],
    ['29/02 of a common year', A.replace('20/06/2018', '29/02/2018'), 'scan-date-impossible'],
    ['month 13', B.replace('15/03/1985', '15/13/1985'), 'scan-date-impossible'],
    ['a birth to come', B.replace('15/03/1985', '24/11/2026'), 'scan-date-impossible'],
    ['a birth of another age', B.replace('15/03/1985', '15/03/1885'), 'scan-date-impossible'],
    ['an old expiry of 31/02', C.replace('10/01/2025', '31/02/2025'), 'scan-date-impossible'],
    ['31/02 on the electronic card', D.replace('07/02/80', '31/02/80'), 'scan-date-impossible'],
    ['the back with a line missing', MRZ.slice(0, 2).join('\n'), 'scan-mrz'],
    ['the back with a character too many', `${MRZ.join('\n')}<`, 'scan-mrz'],
    ['the back with its lines out of order', [MRZ[0], MRZ[2], MRZ[1]].join('\n'), 'scan-mrz'],
    ['the back with a digit for the sex', MRZ.join('\n').replace('0M3', '013'), 'scan-mrz'],
    ['the back with a filler for a check digit', MRZ.join('\n').replace('0M3', '<M3'), 'scan-mrz'],
    ['the back of 31/02', writeMrz({ ...card(), birth: '1985-02-31' }).join('\n'), 'scan-date-impossible'],
    ['the back of a six-digit DNI', writeMrz({ ...card(), dni: '301234' }).join('\n'), 'scan-dni'],
    ['the back with letters for a date', writeMrz({ ...card(), birth: '19A5-03-15' }).join('\n'), 'scan-date-format'],
  ])('%s', (_what, payload, problem) => {
    expect(readDni(payload, today)).toEqual({ ok: false, problem })
  })

  it('the back with any one digit of number, birth or expiry changed', () => {
    const text = MRZ.join('')
    const places = [5, 6, 7, 8, 9, 10, 11, 12, 14, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 59]
    for (const place of places) {
      const other = (Number(text[place]) + 1) % 10
      const changed = text.slice(0, place) + other + text.slice(place + 1)
      expect(readDni(changed, today)).toEqual({ ok: false, problem: 'scan-mrz' })
    }
  })
})

describe('readDni settles two-digit years', () => {
  const bornOn = (written: string, on = today) => {
    const reading = readDni(D.replace('07/02/80', written), on)
    return reading.ok ? reading.scan.birthDate : reading.problem
  }

  it.each([
    ['07/02/80', '1980-02-07'],
    ['31/12/99', '1999-12-31'],
    ['01/01/00', '2000-01-01'],
    ['29/02/00', '2000-02-29'],
    ['23/11/26', '2026-11-23'],
    ['24/11/26', '1926-11-24'],
    ['29/02/28', '1928-02-29'],
    ['29/02/27', 'scan-date-impossible'],
  ])('%s is a birth on %s', (written, birth) => {
    expect(bornOn(written)).toBe(birth)
  })

  it('by the given day, not by the clock of the machine', () => {
    expect(bornOn('24/11/26', '2026-11-24')).toBe('2026-11-24')
    expect(bornOn('24/11/26', '2031-01-01')).toBe('2026-11-24')
  })

  it('takes issue and expiry for years of this century', () => {
    expect(scanOf(D.replace('28/07/26', '28/07/99')).issueDate).toBe('2099-07-28')
    expect(scanOf(writeMrz({ ...card(), expiry: '2041-01-01' }).join('')).expiryDate).toBe('2041-01-01')
  })
})

function card() {
  return {
    tramite: '00123456789', dni: '30123456', ejemplar: 'A', surname: 'PEREZ', names: 'JUAN CARLOS', sex: 'M' as const,
    birth: '1985-03-15', issue: '2015-01-10', expiry: '2035-03-15',
  }
}

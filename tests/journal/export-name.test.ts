import { describe, expect, it } from 'vitest'
import { dayOfExport, exportName } from '../../electron/journal/export-name.ts'

describe('the name of an export', () => {
  it.each([
    ['2026-11-23T15:03:07Z', 'registro-2026-11-23T120307', '2026-11-23'],
    ['2026-11-24T02:59:59.999Z', 'registro-2026-11-23T235959', '2026-11-23'],
    ['2027-01-01T03:00:00Z', 'registro-2027-01-01T000000', '2027-01-01'],
  ])('made at %s tells the office\'s time, and is read back as its day', (at, name, day) => {
    expect(exportName(Date.parse(at))).toBe(name)
    for (const ending of ['.jsonl', '.csv', '.csv.draft-0123456789ab']) expect(dayOfExport(`${name}${ending}`)).toBe(day)
  })

  it.each(['registro-2026-11-23T120307.heads', 'registro-2026-11-23T120307', 'registro-2026-11-23.csv', 'otra registro-2026-11-23T120307.csv', ''])(
    '%j is of no file with evidence',
    (file) => {
      expect(dayOfExport(file)).toBeNull()
    },
  )
})

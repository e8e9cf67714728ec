import { readFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../src')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Fields of what opens something, by what only those have: how a code is laid out, or how it is hinted at. */
const opensSomething = /\b(totpPattern|phoneCodePattern|recoveryHint)\b/
const fields = globSync('**/*.svelte', { cwd: root }).flatMap(file =>
  [...read(file).matchAll(/<(?:DigitsField|TextField)\s[^]*?\n\s*\/>/g)]
    .filter(([field]) => opensSomething.test(field))
    .map(([field]) => ({ file, field })),
)

describe('a code that opens something', () => {
  it('is typed in six fields', () => {
    expect(fields.map(({ file }) => file).sort()).toEqual([
      'components/LegajoForm.svelte',
      'screens/citizen/EnterPhoneCode.svelte',
      'screens/citizen/RobotHelp.svelte',
      'screens/staff/EnrolCodes.svelte',
      'screens/staff/StaffCode.svelte',
      'screens/staff/StaffCode.svelte',
    ])
  })

  it.each(fields)('is secret in $file, so that nobody beside hears or sees it typed', ({ field }) => {
    expect(field).toMatch(/^\s+secret$/m)
  })

  it.each(['components/DigitsField.svelte', 'components/TextField.svelte'])('is told to those who listen, and to the keys, by %s', (file) => {
    expect(read(file)).toMatch(/<div class="field"[^>]* data-secret=\{secret \? '' : undefined\}>/)
    expect(read(file)).toMatch(/isSecret(:| =) untrack\(\(\) => secret\)/)
  })
})

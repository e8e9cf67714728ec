import { describe, expect, it } from 'vitest'
import { branchName } from '../../electron/branch/branch-name.ts'

describe('what a build is called', () => {
  it.each([['/offices/udai-lanus.json', 'udai-lanus'], ['small.json', 'small'], ['large-kiosk.json', 'large-kiosk']])('%s: %s', (file, name) => {
    expect(branchName(file)).toBe(name)
  })

  it.each(['UDAI.json', 'udai lanús.json', '-x.json', 'x.json', 'con.json', 'lpt1.json', '$(id).json', `${'x'.repeat(41)}.json`])('none can be called after %s', (file) => {
    expect(branchName(file)).toBeUndefined()
  })
})

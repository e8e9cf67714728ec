import { describe, expect, it } from 'vitest'
import { targetOf } from '../../scripts/dist/order.ts'

describe('a target is for', () => {
  const [linux, arm, windows, mac] = [
    { platform: 'linux', arch: 'x64' }, { platform: 'linux', arch: 'arm64' }, { platform: 'win32', arch: 'x64' }, { platform: 'darwin', arch: 'arm64' },
  ]
  it.each([
    ['dir', linux, 'linux x64'], ['dir', arm, 'linux arm64'], ['dir', windows, 'win32 x64'], ['dir', mac, undefined], ['deb', mac, undefined],
    ['deb', linux, 'linux x64'], ['deb', arm, 'linux arm64'], ['AppImage', windows, 'linux x64'],
    ['nsis', linux, 'win32 x64'], ['nsis', arm, 'win32 x64'], ['nsis', windows, 'win32 x64'],
    // argon2 has no binary for it.
    ['nsis', { platform: 'win32', arch: 'arm64' }, undefined],
  ] as const)('%s, built on %j: %s', (name, here, system) => {
    const target = targetOf(name, here)
    expect(target && `${target.platform} ${target.arch}`).toBe(system)
  })
})

import { vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { lightHashing } from '../support/hashing-under-way.ts'

/** Light hashing that tells how often a password was verified, and where a test may verify in its place. */
export function watchedHashing(real: typeof Hashing) {
  const light = lightHashing(real)
  return { ...light, verifyClave: vi.fn(light.verifyClave) }
}

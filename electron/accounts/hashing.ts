import type { Keys } from '../keys/keys.ts'

// The loader of argon2 lets these name any file as its native code: they go before it is imported.
for (const name of ['ARGON2_PREBUILD', 'PREBUILDS_ONLY', 'LIBC', 'npm_config_arch', 'npm_config_platform']) {
  Reflect.deleteProperty(process.env, name)
}
const argon2 = await import('argon2')

/** RFC 9106, section 4, second recommended option: 64 MiB, 3 passes, 4 lanes. */
export const argon2Parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 4 } as const

export interface HashedClave {
  /** In PHC form, with its parameters. */
  hash: string
  pepperId: string
}

/** Whether a hash was made with other parameters or another pepper than one made now would be. */
export function isOutdated({ hash, pepperId }: HashedClave, keys: Keys): boolean {
  return pepperId !== keys.current('pepper').id || argon2.needsRehash(hash, argon2Parameters)
}

/** argon2id of the clave with the current pepper as secret; the pepper's id is to be stored beside it. */
export async function hashClave(clave: string, keys: Keys): Promise<HashedClave> {
  const pepper = keys.current('pepper')
  const hash = await argon2.hash(clave, { ...argon2Parameters, type: argon2.argon2id, secret: pepper.secret })
  return { hash, pepperId: pepper.id }
}

/** Whether `clave` is the one that was hashed. Throws `Problem('key-missing')` when its pepper is gone. */
export async function verifyClave(clave: string, stored: HashedClave, keys: Keys): Promise<boolean> {
  return argon2.verify(stored.hash, clave, { secret: keys.byId(stored.pepperId).secret })
}

import { Secret, TOTP } from 'otpauth'

/** What authenticator apps take for granted: RFC 6238 with SHA-1, six digits, 30 seconds. */
const form = { issuer: 'Clave Seguridad Social', algorithm: 'SHA1', digits: 6, period: 30 }
/** A step before and one after: clocks of phones drift (RFC 6238, section 5.2). */
const window = 1

/** A new secret in base32, of the 160 bits that RFC 4226 (section 4) asks for, and its `otpauth://` URI. */
export function newTotpSecret(legajo: string): { secret: string; uri: string } {
  const totp = new TOTP({ ...form, label: legajo, secret: new Secret({ size: 20 }) })
  return { secret: totp.secret.base32, uri: totp.toString() }
}

/** The step whose code of this secret `code` is, around `now`; null where it is none. */
export function totpStep(secret: string, code: string, now: number): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null
  const totp = new TOTP({ ...form, secret })
  const delta = totp.validate({ token: code, timestamp: now, window })
  return delta === null ? null : totp.counter({ timestamp: now }) + delta
}

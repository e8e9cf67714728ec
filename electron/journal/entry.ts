import { createHmac, createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'

export type Facts = Record<string, string | number | boolean | null>

/** What is chained: everything of an entry but its hash and its signature. */
export interface EntryBody {
  /** Which chain: one a machine, named by the fingerprint of its public key. */
  machine: string
  /** 1, 2, 3 … without gaps in each chain. */
  seq: number
  /** ISO 8601, as the machine's clock said. */
  at: string
  kind: string
  /** JSON, nothing personal in it. */
  facts: string
  /** HMAC over the evidence's salt and body, or null where there is no evidence. */
  commitment: string | null
  /** Made before the first try of a write, so that a lost answer can be looked up. */
  operation: string | null
  /** The hash of the entry before. */
  previous: string
}

/** The hash before the first entry of a chain. */
export const chainStart = '0'.repeat(64)

/** SHA-256 over the entry in a fixed order of fields, hex. */
export function hashEntry(entry: EntryBody): string {
  const fields = [entry.machine, entry.seq, entry.at, entry.kind, entry.facts, entry.commitment, entry.operation, entry.previous]
  return hash('sha256', JSON.stringify(fields))
}

/**
 * Binds an entry to its evidence without telling it: the salt lies with the evidence and goes with it. `secret` is a
 * key object because an HMAC from plain bytes takes eight times as long.
 */
export function commitmentTo(secret: KeyObject, evidence: { salt: string; body: string }): string {
  return createHmac('sha256', secret).update(JSON.stringify([evidence.salt, evidence.body])).digest('hex')
}

export interface MachineSigner {
  /** The chain's name: fingerprint of the public key, so that no other key can sign in its name. */
  machine: string
  /** Raw Ed25519 public key, base64url: told in the first entry, so that a chain can be checked offline. */
  publicKey: string
  sign(hash: string): string
}

/** The machine's Ed25519 signing key, made from its 32 secret bytes (RFC 8032). */
export function machineSigner(secret: Buffer): MachineSigner {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret])
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const publicKey = String(createPublicKey(privateKey).export({ format: 'jwk' }).x)
  return {
    machine: machineOf(publicKey),
    publicKey,
    sign: (hash) => sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64url'),
  }
}

export function machineOf(publicKey: string): string {
  return hash('sha256', publicKey).slice(0, 16)
}

export function readPublicKey(publicKey: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
}

export function signatureHolds(publicKey: KeyObject, entry: { hash: string; signature: string }): boolean {
  return verify(null, Buffer.from(entry.hash, 'hex'), publicKey, Buffer.from(entry.signature, 'base64url'))
}

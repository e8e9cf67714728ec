import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'

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
  /** To the evidence's salt and body (`commitment.ts`), or null where there is no evidence. */
  commitment: string | null
  /** Made before the first try of a write, so that a lost answer can be looked up. */
  operation: string | null
  /** The link to the entry before: `linkTo` it. */
  previous: string
}

export type SignedEntry = EntryBody & { hash: string; signature: string }

/** The link before the first entry of a chain. */
export const chainStart = '0'.repeat(64)

/** SHA-256 over the entry in a fixed order of fields, hex. */
export function hashEntry(entry: EntryBody): string {
  const fields = [entry.machine, entry.seq, entry.at, entry.kind, entry.facts, entry.commitment, entry.operation, entry.previous]
  return hash('sha256', JSON.stringify(fields))
}

/** What the next entry names as `previous`: the signature too, so that none can be altered unseen, wherever it stands. */
export function linkTo({ hash: hashed, signature }: { hash: string; signature: string }): string {
  return hash('sha256', hashed + signature)
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

export function signatureHolds(publicKey: KeyObject, { hash, signature }: { hash: string; signature: string }): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  // Many texts decode to the same bytes: the one that was written is the one that holds.
  return bytes.toString('base64url') === signature && verify(null, Buffer.from(hash, 'hex'), publicKey, bytes)
}

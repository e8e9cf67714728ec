import type { Keys } from '../keys/keys.ts'
import { machineOf, readPublicKey, signatureHolds } from './entry.ts'
import type { ExportHeader } from './export-format.ts'
import type { KeptHead } from './heads.ts'
import { loadExport, type ExportEnd, type LoadedExport } from './load-export.ts'
import { ownOf, verifyChains, type Broken, type Head, type Own, type Sound } from './verify.ts'

/** An export that holds, and what it says of itself. */
export type SoundExport = Sound<Head[]> & { header: ExportHeader; /** Made by this machine, whose keys are here. */ ours: boolean }

/**
 * Checks an export as `verifyJournal` does a store, each chain from the link that the header names, and then that what
 * was exported is all there: the last entry of each chain, and the seal over every line. Needs the store of no kiosk.
 * With `keys`, a chain or a seal in their machine's name must be of its key, and the evidence of its chain is compared.
 */
export async function verifyExport(file: string, keys: Keys | null, heads: KeptHead[] = []): Promise<SoundExport | Broken> {
  const loaded = await loadExport(file)
  if (!loaded) return { ok: false, machine: '', seq: 1, broken: 'line' }
  try {
    return await verifyLoaded(loaded, keys && ownOf(keys), heads)
  } finally {
    await loaded.db.destroy()
  }
}

async function verifyLoaded({ db, header, ...end }: LoadedExport, own: Own | null, heads: KeptHead[]): Promise<SoundExport | Broken> {
  const parts = new Map(header.chains.map((chain) => [chain.machine, chain]))
  // The chains first: they name the entry, where the seal can only say that something was changed.
  const verdict = await verifyChains(db, { own, heads, parts })
  if (!verdict.ok) return verdict
  if (end.unreadable !== undefined) return { ok: false, machine: header.by, seq: end.unreadable, broken: 'line' }
  if (!sealHolds(header, end, own)) return { ok: false, machine: header.by, seq: 0, broken: 'seal' }
  return { ...verdict, header, ours: header.by === own?.machine }
}

function sealHolds({ by, publicKey }: ExportHeader, { seal, digest }: ExportEnd, own: Own | null): boolean {
  if (machineOf(publicKey) !== by || (by === own?.machine && publicKey !== own.publicKey)) return false
  if (!seal || seal.sealed !== digest) return false
  try {
    return signatureHolds(readPublicKey(publicKey), { hash: seal.sealed, signature: seal.signature })
  } catch {
    // No Ed25519 key: it sealed nothing.
    return false
  }
}

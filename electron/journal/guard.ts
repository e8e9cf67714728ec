import { Problem } from '../problem.ts'
import { hashEntry, linkTo, readPublicKey, signatureHolds, type MachineSigner, type SignedEntry } from './entry.ts'

export interface Guard {
  /** The link to the head of this machine's chain. Throws `Problem('journal-broken')` where this machine did not write it. */
  linkToGenuine(head: SignedEntry): string
  /** This entry is the head now, unless its transaction is rolled back. */
  wrote(head: SignedEntry): void
}

/**
 * What makes one genuine signature vouch for all that stands before it: none is ever given on top of a head that is not
 * this machine's own. So verification needs the signature of the last entry alone, which is a thousand times quicker.
 */
export function guardOf(signer: MachineSigner): Guard {
  const publicKey = readPublicKey(signer.publicKey)
  // After a rollback this is of an entry that is not there: the head is then looked at as after a start.
  let genuine: string | undefined
  return {
    linkToGenuine(head) {
      const link = linkTo(head)
      if (head.hash !== hashEntry(head) || (link !== genuine && !signatureHolds(publicKey, head))) {
        throw new Problem('journal-broken', `máquina ${head.machine}, entrada ${String(head.seq)}`)
      }
      genuine = link
      return link
    },
    wrote: (head) => { genuine = linkTo(head) },
  }
}

import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto'
import type { Key } from '../keys/keys.ts'

/** Rises whenever a padrón written before could be read wrong. */
export const PADRON_FORMAT = 3

/** The page number of the sampled population, beyond every page of people: their places have 29 bits. */
export const POPULATION_PAGE = 2 ** 32 - 1

export const BLOCK_BYTES = 16
const TAG_BYTES = 16
/** What stands in the block of who has no trámite: no 11 digits reach it. */
const NO_TRAMITE = 2 ** 48 - 1

/**
 * How one padrón is protected (design, "Stores and keys"). Trámites become keyed one-way images; a page of
 * people is sealed by AES-256-GCM together with its number, the format, the key's id and the page's images,
 * so that no page, image or part of them can be altered, swapped or brought from another padrón.
 */
export interface PadronSeal {
  /** Images of many blocks in one cipher call: a call costs as much as hundreds of blocks. */
  images(blocks: Buffer): Buffer
  seal(page: number, images: Buffer, text: string): Buffer
  /** The page's text; undefined when it is not what `seal` made. */
  open(page: number, images: Buffer, sealed: Buffer): string | undefined
}

/** `salt` is fresh for each padrón: so page numbers can serve as nonces, and no two padrones share an image. */
export function padronSeal(key: Key, salt: Buffer): PadronSeal {
  const derive = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key.secret, salt, `padron ${PADRON_FORMAT} ${use}`, 32)))
  const imageKey = derive('tramite')
  const pageKey = derive('pages')
  const bound = (page: number, images: Buffer) =>
    Buffer.concat([Buffer.from(`padron ${PADRON_FORMAT} ${key.id} ${page}\n`), images])

  return {
    images(blocks) {
      // ECB is right here and only here: each block holds another CUIL, so no two are equal.
      return createCipheriv('aes-256-ecb', imageKey, null).setAutoPadding(false).update(blocks)
    },
    seal(page, images, text) {
      const cipher = createCipheriv('aes-256-gcm', pageKey, nonceOf(page)).setAAD(bound(page, images))
      return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(page, images, sealed) {
      if (sealed.length < TAG_BYTES) return undefined
      const decipher = createDecipheriv('aes-256-gcm', pageKey, nonceOf(page), { authTagLength: TAG_BYTES })
      decipher.setAAD(bound(page, images)).setAuthTag(sealed.subarray(-TAG_BYTES))
      const text = decipher.update(sealed.subarray(0, -TAG_BYTES))
      try {
        decipher.final()
      } catch {
        return undefined // the tag does not fit: nothing of the page may be used
      }
      return text.toString('utf8')
    },
  }
}

/** Writes the block whose image stands for `tramite` of `cuil`; an empty trámite has an image too, like any other. */
export function writeTramiteBlock(block: Buffer, at: number, cuil: string, tramite: string): void {
  block.writeUIntBE(0, at, 2)
  block.writeUIntBE(Number(cuil), at + 2, 6)
  block.writeUIntBE(0, at + 8, 2)
  block.writeUIntBE(tramite === '' ? NO_TRAMITE : Number(tramite), at + 10, 6)
}

function nonceOf(page: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(page, 8)
  return nonce
}

import { constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'

const asFarAsItGoes = { maxOutputLength: 64 * 1024 * 1024, finishFlush: constants.Z_SYNC_FLUSH }

/** How packed data begin, and how they are unpacked from there, whatever follows them. */
const packings: { begins: string[]; unpack: (bytes: Buffer) => Buffer }[] = [
  { begins: ['1f8b08'], unpack: (bytes) => inflateRawSync(bytes.subarray(gzipHeader(bytes)), asFarAsItGoes) },
  { begins: ['7801', '785e', '789c', '78da'], unpack: (bytes) => inflateSync(bytes, asFarAsItGoes) },
  { begins: ['28b52ffd'], unpack: (bytes) => zstdDecompressSync(bytes, { maxOutputLength: asFarAsItGoes.maxOutputLength }) },
]

/**
 * Whatever in `bytes` can be unpacked: pictures, logs put away, answers from a server. What only looks packed is none.
 * Brotli has no mark to know it by; a browser keeps it for answers that came so, and ours come as they are.
 */
export function* packedIn(bytes: Buffer): Generator<Buffer> {
  for (const { begins, unpack } of packings) {
    for (const mark of begins.map((hex) => Buffer.from(hex, 'hex'))) {
      for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
        try {
          yield unpack(bytes.subarray(at))
        } catch {
          continue
        }
      }
    }
  }
}

/** RFC 1952: ten bytes, then what its flags announce: further data, a name, a comment, a check sum. */
function gzipHeader(bytes: Buffer): number {
  const flags = bytes.readUInt8(3)
  let length = 10
  if (flags & 4) length += 2 + bytes.readUInt16LE(length)
  for (const flag of [8, 16]) if (flags & flag) length = bytes.indexOf(0, length) + 1
  return flags & 2 ? length + 2 : length
}

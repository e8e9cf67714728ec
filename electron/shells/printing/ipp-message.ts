/** The part of IPP (RFC 8010, 8011) that a kiosk needs to print one document and learn what became of it. */

const tags = { integer: 0x21, boolean: 0x22, enum: 0x23, name: 0x42, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48, mimeType: 0x49 }
const groups = { operation: 0x01, job: 0x02, end: 0x03 }
const version = [2, 0]

export const operations = { printJob: 0x0002, cancelJob: 0x0008, getJob: 0x0009, getPrinter: 0x000b, getDefault: 0x4001 }

export type IppAttribute =
  | [type: Exclude<keyof typeof tags, 'integer' | 'enum' | 'boolean'>, name: string, ...values: string[]]
  | [type: 'integer', name: string, value: number]
  | [type: 'boolean', name: string, value: boolean]

export interface IppRequest {
  operation: number
  /** Beside charset and language, which begin every request. */
  attributes: IppAttribute[]
  jobAttributes?: IppAttribute[]
}

export interface IppAnswer {
  status: number
  /** The values of each attribute, of whatever group. */
  values: ReadonlyMap<string, readonly (string | number | boolean)[]>
}

/** Writes a request; a document to print comes right behind it. */
export function encodeIpp({ operation, attributes, jobAttributes = [] }: IppRequest): Buffer {
  const opening: IppAttribute[] = [['charset', 'attributes-charset', 'utf-8'], ['language', 'attributes-natural-language', 'en']]
  return Buffer.concat([
    Buffer.from([...version, operation >> 8, operation & 0xff, 0, 0, 0, 1, groups.operation]),
    ...[...opening, ...attributes].map(encodeAttribute),
    ...(jobAttributes.length > 0 ? [Buffer.from([groups.job]), ...jobAttributes.map(encodeAttribute)] : []),
    Buffer.from([groups.end]),
  ])
}

function encodeAttribute([type, name, ...values]: IppAttribute): Buffer {
  // A further value of the same attribute goes by an empty name.
  return Buffer.concat(values.flatMap((value, place) => [Buffer.from([tags[type]]), sized(place === 0 ? name : ''), sized(bytesOf(value))]))
}

function bytesOf(value: string | number | boolean): Buffer {
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0])
  if (typeof value === 'string') return Buffer.from(value)
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function sized(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content)
  const size = Buffer.alloc(2)
  size.writeUInt16BE(bytes.length)
  return Buffer.concat([size, bytes])
}

/** Reads an answer. Throws `RangeError` where it breaks off. */
export function decodeIpp(bytes: Buffer): IppAnswer {
  const values = new Map<string, (string | number | boolean)[]>()
  let place = 8
  let name = ''
  const take = (size: number) => {
    if (place + size > bytes.length) throw new RangeError('an IPP answer breaks off')
    place += size
    return bytes.subarray(place - size, place)
  }
  for (;;) {
    const tag = take(1).readUInt8()
    if (tag === groups.end) return { status: bytes.readUInt16BE(2), values }
    if (tag < 0x10) continue // another group begins
    name = take(take(2).readUInt16BE()).toString() || name
    const value = take(take(2).readUInt16BE())
    values.set(name, [...(values.get(name) ?? []), valueOf(tag, value)])
  }
}

function valueOf(tag: number, bytes: Buffer): string | number | boolean {
  if ((tag === tags.integer || tag === tags.enum) && bytes.length === 4) return bytes.readInt32BE()
  return tag === tags.boolean ? bytes[0] === 1 : bytes.toString()
}

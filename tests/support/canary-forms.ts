import { createHash } from 'node:crypto'

/** What is looked for, under the name by which a test tells that it was found. */
export interface Canary {
  name: string
  text: string
  /** Ways to lay it out, `#` for a character: as it is printed or shown. */
  layouts?: string[]
}

/**
 * Every form in which a text may lie in memory or in a file:
 * - laid out as on a card or a screen, in capitals or small letters;
 * - in the encodings of files and databases (UTF-8), of V8, Blink and session files (UTF-16);
 * - escaped as in JSON, a URL or HTML, in base64 wherever it begins, in hexadecimal;
 * - digits as the number they are, as SQLite, C++ and JavaScript store it;
 * - behind a bare digest, which for so few possible values is as good as the text. The argon2id hash with its pepper,
 *   and the journal's commitments with their key, are none.
 */
export function formsOf({ text, layouts = [] }: Canary): Buffer[] {
  const shown = [text, ...layouts.map((layout) => laidOut(text, layout))]
  const cased = shown.flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()])
  const forms = [...cased.flatMap(encoded), ...digests(text), ...numbers(text)]
  return [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()]
}

function laidOut(text: string, layout: string): string {
  let used = 0
  return layout.replace(/#/g, () => text[used++] ?? '')
}

function encoded(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8')
  const utf16 = Buffer.from(text, 'utf16le')
  const escapes = [
    text.replace(/[^ -~]/g, (mark) => `\\u${hexOf(mark)}`),
    text.replace(/[^ -~]/g, (mark) => `\\u${hexOf(mark).toUpperCase()}`),
    text.replace(/[^ -~]/g, (mark) => `&#${String(mark.charCodeAt(0))};`),
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
  ]
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    // One byte a character, as V8 and SQLite's neighbours keep what has nothing beyond it.
    Buffer.from(text, 'latin1'),
    ...escapes.flatMap((escape) => [Buffer.from(escape), Buffer.from(escape, 'utf16le')]),
    ...[utf8, utf16].flatMap((bytes) => [...inBase64(bytes), ...inHex(bytes)]),
  ]
}

const hexOf = (mark: string) => mark.charCodeAt(0).toString(16).padStart(4, '0')

const inHex = (bytes: Buffer) => [Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('hex').toUpperCase())]

/** Base64 depends on how many bytes come before; what also depends on which they are, at both ends, is left out. */
function inBase64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
    const certain = (text: string) => Buffer.from(text.slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6)))
    return [certain(whole.toString('base64')), certain(whole.toString('base64url'))]
  })
}

function digests(text: string): Buffer[] {
  return ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(text).digest()
    return [digest, ...inHex(digest), ...['base64', 'base64url'].map((form) => Buffer.from(digest.toString(form as BufferEncoding)))]
  })
}

/** Shorter numbers would be met by chance. */
function numbers(text: string): Buffer[] {
  if (!/^\d{11,}$/.test(text)) return []
  const sqlite = Buffer.alloc(6)
  sqlite.writeUIntBE(Number(text), 0, 6)
  const integer = Buffer.alloc(8)
  integer.writeBigInt64LE(BigInt(text))
  const double = Buffer.alloc(8)
  double.writeDoubleLE(Number(text))
  return [sqlite, integer, double]
}

import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import { replaceFile, syncFolder } from '../sync.ts'

/** pepper: hashing of claves · padron: data at rest · questions: which questions a CUIL gets · machine: signs the journal · journal: commitments to evidence · operators: what operators prove themselves with */
const purposes = ['pepper', 'padron', 'questions', 'machine', 'journal', 'operators'] as const
export type KeyPurpose = (typeof purposes)[number]
/** Those that no file of a version before has; of all others there may be data, and a missing one is never made anew. */
const addedLater: readonly KeyPurpose[] = ['operators']

export interface Key {
  /** Stored beside whatever this key protects. */
  id: string
  /** 32 random bytes. */
  secret: Buffer
}

export interface Keys {
  /** The key that new data of this purpose is protected with. */
  current(purpose: KeyPurpose): Key
  /** The key that protects existing data. Throws `Problem('key-missing')`: never makes one. */
  byId(id: string): Key
}

const draftEnding = '.draft-'

const keyFile = z.strictObject({
  format: z.literal(1),
  keys: z.array(
    z.strictObject({ id: z.string().min(1), purpose: z.enum(purposes), secret: z.base64().length(44), created: z.iso.datetime() }),
  ),
})
type KeyFile = z.infer<typeof keyFile>

/**
 * Opens the kiosk's keys: one file of the kiosk's user, mode 0600, kept and backed up apart from the data
 * (design, "Stores and keys"). Makes it on the first start; when data of an earlier start exist
 * (`dataExists`) a missing file is `Problem('keys-missing')`, because new keys could not open the old data. A file of
 * a version before gets the keys of purposes that came later.
 */
export function openKeys(file: string, { dataExists, now }: { dataExists: boolean; now: number }): Keys {
  writing(file, () => { if (!existsSync(file) && !dataExists) createKeyFile(file, now) })
  // Before the drafts go: who finds the file whole may take away another's, who then finds it whole too.
  if (existsSync(file)) addPurposes(file, now)
  writing(file, () => { removeDrafts(file) })
  return openExistingKeys(file)
}

/** For who only reads what the keys protect: makes nothing. Throws `Problem('keys-missing' | 'keys-unreadable')` where there are none, or none of this user's. */
export function openExistingKeys(file: string): Keys {
  mustBeThere(file)
  tightenMode(file)
  const { keys } = readKeyFile(file)
  const toKey = (entry: KeyFile['keys'][number]): Key => ({ id: entry.id, secret: Buffer.from(entry.secret, 'base64') })
  return {
    current(purpose) {
      const newest = keys.findLast((entry) => entry.purpose === purpose)
      if (!newest) throw new Problem('key-missing', purpose)
      return toKey(newest)
    },
    byId(id) {
      const entry = keys.find((candidate) => candidate.id === id)
      if (!entry) throw new Problem('key-missing', id)
      return toKey(entry)
    },
  }
}

/**
 * Adds a key that new data of this purpose is protected with from the next start on; the ones before stay, for what they
 * protect. Answers the two ids. Throws `Problem('keys-missing' | 'keys-corrupt' | 'keys-unwritable')`; the file is then whole, old or new.
 */
export function rotateKey(file: string, purpose: KeyPurpose, now: number): { from: string; to: string } {
  const from = openExistingKeys(file).current(purpose).id
  const contents = readKeyFile(file)
  const added = newKey(purpose, now)
  replaceKeyFile(file, { ...contents, keys: [...contents.keys, added] })
  return { from, to: added.id }
}

/** By a file of its own that takes the place of the old one: whenever the power fails, one of the two is there whole. */
function replaceKeyFile(file: string, contents: KeyFile): void {
  // Where it really lies, and whose it is: IT may run this as another user.
  const real = realpathSync(file)
  const { uid, gid } = statSync(real)
  const draft = draftOf(real)
  try {
    writeDraft(draft, textOf(contents))
    if (process.geteuid && process.geteuid() !== uid) chownSync(draft, uid, gid)
    replaceFile(draft, real)
  } catch (error) {
    throw new Problem('keys-unwritable', file, { cause: error })
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Adds the keys of purposes that came later. Each is derived from the file's first secret, so that two programs which
 * start at once add the same one, and so does who puts back a copy of before: what was protected meanwhile still opens.
 */
function addPurposes(file: string, now: number): void {
  const contents = readKeyFile(file)
  const [first] = contents.keys
  if (!first || lacking(contents).length === 0) return
  const derived = (purpose: KeyPurpose) => Buffer.from(hkdfSync('sha256', Buffer.from(first.secret, 'base64'), '', `clave ${purpose}`, 32))
  const added = lacking(contents).map((purpose) => newKey(purpose, now, derived(purpose)))
  try {
    replaceKeyFile(file, { ...contents, keys: [...contents.keys, ...added] })
  } catch (error) {
    // Another program that starts at the same time may have been first.
    if (lacking(readKeyFile(file)).length > 0) throw error
  }
}

const lacking = ({ keys }: KeyFile) => addedLater.filter((purpose) => !keys.some((entry) => entry.purpose === purpose))

function writing(file: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new Problem('keys-unwritable', file, { cause: error })
  }
}

function newKey(purpose: KeyPurpose, now: number, secret = randomBytes(32)): KeyFile['keys'][number] {
  const fingerprint = createHash('sha256').update(purpose).update(secret).digest('hex').slice(0, 12)
  return { id: `${purpose}-${fingerprint}`, purpose, secret: secret.toString('base64'), created: new Date(now).toISOString() }
}

const textOf = (contents: KeyFile) => `${JSON.stringify(contents, null, 2)}\n`
const draftOf = (file: string) => `${file}${draftEnding}${randomBytes(6).toString('hex')}`

/** Somebody else's are not missing: a backup put in their place would be of no use. */
function mustBeThere(file: string): void {
  try {
    statSync(file)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new Problem(isGone ? 'keys-missing' : 'keys-unreadable', file, { cause: error })
  }
}

function readKeyFile(file: string): KeyFile {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Problem('keys-unreadable', file, { cause: error })
  }
  try {
    return keyFile.parse(JSON.parse(text))
  } catch {
    // The parser's own message quotes the contents, which are secrets: it is left behind here.
    throw new Problem('keys-corrupt', file)
  }
}

/** Written beside and linked in: two programs that start at once end with one and the same file. */
function createKeyFile(file: string, now: number): void {
  // One level, never recursive: Node would try for ever where the system makes no folder, as in /proc.
  unlessThere(dirname(file), () => { mkdirSync(dirname(file), { mode: 0o700 }) })
  const contents: KeyFile = { format: 1, keys: purposes.map((purpose) => newKey(purpose, now)) }
  const draft = draftOf(file)
  try {
    writeDraft(draft, textOf(contents))
    unlessThere(file, () => { linkSync(draft, file) })
  } finally {
    // Whatever stopped it, no secret is left lying in a file that nobody would look for.
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(file))
}

/** Those of a start that was killed. Beside the finished file a draft is good for nothing, even to who is still at it. */
function removeDrafts(file: string): void {
  if (!existsSync(file)) return
  const drafts = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file) + draftEnding))
  for (const draft of drafts) rmSync(join(dirname(file), draft), { force: true })
}

function writeDraft(draft: string, text: string): void {
  const descriptor = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Another program that starts at the same time may have been first: what it made is ours too. */
function unlessThere(file: string, make: () => void): void {
  try {
    make()
  } catch (error) {
    if (!existsSync(file)) throw error
  }
}

/** A copy put back from a backup often comes readable to all. */
function tightenMode(file: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
}

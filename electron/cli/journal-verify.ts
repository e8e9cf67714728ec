import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { asStoreProblem } from '../accounts/database.ts'
import { readHead, type KeptHead } from '../journal/heads.ts'
import { verifyJournal, type Broken } from '../journal/verify.ts'
import { verifyExport } from '../journal/verify-export.ts'
import { openExistingKeys, type Keys } from '../keys/keys.ts'
import type { Place } from '../place.ts'
import { Problem } from '../problem.ts'
import { unlessUnknown } from './arguments.ts'
import { headsIn, kindOfArchive, withJournalOf } from './journal-archive.ts'
import { brokenText, exportText, missingText, soundText } from './journal-sentences.ts'
import type { Terminal } from './terminal.ts'

const usage = `Uso: journal verify [ARCHIVO] [--head MÁQUINA:N:HASH] … [--heads ARCHIVO] [--without-keys]

ARCHIVO es una copia del almacén o una exportación; si falta, se comprueba el almacén de este kiosco.
De HASH alcanzan las primeras 16 cifras. Con --without-keys se comprueba la copia de otra máquina.`

/**
 * `clave journal verify`: checks the live store, a backup or an export, which its contents tell, and changes nothing.
 * Answers 0 where every chain holds, 1 where one is broken or evidence is gone that no purge explains (it names the first
 * entry), 2 when it was asked wrong.
 * A backup or an export can be checked on a computer that has no keys; the live store cannot. Throws a `Problem` where
 * there is nothing to read.
 */
export async function journalVerify(args: string[], place: Place, terminal: Terminal): Promise<number> {
  const asked = readVerifyArgs(args)
  if (!asked) {
    terminal.err(usage)
    return 2
  }
  const { archive, heads, withoutKeys } = asked
  if (archive === undefined && !existsSync(place.store)) throw new Problem('store-missing', place.store)
  const kind = archive === undefined ? 'store' : kindOfArchive(archive)
  const needed = archive === undefined || existsSync(place.keys)
  const keys = needed && !withoutKeys ? openExistingKeys(place.keys) : null
  return kind === 'export' ? verifiedExport(archive ?? '', keys, heads, terminal) : verifiedStore(archive ?? place.store, keys, heads, terminal)
}

async function verifiedStore(file: string, keys: Keys | null, heads: KeptHead[], terminal: Terminal): Promise<number> {
  const verdict = await withJournalOf(file, (db) => verifyJournal(db, keys, heads))
  if (!verdict.ok) return tellBroken(verdict, terminal)
  if (verdict.missingEvidence) {
    terminal.err(missingText(verdict.missingEvidence))
    return 1
  }
  for (const line of soundText(verdict, keys !== null)) terminal.out(line)
  return 0
}

async function verifiedExport(file: string, keys: Keys | null, heads: KeptHead[], terminal: Terminal): Promise<number> {
  const verdict = await verifyExport(file, keys, heads).catch((error: unknown) => { throw asStoreProblem(error, file) })
  if (!verdict.ok) return tellBroken(verdict, terminal)
  // An export need not have a chain of this machine: of what is there, each is named by whose it is.
  const hasOwn = verdict.heads.some(({ known }) => known)
  for (const line of [...soundText(verdict, hasOwn), ...exportText(verdict)]) terminal.out(line)
  return 0
}

function tellBroken(broken: Broken, terminal: Terminal): number {
  terminal.err(brokenText(broken))
  if (broken.broken === 'emptied') terminal.err('Si la copia es de otra máquina, comprobala con --without-keys.')
  return 1
}

function readVerifyArgs(args: string[]) {
  const parsed = unlessUnknown(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        head: { type: 'string', multiple: true, default: [] },
        heads: { type: 'string', multiple: true, default: [] },
        'without-keys': { type: 'boolean', default: false },
      },
    }),
  )
  const [archive, ...others] = parsed?.positionals ?? []
  if (!parsed || others.length > 0) return null
  const withoutKeys = parsed.values['without-keys']
  if (withoutKeys && archive === undefined) return null
  const told = parsed.values.head.map(readHead)
  if (told.includes(null)) return null
  const heads = [...told.filter((head) => head !== null), ...parsed.values.heads.flatMap(headsIn)]
  return { archive, heads, withoutKeys }
}

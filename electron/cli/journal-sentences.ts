import { headText } from '../journal/heads.ts'
import type { MissingEvidence } from '../journal/missing-evidence.ts'
import type { Break, Broken, Head, Sound } from '../journal/verify.ts'
import type { SoundExport } from '../journal/verify-export.ts'
import { argentineTime, writtenDay } from '../rules/calendar.ts'

const sentences: Record<Break, string> = {
  emptied: 'falta. Un kiosco que se abrió alguna vez siempre la tiene: el registro fue vaciado o reemplazado',
  'no-chain-start': 'la cadena no empieza como empieza toda cadena',
  'public-key': 'la firma no es de la máquina que dice',
  gap: 'falta una entrada',
  previous: 'no sigue a la entrada anterior',
  hash: 'su contenido fue cambiado',
  signature: 'su firma no vale',
  evidence: 'su respaldo fue cambiado',
  'evidence-without-entry': 'hay un respaldo sin su entrada',
  'tail-missing': 'falta, y con ella lo que sigue, hasta una última entrada que se había anotado: le cortaron el final, o esta copia es de antes',
  'other-head': 'no es la que se había anotado: el registro fue hecho de nuevo',
  line: 'no es de una exportación del registro, o repite una entrada',
  seal: 'el sello de la exportación no vale: la cambiaron o la cortaron después de hecha',
}

/** Which machine, which entry, what. */
export function brokenText({ machine, seq, broken, witness }: Broken): string {
  const places = [
    ...(machine === '' ? [] : [`máquina ${machine}`]),
    ...(broken === 'seal' ? [] : [`${broken === 'line' ? 'línea' : 'entrada'} ${String(seq)}`]),
  ]
  const noted = witness === undefined ? '' : ` La había anotado la máquina ${witness}.`
  return `El registro NO está íntegro: ${places.join(', ')}: ${sentences[broken]}.${noted}`
}

/** `withKeys`: this computer has keys, and so can tell its own machine from others. */
export function soundText({ entries, heads, uncompared }: Pick<Sound<Head[]>, 'entries' | 'heads' | 'uncompared'>, withKeys: boolean): string[] {
  const unknown = withKeys ? 'Máquina que este equipo no conoce,' : 'Máquina'
  return [
    `El registro está íntegro: ${String(entries)} entradas${withKeys ? ' de esta máquina' : ''}.`,
    ...heads.map(({ machine, seq, hash, known }) => `${known ? 'Máquina' : unknown} ${machine}: última entrada ${String(seq)}, ${hash}`),
    ...(heads.every(({ known }) => known) ? [] : ['Este equipo no tiene las claves de esa máquina: se comprobó la firma, no los respaldos.']),
    ...uncompared.map((head) => `No se pudo comparar ${headText(head)}: no está en lo que se exportó.`),
  ]
}

/** Evidence that somebody took out: the entries hold, and the record is not whole all the same. */
export function missingText({ count, first: { machine, seq } }: MissingEvidence): string {
  const missing = count === 1 ? 'falta 1 respaldo' : `faltan ${String(count)} respaldos`
  return `El registro NO está íntegro: máquina ${machine}, entrada ${String(seq)}: no está su respaldo, y ningún «journal purge» lo borró. En total ${missing} así. Las entradas están todas.`
}

/** After a purge that could not overwrite the file. */
export const stillInFileText =
  'Otro programa tiene abierto el almacén y está leyendo: lo que se borró todavía puede estar en sus archivos. Cerralo y repetí la orden.'

/** What an export says of itself, and what of its chains is not in it. */
export function exportText({ header, ours }: Pick<SoundExport, 'header' | 'ours'>): string[] {
  const [day = '', time = ''] = argentineTime(Date.parse(header.exportedAt)).split('T')
  return [
    `Exportación del ${writtenDay(day)} a las ${time}, sellada por ${ours ? 'esta máquina' : `la máquina ${header.by}`}.`,
    ...(header.evidenceOf ? [`De los respaldos tiene solo los de ${header.evidenceOf.join(' y ')}: los de otras oficinas no se exportaron.`] : []),
    ...header.chains
      .filter(({ after }) => after.seq > 0)
      .map(({ machine, after }) => `De la máquina ${machine} empieza en la entrada ${String(after.seq + 1)}: lo anterior no está, y no se comprobó.`),
  ]
}

import { writtenDay } from '../rules/calendar.ts'
import type { Slip } from './slip.ts'

export interface Day {
  /** `2026-11-25`. */
  day: string
  counts: { raised: number; lowered: number; opened: number; phoneCodes: number }
  heads: { machine: string; seq: number; hash: string }[]
}

/** The slip that a supervisor keeps: with it a record that is changed or cut short later is found (docs/journal.md). */
export function daySlip({ day, counts, heads, ...slip }: Omit<Slip, 'title' | 'lines'> & Day): Slip {
  return {
    title: `Cierre del día ${writtenDay(day)}`,
    ...slip,
    lines: [
      { kind: 'pair', label: 'Claves pasadas a nivel 3', value: String(counts.raised) },
      { kind: 'pair', label: 'Niveles 3 quitados', value: String(counts.lowered) },
      { kind: 'pair', label: 'Ingresos abiertos', value: String(counts.opened) },
      { kind: 'pair', label: 'Códigos del 130', value: String(counts.phoneCodes) },
      { kind: 'rule' },
      { kind: 'heading', text: 'Última entrada de cada máquina' },
      ...heads.flatMap(({ machine, seq, hash }) => [
        { kind: 'pair' as const, label: `Máquina ${machine}`, value: `entrada ${String(seq)}` },
        { kind: 'code' as const, text: hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ') },
      ]),
      { kind: 'small', text: 'Guardá este comprobante: con él, «journal verify --head» muestra si alguien cambia o corta el registro después.' },
    ],
  }
}

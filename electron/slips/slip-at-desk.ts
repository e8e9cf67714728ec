import { maskedCuil } from './masked-cuil.ts'
import type { Slip, SlipLine } from './slip.ts'

/** Of whom, where, when and by whom something was done at the counter. */
export interface SlipAtDesk {
  person: { givenNames: string; surname: string }
  /** Its 11 digits. */
  cuil: string
  /** `2026-11-25T15:40`, in Argentina's time. */
  at: string
  office: Slip['office']
  desk: string
  /** The operator's legajo: paper names no employee. */
  legajo: string
  receipt: string
}

/** A slip of the desk: what was done, of whom and by whom, and what follows. A name is cut short: paper is left lying. */
export function slipAtDesk({ person, cuil, desk, legajo, office, receipt, at }: SlipAtDesk, title: string, what: SlipLine[]): Slip {
  const [initial = ''] = person.surname
  const lines: SlipLine[] = [
    { kind: 'pair', label: 'Persona', value: `${person.givenNames} ${initial}.` },
    { kind: 'pair', label: 'CUIL', value: maskedCuil(cuil) },
    { kind: 'pair', label: 'Mostrador', value: desk },
    { kind: 'pair', label: 'Te atendió (legajo)', value: legajo },
    ...what,
  ]
  return { title, office, receipt, at, lines }
}

export const notYou: SlipLine[] = [
  { kind: 'heading', text: '¿No fuiste vos?' },
  { kind: 'paragraph', text: 'Avisá hoy en el mostrador de cualquier oficina de ANSES, con tu DNI y este comprobante. No hace falta turno.' },
  { kind: 'small', text: 'ANSES nunca te pide la clave por teléfono, mensaje o correo. No se la digas a nadie.' },
]

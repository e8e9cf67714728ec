import { slipAtDesk, type SlipAtDesk } from './slip-at-desk.ts'
import type { Slip } from './slip.ts'

/** The slip of a level 3 that a supervisor took away. */
export function loweredSlip(at: SlipAtDesk): Slip {
  return slipAtDesk(at, 'La clave volvió al nivel 2', [
    { kind: 'paragraph', text: 'Los servicios que piden nivel 3 quedaron cerrados. Los demás siguen como estaban.' },
    { kind: 'paragraph', text: 'Para volver al nivel 3, la persona tiene que venir con su DNI a cualquier oficina de ANSES. No hace falta turno.' },
  ])
}

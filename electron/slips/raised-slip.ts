import { notYou, slipAtDesk, type SlipAtDesk } from './slip-at-desk.ts'
import type { Slip } from './slip.ts'

/** The slip of a clave that was raised to level 3. `services`: the names of those that need it. */
export function raisedSlip({ services, ...at }: SlipAtDesk & { services: string[] }): Slip {
  return slipAtDesk(at, 'Tu clave es de nivel 3', [
    { kind: 'heading', text: 'Qué podés hacer ahora' },
    { kind: 'paragraph', text: 'Además de lo que ya hacías con tu clave, en Mi ANSES podés entrar a:' },
    ...services.map((text) => ({ kind: 'item' as const, text })),
    ...notYou,
  ])
}

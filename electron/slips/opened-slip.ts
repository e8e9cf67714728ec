import type { Opened } from '../contract.ts'
import { notYou, slipAtDesk, type SlipAtDesk } from './slip-at-desk.ts'
import type { Slip, SlipLine } from './slip.ts'

/** The slip of who had their sign-in, their identity or both opened again at the counter. */
export function openedSlip({ opened, ...at }: SlipAtDesk & { opened: Opened }): Slip {
  return slipAtDesk(at, 'Abrimos tu ingreso', [
    { kind: 'heading', text: 'Qué podés hacer ahora' },
    ...nowPossible(opened).map((text): SlipLine => ({ kind: 'paragraph', text })),
    ...notYou,
  ])
}

function nowPossible({ signIn, identity, mustRecover }: Opened): string[] {
  const told: string[] = []
  if (mustRecover) told.push('Tu clave sigue cerrada, porque avisaste que alguien la conoce. Elegí «Olvidé mi clave» en un kiosco para hacer otra.')
  else if (signIn) told.push('Podés volver a ingresar con tu clave. Si no la recordás, elegí «Olvidé mi clave» en un kiosco.')
  if (identity) told.push('Tenés otra vez tres intentos para responder las preguntas de identidad, en un kiosco.')
  return told
}

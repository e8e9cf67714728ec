import type { Opened } from '../contract.ts'
import type { Slip } from './slip.ts'
import { notYou, personLines, type SlipAtDesk } from './slip-at-desk.ts'

/** The slip of who had their sign-in, their identity or both opened again at the counter. */
export function openedSlip({ opened, ...at }: SlipAtDesk & { opened: Opened }): Slip {
  return {
    title: 'Abrimos tu ingreso',
    office: at.office,
    receipt: at.receipt,
    at: at.at,
    lines: [
      ...personLines(at),
      { kind: 'heading', text: 'Qué podés hacer ahora' },
      ...(opened.signIn && !opened.mustRecover ? [{ kind: 'paragraph' as const, text: 'Podés volver a ingresar con tu clave. Si no la recordás, elegí «Olvidé mi clave» en un kiosco.' }] : []),
      ...(opened.mustRecover ? [{ kind: 'paragraph' as const, text: 'Tu clave sigue cerrada, porque avisaste que alguien la conoce. Elegí «Olvidé mi clave» en un kiosco para hacer otra.' }] : []),
      ...(opened.identity ? [{ kind: 'paragraph' as const, text: 'Tenés otra vez tres intentos para responder las preguntas de identidad, en un kiosco.' }] : []),
      ...notYou,
    ],
  }
}

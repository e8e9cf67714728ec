import type { ScreenNamed, SlipState } from '../../../electron/contract.ts'

type ForThePerson = Exclude<ScreenNamed<'desk-done'>['what'], 'lowered'>

/** Said at a counter where the screen is turned to the person. */
export const confirmLevel = {
  title: '¿Querés que tu clave pase a nivel 3?',
  opens: 'Con nivel 3 también vas a poder usar:',
  nobody: 'Escribila vos. Nadie de ANSES te la puede pedir.',
  label: 'Tu Clave de la Seguridad Social',
  yes: 'SÍ, PASAR A NIVEL 3',
  no: 'No quiero',
  // There is no way from here to recover it, as there is from the sign-in.
  refused:
    'La clave no es correcta, o el ingreso está bloqueado. ' +
    'Fijate en las mayúsculas y probá otra vez. Si la olvidaste, tocá «No quiero».',
}

export const slipSentences = {
  printing: 'Se está imprimiendo el comprobante…',
  printed: 'Retirá tu comprobante.',
  'no-printer': 'Acá no hay impresora. El cambio está hecho. Anotá este número:',
  failed: 'No se pudo imprimir. El cambio está hecho. Anotá este número:',
} satisfies Record<SlipState['state'], string>

const named = (givenName: string | null) => (givenName === null ? 'Listo' : `Listo, ${givenName}`)

export const deskDone = {
  title: {
    raised: givenName => `${named(givenName)}: tu clave ya tiene nivel 3`,
    opened: givenName => `${named(givenName)}: ya está abierto`,
  } satisfies Record<ForThePerson, (givenName: string | null) => string>,
  lead: {
    raised: 'Te lo vamos a recordar la próxima vez que ingreses.',
    opened: 'Lo que estaba cerrado por varios intentos fallidos se abrió otra vez.',
  } satisfies Record<ForThePerson, string>,
  nowYouHave: 'Lo que se abrió',
  signIn: { what: 'Tu ingreso a Mi ANSES', now: 'Ya podés ingresar con tu clave, acá o en la web.' },
  mustRecover: { what: 'Tu clave sigue cerrada', now: 'Avisaste que alguien la conoce. Hacé otra en un kiosco, con «Olvidé mi clave».' },
  identity: { what: 'La comprobación de tu identidad', now: 'Ya podés crear o recuperar tu clave en un kiosco.' },
  printAgain: 'IMPRIMIR DE NUEVO',
  done: 'LISTO',
}

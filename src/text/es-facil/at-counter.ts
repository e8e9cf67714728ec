import type { ScreenNamed, SlipState } from '../../../electron/contract.ts'

type ForThePerson = Exclude<ScreenNamed<'desk-done'>['what'], 'lowered'>

/** Said at a counter where the screen is turned to the person. */
export const confirmLevel = {
  title: '¿Querés pasar tu clave a nivel 3?',
  opens: 'Con nivel 3 también podés usar:',
  nobody: 'Escribila vos. Nadie de ANSES te la puede pedir.',
  label: 'Tu Clave de la Seguridad Social',
  yes: 'SÍ, PASAR A NIVEL 3',
  no: 'No quiero',
  // There is no way from here to recover it, as there is from the sign-in.
  refused:
    'La clave está mal, o tu ingreso está cerrado. ' +
    'Mirá las mayúsculas. Probá otra vez. ¿La olvidaste? Tocá «No quiero».',
}

export const slipSentences = {
  printing: 'Estamos imprimiendo tu comprobante…',
  printed: 'Llevate el papel: es tu comprobante.',
  'no-printer': 'Acá no hay impresora. El cambio ya está hecho. Anotá este número:',
  failed: 'No pudimos imprimir. El cambio ya está hecho. Anotá este número:',
} satisfies Record<SlipState['state'], string>

const named = (givenName: string | null) => (givenName === null ? 'Listo' : `Listo, ${givenName}`)

export const deskDone = {
  title: {
    raised: givenName => `${named(givenName)}: tu clave ya tiene nivel 3`,
    opened: givenName => `${named(givenName)}: ya está abierto`,
  } satisfies Record<ForThePerson, (givenName: string | null) => string>,
  lead: {
    raised: 'Te lo recordamos cuando entres otra vez.',
    opened: 'Se había cerrado porque fallaron varios intentos.',
  } satisfies Record<ForThePerson, string>,
  nowYouHave: 'Lo que se abrió',
  signIn: { what: 'Tu entrada a Mi ANSES', now: 'Ya podés entrar con tu clave, acá o en internet.' },
  mustRecover: { what: 'Tu clave sigue cerrada', now: 'Avisaste que alguien la conoce. Hacé otra en un kiosco: tocá «Olvidé mi clave».' },
  identity: { what: 'Comprobar que sos vos', now: 'Ya podés crear tu clave en un kiosco, o hacer otra.' },
  printAgain: 'IMPRIMIR OTRA VEZ',
  done: 'LISTO',
}

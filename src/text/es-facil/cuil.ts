import type { CuilPurpose } from '../../../electron/contract.ts'

export const digits = {
  counted: (typed: number, of: number) => `${typed} de ${of}`,
  countedAloud: (typed: number, of: number) => `Van ${typed} de ${of}`,
  valid: 'CUIL correcto',
}

export const enterCuil = {
  title: {
    create: 'Escribí tu CUIL',
    recover: 'Hacé una clave nueva',
    'sign-in': 'Entrá a Mi ANSES',
    'phone-code': 'Escribí tu CUIL',
  } satisfies Record<CuilPurpose, string>,
  lead: {
    create: 'Es tu número de trabajo y seguridad social. Son 11 números, atrás de tu DNI.',
    recover: 'El CUIL es tu número de trabajo y seguridad social. Después comprobamos que sos vos.',
    'sign-in': 'Escribí tu CUIL: tu número de trabajo y seguridad social.',
    'phone-code': 'Son 11 números. Ya los dijiste por teléfono, en el 130.',
  } satisfies Record<CuilPurpose, string>,
  label: 'Número de CUIL',
  scanHint: 'O pasá tu DNI por el lector. El CUIL puede aparecer solo.',
  human: 'No soy un robot',
  humanDone: 'Listo',
  noClave: '¿Todavía no tenés tu Clave de la Seguridad Social? Creala.',
}

export const findCuil = {
  link: 'No sé mi CUIL',
  title: 'Buscamos tu CUIL',
  lead: 'Escribí tu número de DNI. Escribí el día, el mes y el año de tu nacimiento.',
  scanHint: 'O pasá tu DNI por el lector. Así no escribís nada.',
  dni: 'Número de DNI',
  birthDate: 'Fecha de nacimiento',
  dateForm: 'día/mes/año',
}

export const cuilFound = {
  title: 'Tu CUIL es',
  writeDown: 'Anotalo. Lo necesitás cada vez para entrar.',
}

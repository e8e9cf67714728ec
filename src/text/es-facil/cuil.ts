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
    create: 'Son 11 números. Están atrás de tu DNI.',
    recover: 'Empezá por tu CUIL. Después comprobamos que sos vos.',
    'sign-in': 'Primero escribí tu CUIL. Después, tu clave.',
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
  lead: 'Escribí tu número de DNI y tu día, mes y año de nacimiento.',
  scanHint: 'O pasá tu DNI por el lector. Así no escribís nada.',
  dni: 'Número de DNI',
  birthDate: 'Fecha de nacimiento',
  dateForm: 'día/mes/año',
}

export const cuilFound = {
  title: 'Tu CUIL es',
  writeDown: 'Anotalo. Lo necesitás cada vez para entrar.',
}

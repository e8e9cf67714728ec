import type { CuilPurpose } from '../../../electron/contract.ts'

export const digits = {
  counted: (typed: number, of: number) => `${typed} de ${of}`,
  countedAloud: (typed: number, of: number) => `Van ${typed} de ${of}`,
  valid: 'CUIL correcto',
}

export const enterCuil = {
  title: {
    create: 'Ingresá tu CUIL',
    recover: 'Recuperá tu clave',
    'sign-in': 'Ingresá a Mi ANSES',
    'phone-code': 'Ingresá tu CUIL',
  } satisfies Record<CuilPurpose, string>,
  lead: {
    create: 'Son 11 números. Está en el dorso de tu DNI.',
    recover: 'Empezá por tu CUIL. Comprobamos que sos vos y elegís una clave nueva.',
    'sign-in': 'Ingresá con tu Clave de la Seguridad Social.',
    'phone-code': 'Es el mismo que dijiste en el 130. Son 11 números.',
  } satisfies Record<CuilPurpose, string>,
  label: 'Número de CUIL',
  scanHint: 'O pasá tu DNI por el lector. Si trae el CUIL, se completa solo.',
  human: 'No soy un robot',
  humanDone: 'Comprobado',
  noClave: 'Si todavía no tenés tu Clave de la Seguridad Social, creala.',
}

export const findCuil = {
  link: 'No sé mi CUIL',
  title: 'Encontremos tu CUIL',
  lead: 'Escribí el número de tu DNI y tu fecha de nacimiento: día, mes y año.',
  scanHint: 'O pasá tu DNI por el lector y no escribís nada.',
  dni: 'Número de DNI',
  birthDate: 'Fecha de nacimiento',
  dateForm: 'dd/mm/aaaa',
}

export const cuilFound = {
  title: 'Tu CUIL es',
  writeDown: 'Te conviene anotarlo: lo vas a necesitar cada vez que ingreses.',
}

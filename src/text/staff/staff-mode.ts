import type { OperatorName, PasswordRuleState, Release, ScreenNamed, SlipState, StaffTask, When } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

export const staffHeader = {
  takeOver: 'Personal de ANSES: mantené apretado',
  legajo: (legajo: string) => `legajo ${legajo}`,
}

/** What is told over the phone to whoever mends the machine. */
export function releaseLine({ version, branch, date }: Release): string {
  return `Versión ${version} · ${branch} · ${date === null ? 'sin empaquetar' : dayOf(date)}`
}

export const staffStart = {
  title: (machine: string | null) => machine ?? 'Personal de ANSES',
  lead: 'Ingresá para atender. Todo lo que hagas queda registrado con tu nombre.',
  needTitle: 'Para ingresar, tené a mano',
  needs: {
    legajo: { what: 'Tu legajo y tu contraseña', why: 'Son tuyos y de nadie más.' },
    phone: { what: 'Tu teléfono', why: 'La app de códigos te da seis números para cada ingreso.' },
  },
  alone: 'Este mostrador no comparte datos con los kioscos. Las claves que se crean en un kiosco no están acá.',
  signIn: 'INGRESAR',
  signInHint: 'Ya tengo mi cuenta.',
  enrol: 'ACTIVAR MI CUENTA',
  enrolHint: 'Es la primera vez, o cambié de teléfono.',
  back: 'Volver al inicio',
}

type SignInPurpose = ScreenNamed<'staff-sign-in'>['purpose']

export const staffSignIn = {
  title: { 'sign-in': 'Ingreso del personal', approve: 'Visto bueno de otro operador' } satisfies Record<SignInPurpose, string>,
  lead: {
    'sign-in': 'Escribí tu legajo y tu contraseña.',
    approve: 'Quien aprueba escribe su legajo y su contraseña. No puede ser quien atiende.',
  } satisfies Record<SignInPurpose, string>,
  about: 'Su clave va a pasar a nivel 3',
  legajo: 'Legajo',
  password: 'Contraseña',
  legajoHint: 'Escribilo acá',
  passwordHint: 'Escribila acá',
}

export const staffPassword = {
  show: 'Mostrar la contraseña',
  keyboard: 'Teclado virtual para la contraseña',
  showConfirmation: 'Mostrar la repetición',
  keyboardConfirmation: 'Teclado virtual para la repetición',
}

export const staffCode = {
  title: 'Ingresá el código de tu app',
  lead: 'Abrí la app de códigos de tu teléfono. Son 6 números y cambian cada 30 segundos.',
  label: 'Código de 6 números',
  useRecovery: 'Usar un código de recuperación',
  recoveryTitle: 'Ingresá un código de recuperación',
  recoveryLead: 'Es uno de los diez que guardaste al activar tu cuenta. Sirve una sola vez.',
  recoveryLabel: 'Código de recuperación',
  recoveryHint: 'Tres grupos de cuatro',
  noDashes: 'Podés escribirlo sin guiones.',
  useApp: 'Usar el código de la app',
  enter: { 'sign-in': 'INGRESAR', approve: 'APROBAR' } satisfies Record<SignInPurpose, string>,
}

export const enrolment = {
  steps: ['Alta', 'Contraseña', 'Teléfono', 'Resguardo'],
}

export const enrolToken = {
  title: 'Activá tu cuenta',
  lead: 'Con tu legajo y el código de alta que te dieron.',
  token: 'Código de alta',
}

export const enrolPassword = {
  title: 'Elegí tu contraseña',
  lead: ({ name, legajo }: OperatorName) =>
    `Para la cuenta de ${name}, legajo ${legajo}. Una frase larga, con espacios, es lo más fácil de recordar.`,
  password: 'Contraseña',
  hint: 'Escribila acá',
  confirmation: 'Repetí la contraseña',
  confirmationHint: 'Escribila otra vez',
  rules: 'Tu contraseña tiene que cumplir',
  sentences: {
    length: 'De 15 a 128 caracteres',
    characters: 'Sin espacios en las puntas',
    personal: 'Sin tu nombre, legajo ni DNI',
    common: 'Ni común ni una serie',
    varied: 'Con más de dos letras distintas',
  } satisfies Record<PasswordRuleState['id'], string>,
}

export const enrolCodes = {
  title: 'Sumá tu teléfono',
  steps: [
    'Abrí en tu teléfono una app de verificación en dos pasos.',
    'En la app, agregá una cuenta y escaneá este código.',
    'Escribí los 6 números.',
  ],
  qr: 'Código para escanear con la app',
  secret: 'Si no podés escanearlo, escribí esta clave en la app:',
  label: 'Código de 6 números',
}

export const recoveryCodes = {
  title: 'Guardá tus códigos de recuperación',
  lead: 'Si no tenés el teléfono, ingresás con uno de estos. Cada uno sirve una sola vez.',
  once: 'Se muestran solo ahora. Guardalos en un lugar seguro, lejos de tu teléfono y de tu contraseña.',
  list: 'Tus diez códigos',
  print: 'Imprimir',
  printing: 'Imprimiendo…',
  printAgain: 'Imprimir otra vez',
  slip: {
    printing: 'Se están imprimiendo. Esperá el papel.',
    printed: 'Se imprimieron. Retirá el papel ahora.',
    'no-printer': 'Acá no hay impresora. Anotalos a mano antes de seguir.',
    failed: 'No se pudieron imprimir. Probá otra vez o anotalos a mano.',
  } satisfies Record<SlipState['state'], string>,
  kept: 'YA LOS GUARDÉ',
}

export type DeskGroup = 'counter' | 'phone' | 'supervision'

export const desk = {
  hello: (name: string) => `Hola, ${name}`,
  groups: { counter: 'En el mostrador', phone: 'Línea 130', supervision: 'Supervisión' } satisfies Record<DeskGroup, string>,
  tasks: {
    raise: { what: 'Pasar a nivel 3', how: 'Con la persona y su DNI' },
    open: { what: 'Abrir el ingreso', how: 'Cerrado por intentos fallidos' },
    lower: { what: 'Quitar el nivel 3', how: 'Con su motivo' },
    phone: { what: 'Código por teléfono', how: 'Para quien llama al 130' },
    today: { what: 'Cambios de hoy', how: 'Lo que se hizo en el día' },
    journal: { what: 'Registro', how: 'Buscar y exportar' },
    report: { what: 'Fuera de lo común', how: 'Lo que conviene mirar' },
    operators: { what: 'Operadores', how: 'Altas y bajas' },
    'day-slip': { what: 'Cierre del día', how: 'Imprimir el comprobante' },
  } satisfies Record<StaffTask, { what: string; how: string }>,
  refused: ({ times, at, place }: When & { times: number }) =>
    times === 1
      ? `Se rechazó 1 intento con tu legajo desde la última vez. Fue el ${dayOf(at)} a las ${timeOf(at)}, en ${place}.`
      : `Se rechazaron ${times} intentos con tu legajo desde la última vez. El último, el ${dayOf(at)} a las ${timeOf(at)}, en ${place}.`,
  notYou: 'Si no fuiste vos, avisá a tu supervisor.',
  codesLeft: (left: number) => {
    if (left === 0) return 'Usaste tu último código de recuperación.'
    return left === 1 ? 'Te queda 1 código de recuperación.' : `Te quedan ${left} códigos de recuperación.`
  },
  askForNew: 'Pedile a un supervisor que te dé de alta otra vez.',
}

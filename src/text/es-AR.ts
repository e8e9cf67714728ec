/** Every word a person reads, in one place: Argentine Spanish, voseo, sentences of at most 20 words. */
import type { CuilPurpose, ReadingId, ScreenNamed, TextSize } from '../../electron/contract.ts'

export { problems } from './problems.ts'
export { questions, questionValue } from './questions.ts'
export { notices } from './notices.ts'
export { ruleSentence, ruleStateWord, type RulePolicy } from './clave-rules.ts'
export { robotCategory } from './robot-categories.ts'
export { beforeRecovery, claveAge, claveStatus, confirmClose } from './clave-care.ts'
export { enterClave, miAnses, service } from './mi-anses.ts'
export {
  confirmStaff, desk, enrolCodes, enrolment, enrolPassword, enrolToken, recoveryCodes, staffCode, staffHeader, staffPassword,
  staffSignIn, staffStart, type DeskGroup,
} from './staff.ts'
export { enterPhoneCode, phoneCode, readAloud, spelling } from './phone.ts'
export { journal, report } from './journal.ts'
export {
  confirmOperator, daySlip, legajo, operator, operatorAdd, operators, operatorStates, operatorToken, permissions,
} from './supervisor.ts'
export { staffNotices } from './staff-notices.ts'

export const actions = {
  continue: 'CONTINUAR',
  back: 'VOLVER',
  cancel: 'Cancelar',
  close: 'CERRAR',
  checking: 'Comprobando…',
  scrollUp: 'Subir',
  scrollDown: 'Bajar',
}

export const frame = {
  brand: 'Mi ANSES',
  fictitious: 'Datos ficticios',
  accessibility: 'Accesibilidad',
  signOut: 'Cerrar sesión',
  help: 'Ayuda',
  steps: 'Pasos',
  stepNames: ['CUIL', 'DNI', 'Preguntas', 'Clave'],
  stepDone: 'listo',
  concealed: 'Ocultamos lo que escribiste. Tocá la pantalla para seguir.',
}

export const readings = {
  manual: 'Manual de usuario',
  faq: 'Preguntas frecuentes',
  'about-clave': 'Ver más información sobre la Clave de la Seguridad Social',
  'corporate-clave': 'Más información sobre Clave de la Seguridad Social Corporativa',
  staff: 'Manual del personal',
} satisfies Record<ReadingId, string>

/** Titles of the readings once open: a page is not named after the link that opens it. */
export const readingTitles = {
  manual: 'Manual de usuario',
  faq: 'Preguntas frecuentes',
  'about-clave': 'Clave de la Seguridad Social',
  'corporate-clave': 'Clave de la Seguridad Social Corporativa',
  staff: 'Manual del personal',
} satisfies Record<ReadingId, string>

export const start = {
  title: 'Tu Clave de la Seguridad Social',
  lead: 'Con tu clave entrás a Mi ANSES y hacés tus trámites sin esperar en el mostrador.',
  needTitle: 'Para crearla, tené a mano',
  needs: {
    dni: { what: 'Tu último DNI', why: 'Lo pasás por el lector' },
    cuil: { what: 'Tu CUIL', why: 'Está en el dorso del DNI' },
    minutes: { what: '5 minutos', why: 'Son cuatro pasos cortos' },
  },
  create: 'CREÁ TU CLAVE',
  createHint: 'Es la primera vez, o no la tengo.',
  signIn: 'INGRESAR',
  signInHint: 'Ya tengo mi clave.',
  recover: 'Olvidé mi clave',
  phoneCode: 'Tengo un código del 130',
}

export const policies = {
  title: 'Políticas de Seguridad',
  lead: 'Leé el texto hasta el final. Si estás de acuerdo, aceptalo para seguir.',
  text: 'Texto de las Políticas de Seguridad',
  accept: 'Leí y acepto las Políticas de Seguridad',
}

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

export const robotCheck = {
  title: 'No soy un robot',
  ask: 'Tocá todas las imágenes con',
  grid: 'Imágenes para elegir',
  picture: (number: number) => `Imagen ${number} de 9`,
  other: 'Otras imágenes',
}

export const enterTramite = {
  title: 'Ingresá el N° de trámite',
  lead: 'Son 11 números. Tocá tu tarjeta para ver dónde están.',
  label: 'Trámite N°',
  scanHint: 'O pasá tu DNI por el lector y se completa solo.',
  scanned: 'Leído de tu DNI',
  typeInstead: 'Escribirlo',
  cards: 'Dónde está el número de trámite',
  card: {
    new: { name: 'Nuevo DNI', where: 'Está en el frente de la tarjeta celeste, sobre el borde de abajo.' },
    previous: { name: 'DNI anterior', where: 'Está en el dorso de la tarjeta rosada.' },
    electronic: { name: 'DNI electrónico', where: 'Está en el dorso de la tarjeta.' },
  },
  enlarge: 'Ver más grande',
}

export const question = {
  count: (number: number, of: number) => `Pregunta ${number} de ${of}`,
  lead: 'Elegí una respuesta. Así comprobamos que sos vos.',
}

export const identityFailed = {
  title: 'No hemos podido verificar tu identidad',
  lead: 'Podés intentar otra vez, con otras preguntas. Revisá también el N° de trámite, si te lo pedimos.',
  attemptsLeft: (left: number, of: number) =>
    left === 1 ? `Te queda 1 de ${of} intentos.` : `Te quedan ${left} de ${of} intentos.`,
  counter: 'Si no lo lográs, te atendemos en el mostrador con tu DNI, sin turno.',
  tryAgain: 'NUEVO INTENTO',
  leave: 'Dejarlo para después',
}

type ClavePurpose = ScreenNamed<'choose-clave'>['purpose']
const differentClave = 'Tiene que ser distinta de la de ahora y de las cinco anteriores.'

export const chooseClave = {
  title: {
    create: 'Creá tu clave',
    recover: 'Elegí tu clave nueva',
    change: 'Elegí tu clave nueva',
  } satisfies Record<ClavePurpose, string>,
  proved: 'Tu identidad fue comprobada exitosamente.',
  lead: {
    create: 'Elegí una clave que solo vos conozcas y escribila dos veces.',
    recover: differentClave,
    change: differentClave,
  } satisfies Record<ClavePurpose, string>,
  clave: 'Elegí una clave',
  confirmation: 'Confirmá tu clave',
  claveHint: 'Tocá acá para escribirla',
  confirmationHint: 'Tocá acá para escribirla otra vez',
  show: { clave: 'Mostrar la clave', confirmation: 'Mostrar la confirmación' },
  keyboard: { clave: 'Teclado virtual para la clave', confirmation: 'Teclado virtual para la confirmación' },
  keyboardHint: 'Podés usar el teclado virtual. Una mayúscula y una minúscula no son lo mismo.',
  rules: 'Tu clave tiene que cumplir',
  rulesMet: (met: number, of: number) => `Cumplís ${met} de ${of} reglas`,
  equal: 'Coinciden',
  different: 'No coinciden',
}

export const keyboard = {
  name: 'Teclado virtual',
  forField: (label: string) => `Teclado virtual: ${label}`,
  numberPad: 'Teclado de números',
  letterPad: 'Teclado de letras',
  shift: 'Mayúscula',
  symbols: 'Más signos',
  symbolsFace: '#$%',
  space: 'Espacio',
  erase: 'Borrar',
  eraseAll: 'Borrar todo',
  hide: 'Ocultar teclado',
  next: 'SIGUIENTE',
}

type Finish = ScreenNamed<'finished'>['what']

export const finished = {
  title: {
    created: 'Tu clave fue habilitada exitosamente con nivel 2.',
    recovered: 'Recuperaste tu clave.',
    changed: 'Tu clave fue cambiada.',
  } satisfies Record<Finish, string>,
  lead: {
    created: () => 'Ya podés usar casi todo Mi ANSES en la web y en la app.',
    recovered: level => `Tiene nivel ${level}. Desde ahora ingresás con la nueva: la de antes ya no sirve.`,
    changed: level => `Sigue con nivel ${level}. Desde ahora ingresás con la nueva: la de antes ya no sirve.`,
  } satisfies Record<Finish, (level: number) => string>,
  needLevel3: 'Para esto hace falta nivel 3',
  level3: ['Servicios Corporativos', 'Cambio de lugar de Cobro', 'Reparación Histórica (solo abogados)'],
  howLevel3: 'Pedilo en el mostrador de cualquier oficina de ANSES, sin turno, con tu DNI.',
  startUsing: 'COMENZAR A UTILIZAR',
}

export const understood = 'ENTENDIDO'

export const accessibilityPanel = {
  title: 'Accesibilidad',
  lead: 'Elegí el tamaño de letra que te resulte más cómodo.',
  sizes: 'Tamaño de letra',
  size: { 100: 'Normal', 125: 'Grande', 150: 'Más grande', 200: 'El doble' } satisfies Record<TextSize, string>,
  sample: 'Aa',
  done: 'LISTO',
}

/** Said on a question, whose attempt has been counted. */
export const leavingCounts = 'Este intento ya cuenta, aunque no respondas.'

export const confirmLeave = {
  title: '¿Querés cancelar?',
  lead: 'Se borra lo que escribiste y la pantalla vuelve al inicio.',
  stay: 'SEGUIR ACÁ',
  leave: 'Sí, cancelar',
}

export const idle = {
  title: '¿Seguís ahí?',
  lead: 'Para cuidar tus datos, la pantalla vuelve al inicio si nadie la toca.',
  left: 'segundos',
  leftAloud: (seconds: number) => `Quedan ${seconds} segundos`,
  stay: 'SIGO ACÁ',
}

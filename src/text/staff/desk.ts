import type {
  CardShown, CuilProblem, DeskTask, LowerReason, RefuseReason, ScanProblem, ScreenNamed,
} from '../../../electron/contract.ts'
import { dayOf } from '../moments.ts'
import { problems } from './problems.ts'

export { deskReasons, deskWayOut } from './desk-checks.ts'

type CardTask = ScreenNamed<'desk-checks'>['task']

/** What is told of a card or a CUIL that is somebody else's, where it is told otherwise than to its owner. */
const cuilOfPerson = {
  'cuil-check-digit': 'Ese CUIL no existe: hay un número cambiado. Revisalo y corregilo.',
  'cuil-prefix': 'Ningún CUIL empieza con esos números. Empiezan con 20, 23, 24 o 27: corregilo.',
  'cuil-company': 'Ese número es de una empresa. Escribí el CUIL de la persona.',
} satisfies Partial<Record<CuilProblem, string>>

const scanOfPerson = {
  'scan-unreadable': 'No pudimos leer ese código. Pasá el DNI otra vez, despacio, o escribí los datos.',
  'scan-too-few-fields': 'El lector leyó solo una parte del código. Pasá el DNI otra vez.',
  'scan-tramite': 'El Trámite N° se leyó mal. Pasá el DNI otra vez o escribí los datos.',
  'scan-dni': 'El número de DNI se leyó mal. Pasá el DNI otra vez o escribí los datos.',
  'scan-date-format': 'Una fecha del código se leyó mal. Pasá el DNI otra vez o escribí los datos.',
  'scan-date-impossible': 'El código tiene una fecha que no existe. Mirá bien la tarjeta y pasala otra vez.',
  'scan-mrz': 'No pudimos leer las tres líneas del dorso. Pasalas otra vez o escribí los datos.',
  'scan-has-no-tramite': 'Ese código no trae el Trámite N°. Pasá el frente o escribilo.',
  'scan-has-no-cuil': 'Leímos el DNI, pero ese código no trae el CUIL. Escribilo: está en el dorso.',
  'scan-other-person': 'Ese DNI es de otra persona. Pasá el del CUIL que está en pantalla, o volvé atrás.',
  'scan-dni-expired': 'Ese DNI está vencido. La persona tiene que venir con uno vigente.',
} satisfies Record<ScanProblem, string>

/** The problems as the counter words them. */
export const deskProblems = {
  ...problems,
  ...cuilOfPerson,
  ...scanOfPerson,
  'tramite-too-long': 'Sobran números: el Trámite N° lleva 11. Miralo en la tarjeta y borrá los que están de más.',
  'tramite-incomplete': 'El Trámite N° lleva 11 números. Miralo en la tarjeta y completalo.',
}

export const deskFind = {
  lead: {
    raise: '¿De quién es la clave?',
    open: '¿Quién no puede ingresar?',
    lower: '¿De quién es la clave?',
    phone: 'Pedile el CUIL y escribilo.',
  } satisfies Record<DeskTask, string>,
  label: {
    raise: 'O escribí su CUIL',
    open: 'O escribí su CUIL',
    lower: 'O escribí su CUIL',
    phone: 'CUIL de quien llama',
  } satisfies Record<DeskTask, string>,
  scanTitle: 'Pasá el DNI por el lector',
  scanHow: 'El código, o las tres líneas del dorso.',
}

export const deskCard = {
  lead: { read: 'Falta lo que ese código no trae. Copialo de la tarjeta.', typed: 'Copiá estos datos de la tarjeta.' },
  scanHint: 'O pasá el frente del DNI por el lector.',
  birthDate: 'Fecha de nacimiento',
  dateForm: 'dd/mm/aaaa',
  tramite: 'Trámite N°',
  ejemplar: 'Ejemplar',
  ejemplarHint: 'Letra',
}

export const personCard = {
  cuil: 'CUIL',
  birthDate: 'Nacimiento',
  born: (day: string, age: number) => `${dayOf(day)} (${age} ${age === 1 ? 'año' : 'años'})`,
  issued: 'Emitido',
  expires: 'Vence',
  levelSince: 'Nivel 3 desde',
}

const cardNames = {
  A: 'DNI leído · tarjeta nueva',
  B: 'DNI leído · tarjeta nueva',
  C: 'DNI leído · tarjeta anterior a 2012',
  D: 'DNI leído · tarjeta electrónica',
  MRZ: 'DNI leído · dorso de la tarjeta',
  typed: 'Datos copiados de la tarjeta',
} satisfies Record<CardShown['format'], string>

export const deskChecks = {
  card: ({ format, ejemplar }: CardShown) => (ejemplar === null ? cardNames[format] : `${cardNames[format]}, ejemplar ${ejemplar}`),
  yourEyes: 'Mirá el DNI y a la persona. El sistema no reemplaza tu vista.',
  checked: 'Lo que comprobó el sistema',
  result: { ok: 'bien', warning: 'para mirar', refused: 'no se puede' },
  attest: 'De lo que das fe vos',
  isOriginal: 'Examiné la tarjeta: es original y no está alterada',
  isThem: 'La foto corresponde a la persona que tengo adelante',
  needsApproval: 'Otro operador tiene que dar su visto bueno.',
  refused: { raise: 'No se puede pasar a nivel 3.', open: 'No se puede abrir el ingreso.' } satisfies Record<CardTask, string>,
  seeWhy: 'Lo que está en rojo lo impide. Abajo dice qué hacer ahora.',
  openFirst: 'Podés abrirlo primero y después seguir con el nivel 3.',
  openFirstAction: 'ABRIR EL INGRESO PRIMERO',
  refuse: 'No corresponde…',
  go: { raise: 'QUE CONFIRME LA PERSONA', open: 'ABRIR' } satisfies Record<CardTask, string>,
  approve: 'QUE APRUEBE OTRO OPERADOR',
}

export const deskRefuse = {
  title: '¿Por qué no corresponde?',
  lead: 'La clave queda como está. El motivo queda registrado con tu nombre, y lo ve el supervisor.',
  reasons: {
    'card-suspicious': 'La tarjeta parece falsa o alterada',
    'photo-differs': 'La foto no corresponde a la persona',
    'person-under-pressure': 'Parece que alguien presiona a la persona',
    'person-left': 'La persona se fue o no quiso seguir',
  } satisfies Record<RefuseReason, string>,
  pressure: 'No la enfrentes ni preguntes delante de quien la acompaña. Terminá con calma y llamá al supervisor.',
  go: 'REGISTRAR EL MOTIVO',
}

/** Of a level that was taken away without its person: the screen stays with staff. */
export const deskLowered = {
  title: 'Se quitó el nivel 3',
  lead: 'Su clave sigue sirviendo, con nivel 2. La persona lo va a saber la próxima vez que ingrese.',
}

export const handBack = {
  title: 'Devolvé la pantalla',
  lead: 'Lo tuyo ya está. Sigue la persona de ANSES que te atiende.',
  label: 'Contraseña de quien atiende',
  hint: 'Escribila acá',
  goOn: 'SEGUIR ATENDIENDO',
  leave: 'Cerrar la sesión',
}

export const deskLower = {
  lead: 'Su clave vuelve a nivel 2 en el acto. Queda registrado con tu nombre.',
  none: 'Su clave no tiene nivel 3: no hay nada que quitar.',
  why: '¿Por qué se quita?',
  reasons: {
    'asked-for': 'La persona lo pidió',
    'raised-by-mistake': 'Se había pasado por error',
    'somebody-else-uses-it': 'Otra persona usa su clave',
    'person-died': 'La persona falleció',
  } satisfies Record<LowerReason, string>,
  go: 'QUITAR EL NIVEL 3',
}

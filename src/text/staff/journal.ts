import type { AnomalyMeasure, EntryKind, JournalDetail, JournalSpan, JournalTopic, OperatorName } from '../../../electron/contract.ts'
import { deskLower, deskRefuse } from './desk.ts'
import { desk } from './staff-mode.ts'

/** What happened, as its row tells it; who did it stands beside. */
const kinds = {
  'chain-started': 'Empezó el registro de esta máquina',
  'kiosk-started': 'Se encendió la máquina',
  'clock-set-back': 'Se atrasó el reloj de la máquina',
  'identity-attempt-counted': 'La persona empezó a probar su identidad',
  'identity-attempt-ended': 'La persona terminó de probar su identidad',
  'account-opened': 'Se creó una clave',
  'cuil-search-counted': 'Se buscó un CUIL',
  'sign-in-counted': 'Alguien probó ingresar a Mi ANSES',
  'signed-in': 'La persona ingresó a Mi ANSES',
  'clave-recovered': 'La persona recuperó su clave',
  'clave-changed': 'La persona cambió su clave',
  'clave-closed': 'La persona cerró su clave',
  'many-sign-ins-refused': 'Hubo muchos ingresos fallidos seguidos',
  'pepper-rotated': 'Sistemas cambió la llave de las claves',
  'event-refused': 'La máquina rechazó un pedido',
  'operator-added': 'Dio de alta a otra persona',
  'operator-sign-in-counted': 'Alguien probó entrar a atender',
  'operator-signed-in': 'Entró a atender',
  'operator-signed-out': 'Salió',
  'operator-approved': 'Aprobó un cambio de otra persona',
  'operator-approval-refused': 'Quiso aprobar un cambio y no se aceptó',
  'operator-enrolment-counted': 'Alguien probó un código de alta',
  'operator-enrolled': 'Completó su alta',
  'operator-ended': 'Terminó el acceso de otra persona',
  'operator-reopened': 'Volvió a dar de alta a otra persona',
  'operator-unlocked': 'Desbloqueó a otra persona',
  'operator-resumed': 'Retomó la pantalla',
  'presence-approved': 'Aprobó en un kiosco que hay una persona',
  'presence-refused': 'Alguien probó aprobar en un kiosco y no se aceptó',
  'desk-looked-up': 'Buscó a una persona',
  'desk-compared': 'Comparó una tarjeta con el padrón',
  'desk-refused': 'Anotó por qué no hizo un cambio',
  'level-raised': 'Pasó una clave a nivel 3',
  'level-lowered': 'Quitó el nivel 3 de una clave',
  'way-opened': 'Abrió un ingreso que estaba cerrado',
  'phone-code-made': 'Dio un código del 130',
  'phone-code-counted': 'Alguien probó un código del 130',
  'staff-change-told': 'La persona dijo que sabe de un cambio',
  'journal-searched': 'Buscó en el registro',
  'journal-exported': 'Exportó el registro',
  'report-read': 'Miró lo que salió de lo común',
  'day-slip-printed': 'Imprimió el cierre del día',
  'heads-seen': 'Anotó hasta dónde llegan otras máquinas',
  'evidence-purged': 'Se borraron datos personales viejos',
} satisfies Record<EntryKind, string>

const named = ({ name, legajo }: OperatorName) => `${name} (legajo ${legajo})`

const opened = ({ signIn, identity }: { signIn: boolean; identity: boolean }) =>
  signIn && identity ? 'El ingreso y la prueba de identidad' : signIn ? 'El ingreso a Mi ANSES' : 'La prueba de identidad'

/** The second line of a row: what more is known of it. */
function detailText(detail: JournalDetail, shown: (personal: string) => string): string {
  switch (detail.what) {
    case 'refused-because':
      return detail.reason === 'person-declined' ? 'La persona eligió no confirmar' : deskRefuse.reasons[detail.reason]
    case 'lowered-because':
      return deskLower.reasons[detail.reason]
    case 'ordered-because':
      return `Motivo: ${shown(detail.reason)}`
    case 'level':
      return `De nivel ${String(detail.before)} a nivel ${String(detail.after)}`
    case 'soon-after-recovery':
      return 'Clave recuperada hacía menos de 24 horas'
    case 'approved-by':
      return `Aprobó ${named(detail.operator)}`
    case 'asked-by':
      return `Lo pidió ${named(detail.operator)}`
    case 'about':
      return named(detail.operator)
    case 'for-task':
      return `Para: ${desk.tasks[detail.task].what}`
    case 'dni':
      return `DNI ${shown(detail.dni)}`
    case 'compared':
      return detail.fits ? 'Coincidió' : 'No coincidió'
    case 'opened':
      return opened(detail)
    case 'by-phone':
      return 'Por teléfono'
    case 'with-phone-code':
      return 'Con un código del 130'
    case 'identity':
      return detail.outcome === 'passed' ? 'Respondió bien' : 'No respondió bien'
    case 'recovery-codes-left':
      return `Con un código de recuperación: le quedan ${String(detail.left)}`
    default:
      return detail satisfies never
  }
}

export const journal = {
  title: 'Registro',
  titleToday: 'Cambios de hoy',
  list: 'Renglones del registro, del más nuevo al más viejo',
  filters: { topic: 'Qué', span: 'Cuándo', operator: 'Quién', cuil: 'CUIL' },
  everybody: 'Todos',
  topics: {
    all: 'Todo',
    changes: 'Cambios',
    levels: 'Niveles',
    ways: 'Ingresos abiertos',
    phone: 'Línea 130',
    operators: 'Operadores',
    machine: 'La máquina',
  } satisfies Record<JournalTopic, string>,
  spans: { today: 'Hoy', week: '7 días', month: '30 días', all: 'Siempre' } satisfies Record<JournalSpan, string>,
  search: 'BUSCAR',
  columns: { at: 'Hora', what: 'Qué pasó', who: 'Quién y legajo', whom: 'CUIL', receipt: 'Comprobante' },
  kinds,
  /** Who orders it at a machine, not on a screen. */
  it: 'Sistemas',
  /** `shown` hides what is personal where it has to be. */
  detail: (details: readonly JournalDetail[], shown: (personal: string) => string) => details.map(detail => detailText(detail, shown)).join(' · '),
  none: 'No hay nada con esos filtros. Elegí más días u otro «Qué», o borrá el CUIL.',
  more: 'Ver más',
  export: 'EXPORTAR',
  exported: (folder: string) => `Guardamos el registro en ${folder}.`,
  /** What to do with what was exported. */
  keep: 'Tiene datos personales: entregalo solo a quien lo pidió y después borralo de esta máquina.',
}

const oneDecimal = new Intl.NumberFormat('es-AR', { maximumFractionDigits: 1 })

export const report = {
  title: 'Fuera de lo común',
  unusual: (count: number) => (count === 1 ? 'Hay 1 cosa que no es usual acá.' : `Hay ${String(count)} cosas que no son usuales acá.`),
  ask: 'No quiere decir que estén mal: preguntá qué pasó y mirá el registro.',
  usual: (days: number) => `En los últimos ${String(days)} días todo fue como siempre.`,
  none: (days: number) => `En los últimos ${String(days)} días nadie de la oficina cambió claves ni dio códigos.`,
  noneNext: 'No hay nada para mirar. Volvé a entrar en unos días.',
  measures: {
    'raises-an-hour': { what: 'Claves pasadas a nivel 3 en una hora', why: 'Muchas seguidas pueden ser un apuro, o alguien que usa el acceso de otro.' },
    'raises-after-recovery': {
      what: 'Nivel 3 justo después de recuperar la clave, en un día',
      why: 'Quien roba una clave la recupera y enseguida pide el nivel 3.',
    },
    opened: { what: 'Ingresos abiertos en un día', why: 'Se cierran cuando alguien prueba claves que no son.' },
    'phone-codes': { what: 'Códigos del 130 en un día', why: 'Con un código se crea una clave: las preguntas las escuchó solo quien atendió.' },
  } satisfies Record<AnomalyMeasure, { what: string; why: string }>,
  isUnusual: 'Más que lo usual',
  isUsual: 'Como siempre',
  beside: (usual: number) => `Lo usual acá: ${oneDecimal.format(usual)}`,
}

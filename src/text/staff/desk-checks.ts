import type { DeskCheck, DeskReason } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

function untilOf(lock: string): string {
  return lock === 'recovery' ? 'hasta que recupere su clave' : `hasta las ${timeOf(lock)} del ${dayOf(lock)}`
}

/** What was compared and how it came out; `detail` is the letter, day, moment or name that it is about. What is `ok` to open, is opened. */
export const deskReasons = {
  'not-in-padron': () => 'Ese CUIL no está en el padrón.',
  'own-cuil': () => 'Es tu propio CUIL.',
  'cuil-agrees': () => 'El DNI y el CUIL coinciden',
  'cuil-differs': () => 'El DNI no es el de ese CUIL.',
  'card-cuil-deformed': () => 'El código de la tarjeta trae mal el CUIL; el DNI coincide. No impide seguir.',
  'birth-date-agrees': () => 'La fecha de nacimiento coincide',
  'birth-date-differs': () => 'La fecha de nacimiento no coincide con el padrón.',
  'tramite-agrees': () => 'El Trámite N° coincide',
  'tramite-differs': () => 'El Trámite N° no coincide con el padrón.',
  'no-tramite-on-record': () => 'El padrón no tiene su Trámite N°. Examiná la tarjeta con más cuidado.',
  'ejemplar-is-latest': letter => `Es el último ejemplar (${letter})`,
  'ejemplar-is-older': letter => `No es el último ejemplar: hay uno posterior (${letter}).`,
  'ejemplar-is-newer': letter => `El ejemplar es posterior al último del padrón (${letter}).`,
  'no-ejemplar-on-record': () => 'El padrón no dice cuál es su último ejemplar. Preguntale si tiene un DNI más nuevo.',
  'card-is-valid': day => `Está vigente hasta el ${dayOf(day)}`,
  'card-has-expired': day => `El DNI venció el ${dayOf(day)}.`,
  'no-expiry-known': () => 'No sabemos cuándo vence. Miralo en la tarjeta.',
  'name-agrees': () => 'El nombre coincide',
  'name-differs-in-accents': name => `Otros acentos o eñes en el padrón: ${name}. No impide seguir.`,
  'name-differs': name => `Otro nombre en el padrón: ${name}. Miralo bien; no impide seguir.`,
  'name-to-compare': name => `Compará el nombre de la tarjeta con el del padrón: ${name}.`,
  'has-level-2': day => `Tiene nivel 2 desde el ${dayOf(day)}`,
  'has-level-3': () => 'Su clave ya tiene nivel 3.',
  'has-no-clave': () => 'Todavía no tiene clave.',
  'closed-by-person': () => 'Cerró su clave porque alguien la puede conocer. Solo entra con otra clave.',
  'way-is-open': () => 'Su ingreso está abierto',
  'sign-in-is-closed': (lock, result) =>
    result === 'ok' ? `Se abre su ingreso, bloqueado ${untilOf(lock)}` : `Su ingreso está bloqueado ${untilOf(lock)}.`,
  'identity-is-closed': (_, result) =>
    result === 'ok' ? 'Se abren sus intentos en el kiosco' : 'Usó todos los intentos para comprobar su identidad.',
  'nothing-is-closed': () => 'No hay nada cerrado: ya puede ingresar.',
  'recovered-recently': () => 'Recuperó su clave hace menos de 24 horas.',
  'too-many-comparisons': () => 'Hoy se compararon demasiados datos que no coinciden.',
  'opened-recently': () => 'Ya se abrió en el mostrador hace menos de 24 horas.',
} satisfies Record<DeskReason, (detail: string, result: DeskCheck['result']) => string>

const lookAgain = 'Fijate si el dato es el de la tarjeta.'

/** What to do now about a reason that stops it. */
export const deskWayOut: Partial<Record<DeskReason, string>> = {
  'not-in-padron': 'Fijate si el CUIL está bien. Si lo está, primero tiene que registrar sus datos en ANSES.',
  'own-cuil': 'Lo tiene que hacer otro operador.',
  'cuil-differs': 'Fijate si la tarjeta y el CUIL son de la misma persona.',
  'birth-date-differs': `${lookAgain} Si lo es, primero tiene que actualizar sus datos en ANSES.`,
  'tramite-differs': `${lookAgain} Si lo es, puede no ser su último DNI: tiene que venir con el último.`,
  'ejemplar-is-older': 'Tiene que venir con el último DNI.',
  'ejemplar-is-newer': `${lookAgain} Si lo es, el padrón no está al día: tiene que actualizar sus datos en ANSES.`,
  'card-has-expired': 'Tiene que venir con un DNI vigente.',
  'has-level-3': 'No hay nada que cambiar.',
  'has-no-clave': 'Primero la tiene que crear en un kiosco. Después volvé a empezar acá.',
  'closed-by-person': 'Primero tiene que hacer otra en un kiosco, con «Olvidé mi clave».',
  'sign-in-is-closed': 'Se abre en el mostrador, con el DNI.',
  'too-many-comparisons': 'Por hoy no se puede seguir. Avisá a quien supervisa: puede estar pasando algo raro.',
  'opened-recently': 'Puede recuperar su clave en un kiosco, o volver mañana.',
  'nothing-is-closed': 'Si no recuerda su clave, la recupera en un kiosco.',
}

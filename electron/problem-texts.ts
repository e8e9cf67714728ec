import type { Problem } from './problem.ts'

/** What IT reads: what happened, and what to do now. `%` is the detail, usually a file. */
const sentences: Record<string, string> = {
  'keys-missing': 'Faltan las claves del kiosco (%), y sin ellas no se pueden abrir los datos que ya hay. Poné en ese lugar la copia de resguardo. No se creó ninguna clave nueva.',
  'keys-unreadable': 'No se puede leer el archivo de claves (%). Revisá que sea del usuario del kiosco, con permiso 0600.',
  'keys-corrupt': 'El archivo de claves está dañado (%). Poné en su lugar la copia de resguardo.',
  'key-missing': 'Falta una clave que protege datos existentes (%). Poné la copia de resguardo del archivo de claves que corresponde a estos datos.',
  'store-corrupt': 'El almacén de cuentas está dañado (%). No se cambió nada. Restaurá la última copia de resguardo.',
  'store-read-only': 'No se puede escribir en el almacén de cuentas (%). Revisá los permisos del archivo y de su carpeta.',
  'store-locked': 'Otro programa tiene tomado el almacén de cuentas (%). Cerralo y probá de nuevo.',
  'disk-full': 'El disco está lleno (%). Liberá espacio y probá de nuevo. Lo que ya se había confirmado está guardado.',
  'store-newer': 'Una versión más nueva del kiosco ya cambió el almacén de cuentas (%). Instalá esa versión o una posterior.',
  'store-unreadable': 'No se puede abrir el almacén de cuentas (%). Revisá que la carpeta exista y que sea del usuario del kiosco.',
  'clock-set-back': 'El reloj de la máquina está atrasado: lo último que se registró fue el %. Corregí la fecha y la hora. Los bloqueos siguen como estaban.',
  'second-instance': 'Ya hay un kiosco abierto con estos datos (%). Cerralo antes de abrir otro.',
  'branch-missing': 'No se encuentra el archivo de la sucursal (%). Indicá uno con --branch.',
  'branch-not-json': 'El archivo de la sucursal no es JSON válido (%). Corregilo y probá de nuevo.',
  'branch-wrong': 'El archivo de la sucursal tiene errores. Corregilos y probá de nuevo. %',
  'text-missing': 'No se puede leer un texto del kiosco (%). Volvé a instalar el programa, o corregí policiesFile en la sucursal.',
  'pictures-missing': 'Faltan las imágenes de «No soy un robot» (%). Volvé a instalar el programa.',
  'page-not-built': 'Falta la página del kiosco (%). Ejecutá npm start, que la construye.',
  'sample-padron': 'No se pudo cargar el padrón de muestra. %',
  'padron-missing': 'Falta el padrón (%). Cargalo con: npm run clave -- padron import ARCHIVO.csv',
  'padron-corrupt': 'El padrón está dañado (%). Volvé a cargarlo con: npm run clave -- padron import ARCHIVO.csv',
  'padron-other-version': 'El padrón es de otra versión del kiosco (%). Volvé a cargarlo con: npm run clave -- padron import ARCHIVO.csv',
  'padron-key-missing': 'Falta la clave con que se protegió el padrón (%). Poné la copia de resguardo del archivo de claves, o volvé a cargar el padrón.',
  'chromium-missing': 'No se encuentra Chromium (%). Instalalo, o indicá dónde está con KIOSK_CHROMIUM.',
  'window-failed': 'No se pudo abrir la ventana del kiosco (%). Revisá que haya una pantalla (DISPLAY) y que Chromium se abra.',
  'data-folder': 'No se puede usar la carpeta de datos (%). Revisá que exista lugar y que sea del usuario del kiosco, o indicá otra con KIOSK_DATA.',
  'keys-unwritable': 'No se puede escribir el archivo de claves (%). Revisá los permisos de su carpeta y el lugar en el disco.',
  'forbidden-switch': 'El kiosco no se abre con la opción %. Abrilo sin ella.',
}

/** The sentence of a problem, its detail in place. */
export function problemSentence(problem: Problem): string {
  const sentence = sentences[problem.key]
  return sentence === undefined ? `${problem.key}: ${problem.detail}` : sentence.replace('%', problem.detail)
}

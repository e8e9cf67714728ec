/** What IT reads: what happened, and what to do now. `%` is the detail, usually a file. */
const sentences = {
  'keys-missing': 'Faltan las claves del kiosco (%), y sin ellas no se pueden abrir los datos que ya hay. Poné en ese lugar la copia de resguardo. No se creó ninguna clave nueva.',
  'keys-unreadable': 'No se puede leer el archivo de claves (%). Revisá que sea del usuario del kiosco, con permiso 0600.',
  'keys-corrupt': 'El archivo de claves está dañado (%). Poné en su lugar la copia de resguardo.',
  'key-missing': 'Falta una clave que protege datos existentes (%). Poné la copia de resguardo del archivo de claves que corresponde a estos datos.',
  'store-corrupt': 'El almacén de cuentas está dañado, vacío o no está (%). No se cambió nada, ni se hizo otro en su lugar. Restaurá la última copia de resguardo.',
  'store-read-only': 'No se puede escribir en el almacén de cuentas (%). Revisá los permisos del archivo y de su carpeta.',
  'store-disk-unwritable': 'El disco del almacén de cuentas no se deja escribir (%): puede estar fallando. Lo que ya se había confirmado está guardado. Revisá el disco, o cambialo, antes de seguir.',
  'store-locked': 'Otro programa tiene tomado el almacén de cuentas (%). Cerralo y probá de nuevo.',
  'disk-full': 'El disco está lleno (%). Liberá espacio y probá de nuevo. Lo que ya se había confirmado está guardado.',
  'store-newer': 'El almacén de cuentas ya fue cambiado por una versión más nueva del kiosco (su cambio «%» no está en esta). Instalá esa versión o una posterior.',
  'store-missing': 'Todavía no hay un almacén de cuentas (%). El kiosco lo hace la primera vez que se abre. Si los datos están en otra carpeta, indicala con KIOSK_DATA.',
  'store-unreadable': 'No se puede abrir el almacén de cuentas (%). Revisá que la carpeta exista y que sea del usuario del kiosco.',
  'clock-set-back': 'El reloj de la máquina está atrasado, o antes estuvo adelantado: hay algo registrado el %. Revisá la fecha y la hora, y corregilas si están mal. Los bloqueos siguen como estaban.',
  'second-instance': 'Ya hay un kiosco abierto con estos datos (%). Cerralo antes de abrir otro.',
  'option-empty': 'A la opción % le falta su valor. Escribilo detrás, o sacá la opción.',
  'option-unknown': 'El kiosco no conoce «%». Abrilo sin eso, o con sus opciones: --branch SUCURSAL y --data CARPETA.',
  'branch-not-named': 'Falta decir de qué sucursal es este kiosco. Indicala con --branch SUCURSAL o con KIOSK_BRANCH.',
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
  'padron-fictitious-mismatch': 'El padrón cargado es ficticio y esta sucursal no, o al revés (%). Cargá el que corresponde con: npm run clave -- padron import ARCHIVO.csv (si es ficticio, con --fictitious). Si la que está mal es la sucursal, corregí fictitious en su archivo.',
  'chromium-missing': 'No se encuentra Chromium (%). Instalalo, o indicá dónde está con KIOSK_CHROMIUM.',
  'window-failed': 'No se pudo abrir la ventana del kiosco (%). Abrí el kiosco en una sesión con pantalla. Si ya la tiene, reiniciá la máquina o volvé a instalar el programa.',
  'data-folder': 'No se puede usar la carpeta de datos (%). Revisá que haya lugar en el disco y que la carpeta sea del usuario del kiosco, o indicá otra con KIOSK_DATA.',
  'keys-unwritable': 'No se puede escribir el archivo de claves (%). Revisá los permisos de su carpeta y el lugar en el disco.',
  'forbidden-switch': 'El kiosco no se abre con la opción %. Abrilo sin ella.',
}

export type ProblemKey = keyof typeof sentences

/** The sentence of a problem, its detail in place. */
export function problemSentence({ key, detail }: { key: ProblemKey; detail: string }): string {
  // By a function: in a text, `$&` and its like would be instructions, and a folder may be called so.
  return sentences[key].replace('%', () => detail)
}

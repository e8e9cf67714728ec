/** Why an import stopped as a whole. The padrón in use stays as it was. */
export type ImportProblem =
  | { key: 'csv-missing'; file: string }
  | { key: 'csv-unreadable'; file: string }
  | { key: 'csv-empty' }
  | { key: 'csv-not-utf8'; line: number }
  | { key: 'csv-columns-missing'; columns: string[] }
  | { key: 'csv-columns-repeated'; columns: string[] }
  | { key: 'csv-torn'; line: number }
  | { key: 'csv-quotes'; line: number }
  | { key: 'too-many-rejected'; rejected: number; rows: number; report: string }
  | { key: 'too-few-rows'; rows: number; expected: number }
  | { key: 'too-few-people'; people: number; before: number }
  | { key: 'disk-full' }
  | { key: 'cannot-write'; file: string }
  | { key: 'import-running' }
  | { key: 'check-failed' }
  | { key: 'cancelled' }

/** Carries a problem from where it is found to the door of the import, which turns it into a result. */
export class ImportStopped extends Error {
  readonly problem: ImportProblem
  constructor(problem: ImportProblem, options?: ErrorOptions) {
    super(problem.key, options)
    this.name = 'ImportStopped'
    this.problem = problem
  }
}

const number = new Intl.NumberFormat('es-AR')

/** What happened and what to do, for whoever loads the padrón. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.key) {
    case 'csv-missing':
      return `No encontramos el archivo ${problem.file}. Revisá el nombre y la carpeta.`
    case 'csv-unreadable':
      return `No podemos leer el archivo ${problem.file}. Revisá que sea un archivo y que tengas permiso para leerlo.`
    case 'csv-empty':
      return 'El archivo no tiene filas de personas. Pedí el archivo de nuevo.'
    case 'csv-not-utf8':
      return `El archivo no está en UTF-8: falla en la línea ${problem.line}. Guardalo como UTF-8 y volvé a cargarlo.`
    case 'csv-columns-missing':
      return `Faltan columnas en el encabezado: ${problem.columns.join(', ')}. Agregalas, separadas por comas.`
    case 'csv-columns-repeated':
      return `Hay columnas repetidas en el encabezado: ${problem.columns.join(', ')}. Dejá una sola de cada una.`
    case 'csv-torn':
      return `El archivo está cortado: la última fila, en la línea ${problem.line}, no termina. Copialo o pedilo de nuevo.`
    case 'csv-quotes':
      return `En la línea ${problem.line} se abre una comilla que no se cierra. Corregí esa línea y volvé a cargar el archivo.`
    case 'too-many-rejected':
      return (
        `Rechazamos ${number.format(problem.rejected)} de ${number.format(problem.rows)} filas, más de lo permitido. ` +
        `Mirá los motivos en ${problem.report}, corregí el archivo y volvé a cargarlo.`
      )
    case 'too-few-rows':
      return (
        `El archivo tiene ${number.format(problem.rows)} filas y esperabas ${number.format(problem.expected)}. ` +
        'Puede estar incompleto: pedilo de nuevo.'
      )
    case 'too-few-people':
      return (
        `El padrón nuevo tendría ${number.format(problem.people)} personas y el actual tiene ` +
        `${number.format(problem.before)}. Si está bien que sean tan pocas, repetí con --allow-fewer.`
      )
    case 'disk-full':
      return 'No hay lugar en el disco. Liberá espacio y volvé a cargar el archivo.'
    case 'cannot-write':
      return `No podemos escribir ${problem.file}. Revisá los permisos de la carpeta y que ningún programa lo tenga abierto.`
    case 'import-running':
      return 'Ya se está cargando un padrón en esta máquina. Esperá a que termine.'
    case 'check-failed':
      return 'El padrón nuevo no pasó el control después de escribirlo. Puede fallar el disco: revisalo y volvé a cargar.'
    case 'cancelled':
      return 'Carga cancelada.'
    default:
      return problem satisfies never
  }
}

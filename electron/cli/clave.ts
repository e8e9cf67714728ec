import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../clock.ts'
import { openKeys } from '../keys/keys.ts'
import { errorLine } from '../log.ts'
import { dataExists, makeDataFolder, placeOf } from '../place.ts'
import { branchCheck, branchNew } from './branch-commands.ts'
import { journalExport, journalHeads, journalPurge } from './journal-commands.ts'
import { journalVerify } from './journal-verify.ts'
import { operatorAdd, operatorList, operatorReopen } from './operator-commands.ts'
import { padronGenerate, padronImport } from './padron-commands.ts'
import { pepperRotate, pepperStatus } from './pepper-commands.ts'
import { askOn, terminalOn, type Terminal } from './terminal.ts'

const usage = `Uso: npm run clave -- ORDEN

  branch check ARCHIVO.json    Dice si el archivo de una sucursal está bien y, si no, qué corregir.
  branch new CÓDIGO            Escribe el archivo de una sucursal nueva; pregunta lo que no digan las opciones: --name,
                               --address, --role, --machine, --panel, --printer, --languages, --fictitious, --folder
  padron import ARCHIVO.csv    Carga un padrón nuevo en lugar del anterior.
                               Opciones: --fictitious, --expected-rows N, --max-rejected PORCENTAJE,
                               --allow-fewer, --report ARCHIVO
  padron generate ARCHIVO.csv  Escribe un padrón ficticio (--rows N, --seed N).
  operator add                 Da de alta al primer supervisor (--name "NOMBRE", --legajo LEGAJO, --cuil CUIL).
                               Opciones: --permissions desk,phone,supervise (si no, supervise),
                               --because "MOTIVO" (cuando ya hay un supervisor)
  operator list                Dice quiénes son los operadores.
  operator reopen LEGAJO       Da otro código de alta a un supervisor cuando no hay otro (--because "MOTIVO").
  pepper rotate                Pone otro secreto para las claves nuevas y las que se vuelvan a usar.
  pepper status                Dice cuántas claves siguen con un secreto anterior.
  journal verify [ARCHIVO]     Comprueba que el registro de cambios está íntegro: el de este kiosco, una copia del
                               almacén o una exportación. Opciones: --head MÁQUINA:N:HASH, --heads ARCHIVO,
                               --without-keys (la copia es de otra máquina)
  journal heads                Dice la última entrada de cada máquina, para guardarlas en otro lado.
  journal export CARPETA       Escribe el registro en archivos (--since AAAA-MM-DD, --until AAAA-MM-DD).
  journal purge                Borra los respaldos más viejos que --older-than DÍAS (365 o más).

Los datos están en la carpeta que diga KIOSK_DATA o, si no, en data/ dentro del programa.`

/** What IT runs on the machine of a kiosk (`npm run clave -- …`). Answers the exit code. */
async function clave(args: string[], terminal: Terminal): Promise<number> {
  const program = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  const data = resolve(process.env['KIOSK_DATA'] || join(program, 'data'))
  const place = placeOf(program, data)

  const [room, order, ...rest] = args
  switch (`${room ?? ''} ${order ?? ''}`) {
    case 'branch check':
      return branchCheck(rest, program, terminal)
    case 'branch new':
      return branchNew(rest, program, terminal, askOn(process))
    case 'padron import':
      return padronImport(rest, terminal, {
        padronFile: place.padron,
        report: place.importReport,
        // Asked for once the order is known to be written right: a wrong one makes nothing.
        get keys() {
          makeDataFolder(data)
          return openKeys(place.keys, { dataExists: dataExists(place), now: systemClock.now() })
        },
        now: () => new Date(systemClock.now()),
      })
    case 'padron generate':
      return padronGenerate(rest, terminal)
    case 'operator add':
      return operatorAdd(rest, place, systemClock, terminal)
    case 'operator list':
      return operatorList(place, terminal)
    case 'operator reopen':
      return operatorReopen(rest, place, systemClock, terminal)
    case 'pepper rotate':
      return pepperRotate(place, systemClock, terminal)
    case 'pepper status':
      return pepperStatus(place, terminal)
    case 'journal verify':
      return journalVerify(rest, place, terminal)
    case 'journal heads':
      return journalHeads(place, terminal)
    case 'journal export':
      return journalExport(rest, place, systemClock, terminal)
    case 'journal purge':
      return journalPurge(rest, place, systemClock, terminal)
    default:
      terminal.err(usage)
      return room === undefined || room === 'help' || room === '--help' ? 0 : 2
  }
}

const terminal = terminalOn(process)

clave(process.argv.slice(2), terminal).then(
  (code) => { process.exitCode = code },
  (error: unknown) => {
    terminal.err(errorLine(error))
    process.exitCode = 1
  },
)

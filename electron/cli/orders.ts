import { systemClock } from '../clock.ts'
import { openKeys } from '../keys/keys.ts'
import { errorLine } from '../log.ts'
import { dataExists, makeDataFolder, placeOf, type Place } from '../place.ts'
import { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import { dataFolder, openedBranch, ordersAs, type Given } from '../start-options.ts'
import { branchCheck, branchNew } from './branch-commands.ts'
import { journalExport, journalHeads, journalPurge } from './journal-commands.ts'
import { journalVerify } from './journal-verify.ts'
import { operatorAdd, operatorList, operatorReopen } from './operator-commands.ts'
import { padronGenerate, padronImport } from './padron-commands.ts'
import { pepperRotate, pepperStatus } from './pepper-commands.ts'
import type { Ask, Terminal } from './terminal.ts'

const usage = `Uso: npm run clave -- [--branch SUCURSAL] [--data CARPETA] ORDEN

  branch check ARCHIVO|NOMBRE  Dice si el archivo de una sucursal está bien y, si no, qué corregir.
  branch new NOMBRE            Escribe el archivo de una sucursal nueva; pregunta lo que no digan las opciones: --name,
                               --address, --code (si no es NOMBRE), --role, --machine, --panel, --printer, --languages,
                               --store, --fictitious, --folder
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

Los datos están en la carpeta que digan --data o KIOSK_DATA. Si no, en la de la sucursal que digan --branch o KIOSK_BRANCH:
la de su store.folder, o una con su código.`

/** Who gives orders, and to which program. */
export interface Orders {
  program: Program
  environment: NodeJS.ProcessEnv
  terminal: Terminal
  ask: Ask
}

/** What IT runs on the machine of a kiosk. Answers the exit code: 1 where it went wrong, 2 where it was written wrong; tells why. */
export async function obey(args: string[], orders: Orders): Promise<number> {
  try {
    return await carryOut(args, orders)
  } catch (error) {
    orders.terminal.err(errorLine(error))
    return 1
  }
}

/** Orders that take nothing behind them. */
const takesNothing = ['operator list', 'pepper rotate', 'pepper status', 'journal heads']

async function carryOut(args: string[], { program, environment, terminal: plain, ask }: Orders): Promise<number> {
  const { given, order: [room, order, ...rest] } = leadingOptions(args)
  const terminal = tellingOf(plain, ordersAs(program, given, environment))
  const late = rest.find((arg) => /^--(branch|data)(=|$)/.test(arg))
  // Passed over, it would have the order work on another branch's data.
  if (late !== undefined) throw new Problem('option-late', late)
  if (rest.length > 0 && takesNothing.includes(`${room ?? ''} ${order ?? ''}`)) throw new Problem('order-takes-nothing', rest.join(' '))
  // Asked for by the orders that work on data: the others need no branch.
  const branch = () => openedBranch(program, given, environment).branch
  const data = () => dataFolder(program, given, environment, branch)
  const place = (): Place => placeOf(program.folder, data())

  switch (`${room ?? ''} ${order ?? ''}`) {
    case 'branch check':
      return branchCheck(rest, program.folder, terminal)
    case 'branch new':
      if (program.packaged) {
        terminal.err('El archivo de una sucursal se escribe donde se arma su programa, no en el que ya está instalado.')
        return 2
      }
      return branchNew(rest, program.folder, terminal, ask)
    case 'padron import': {
      const at = place()
      return padronImport(rest, terminal, {
        padronFile: at.padron,
        report: at.importReport,
        // Asked for once the order is known to be written right: a wrong one makes nothing.
        get keys() {
          makeDataFolder(data())
          return openKeys(at.keys, { dataExists: dataExists(at), now: systemClock.now() })
        },
        // A folder that is named without its branch may be anybody's.
        isFictitious: isNamedAlone(given, environment) && !program.packaged ? undefined : branch().fictitious,
        now: () => new Date(systemClock.now()),
      })
    }
    case 'padron generate':
      return padronGenerate(rest, terminal)
    case 'operator add':
      return operatorAdd(rest, place(), systemClock, terminal)
    case 'operator list':
      return operatorList(place(), terminal)
    case 'operator reopen':
      return operatorReopen(rest, place(), systemClock, terminal)
    case 'pepper rotate':
      return pepperRotate(place(), systemClock, terminal)
    case 'pepper status':
      return pepperStatus(place(), terminal)
    case 'journal verify':
      return journalVerify(rest, place(), terminal)
    case 'journal heads':
      return journalHeads(place(), terminal)
    case 'journal export':
      return journalExport(rest, place(), systemClock, terminal)
    case 'journal purge':
      return journalPurge(rest, place(), systemClock, terminal)
    default:
      plain.err(ordersAs(program, {}, { APPIMAGE: environment['APPIMAGE'] })(usage))
      return room === undefined || room === 'help' || room === '--help' ? 0 : 2
  }
}

const isNamedAlone = (given: Given, environment: NodeJS.ProcessEnv): boolean =>
  Boolean((given.data ?? environment['KIOSK_DATA']) && !(given.branch ?? environment['KIOSK_BRANCH']))

/** Other orders that it names are for the same branch. */
function tellingOf({ out, err, progress }: Terminal, told: (line: string) => string): Terminal {
  return { out: (line) => { out(told(line)) }, err: (line) => { err(told(line)) }, progress }
}

/** `--branch` and `--data` stand before the order: what stands behind it is the order's own. */
function leadingOptions(args: string[]): { given: Given; order: string[] } {
  const [option, value, ...rest] = args
  if (option !== '--branch' && option !== '--data') return { given: {}, order: args }
  if (!value || value.startsWith('-')) throw new Problem('option-empty', option)
  const { given, order } = leadingOptions(rest)
  return { given: { [option.slice(2)]: value, ...given }, order }
}

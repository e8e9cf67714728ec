import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../clock.ts'
import { openKeys } from '../keys/keys.ts'
import type { EnrolmentToken } from '../operators/enrolment-token.ts'
import { itOrders, type ItOrders } from '../operators/it-orders.ts'
import type { Operator } from '../operators/operator.ts'
import { listOperators } from '../operators/operator-directory.ts'
import { dataExists, makeDataFolder, type Place } from '../place.ts'
import { Problem } from '../problem.ts'
import { argentineDay, argentineTime, writtenDay } from '../rules/calendar.ts'
import { askedToAdd, askedToReopen } from './operator-options.ts'
import { readStore } from './read-store.ts'
import type { Terminal } from './terminal.ts'
import { writeStore } from './write-store.ts'

const addUsage = 'Uso: operator add --name "NOMBRE Y APELLIDO" --legajo LEGAJO --cuil CUIL [--permissions desk,phone,supervise] [--because "MOTIVO"]'
const reopenUsage = 'Uso: operator reopen LEGAJO --because "MOTIVO"'

const states: Record<Operator['state'], string> = { enrolling: 'falta que use su código de alta', active: 'cuenta activa', ended: 'cuenta cerrada' }

/**
 * `clave operator add`: the first supervisor, or whom IT has a reason for, and the one-time token to enrol with. On a
 * machine whose kiosk was never opened it makes keys and store as the kiosk would. Answers 0, or 2 when it was asked
 * wrong. Throws a `Problem` where it is refused or the store cannot serve. A kiosk may be open, as for all orders here.
 */
export async function operatorAdd(args: string[], place: Place, clock: Clock, terminal: Terminal): Promise<number> {
  const asked = askedToAdd(args)
  if (asked === null) {
    terminal.err(addUsage)
    return 2
  }
  const isNew = !existsSync(place.store)
  const added = await ordering(place, clock, (orders) => orders.add(asked.given, asked.because, randomUUID()))
  if (isNew) terminal.out(`No había datos de un kiosco: se hicieron en ${dirname(place.store)}.`)
  tellToken(unlessRefused(added), terminal)
  return 0
}

/**
 * `clave operator reopen`: a new enrolment for a supervisor who lost the phone, or closed their way in, and whom no
 * other active one can help. Answers and throws as `operatorAdd`, and `Problem('store-missing')`.
 */
export async function operatorReopen(args: string[], place: Place, clock: Clock, terminal: Terminal): Promise<number> {
  const asked = askedToReopen(args)
  if (asked === null) {
    terminal.err(reopenUsage)
    return 2
  }
  if (!existsSync(place.store)) throw new Problem('store-missing', place.store)
  const reopened = await ordering(place, clock, (orders) => orders.reopen(asked.legajo, asked.because, randomUUID()))
  tellToken(unlessRefused(reopened), terminal)
  return 0
}

/** `clave operator list`: who works or worked here, and nothing of what they come in with. Throws as `readStore`. */
export async function operatorList(place: Place, terminal: Terminal): Promise<number> {
  const operators = await readStore(place.store, listOperators)
  if (operators.length === 0) terminal.out('Todavía no hay operadores. La primera cuenta se hace con: npm run clave -- operator add')
  for (const { name, legajo, permissions, state, since } of operators) {
    const day = writtenDay(argentineDay(Date.parse(since)))
    terminal.out(`${name} · legajo ${legajo} · ${permissions.join(', ')} · ${states[state]} (desde el ${day})`)
  }
  return 0
}

async function ordering<Result>(place: Place, clock: Clock, order: (orders: ItOrders) => Promise<Result>): Promise<Result> {
  makeDataFolder(dirname(place.store))
  const keys = openKeys(place.keys, { dataExists: dataExists(place), now: clock.now() })
  return writeStore(place.store, keys, clock, (store) => order(itOrders(store, keys, clock)))
}

function unlessRefused(answer: Awaited<ReturnType<ItOrders['add' | 'reopen']>>): EnrolmentToken {
  if (typeof answer === 'string') throw new Problem(`operator-${answer}`)
  return answer
}

function tellToken({ token, until, operator }: EnrolmentToken, terminal: Terminal): void {
  terminal.out(`Código de alta de ${operator.name}, legajo ${operator.legajo} (${operator.permissions.join(', ')}):

    ${token}

Sirve una sola vez, hasta las ${argentineTime(until).slice(11)}. Dáselo en mano, no por correo ni por chat. Con el código, su legajo y su teléfono, esa persona hace su alta:
  en un kiosco, apretando unos segundos el escudo y tocando «ACTIVAR MI CUENTA»;
  en una máquina de mostrador, tocando «ACTIVAR MI CUENTA» en la pantalla inicial.
Si el código vence sin usarse: npm run clave -- operator reopen ${operator.legajo} --because "MOTIVO"`)
}

import type { OperatorRow, Permission, SlipState, When } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

export const legajo = (number: string) => `Legajo ${number}`

export const permissions = {
  desk: { what: 'Mostrador', lets: 'Pasa claves a nivel 3 y abre ingresos cerrados, con el DNI a la vista.' },
  phone: { what: 'Línea 130', lets: 'Comprueba la identidad por teléfono y da códigos para crear la clave.' },
  supervise: { what: 'Supervisión', lets: 'Quita el nivel 3, da de alta operadores y lee el registro.' },
} satisfies Record<Permission, { what: string; lets: string }>

type OperatorState = OperatorRow['state']

export const operatorStates = {
  enrolling: 'Falta completar el alta',
  active: 'Con acceso',
  ended: 'Sin acceso',
} satisfies Record<OperatorState, string>

export const operators = {
  title: 'Operadores',
  lead: 'Quiénes pueden atender en esta oficina. Tocá una fila para abrirla.',
  list: 'Operadores de la oficina',
  columns: { name: 'Nombre', permissions: 'Qué puede hacer', state: 'Estado' },
  self: 'sos vos',
  locked: 'Ingreso bloqueado',
  since: (day: string) => `desde el ${dayOf(day)}`,
  none: 'Todavía no hay nadie dado de alta.',
  add: 'DAR DE ALTA',
}

export const operator = {
  may: 'Qué puede hacer',
  end: { what: 'Terminar su acceso', how: 'Deja de poder entrar en el acto. Lo que hizo queda en el registro.' },
  locked: 'No puede entrar: alguien probó muchas veces con su legajo y datos que no eran.',
  unlock: { what: 'Desbloquear', how: 'Entra otra vez con la contraseña y el teléfono de siempre.' },
  reopen: {
    what: 'Volver a dar de alta',
    how: 'Para quien perdió su teléfono u olvidó su contraseña. Recibe un código nuevo, y lo de antes deja de servir.',
  },
  self: 'Sos vos: nadie cambia su propio acceso. Pedíselo a otra persona que supervise.',
}

export const confirmOperator = {
  happens: 'Qué pasa',
  end: {
    title: (name: string) => `¿Terminamos el acceso de ${name}?`,
    lead: 'Se puede volver atrás: le das de alta otra vez.',
    steps: {
      now: { what: 'No puede entrar más', how: 'Si está atendiendo, su sesión se cierra y lo que no terminó no se hace.' },
      after: { what: 'Lo que hizo queda', how: 'El registro conserva sus cambios, con su legajo.' },
    },
    action: 'TERMINAR SU ACCESO',
  },
  reopen: {
    title: (name: string) => `¿Damos de alta otra vez a ${name}?`,
    lead: 'Comprobá antes que sea la persona: mirá su DNI.',
    steps: {
      now: { what: 'Lo de antes deja de servir', how: 'Su contraseña, su teléfono y sus códigos ya no abren nada.' },
      after: { what: 'Recibe un código nuevo', how: 'Vale una hora. Con él elige otra contraseña y une su teléfono.' },
    },
    action: 'DAR UN CÓDIGO NUEVO',
  },
  unlock: {
    title: (name: string) => `¿Desbloqueamos a ${name}?`,
    lead: 'Preguntale antes si fue quien probó.',
    steps: {
      now: { what: 'Puede volver a entrar', how: 'En los mostradores y en los kioscos de la oficina.' },
      after: { what: 'Nada más cambia', how: 'Su contraseña, su teléfono y sus códigos siguen igual.' },
    },
    action: 'DESBLOQUEAR',
  },
}

export const operatorAdd = {
  title: 'Dar de alta',
  lead: 'Mirá su DNI y su credencial. Al terminar te damos un código para esa persona.',
  name: 'Nombre y apellido',
  nameHint: 'Como figura en la credencial',
  legajo: 'Legajo',
  cuil: 'CUIL',
  permissions: 'Qué va a poder hacer',
}

export const operatorToken = {
  title: 'Código de alta',
  lead: (name: string, number: string) => `Para ${name}, legajo ${number}.`,
  until: ({ at }: When) => `Vale hasta las ${timeOf(at)}. Se usa una sola vez.`,
  once: 'No se muestra de nuevo. Si se pierde, da de alta otra vez.',
  next: 'Qué sigue',
  steps: [
    'Dáselo en la mano, a esa persona y a nadie más.',
    'Que toque «ACTIVAR MI CUENTA» en una máquina de la oficina.',
    'Ahí escribe su legajo y este código, y elige su contraseña a solas.',
  ],
  done: 'YA SE LO DI',
}

export const daySlip = {
  title: 'Cierre del día',
  lead: (day: string) => `Lo que hizo esta oficina el ${dayOf(day)}.`,
  why: 'Guardá el comprobante: muestra si alguien cambia el registro después.',
  counts: { raised: 'Pasados a nivel 3', lowered: 'Niveles 3 quitados', opened: 'Ingresos abiertos', phoneCodes: 'Códigos del 130' },
  heads: 'Hasta dónde llega el registro',
  headsLead: 'Son el número y la huella del último renglón de cada máquina.',
  entry: (seq: number) => `N° ${String(seq)}`,
  hash: 'huella',
  thisMachine: 'esta máquina',
  noHeads: 'Todavía no hay nada en el registro.',
  print: 'IMPRIMIR',
  printAgain: 'IMPRIMIR OTRA VEZ',
  slip: {
    printing: 'Imprimiendo…',
    printed: 'Ya está impreso. Firmalo y guardalo en la carpeta de la oficina.',
    'no-printer': 'Esta máquina no tiene impresora. Copiá a mano los números y las huellas, firmá y guardalo.',
    failed: 'No se pudo imprimir. Fijate si la impresora tiene papel y probá otra vez, o copialo a mano.',
  } satisfies Record<SlipState['state'], string>,
}

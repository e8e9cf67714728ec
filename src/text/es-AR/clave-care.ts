import type { ClaveAge } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

const counter = 'en el mostrador con tu DNI, sin turno'

export const claveAge = {
  months: (months: number) => `Tu clave tiene ${months === 1 ? '1 mes' : `${months} meses`}.`,
  advice: { old: 'Conviene cambiarla.', 'very-old': 'Cambiala hoy.' } satisfies Record<ClaveAge, string>,
  /** Where the person is not at the place to change it. */
  adviceFromAfar: {
    old: 'Conviene cambiarla.',
    'very-old': 'Cambiala hoy desde Gestión de Clave.',
  } satisfies Record<ClaveAge, string>,
}

export const beforeRecovery = {
  title: 'Antes de seguir',
  lead: 'Comprobamos que sos vos. Cuando elijas tu clave nueva, la de ahora deja de servir.',
  changes: 'Qué más cambia',
  level: {
    what: 'Tu clave vuelve a nivel 2',
    why: `Ahora tiene nivel 3. Si la recuperás acá, baja a nivel 2. El nivel 3 lo pedís otra vez ${counter}.`,
  },
  opens: {
    what: 'Tu ingreso se abre otra vez',
    why: (until: string | null) => {
      const end = until === null ? 'hasta que recuperes tu clave' : `hasta las ${timeOf(until)}`
      return `Ahora está cerrado, ${end}. Si la recuperás ahora, podés ingresar enseguida.`
    },
  },
}

export const claveStatus = {
  title: 'Gestión de Clave',
  clave: 'Tu clave',
  since: (day: string) => `Desde el ${dayOf(day)}`,
  current: 'Clave de ahora',
  signIns: 'Tus últimos ingresos',
  moment: (at: string) => `${dayOf(at)}, ${timeOf(at)}`,
  noSignIns: 'Todavía no hay otros.',
  change: 'Cambiar mi clave',
  somebodyKnows: 'Creo que alguien conoce mi clave',
}

export const confirmClose = {
  title: '¿Cerramos tu clave?',
  lead: 'Si alguien la conoce, cerrala ya. Es lo más seguro.',
  happens: 'Qué pasa si la cerrás',
  steps: {
    closed: { what: 'Se cierra en el acto', how: 'Nadie puede ingresar con ella, tampoco vos.' },
    another: { what: 'Enseguida hacés otra', how: 'Comprobamos que sos vos y elegís una clave nueva.' },
    level: { what: 'Volvés a nivel 2', how: `La clave nueva tiene nivel 2. El nivel 3 lo pedís otra vez ${counter}.` },
    counter: { what: 'Si no lo lográs', how: `Te atendemos ${counter}.` },
  },
  close: 'Cerrar mi clave ahora',
}

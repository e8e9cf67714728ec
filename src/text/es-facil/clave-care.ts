import type { ClaveAge } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

const counter = 'en el mostrador con tu DNI, sin turno'

export const claveAge = {
  months: (months: number) => `Tu clave tiene ${months === 1 ? '1 mes' : `${months} meses`}.`,
  advice: { old: 'Conviene cambiarla.', 'very-old': 'Cambiala hoy.' } satisfies Record<ClaveAge, string>,
  /** Where the person is not at the place to change it. */
  adviceFromAfar: {
    old: 'Conviene cambiarla.',
    'very-old': 'Cambiala hoy en Gestión de Clave.',
  } satisfies Record<ClaveAge, string>,
}

export const beforeRecovery = {
  title: 'Antes de seguir',
  lead: 'Comprobamos que sos vos. La clave de ahora sirve hasta tener otra.',
  changes: 'Qué más cambia',
  level: {
    what: 'Tu clave vuelve a nivel 2',
    why: `Ahora tiene nivel 3. Acá baja a nivel 2. Después pedís el nivel 3 ${counter}.`,
  },
  opens: {
    what: 'Podés entrar otra vez',
    why: (until: string | null) => {
      const end = until === null ? 'hasta tener otra clave' : `hasta las ${timeOf(until)}`
      return `Ahora no podés entrar, ${end}. Con la clave nueva entrás enseguida.`
    },
  },
}

export const claveStatus = {
  title: 'Gestión de Clave',
  clave: 'Tu clave',
  since: (day: string) => `Desde el ${dayOf(day)}`,
  current: 'Clave de ahora',
  signIns: 'Tus últimas entradas',
  moment: (at: string) => `${dayOf(at)}, ${timeOf(at)}`,
  noSignIns: 'Todavía no hay otras.',
  change: 'Cambiar mi clave',
  somebodyKnows: 'Creo que alguien conoce mi clave',
}

export const confirmClose = {
  title: '¿Cerramos tu clave?',
  lead: '¿Alguien la conoce? Cerrala ya. Es lo más seguro.',
  happens: 'Qué pasa si la cerrás',
  steps: {
    closed: { what: 'Se cierra ahora mismo', how: 'Nadie puede entrar con ella. Vos tampoco.' },
    another: { what: 'Enseguida hacés otra', how: 'Comprobamos que sos vos. Después elegís otra clave.' },
    level: { what: 'Volvés a nivel 2', how: `La clave nueva tiene nivel 2. Después pedís el nivel 3 ${counter}.` },
    counter: { what: 'Si no podés', how: `Te atendemos ${counter}.` },
  },
  close: 'Cerrar mi clave ahora',
}

import type { ScreenNamed, TextBlock } from '../../../electron/contract.ts'

export const policies = {
  title: 'Políticas de Seguridad',
  lead: 'Leé las reglas hasta el final. Si estás de acuerdo, aceptalas.',
  text: 'Texto de las Políticas de Seguridad',
  accept: 'Leí y acepto las Políticas de Seguridad',
  summary: [
    { kind: 'heading', text: 'En pocas palabras' },
    { kind: 'item', text: 'Lo que se hace con tu clave vale como hecho por vos.' },
    { kind: 'item', text: 'Vos respondés por el uso de tu clave.' },
    { kind: 'item', text: 'No le digas tu clave a nadie. Tampoco a tu familia.' },
    { kind: 'item', text: 'Cambiá tu clave cada tanto. Si alguien la sabe, cambiala ya.' },
    { kind: 'item', text: 'ANSES nunca te pide la clave por mail, mensaje o teléfono.' },
    { kind: 'item', text: 'Si usás la clave para una empresa, guardá en secreto los datos.' },
    { kind: 'heading', text: 'El texto completo' },
    { kind: 'paragraph', text: 'Abajo está el texto legal. Es el que aceptás. Podés pedir ayuda para leerlo.' },
  ] as TextBlock[],
}

type Finish = ScreenNamed<'finished'>['what']

export const finished = {
  title: {
    created: 'Tu clave ya funciona. Tiene nivel 2.',
    recovered: 'Ya tenés tu clave nueva.',
    changed: 'Cambiaste tu clave.',
  } satisfies Record<Finish, string>,
  lead: {
    created: () => 'Ya podés usar casi todo Mi ANSES, en internet o en tu teléfono.',
    recovered: level => `Tiene nivel ${level}. Desde ahora usás la nueva. La de antes ya no sirve.`,
    changed: level => `Sigue con nivel ${level}. Desde ahora usás la nueva. La de antes ya no sirve.`,
  } satisfies Record<Finish, (level: number) => string>,
  needLevel3: 'Para esto necesitás nivel 3',
  level3: ['Servicios Corporativos', 'Cambio de lugar de Cobro', 'Reparación Histórica (solo abogados)'],
  howLevel3: 'Pedilo en el mostrador de cualquier oficina de ANSES. Llevá tu DNI. No hace falta turno.',
  startUsing: 'COMENZAR A UTILIZAR',
}

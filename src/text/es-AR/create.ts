import type { ScreenNamed, TextBlock } from '../../../electron/contract.ts'

export const policies = {
  title: 'Políticas de Seguridad',
  lead: 'Leé el texto hasta el final. Si estás de acuerdo, aceptalo para seguir.',
  text: 'Texto de las Políticas de Seguridad',
  accept: 'Leí y acepto las Políticas de Seguridad',
  /** What the legal text says in a few words, where it is not in the language on screen. */
  summary: [] as TextBlock[],
}

type Finish = ScreenNamed<'finished'>['what']

export const finished = {
  title: {
    created: 'Tu clave fue habilitada exitosamente con nivel 2.',
    recovered: 'Recuperaste tu clave.',
    changed: 'Tu clave fue cambiada.',
  } satisfies Record<Finish, string>,
  lead: {
    created: () => 'Ya podés usar casi todo Mi ANSES en la web y en la app.',
    recovered: level => `Tiene nivel ${level}. Desde ahora ingresás con la nueva: la de antes ya no sirve.`,
    changed: level => `Sigue con nivel ${level}. Desde ahora ingresás con la nueva: la de antes ya no sirve.`,
  } satisfies Record<Finish, (level: number) => string>,
  needLevel3: 'Para esto hace falta nivel 3',
  level3: ['Servicios Corporativos', 'Cambio de lugar de Cobro', 'Reparación Histórica (solo abogados)'],
  howLevel3: 'Pedilo en el mostrador de cualquier oficina de ANSES, sin turno, con tu DNI.',
  startUsing: 'COMENZAR A UTILIZAR',
}

import type { Slip } from './slip.ts'

/** The ten recovery codes of an operator, for them alone: the paper says whose, not what else opens with them. */
export function recoverySlip({ codes, operator, ...slip }: Omit<Slip, 'title' | 'lines'> & { codes: string[]; operator: { legajo: string } }): Slip {
  return {
    title: 'Códigos de recuperación',
    ...slip,
    lines: [
      { kind: 'pair', label: 'Legajo', value: operator.legajo },
      { kind: 'paragraph', text: 'Cada uno sirve una sola vez, en lugar del código del teléfono. Guardalos donde nadie más los vea.' },
      ...codes.map((text) => ({ kind: 'code' as const, text })),
      { kind: 'small', text: 'Si se pierden, pedile a un supervisor que te dé de alta otra vez.' },
    ],
  }
}

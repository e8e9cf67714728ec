import type { TextSize } from '../../../electron/contract.ts'

export const accessibilityPanel = {
  title: 'Accesibilidad',
  lead: 'Elegí la letra que leés mejor.',
  sizes: 'Tamaño de letra',
  size: { 100: 'Normal', 125: 'Grande', 150: 'Más grande', 200: 'El doble' } satisfies Record<TextSize, string>,
  sample: 'Aa',
  done: 'LISTO',
}

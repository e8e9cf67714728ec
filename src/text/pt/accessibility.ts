import type { TextSize } from '../../../electron/contract.ts'

export const accessibilityPanel = {
  title: 'Acessibilidade',
  lead: 'Escolha o tamanho de letra mais confortável para você.',
  sizes: 'Tamanho da letra',
  size: { 100: 'Normal', 125: 'Grande', 150: 'Maior', 200: 'O dobro' } satisfies Record<TextSize, string>,
  sample: 'Aa',
  done: 'PRONTO',
}

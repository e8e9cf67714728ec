import type { ColourMode, EraseDelay, TextSize, TouchGuard } from '../../../electron/contract.ts'

export const accessibilityPanel = {
  title: 'Acessibilidade',
  lead: 'O que você escolher vale até você terminar.',
  sectionsName: 'O que você quer mudar',
  sections: { text: 'Letra', colours: 'Cores', voice: 'Voz', keyboard: 'Teclado', language: 'Idioma' },
  sizes: 'Escolha o tamanho de letra mais confortável para você.',
  size: { 100: 'Normal', 125: 'Grande', 150: 'Maior', 200: 'O dobro' } satisfies Record<TextSize, string>,
  sample: 'Aa',
  colours: 'Escolha as cores que você vê melhor.',
  colour: {
    standard: { what: 'As de sempre', why: 'Azul no branco' },
    'high-contrast-light': { what: 'Contraste claro', why: 'Preto no branco' },
    'high-contrast-dark': { what: 'Contraste escuro', why: 'Branco e amarelo no preto' },
    'low-intensity': { what: 'Luz suave', why: 'Tons quentes, sem brilho' },
  } satisfies Record<ColourMode, { what: string; why: string }>,
  voice: {
    what: 'Ler em voz alta',
    why: 'Uma voz diz o que há na tela. Deslize o dedo para ouvir os botões e levante-o para escolher.',
  },
  headphones: { what: 'Uso fones de ouvido', why: 'Só assim se diz o que você digita em segredo.' },
  noVoice: 'Este quiosque não tem voz. Se você não consegue ler a tela, peça ajuda no balcão.',
  keyColour: { what: 'A tecla muda de cor', why: 'Assim você vê qual tocou.' },
  keyEnlarged: { what: 'A letra aparece maior', why: 'Fica acima do dedo. Nunca quando você digita sua clave.' },
  keySound: { what: 'Cada tecla faz um som', why: 'Ouve-se um toque curto.' },
  shuffledDigits: {
    what: 'Números em outra ordem',
    why: 'Ninguém adivinha pelos seus dedos. É mais lento e é mais fácil errar.',
  },
  guards: 'Se você tocar duas vezes seguidas na mesma tecla',
  guard: {
    0: 'Contar sempre as duas',
    150: 'Uma só, se forem quase juntas',
    300: 'Uma só, se forem rápidas',
    500: 'Uma só, até meio segundo',
  } satisfies Record<TouchGuard, string>,
  delays: 'Se você segurar a tecla de apagar, ela continua apagando depois de',
  delay: { 500: 'Meio segundo', 1000: '1 segundo', 2000: '2 segundos' } satisfies Record<EraseDelay, string>,
  languages: 'Escolha o idioma da tela.',
  reset: 'Voltar ao de sempre',
  done: 'PRONTO',
}

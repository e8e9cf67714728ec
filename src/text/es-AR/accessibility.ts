import type { ColourMode, EraseDelay, TextSize, TouchGuard } from '../../../electron/contract.ts'

export const accessibilityPanel = {
  title: 'Accesibilidad',
  lead: 'Lo que elijas vale hasta que termines.',
  sectionsName: 'Qué querés cambiar',
  sections: { text: 'Letra', colours: 'Colores', voice: 'Voz', keyboard: 'Teclado', language: 'Idioma' },
  sizes: 'Elegí el tamaño de letra que te resulte más cómodo.',
  size: { 100: 'Normal', 125: 'Grande', 150: 'Más grande', 200: 'El doble' } satisfies Record<TextSize, string>,
  sample: 'Aa',
  colours: 'Elegí los colores que veas mejor.',
  colour: {
    standard: { what: 'Los de siempre', why: 'Azul sobre blanco' },
    'high-contrast-light': { what: 'Contraste claro', why: 'Negro sobre blanco' },
    'high-contrast-dark': { what: 'Contraste oscuro', why: 'Blanco y amarillo sobre negro' },
    'low-intensity': { what: 'Luz suave', why: 'Tonos cálidos, sin brillo' },
  } satisfies Record<ColourMode, { what: string; why: string }>,
  voice: {
    what: 'Leer en voz alta',
    why: 'Una voz dice lo que hay en la pantalla. Deslizá el dedo para oír los botones y levantalo para elegir.',
  },
  headphones: { what: 'Uso auriculares', why: 'Solo así se dice lo que escribís en secreto.' },
  noVoice: 'Este kiosco no tiene voz. Si no podés leer la pantalla, pedí ayuda en el mostrador.',
  keyColour: { what: 'La tecla cambia de color', why: 'Así ves cuál tocaste.' },
  keyEnlarged: { what: 'La letra aparece más grande', why: 'Se ve arriba del dedo. Nunca cuando escribís tu clave.' },
  keySound: { what: 'Cada tecla suena', why: 'Se oye un toque corto.' },
  shuffledDigits: {
    what: 'Números en otro orden',
    why: 'Nadie adivina por tus dedos. Es más lento y es más fácil equivocarse.',
  },
  guards: 'Si tocás dos veces seguidas la misma tecla',
  guard: {
    0: 'Contar siempre las dos',
    150: 'Una sola, si son casi juntas',
    300: 'Una sola, si son rápidas',
    500: 'Una sola, hasta medio segundo',
  } satisfies Record<TouchGuard, string>,
  delays: 'Si dejás apretada la tecla de borrar, sigue borrando después de',
  delay: { 500: 'Medio segundo', 1000: '1 segundo', 2000: '2 segundos' } satisfies Record<EraseDelay, string>,
  languages: 'Elegí el idioma de la pantalla.',
  reset: 'Volver a lo de siempre',
  done: 'LISTO',
}

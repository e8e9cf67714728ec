const secretsUnsaid =
  'Lo que escribís en secreto no se escucha. Para escucharlo, elegí «Uso auriculares» en Accesibilidad, en Voz.'

/** Said by the voice of the kiosk, beside what is written on the screen. */
export const speech = {
  welcome:
    'La voz está encendida. Deslizá el dedo por la pantalla para escuchar. Levantá el dedo para elegir. ' +
    'También podés usar las flechas y Enter. ' +
    secretsUnsaid,
  secretsUnsaid,
  step: (number: number, of: number, name: string) => `Paso ${number} de ${of}: ${name}`,
  kinds: { button: 'botón', checkbox: 'casilla', field: 'campo', list: 'lista', radio: 'opción', region: 'texto largo' },
  states: {
    ticked: 'marcada',
    notTicked: 'sin marcar',
    chosen: 'elegida',
    notChosen: 'sin elegir',
    on: 'activado',
    off: 'desactivado',
    open: 'abierto',
    closed: 'cerrado',
    empty: 'vacío',
  },
  /** Of a secret, all that is told of it. */
  characters: (count: number) => (count === 1 ? '1 letra o número' : `${count} letras o números`),
  row: (number: number) => `Fila ${number}`,
  erased: 'borrado',
  erasedAll: 'todo borrado',
}

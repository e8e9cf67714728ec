const secretsUnsaid =
  'O que você digita em segredo só é dito se escolher “Uso fones de ouvido” em Acessibilidade, em Voz.'

/** Said by the voice of the kiosk, beside what is written on the screen. */
export const speech = {
  welcome:
    'A voz está ligada. Deslize o dedo pela tela para ouvir e levante-o para escolher. ' +
    'Você também pode usar as setas e Enter. ' +
    secretsUnsaid,
  secretsUnsaid,
  step: (number: number, of: number, name: string) => `Passo ${number} de ${of}: ${name}`,
  kinds: { button: 'botão', checkbox: 'caixa', field: 'campo', list: 'lista', radio: 'opção', region: 'texto que rola' },
  states: {
    ticked: 'marcada',
    notTicked: 'desmarcada',
    chosen: 'escolhida',
    notChosen: 'não escolhida',
    on: 'ligado',
    off: 'desligado',
    open: 'aberto',
    closed: 'fechado',
    empty: 'vazio',
  },
  /** Of a secret, all that is told of it. */
  characters: (count: number) => (count === 1 ? '1 caractere' : `${count} caracteres`),
  row: (number: number) => `Fila ${number}`,
  erased: 'apagado',
  erasedAll: 'tudo apagado',
}

/** What is said in place of digits and signs. */
interface SpokenWords {
  and: string
  /** Of 101 to 199. */
  hundredAnd: string
  months: readonly string[]
  /** A time without minutes. */
  onTheHour: string
  /** Of what is somebody's, while nobody touches the screen. */
  hidden: string
}

export const spokenWords = {
  es: {
    and: 'y',
    hundredAnd: 'ciento',
    months: [
      'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
    ],
    onTheHour: 'en punto',
    hidden: 'oculto',
  },
  pt: {
    and: 'e',
    hundredAnd: 'cento',
    months: [
      'janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro',
    ],
    onTheHour: 'em ponto',
    hidden: 'oculto',
  },
} satisfies Record<'es' | 'pt', SpokenWords>

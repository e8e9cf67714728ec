import { categories } from '../../electron/padron/columns.ts'
import { padronCsvRow, padronHeader } from '../../electron/padron/padron-csv.ts'
import type { Facts } from '../../electron/padron/padron.ts'
import { checkDigit, dniOf } from '../../electron/rules/cuil.ts'
import { cuilPattern, tramitePattern } from '../../src/text/formatted-digits.ts'
import type { Canary } from './canary-forms.ts'

/** Somebody whose every datum occurs nowhere else: whatever is found of them was left by them. */
export interface CanaryPerson {
  cuil: string
  tramite: string
  clave: string
  surname: string
  names: string
  birthDate: string
  dniExpires: string
  /** Texts alone: a number of children would be found everywhere. */
  facts: Facts
}

/** Another one each time, so that what an earlier run left, or another one under way, is not taken for this one's. */
export function canaryPerson(random: () => number, { dniExpired = false } = {}): CanaryPerson {
  const pick = (from: string) => from[Math.floor(random() * from.length)] ?? ''
  const many = (count: number, one: () => string) => Array.from({ length: count }, one).join('')
  const word = (syllables: number) => many(syllables, () => pick('bdfglmnprtvz') + pick('aeiou'))
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const name = () => capital(word(4))
  const digits = (count: number) => many(count, () => pick('0123456789'))
  return {
    cuil: cuilOf(() => `3${digits(7)}`),
    // Too large for 32 bits: as a number it has a form of its own.
    tramite: `5${digits(10)}`,
    clave: `Canario${pick('123456')}${pick('789')}Z${word(3).slice(1)}`,
    surname: name(),
    names: name(),
    birthDate: '1990-12-01',
    dniExpires: dniExpired ? '2024-03-01' : '2036-03-01',
    facts: {
      employer: [`Pajarería ${name()} S.A.`],
      obraSocial: [`Obra Social de ${name()}`],
      paymentBank: [`Banco de ${name()}`],
      benefitKind: [`Pensión de ${name()}`],
      street: [`Pasaje Ñandú ${name()}`],
      previousLocality: [`Villa ${name()}`],
    },
  }
}

/** What is looked for of a person who was offered these answers, in the layouts of cards, screens and letters. */
export function canariesOf({ cuil, tramite, clave, surname, names, facts }: CanaryPerson, offered: readonly string[] = []): Canary[] {
  return [
    { name: 'cuil', text: cuil, layouts: ['##-########-#', '## ######## #', cuilPattern] },
    { name: 'dni', text: dniOf(cuil), layouts: ['##.###.###', '#### ####'] },
    { name: 'trámite', text: tramite, layouts: [tramitePattern] },
    { name: 'clave', text: clave },
    { name: 'name', text: surname },
    { name: 'name', text: names },
    ...[...new Set([...Object.values(facts).flat(), ...offered])].map((text) => ({ name: 'answer', text })),
  ]
}

/** As IT would load them. */
export function canaryPadron(people: readonly CanaryPerson[]): string {
  const rows = people.map((person) => ({ ...person, ejemplar: 'A', facts: categories.map((category) => person.facts[category]?.[0] ?? '') }))
  return padronHeader + rows.map(padronCsvRow).join('')
}

/** For one DNI in eleven there is no check digit. */
function cuilOf(nextDni: () => string): string {
  for (;;) {
    const dni = nextDni()
    const digit = checkDigit('27', dni)
    if (digit !== undefined) return `27${dni}${String(digit)}`
  }
}

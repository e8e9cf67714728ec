/**
 * Writes resources/padron/sample-ficticio.csv: people set by hand, one for each branch of the flow, and then
 * invented ones up to 300. The same file each time. Run: node scripts/make-sample-padron.ts
 */
import { writeFileSync } from 'node:fs'
import { categories } from '../electron/padron/columns.ts'
import { padronCsvRow, padronHeader } from '../electron/padron/padron-csv.ts'
import { people, seededRandom } from '../electron/padron/people.ts'
import type { PadronRow } from '../electron/padron/person.ts'
import type { QuestionCategory } from '../electron/rules/question-category.ts'

const SIZE = 300
const SEED = 20261123
const AS_OF = '2026-11-23'

type Known = Partial<Record<QuestionCategory, string>>

const allFacts: Record<QuestionCategory, string> = {
  autonomoCategory: 'H',
  employer: 'Textil Río Manso S.A.',
  paymentBank: 'Banco de la Nación Argentina',
  benefitKind: 'Asignación Familiar por Hijo (SUAF)',
  firstContributionYear: '2010',
  street: 'Los Aromos',
  previousLocality: 'Tandil',
  birthProvince: 'Buenos Aires',
  children: '2',
  obraSocial: 'OSECAC',
  lastPaymentMonth: '2026-10',
  dniIssueYear: '2018',
}

function person(who: string, card: { tramite?: string; ejemplar?: string; expires?: string }, known: Known): PadronRow {
  const [cuil = '', surname = '', names = '', birthDate = ''] = who.split(' / ')
  return {
    cuil,
    surname,
    names,
    birthDate,
    tramite: card.tramite ?? '',
    ejemplar: card.ejemplar ?? '',
    dniExpires: card.expires ?? '',
    facts: categories.map((category) => known[category] ?? ''),
  }
}

const byHand: PadronRow[] = [
  // Trámite and all twelve facts.
  person('27301234568 / Gómez / Ana María / 1990-12-01', { tramite: '00123456789', ejemplar: 'B', expires: '2033-06-20' }, allFacts),
  // No trámite: questions alone.
  person('20301234563 / Pérez / Juan Carlos / 1985-03-15', {}, {
    ...allFacts,
    autonomoCategory: 'D',
    employer: 'Transportes del Ceibo S.R.L.',
    paymentBank: 'Banco Credicoop',
    firstContributionYear: '2004',
    street: 'Avenida Colón',
    previousLocality: 'Río Cuarto',
    birthProvince: 'Córdoba',
    children: '3',
    obraSocial: 'OSPAT',
    dniIssueYear: '2010',
  }),
  // For the scan: her code is 00417283956@NUÑEZ@ELENA@F@28456789@A@09/07/1981@14/02/2020
  person('27284567892 / Núñez / Elena / 1981-07-09', { tramite: '00417283956', ejemplar: 'A', expires: '2035-02-14' }, {
    ...allFacts,
    autonomoCategory: 'A',
    employer: 'Clínica Nuestra Señora del Valle Verde S.A.',
    paymentBank: 'Banco Patagonia',
    firstContributionYear: '2001',
    street: 'Los Ñandúes',
    previousLocality: 'Cipolletti',
    birthProvince: 'Neuquén',
    children: '1',
    obraSocial: 'OSPSA',
    dniIssueYear: '2020',
  }),
  // The card with the trámite has expired.
  person('20123456786 / Sosa / Ramón Alberto / 1957-05-08', { tramite: '00098765432', ejemplar: 'A', expires: '2024-08-19' }, {
    ...allFacts,
    benefitKind: 'Jubilación ordinaria',
    firstContributionYear: '1976',
    obraSocial: 'PAMI',
    dniIssueYear: '2009',
  }),
  // No expiry on record.
  person('20172543597 / Villalba / Oscar Rubén / 1965-01-30', { tramite: '00231415926', ejemplar: 'C' }, {
    ...allFacts,
    firstContributionYear: '1984',
    dniIssueYear: '2014',
  }),
  // Facts for one attempt, for two, and too few: two, one, none.
  person('27123456780 / Acosta / Mirta Noemí / 1958-11-11', { tramite: '00300000001', ejemplar: 'A', expires: '2031-03-03' }, {
    children: '4',
    street: 'Castelli',
    dniIssueYear: '2016',
  }),
  person('20300000070 / Ledesma / Fabián / 1983-02-28', { tramite: '00300000002', ejemplar: 'B', expires: '2037-09-01' }, {
    children: '0',
    street: 'Alberdi',
    dniIssueYear: '2022',
    firstContributionYear: '2003',
    employer: 'Autopartes Cuatro Vientos S.A.',
    paymentBank: 'Banco Galicia',
  }),
  person('27300000113 / Ojeda / Rocío Belén / 1983-06-17', { tramite: '00300000003', ejemplar: 'A', expires: '2029-12-24' }, {
    street: 'Maipú',
    children: '2',
  }),
  person('20300000151 / Roldán / Ariel / 1983-09-05', { tramite: '00300000004', ejemplar: 'A', expires: '2032-07-07' }, {
    birthProvince: 'Chaco',
  }),
  person('20300000232 / Blanco / Nahuel / 1984-01-21', {}, {}),
  // Several true values: only the first is asked.
  person('27300000253 / Ibáñez / Lihuén / 1984-04-04', { tramite: '00300000006', ejemplar: 'B', expires: '2034-04-04' }, {
    ...allFacts,
    autonomoCategory: 'B|H|13',
    employer: 'Bodega Viento Zonda S.A.|Hotel Mirador del Cerro Bayo S.A.|Molino Harinero San Evaristo S.A.',
    paymentBank: 'Banco de San Juan|Banco Supervielle',
    previousLocality: 'San Rafael|Godoy Cruz',
    benefitKind: 'Asignación Universal por Hijo (AUH)|Asignación por Embarazo para Protección Social',
  }),
  // Prefix 23, prefix 24, a name that says nothing of sex, a comma and quotes within a fact.
  person('23300000029 / Goñi / Cruz / 1982-08-08', { tramite: '00300000007', ejemplar: 'A', expires: '2030-10-10' }, allFacts),
  person('24300000025 / Müller Etchegoyen / Trinidad / 1982-08-30', { tramite: '00300000008', ejemplar: 'D', expires: '2038-01-15' }, {
    ...allFacts,
    employer: 'Cooperativa "La Unión, Trabajo y Pan" Ltda.',
  }),
  // A DNI of seven digits, and of one more: the CUIL has zeros after its prefix.
  person('20055361682 / Peña / Evaristo / 1931-04-19', { tramite: '00300000009', ejemplar: 'A', expires: '2029-05-02' }, {
    ...allFacts,
    benefitKind: 'Jubilación ordinaria',
    employer: 'Frigorífico Los Álamos S.A.',
    firstContributionYear: '1962',
    obraSocial: 'PAMI',
    children: '7',
    dniIssueYear: '2014',
  }),
  person('23012345674 / Agüero / Nélida Begoña / 1934-10-02', {}, {
    benefitKind: 'Pensión por fallecimiento',
    paymentBank: 'Correo Argentino',
    street: 'Güemes',
    birthProvince: 'Tucumán',
    children: '5',
    obraSocial: 'PAMI',
    lastPaymentMonth: '2026-11',
  }),
  // Eighteen years old.
  person('20487654338 / Zárate / Thiago Íñigo / 2008-10-30', { tramite: '00812345678', ejemplar: 'B', expires: '2037-11-03' }, {
    firstContributionYear: '2026',
    street: 'Pasaje del Molino',
    previousLocality: 'Ushuaia',
    birthProvince: 'Tierra del Fuego',
    children: '0',
    obraSocial: 'OSDE',
    dniIssueYear: '2022',
  }),
  // The longest names of the file.
  person(
    '27345678900 / Fernández de la Peña y Leguizamón Etchegoyen / María de los Ángeles Guadalupe Concepción / 1989-06-06',
    { tramite: '00300000010', ejemplar: 'C', expires: '2036-02-29' },
    { ...allFacts, street: 'Avenida Hipólito Yrigoyen', previousLocality: 'Comodoro Rivadavia' },
  ),
  person("20271828188 / D'Angelo / José Ángel / 1979-12-31", { tramite: '00271828182', ejemplar: 'A', expires: '2028-12-31' }, {
    ...allFacts,
    firstContributionYear: '1999',
    dniIssueYear: '2013',
  }),
]

/** The text of the file. */
export function makeSamplePadron(): string {
  const invented = people(SIZE - byHand.length, seededRandom(SEED), AS_OF, byHand.map(({ cuil }) => cuil))
  return padronHeader + [...byHand, ...invented].map(padronCsvRow).join('')
}

if (import.meta.main) {
  writeFileSync(new URL('../resources/padron/sample-ficticio.csv', import.meta.url), makeSamplePadron())
}

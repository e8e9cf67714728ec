import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readBranch } from '../../electron/branch/branch.ts'
import type { Language, QuestionCategory, ReadingId } from '../../electron/contract.ts'
import { familyNames, givenNames } from '../../electron/padron/person-names.ts'
import { loadPolicies, loadReadings } from '../../electron/readings.ts'
import { questionValues } from '../../electron/rules/question-values.ts'
import { loadServices } from '../../electron/service-catalogue.ts'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'
import { questionValue } from '../../src/text/question-words.ts'
import type { SpokenTexts } from './clip-list.ts'
import { pageTexts } from './text-folders.ts'

const languagesOf = { es: ['es-AR', 'es-facil'], pt: ['pt'] } satisfies Record<SpokenLanguage, Language[]>
const readingIds: ReadingId[] = ['manual', 'faq', 'about-clave', 'corporate-clave', 'staff']

/** All that is known to be said in a language before anybody stands at the kiosk. */
export function spokenTexts(program: string, language: SpokenLanguage): SpokenTexts {
  const resources = join(program, 'resources')
  return {
    whole: readings(resources, language),
    vocabulary: [
      ...pageTexts(program, language),
      ...loadPolicies(join(resources, 'policies', 'politicas.md')).blocks.map(({ text }) => text),
      ...services(resources, languagesOf[language]),
      ...values(languagesOf[language]),
      ...givenNames,
      ...familyNames,
      ...branches(join(resources, 'branches')),
    ],
  }
}

function readings(resources: string, language: SpokenLanguage): string[] {
  const reading = loadReadings(resources)
  // Staff's screens have one language.
  const ids = readingIds.filter(id => language === 'es' || id !== 'staff')
  return languagesOf[language].flatMap(name => ids.flatMap(id => reading(id, name).map(({ text }) => text)))
}

/** As the page words them. */
function values(languages: readonly Language[]): string[] {
  const categories = Object.keys(questionValues) as QuestionCategory[]
  return languages.flatMap(language =>
    categories.flatMap(category => questionValues[category].map(value => questionValue(category, value, language))))
}

function services(resources: string, languages: readonly Language[]): string[] {
  return loadServices(resources).flatMap(({ name, description, places }) =>
    [name, ...languages.flatMap(language => [description[language], ...places.map(({ how }) => how[language])])])
}

/** Offices whose file is here at the build; any other is said by words and syllables. */
function branches(folder: string): string[] {
  return readdirSync(folder).filter(file => file.endsWith('.json')).flatMap(file => {
    const { name, address, machine, policiesFile } = readBranch(join(folder, file))
    const policies = policiesFile === undefined ? [] : loadPolicies(resolve(folder, policiesFile)).blocks.map(({ text }) => text)
    return [name, address, ...(machine === undefined ? [] : [machine]), ...policies]
  })
}

import type { Person } from '../../padron/padron.ts'
import { questionSet, type Question } from '../../rules/questions.ts'
import type { IdentityServices } from './identity-services.ts'

/** The questions of one attempt, fixed for a CUIL (domain 2); null where the facts do not reach for a set. */
export function questionsOf(cuil: string, person: Person, set: number, { padron }: Pick<IdentityServices, 'padron'>): Question[] | null {
  const { asOf, values } = padron.population()
  const lifetime = { birthYear: Number(person.birthDate.slice(0, 4)), asOf }
  return questionSet(person.facts, set, lifetime, values, padron.questionsOf(cuil))
}

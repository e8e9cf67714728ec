import type { Random } from '../../electron/keys/keyed-random.ts'
import { checkDigit } from '../../electron/rules/cuil.ts'
import type { Citizen } from './people.ts'
import type { Visitor } from './play-citizens.ts'
import type { AttemptPlan } from './told.ts'

/** How often people come with which attempts in mind: most create, many fail first, some leave or lose their page. */
const plans: [share: number, attempts: AttemptPlan[]][] = [
  [0.5, ['right']],
  [0.1, ['wrong-answer', 'right']],
  [0.1, ['wrong-tramite', 'right']],
  [0.06, ['wrong-tramite']],
  [0.06, ['wrong-answer', 'wrong-answer', 'wrong-answer']],
  [0.06, ['wrong-answer', 'walks-away']],
  [0.06, ['walks-away']],
  [0.06, ['page-lost']],
]
/** Some come again and again, also after the kiosk was killed under them. */
const regulars = 40
const shareOfRegulars = 0.3
const shareOfUnknown = 0.05

export function whoComes(people: readonly Citizen[], random: Random): Visitor {
  const those = random() < shareOfUnknown ? unknown : random() < shareOfRegulars ? people.slice(0, regulars) : people
  return { ...pick(those, random), attempts: planned(random()), clave: claveBy(random) }
}

/** Right CUILs with DNI numbers that no invented person is given. */
const unknown: Citizen[] = Array.from({ length: 30 }, (_, place) => String(60_000_000 + place)).flatMap((dni) => {
  const digit = checkDigit('20', dni)
  return digit === undefined ? [] : [{ cuil: `20${dni}${String(digit)}`, tramite: '', facts: {} }]
})

function planned(chance: number): AttemptPlan[] {
  let sum = 0
  const plan = plans.find(([share]) => (sum += share) > chance)
  return [...(plan?.[1] ?? ['right'])]
}

function pick(people: readonly Citizen[], random: Random): Citizen {
  const one = people[Math.floor(random() * people.length)]
  if (!one) throw new Error('nobody can come')
  return one
}

/** Letters and digits by turns, so that no name, no series and no two of a kind side by side come about. */
export function claveBy(random: Random): string {
  const letter = () => 'bdfhkmqtwz'[Math.floor(random() * 10)] ?? 'b'
  const digit = () => '24795'[Math.floor(random() * 5)] ?? '2'
  return `Q${digit()}${letter()}${digit()}${letter()}${digit()}${letter()}${digit()}${letter()}`
}

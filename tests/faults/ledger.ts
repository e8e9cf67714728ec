import type { Told } from './told.ts'

/** What one person was told, in all runs on one data folder. */
export interface ToldPerson {
  counted: number
  /** Attempts whose every answer was right: no other may have passed. */
  answeredRight: number
  failed: number
  passed: number
  /** What they chose, once they were told that it is done. */
  clave: string | undefined
  hasClave: boolean
}

/** Everything that citizens were told in front of one kiosk, however often it was killed: what must hold for ever. */
export class Ledger {
  readonly people = new Map<string, ToldPerson>()
  /** CUILs in the order in which they were told that their clave is made. */
  readonly finished: string[] = []
  /** What was told that contradicts what had been told before. */
  readonly contradictions: string[] = []
  confirmed = 0

  hear(told: Told): void {
    if (!('cuil' in told)) return
    const person = this.#personOf(told.cuil)
    const notPassed = person.counted - person.answeredRight
    switch (told.what) {
      case 'counted':
        person.counted += 1
        break
      case 'answers':
        if (told.right) person.answeredRight += 1
        return
      case 'failed':
        person.failed += 1
        if (told.left > 3 - notPassed) this.contradictions.push(`${told.cuil} was told of ${told.left} attempts after ${notPassed}`)
        break
      case 'passed':
        person.passed += 1
        break
      case 'finished':
        if (person.clave !== undefined) this.contradictions.push(`${told.cuil} was told twice that the clave is made`)
        person.clave = told.clave
        this.finished.push(told.cuil)
        break
      case 'has-clave':
        person.hasClave = true
        break
      case 'closed':
        break
      case 'chooses-clave':
      case 'not-saved':
        return
      default:
        return told satisfies never
    }
    this.confirmed += 1
  }

  #personOf(cuil: string): ToldPerson {
    const known = this.people.get(cuil)
    if (known) return known
    const person = { counted: 0, answeredRight: 0, failed: 0, passed: 0, clave: undefined, hasClave: false }
    this.people.set(cuil, person)
    return person
  }
}

import { expect, it } from 'vitest'
import { compareConfirmation, type Confirmation } from '../../electron/rules/confirmation.ts'

it.each<[chosen: string, confirmation: string, is: Confirmation]>([
  ['Mate2Bravo7', '', 'empty'],
  ['', '', 'empty'],
  ['Mate2Bravo7', 'Mate2', 'so-far-equal'],
  ['Mate2Bravo7', 'Mate2Bravo7', 'equal'],
  ['Mate2Bravo7', 'mate2', 'different'],
  ['Mate2Bravo7', 'Mate2Bravo78', 'different'],
  ['', 'M', 'different'],
])('%o confirmed by %o is %s', (chosen, confirmation, is) => {
  expect(compareConfirmation(chosen, confirmation)).toBe(is)
})

/** What is typed to confirm a clave or a password, beside what it is to confirm. */
export type Confirmation = 'empty' | 'so-far-equal' | 'different' | 'equal'

export function compareConfirmation(chosen: string, confirmation: string): Confirmation {
  if (confirmation === '') return 'empty'
  if (confirmation === chosen) return 'equal'
  return chosen.startsWith(confirmation) ? 'so-far-equal' : 'different'
}

import type { Texts } from '../text/texts.ts'
import { withoutMarks } from './field-marks.ts'
import { isSecret } from './is-secret.ts'
import { descriptionOf, nameOf, piecesIn } from './name-of.ts'
import { spelled } from './spelled.ts'
import { isControl } from './stops.ts'

/** All that is said beside what is written. */
export type SpokenWords = Pick<Texts, 'speech' | 'keyboard'>

/** What is said where somebody arrives at a stop: its name, what it is, and how it stands. */
export function spokenStop(stop: HTMLElement, words: SpokenWords): string[] {
  if (stop.matches('[data-row]')) return rowOf(stop, words)
  if (stop.matches('[role="region"]')) return [...nameOf(stop), words.speech.kinds.region]
  if (!isControl(stop)) return piecesIn(stop)
  const name = nameOf(stop)
  if (isKey(stop)) return [...name, ...statesOf(stop, words)]
  return [...name, kindOf(stop, words), ...statesOf(stop, words), ...(stop.ariaInvalid === 'true' ? descriptionOf(stop) : [])]
}

export const isKey = (stop: Element): boolean => stop.closest('[data-keyboard]') !== null

/** Whether it is a key that types a character: Borrar is told to everybody. */
export const typesCharacter = (stop: HTMLElement): boolean => isKey(stop) && [...(stop.dataset['key'] ?? '')].length === 1

function kindOf(stop: HTMLElement, { speech: { kinds } }: SpokenWords): string {
  if (isTicked(stop)) return kinds.checkbox
  if (isOneOfSome(stop)) return kinds.radio
  if (stop.matches('select')) return kinds.list
  return stop.matches('input') ? kinds.field : kinds.button
}

const isTicked = (stop: HTMLElement) => stop.matches('input[type="checkbox"], [role="checkbox"]')

function statesOf(stop: HTMLElement, words: SpokenWords): string[] {
  const { states } = words.speech
  if (isTicked(stop)) return [isChecked(stop) ? states.ticked : states.notTicked]
  if (isOneOfSome(stop)) return [isChecked(stop) ? states.chosen : states.notChosen]
  if (stop instanceof HTMLSelectElement) return [...stop.selectedOptions].map(option => option.label)
  if (stop instanceof HTMLInputElement) return [valueOf(stop, words)]
  const pressed = stop.ariaPressed === null ? [] : [stop.ariaPressed === 'true' ? states.on : states.off]
  const expanded = stop.ariaExpanded === null ? [] : [stop.ariaExpanded === 'true' ? states.open : states.closed]
  const selected = stop.ariaSelected === null ? [] : [stop.ariaSelected === 'true' ? states.chosen : states.notChosen]
  return [...pressed, ...expanded, ...selected]
}

const isOneOfSome = (stop: HTMLElement) => stop.matches('input[type="radio"], option')

function isChecked(stop: HTMLElement): boolean {
  if (stop instanceof HTMLOptionElement) return stop.selected
  return stop instanceof HTMLInputElement ? stop.checked : stop.ariaChecked === 'true'
}

/** Of a secret only its length; anything else one character after the other. */
function valueOf(field: HTMLInputElement, { speech, keyboard }: SpokenWords): string {
  if (field.value === '') return speech.states.empty
  if (isSecret(field)) return speech.characters([...field.value].length)
  return [...withoutMarks(field.value)].map(one => spelled(one, keyboard)).join(' ')
}

/** Which row of its keyboard, and between which keys. */
function rowOf(row: HTMLElement, words: SpokenWords): string[] {
  const rows = [...(row.closest('[data-keyboard]')?.querySelectorAll('[data-row]') ?? [])]
  const name = words.speech.row(rows.indexOf(row) + 1)
  if (isSecret(row)) return [name]
  const keys = [...row.querySelectorAll('button:enabled')].flatMap(nameOf)
  return [name, ...keys.slice(0, 1), ...keys.slice(1).slice(-1)]
}

import { choose } from './choose.ts'
import { isSecret } from './is-secret.ts'
import { piecesIn } from './name-of.ts'
import { slideToHear } from './slide-to-hear.ts'
import type { Speaker } from './speaker.ts'
import { spelled } from './spelled.ts'
import { isKey, spokenStop, typesCharacter, type SpokenWords } from './spoken-stop.ts'
import { isControl } from './stops.ts'
import { typedChange } from './typed-change.ts'
import { watchLive } from './watch-live.ts'
import { watchTyping } from './watch-typing.ts'

interface Listener {
  words: SpokenWords
  /** Nobody else hears. */
  hasHeadphones: () => boolean
}

/** Says all that a person meets on the page: where they come, what they type and choose, and what turns up by itself. */
export function speakPage(target: Window, speaker: Speaker, { words, hasHeadphones }: Listener): () => void {
  const { document } = target
  const over = new AbortController()

  const sayStop = (stop: HTMLElement) => {
    const said = spokenStop(stop, words)
    if (typesCharacter(stop) && isSecret(stop)) speaker.sayInSecret(said.join(' '), hasHeadphones())
    else speaker.say(said)
  }

  const sayTyped = (field: HTMLInputElement, before: string) => {
    const { typed, erased } = typedChange(before, field.value)
    const sayCharacters = (characters: string[]) => {
      for (const one of characters.map(character => spelled(character, words.keyboard))) {
        if (isSecret(field)) speaker.sayInSecret(one, hasHeadphones())
        else speaker.say([one])
      }
    }
    // Of several at once, as of a field emptied, it is enough that they are gone.
    if (erased.length === 1 && !(isSecret(field) && !hasHeadphones())) sayCharacters(erased)
    if (erased.length > 0) speaker.say([erased.length === 1 ? words.speech.erased : words.speech.erasedAll])
    sayCharacters(typed)
  }

  /** What of a control is another after it was chosen. */
  const sayChange = ({ target: chosen }: Event) => {
    const control = chosen instanceof Element ? chosen.closest<HTMLElement>('button, input, select') : null
    if (control === null || typesCharacter(control)) return
    const before = spokenStop(control, words)
    target.setTimeout(() => {
      if (control.isConnected) speaker.say(spokenStop(control, words).filter(piece => !before.includes(piece)))
    })
  }

  const chooseByLifting = (control: HTMLElement) => {
    // What was heard of a key is said again as what it has typed.
    speaker.hush()
    // A key writes into the field that has the focus.
    if (!isKey(control)) control.focus({ preventScroll: true })
    choose(control)
  }

  const options = { capture: true, signal: over.signal }
  for (const act of ['keydown', 'pointerdown']) target.addEventListener(act, () => speaker.hush(), options)
  target.addEventListener('click', sayChange, options)
  target.addEventListener('focusin', ({ target: reached }) => {
    if (reached instanceof HTMLElement && !isArrival(reached)) sayStop(reached)
  }, { signal: over.signal })
  const ends = [
    slideToHear(document, {
      hear: stop => {
        speaker.hush()
        sayStop(stop)
      },
      choose: control => { if (isControl(control)) chooseByLifting(control) },
    }),
    watchTyping(target, sayTyped),
    watchLive(document.body, region => speaker.say(piecesIn(region))),
  ]
  return () => {
    over.abort()
    for (const end of ends) end()
  }
}

/** A title that has the focus because its screen has come is said with the whole of it. */
const isArrival = (element: HTMLElement) => element.matches('h1:not([data-reached])')

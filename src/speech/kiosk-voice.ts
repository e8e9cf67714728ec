import type { Language } from '../../electron/contract.ts'
import { audioPlayer } from './audio-player.ts'
import type { SpokenLanguage } from './spoken-language.ts'
import { Voice } from './voice.svelte.ts'
import { wait } from './wait.ts'

const spokenIn = { 'es-AR': 'es', 'es-facil': 'es', pt: 'pt' } satisfies Record<Language, SpokenLanguage>

/** Beside the clips, not in the page's own build: hundreds of kilobytes that only who listens needs. */
const lexicons = {
  es: () => import(/* @vite-ignore */ '/speech/es/lexicon.js'),
  pt: () => import(/* @vite-ignore */ '/speech/pt/lexicon.js'),
} satisfies Record<SpokenLanguage, () => Promise<unknown>>

/** The voice of a page in one language. Where the kiosk has none, it shows its captions in silence. */
export function kioskVoice(language: Language, hasVoice: () => boolean): Voice {
  const spoken = spokenIn[language]
  const load = async () => {
    if (!hasVoice()) throw new Error('this kiosk was built without a voice')
    return new Map(Object.entries((await lexicons[spoken]()).default))
  }
  let loaded: ReturnType<typeof load> | undefined
  const loadOnce = () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined // at the first start it may be made by the next time
      throw error
    })
    return loaded
  }
  return new Voice({
    language: spoken,
    lexicon: loadOnce,
    player: audioPlayer(clip => `/speech/${spoken}/${clip}.opus`),
    wait,
  })
}

import { createContext } from 'svelte'

export const panelSections = ['text', 'colours', 'voice', 'keyboard', 'language'] as const
export type PanelSection = (typeof panelSections)[number]

/** Which part of Accesibilidad is open. */
export class OpenSection {
  name: PanelSection = $state(panelSections[0])
}

/** Kept outside of the page: it stays open when another language makes that anew. */
export const [openSection, setOpenSection] = createContext<OpenSection>()

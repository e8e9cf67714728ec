import { beforeEach, describe, expect, test, vi } from 'vitest'
import { usualPreferences, type Overlay, type View } from '../electron/contract.ts'
import { allLanguages } from '../electron/contract-preferences.ts'
import { watchHardwareKeys } from '../src/access/hardware-keys.ts'

const panel = { widthMm: 336, heightMm: 597 }
const office = { name: 'UDAI Prueba', address: 'Piedras 361', fictitious: true, machine: null, panel, hasVoice: true, languages: allLanguages }

/** A kiosk with this over its screen, and all that it sent when F2 was pressed. */
function pressesF2(overlay: Overlay | null, { hasVoice = true } = {}) {
  const listeners: ((event: unknown) => void)[] = []
  const target = {
    document: { addEventListener: (_: string, listener: (event: unknown) => void) => void listeners.push(listener) },
    addEventListener: () => {},
  }
  const view: View = {
    id: 'a', screen: { name: 'start' }, overlay, concealed: false, preferences: { ...usualPreferences },
    office: { ...office, hasVoice }, signedIn: false, party: 'citizen', operator: null, release: null,
  }
  const sent: unknown[] = []
  watchHardwareKeys(target as unknown as Window, { view, send: (event) => void sent.push(event) })
  for (const listener of listeners) listener({ key: 'F2', target: null, preventDefault: () => {}, stopPropagation: () => {} })
  return sent
}

describe('F2', () => {
  beforeEach(() => {
    vi.stubGlobal('HTMLElement', class {})
    vi.stubGlobal('HTMLInputElement', class {})
    vi.stubGlobal('document', { activeElement: null })
  })

  test('opens Accesibilidad and turns the voice on', () => {
    const both = [{ type: 'open-accessibility' }, { type: 'prefer', preferences: { voice: true } }]
    expect(pressesF2(null)).toEqual(both)
    expect(pressesF2({ kind: 'attract' })).toEqual(both)
  })

  test('turns no voice on where the kiosk has none', () => {
    expect(pressesF2(null, { hasVoice: false })).toEqual([{ type: 'open-accessibility' }])
  })

  test('closes Accesibilidad', () => {
    expect(pressesF2({ kind: 'accessibility' })).toEqual([{ type: 'close-overlay' }])
  })

  test.each<Overlay>([
    { kind: 'reading', reading: 'manual', blocks: [] },
    { kind: 'confirm-leave' },
    { kind: 'confirm-staff' },
    { kind: 'idle', secondsLeft: 20 },
  ])('does nothing where $kind lies over the screen', (overlay) => {
    expect(pressesF2(overlay)).toEqual([])
  })
})

import { isDeepStrictEqual } from 'node:util'
import { usualPreferences, type Preferences, type View } from '../../electron/contract.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import type { Stored } from './stored.ts'
import { standsIn } from './traces.ts'

/** Whoever comes next finds the kiosk as if nobody had been there; who went back to Inicio, as it suited them before. */
export function isUntouched({ screen, overlay, concealed, preferences, signedIn, operator }: View, brought: Preferences = usualPreferences): boolean {
  const isOfNobody = screen.name === 'start' || screen.name === 'staff-start' || (screen.name === 'notice' && screen.notice === 'out-of-service')
  return isOfNobody && (overlay === null || overlay.kind === 'attract') && !concealed && isDeepStrictEqual(preferences, brought) && !signedIn && operator === null
}

/** What was typed and stands in the log or the journal, where only the entries' evidence may name a CUIL. */
export function toldOfPeople({ entries }: Stored, { log, traces }: KioskUnderTest): string[] {
  const told = [...log, ...entries.map(({ facts }) => JSON.stringify(facts))].join('\n')
  const evidence = entries.map((entry) => JSON.stringify(entry.evidence)).join('\n')
  return [
    ...traces.everything.filter((text) => standsIn(told, text)).map((text) => `${text} is told`),
    ...[...traces.secrets].filter((text) => standsIn(evidence, text)).map((text) => `${text} is in the evidence`),
  ]
}

/** Lines that no honest or hostile step explains: an error of ours. */
export function unexplainedLines({ log }: KioskUnderTest): string[] {
  return log.filter((line) => !/^Se rechazó|reloj|^Muchos ingresos rechazados|^Este mostrador tiene un almacén propio/.test(line))
}

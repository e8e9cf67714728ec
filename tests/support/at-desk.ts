import { vi } from 'vitest'
import type { ScreenNamed } from '../../electron/contract.ts'
import { write, type Card, type Format } from '../rules/dni-cards.ts'
import { ana, anasTramite, clave, givesClave, givesCuil, isAnswered, openAccount } from './citizen.ts'
import type { Dialogue } from './dialogue.ts'
import { comesToWork, staffOffice, type Credentials, type StaffOffice } from './staff.ts'

/** Ana's card, as the padrón has it but for its accents. */
export const anasCard: Card = {
  tramite: anasTramite, dni: '30123456', ejemplar: 'B', surname: 'GOMEZ', names: 'ANA MARIA', sex: 'F',
  birth: '1990-12-01', issue: '2018-06-20', expiry: '2033-06-20',
}

export interface Desk {
  opened: StaffOffice
  operator: Credentials
  at: Dialogue
}

/** A counter with Ana's clave in its store, and an operator at work. */
export async function desk({ people, settings, hasClave = true }: { people?: (typeof ana)[]; settings?: Parameters<typeof staffOffice>[1]; hasClave?: boolean } = {}): Promise<Desk> {
  const opened = await staffOffice(people, settings)
  if (hasClave) await openAccount(opened, clave)
  const operator = await opened.employs('40112', ['desk'])
  const at = opened.atCounter()
  await comesToWork(at, operator)
  return { opened, operator, at }
}

export async function scans(at: Dialogue, card: Partial<Card> = {}, format: Format = 'A', cuilEnds = '278'): Promise<void> {
  await at.does('desk', { type: 'choose', task: 'raise' })
  await at.does('desk-find', { type: 'scan', payload: write(format, { ...anasCard, ...card }, cuilEnds) })
}

export const reasons = ({ checks }: ScreenNamed<'desk-checks'>, result: string) => checks.filter((check) => check.result === result).map(({ reason }) => reason)

export async function attests(at: Dialogue): Promise<void> {
  await at.does('desk-checks', { type: 'continue', card: true, photo: true })
}

export async function confirms(at: Dialogue, given = clave): Promise<void> {
  await vi.waitUntil(() => at.screen.name === 'confirm-level' && !at.screen.checking)
  await at.does('confirm-level', { type: 'continue', clave: given })
}

export async function raises(at: Dialogue): Promise<void> {
  await attests(at)
  await confirms(at)
  await at.sees('desk-done')
}

export const levelOf = async ({ services }: StaffOffice) => (await services.claves.stateOf(ana.cuil))?.level

/** Five wrong claves at a kiosk. */
export async function locks(opened: StaffOffice): Promise<void> {
  const person = opened.returning()
  await givesCuil(person)
  for (let time = 0; time < 5; time += 1) {
    await givesClave(person, 'Otra5938Clave')
    await isAnswered(person)
  }
}

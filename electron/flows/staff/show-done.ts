import type { Opened, ScreenNamed, ServiceTile } from '../../contract.ts'
import { argentineTime } from '../../rules/calendar.ts'
import type { SlipAtDesk } from '../../slips/slip-at-desk.ts'
import type { Slip } from '../../slips/slip.ts'
import type { Visit } from '../../visit.ts'
import { handBack } from './hand-back.ts'
import { printedOn, touchedUnder } from './printed.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

interface Done {
  what: ScreenNamed<'desk-done'>['what']
  cuil: string
  services: ServiceTile[]
  opened: Opened
  slip: Slip
}

/** What was done, which no printer can undo: the slip is printed, offered again, and its number is on the screen. */
export async function showDone(visit: Visit, { what, cuil, services: tiles, opened, slip }: Done, session: StaffSession, services: StaffServices): Promise<'done'> {
  const screen = (state: ScreenNamed<'desk-done'>['slip']['state']) => ({
    name: 'desk-done' as const,
    what,
    givenName: services.padron.personOf(cuil)?.names ?? null,
    services: tiles,
    opened,
    slip: { state, receipt: slip.receipt },
  })
  for (;;) {
    const touched = visit.ask(screen('printing'), (event) => touchedUnder<'desk-done', typeof event.type>(visit, event))
    printedOn(visit, services.print(slip), screen)
    if ((await touched) === 'print') continue
    if (what !== 'lowered') await handBack(visit, session, services)
    return 'done'
  }
}

export const nothingOpened: Opened = { signIn: false, identity: false, mustRecover: false }

/** What every slip of the desk says: of whom, where, when and by whom. */
export function onSlip(cuil: string, receipt: string, { operator }: StaffSession, { branch, padron, now }: StaffServices): SlipAtDesk {
  const person = padron.personOf(cuil)
  return {
    person: { givenNames: person?.names ?? '', surname: person?.surname ?? '' },
    cuil,
    at: argentineTime(now()),
    office: branch,
    desk: branch.machine ?? branch.name,
    legajo: operator.legajo,
    receipt,
  }
}

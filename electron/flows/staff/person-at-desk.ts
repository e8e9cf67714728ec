import { BACK, type Back, type Visit } from '../../visit.ts'
import type { AtDesk } from './attest.ts'
import { cardInHand } from './card-in-hand.ts'
import { findPerson } from './find-person.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

/** Whom it is about and their card, then what is done with it; *back* from any of it asks for the person again. */
export async function withPersonAtDesk(
  visit: Visit,
  task: 'raise' | 'open',
  session: StaffSession,
  services: StaffServices,
  serve: (at: AtDesk) => Promise<'done' | Back>,
): Promise<'done' | Back> {
  for (;;) {
    const found = await findPerson(visit, task, session, services)
    if (found === BACK) return BACK
    const card = await cardInHand(visit, task, found, services)
    if (card === BACK) continue
    const ended = await serve({ cuil: found.cuil, card })
    if (ended !== BACK) return ended
  }
}

import type { Occasion } from '../../accounts/sign-ins.ts'
import type { When } from '../../contract.ts'
import { argentineTime } from '../../rules/calendar.ts'
import { claveAge } from '../../rules/clave-age.ts'
import type { CitizenServices } from './services.ts'

/** A moment as a screen tells it. */
export const whenOf = ({ at, branch }: Occasion): When => ({ at: argentineTime(at), place: branch })

/** Whether a clave of `since` (ISO 8601) should be changed by now. */
export const ageOf = (since: string, { branch, now }: CitizenServices) => claveAge(Date.parse(since), now(), branch.claveAge)

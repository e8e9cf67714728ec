import type { Act } from './maker.ts'
import { raises } from './model-desk.ts'
import { countsHandBack, goesOnWorking, judgesHandBack } from './model-hand-back.ts'
import { countsCode, judgesCode } from './model-phone-code.ts'
import { countsClave, goesIn, judgesClave } from './model-sign-in.ts'
import { comesIn, countsProof, givesCode, judgesProof } from './model-staff.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

/** What is given at a screen is counted, and then judged: two moments, between which much may come. */
export interface Judging {
  gives?(act: Act, model: ModelKiosk): void
  counts(model: ModelKiosk): void
  judges(isRight: boolean, model: ModelKiosk): void
  /** What comes of it, unless the visit has ended meanwhile. */
  then?(model: ModelKiosk): void
}

const judgings: Partial<Record<Outline['name'], Judging>> = {
  'enter-clave': { counts: countsClave, judges: judgesClave, then: goesIn },
  'enter-phone-code': { counts: countsCode, judges: judgesCode },
  'staff-code': { gives: givesCode, counts: countsProof, judges: (_isRight, model) => { judgesProof(model) }, then: comesIn },
  'hand-back': { counts: countsHandBack, judges: judgesHandBack, then: goesOnWorking },
  'confirm-level': { counts: countsClave, judges: judgesClave, then: raises },
}

export const judgingAt = ({ name }: Outline): Judging | undefined => judgings[name]

import { Problem } from '../problem.ts'

export type PadronProblemKey = 'padron-missing' | 'padron-corrupt' | 'padron-other-version' | 'padron-key-missing'

/** Why the padrón cannot be used. Its detail is the file or the key's id. */
export class PadronProblem extends Problem<PadronProblemKey> {}

/** What somebody who works here may do (domain 6), in the order in which it is shown and stored. */
export const permissions = ['desk', 'phone', 'supervise'] as const
export type Permission = (typeof permissions)[number]

/** Of the machines at which people who work here come in. */
export const roles = ['kiosk', 'counter'] as const
export type Role = (typeof roles)[number]

/**
 * What an operator's proofs are tried for, each counted and closed apart: to come in at a machine of a role, or to
 * approve that somebody stands at a kiosk.
 */
export const doors = [...roles, 'presence'] as const
export type Door = (typeof doors)[number]

/** Somebody who works here, as others may know them: nothing of what they prove themselves with. */
export interface Operator {
  id: string
  name: string
  legajo: string
  cuil: string
  permissions: Permission[]
  state: 'enrolling' | 'active' | 'ended'
  /** Since when the state is this one, ISO 8601. */
  since: string
}

/** Who acts, and in which session: every change that staff makes names it. */
export interface Acting {
  operator: string
  session: string
}

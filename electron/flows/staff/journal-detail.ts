import { deskTasks, lowerReasons, refuseReasons, type JournalDetail, type OperatorName } from '../../contract.ts'
import type { BranchEntry } from '../../desk/branch-journal.ts'
import type { Operator } from '../../operators/operator.ts'

const refusedBecause = [...refuseReasons, 'person-declined'] as const

/** What more an entry says, in the order in which its row tells it. What somebody wrote otherwise is not told. */
export function detailOf({ kind, facts, evidence, byIt }: BranchEntry, operators: Operator[]): JournalDetail[] {
  const { reason, task, fits, levelBefore, level, outcome, byPhone, recoveryCodesLeft } = facts
  const { because, dni } = evidence ?? {}
  const nameOf = (is: (operator: Operator) => boolean): OperatorName | null => {
    const operator = operators.find(is)
    return operator ? { name: operator.name, legajo: operator.legajo } : null
  }
  const byId = (id: unknown) => nameOf((operator) => operator.id === id)
  const about = byId(byIt ? facts['operator'] : (facts['subject'] ?? facts['about']))
  // Whoever came in is told as who did it; whoever only tried is known by the legajo alone.
  const isTry = kind === 'operator-sign-in-counted' || kind === 'operator-enrolment-counted' || kind === 'presence-refused'
  const tried = isTry ? nameOf(({ id, legajo }) => legajo === evidence?.['legajo'] && id !== facts['operator']) : null
  const subject = about ?? tried
  const isApproval = kind === 'operator-approved' || kind === 'operator-approval-refused'
  const approver = byId(facts['approvedBy'])
  const details: (JournalDetail | false | null)[] = [
    subject && { what: isApproval ? 'asked-by' : 'about', operator: subject },
    isOneOf(deskTasks, task) && kind !== 'desk-refused' && { what: 'for-task', task },
    typeof dni === 'string' && { what: 'dni', dni },
    kind === 'desk-compared' && typeof fits === 'boolean' && { what: 'compared', fits },
    kind === 'desk-refused' && isOneOf(refusedBecause, reason) && { what: 'refused-because', reason },
    kind === 'level-lowered' && isOneOf(lowerReasons, reason) && { what: 'lowered-because', reason },
    typeof because === 'string' && { what: 'ordered-because', reason: because },
    // Of a raise and a lowering the entry itself says it.
    kind.startsWith('clave-') && typeof levelBefore === 'number' && typeof level === 'number' && levelBefore !== level && { what: 'level', before: levelBefore, after: level },
    facts['afterRecovery'] === true && { what: 'soon-after-recovery' },
    approver && { what: 'approved-by', operator: approver },
    kind === 'way-opened' && { what: 'opened', signIn: facts['signIn'] === true, identity: facts['identity'] === true },
    byPhone === true && { what: kind === 'account-opened' ? 'with-phone-code' : 'by-phone' },
    kind === 'identity-attempt-ended' && (outcome === 'passed' || outcome === 'failed') && { what: 'identity', outcome },
    typeof recoveryCodesLeft === 'number' && { what: 'recovery-codes-left', left: recoveryCodesLeft },
  ]
  return details.filter((detail) => detail !== false && detail !== null)
}

function isOneOf<Key extends string>(keys: readonly Key[], value: unknown): value is Key {
  return keys.some((key) => key === value)
}

import { anomalyDays, findAnomalies } from '../../rules/anomalies.ts'
import type { Back, Visit } from '../../visit.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

/** What operators did of late beside the branch's own past, the unusual first (issue 5, "Watching the watchers"). */
export async function watchOperators(visit: Visit, _session: StaffSession, services: StaffServices): Promise<Back> {
  const operators = new Map((await services.directory.list()).map((operator) => [operator.id, operator]))
  const rows = findAnomalies(await services.journal.acts(), services.now()).flatMap(({ operator: id, ...anomaly }) => {
    const operator = operators.get(id)
    return operator ? [{ ...anomaly, operator: { name: operator.name, legajo: operator.legajo } }] : []
  })
  rows.sort((a, b) => Number(b.isUnusual) - Number(a.isUnusual) || b.count - a.count)
  return visit.ask({ name: 'report', rows, days: anomalyDays.looked }, (): never => { throw new Error('a report answers nothing but back') })
}

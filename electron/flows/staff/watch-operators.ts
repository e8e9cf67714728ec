import { anomalyDays, findAnomalies } from '../../rules/anomalies.ts'
import type { Back, Visit } from '../../visit.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

/** What operators did of late beside the branch's own past, the unusual first (issue 5, "Watching the watchers"); that it was read is an entry too. */
export async function watchOperators(visit: Visit, { acting }: StaffSession, services: StaffServices): Promise<Back> {
  const { journal } = services
  const operation = services.newId()
  await visit.commit(() => journal.noteReport(acting, operation))
  const operators = new Map((await journal.operators(acting)).map((operator) => [operator.id, operator]))
  const rows = findAnomalies(await journal.acts(acting), services.now()).flatMap(({ operator: id, ...anomaly }) => {
    const operator = operators.get(id)
    return operator ? [{ ...anomaly, operator: { name: operator.name, legajo: operator.legajo } }] : []
  })
  rows.sort((a, b) => Number(b.isUnusual) - Number(a.isUnusual) || b.count - a.count)
  return visit.ask({ name: 'report', rows, days: anomalyDays.looked }, (): never => { throw new Error('a report answers nothing but back') })
}

import type { OperatorRow, ScreenNamed } from '../../contract.ts'
import type { EnrolmentToken } from '../../operators/enrolment-token.ts'
import type { OperatorDirectory } from '../../operators/operator-directory.ts'
import { legajoIn } from '../../operators/legajo.ts'
import type { NewOperator } from '../../operators/operator-changes.ts'
import { argentineDay, argentineTime } from '../../rules/calendar.ts'
import { checkCuil } from '../../rules/cuil.ts'
import { BACK, IMPOSSIBLE, stay, type Back, type Visit } from '../../visit.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'
import { tellStaff } from './staff-notice.ts'

type OperatorAdd = ScreenNamed<'operator-add'>
type Listed = Awaited<ReturnType<OperatorDirectory['list']>>[number]

/** Who works here: a supervisor adds them, ends or unlocks them, or opens their enrolment again (domain 6). */
export async function manageOperators(visit: Visit, session: StaffSession, services: StaffServices): Promise<Back> {
  for (;;) {
    const operators = (await services.directory.list()).map((operator) => rowOf(operator, session))
    const chosen = await visit.ask({ name: 'operators', operators }, (event) =>
      event.type === 'add' ? event.type : (operators.find(({ id }) => id === event.operator) ?? IMPOSSIBLE))
    if (chosen === BACK) return BACK
    if (chosen === 'add') await addOperator(visit, session, services)
    else await manageOperator(visit, chosen, session, services)
  }
}

async function manageOperator(visit: Visit, operator: OperatorRow, session: StaffSession, services: StaffServices): Promise<void> {
  for (;;) {
    const what = await visit.ask({ name: 'operator', operator }, (event) => {
      const { isSelf, isLocked, state } = operator
      if (isSelf || (event.type === 'end' && state === 'ended') || (event.type === 'unlock' && !isLocked)) return IMPOSSIBLE
      return event.type
    })
    if (what === BACK) return
    if ((await visit.ask({ name: 'confirm-operator', what, operator }, (event) => event.type)) === BACK) continue
    const operation = services.newId()
    const { directory } = services
    const done = await visit.commit<Awaited<ReturnType<OperatorDirectory['end' | 'reopen' | 'unlock']>>>(() =>
      directory[what](operator.id, session.acting, operation))
    if (typeof done === 'object') return showToken(visit, done, services)
    if (done !== 'ended' && done !== 'unlocked') await tellStaff(visit, 'changed-meanwhile')
    return
  }
}

async function addOperator(visit: Visit, session: StaffSession, services: StaffServices): Promise<void> {
  for (let screen: OperatorAdd = { name: 'operator-add', given: { name: '', legajo: '', cuil: '', permissions: [] }, problem: null }; ; ) {
    const given: NewOperator | Back = await visit.ask(screen, ({ name, legajo, cuil, permissions }) => {
      const again = (problem: OperatorAdd['problem']) => stay<'operator-add'>({ ...screen, problem })
      const check = checkCuil(cuil)
      if (name.trim() === '') return again({ at: 'name', key: 'operator-name-missing' })
      if (legajoIn(legajo) === null) return again({ at: 'legajo', key: 'legajo-missing' })
      if (!check.ok) return again({ at: 'cuil', key: check.problem })
      if (permissions.length === 0) return again({ at: 'permissions', key: 'permissions-missing' })
      return { name: name.trim(), legajo, cuil: check.cuil, permissions }
    })
    if (given === BACK) return
    const operation = services.newId()
    const added: EnrolmentToken | 'legajo-taken' | 'cuil-taken' = await visit.commit(() => services.directory.add(given, session.acting, operation))
    if (typeof added === 'object') return showToken(visit, added, services)
    screen = { ...screen, given, problem: added === 'legajo-taken' ? { at: 'legajo', key: added } : { at: 'cuil', key: 'operator-cuil-taken' } }
  }
}

async function showToken(visit: Visit, { token, until, operator: { name, legajo } }: EnrolmentToken, { branch }: StaffServices): Promise<void> {
  const screen = { name: 'operator-token' as const, operator: { name, legajo }, token, until: { at: argentineTime(until), place: branch.name } }
  await visit.ask(screen, (event) => event.type)
}

function rowOf({ cuil: _, since, ...operator }: Listed, session: StaffSession): OperatorRow {
  return { ...operator, since: argentineDay(Date.parse(since)), isSelf: operator.id === session.operator.id }
}

import type { JournalFilter, JournalRow, JournalSpan, JournalTopic, ScreenNamed } from '../../contract.ts'
import type { BranchEntry, JournalQuery } from '../../desk/branch-journal.ts'
import { receiptOf } from '../../desk/receipt.ts'
import type { Operator } from '../../operators/operator.ts'
import { argentineDay, argentineTime } from '../../rules/calendar.ts'
import { checkCuil } from '../../rules/cuil.ts'
import { BACK, IMPOSSIBLE, stay, type Back, type Visit } from '../../visit.ts'
import { detailOf } from './journal-detail.ts'
import { journalTopics } from './journal-topics.ts'
import type { StaffServices } from './services.ts'
import type { StaffSession } from './sign-in-operator.ts'

type Journal = ScreenNamed<'journal'>

/** So many are shown at first and with each `Ver más`, which leaves the list where it is; and read at once. */
const shownAtOnce = 50
const readAtOnce = 500
const dayMs = 24 * 3_600_000

/** The record of the branch, searched, and exported with its heads; each reading is an entry too (domain 6). */
export async function readJournal(
  visit: Visit,
  session: StaffSession,
  services: StaffServices,
  { topic, span }: { topic: JournalTopic; span: JournalSpan },
): Promise<Back> {
  const operators = await services.journal.operators(session.acting)
  let filter: JournalFilter = { topic, span, operator: null, cuil: '' }
  let exported: Journal['exported'] = null
  let problem: Journal['problem'] = null
  let shown = shownAtOnce
  let found = await search()
  for (;;) {
    const rows = found.entries.map((entry) => rowOf(entry, operators))
    const screen = (told: Pick<Journal, 'exported' | 'problem'>): Journal => ({
      name: 'journal',
      rows: rows.slice(0, shown),
      filter,
      operators: operators.map(({ id, name }) => ({ id, name })),
      hasMore: found.hasMore || rows.length > shown,
      ...told,
    })
    const chosen = await visit.ask(screen({ exported, problem }), (event) => {
      if (event.type === 'export') return event.type
      if (event.type === 'more') {
        if (shown >= rows.length) return found.hasMore ? event.type : IMPOSSIBLE
        shown += shownAtOnce
        return stay(screen({ exported: null, problem: null }))
      }
      if (event.operator !== null && !operators.some(({ id }) => id === event.operator)) return IMPOSSIBLE
      const check = checkCuil(event.cuil)
      if (event.cuil !== '' && !check.ok) return stay(screen({ exported: null, problem: { at: 'cuil', key: check.problem } }))
      return { topic: event.topic, span: event.span, operator: event.operator, cuil: check.ok ? check.cuil : '' }
    })
    if (chosen === BACK) return BACK
    exported = null
    problem = null
    if (chosen === 'more') {
      found = await page(found.entries)
      shown += shownAtOnce
    }
    else if (chosen === 'export') ({ exported, problem } = await exportAll(visit, session, services))
    else {
      filter = chosen
      found = await search()
    }
  }

  async function search() {
    shown = shownAtOnce
    const operation = services.newId()
    await visit.commit(() => services.journal.noteSearch(session.acting, queryOf(filter, services.now()), operation))
    return page([])
  }

  async function page(before: BranchEntry[]) {
    const more = await services.journal.page(session.acting, queryOf(filter, services.now()), before.at(-1) ?? null, readAtOnce + 1)
    return { entries: [...before, ...more.slice(0, readAtOnce)], hasMore: more.length > readAtOnce }
  }
}

async function exportAll(visit: Visit, session: StaffSession, services: StaffServices): Promise<Pick<Journal, 'exported' | 'problem'>> {
  const operation = services.newId()
  const exported = await visit.commit(() => services.journal.export(session.acting, operation))
  return typeof exported === 'string' ? { exported: null, problem: { at: 'export', key: exported } } : { exported, problem: null }
}

function queryOf({ topic, span, operator, cuil }: JournalFilter, now: number): JournalQuery {
  return { kinds: journalTopics[topic], since: sinceOf(span, now), operator, cuil: cuil === '' ? null : cuil }
}

function sinceOf(span: JournalSpan, now: number): string | null {
  switch (span) {
    case 'today':
      return argentineDay(now)
    case 'week':
      return argentineDay(now - 6 * dayMs)
    case 'month':
      return argentineDay(now - 29 * dayMs)
    case 'all':
      return null
    default:
      return span satisfies never
  }
}

function rowOf(entry: BranchEntry, operators: Operator[]): JournalRow {
  const { at, kind, facts, evidence, operation, byIt } = entry
  const operator = operators.find(({ id }) => id === facts['operator'])
  const cuil = evidence?.['cuil']
  return {
    at: argentineTime(Date.parse(at)),
    kind,
    operator: byIt ? 'it' : operator ? { name: operator.name, legajo: operator.legajo } : null,
    detail: detailOf(entry, operators),
    cuil: typeof cuil === 'string' ? cuil : null,
    receipt: operation === null ? '' : receiptOf(operation),
  }
}

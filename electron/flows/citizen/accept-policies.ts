import { stay, type Back, type OrExpired, type Visit } from '../../visit.ts'
import type { CitizenServices } from './services.ts'

/** Políticas de Seguridad, read to the end and accepted (mission row 2). Answers which text it was, and when. */
export function acceptPolicies<Until extends AbortSignal | undefined = undefined>(
  visit: Visit,
  { policies, now }: CitizenServices,
  until?: Until,
): Promise<{ digest: string; acceptedAt: string } | Back | OrExpired<Until>> {
  const screen = { name: 'policies' as const, blocks: policies.blocks }
  return visit.ask({ ...screen, problem: null }, (event) => {
    if (!event.reachedEnd) return stay({ ...screen, problem: 'read-to-end' })
    if (!event.accepted) return stay({ ...screen, problem: 'tick-acceptance' })
    return { digest: policies.digest, acceptedAt: new Date(now()).toISOString() }
  }, until)
}

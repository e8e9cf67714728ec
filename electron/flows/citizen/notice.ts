import type { Notice } from '../../contract.ts'
import type { Visit } from '../../visit.ts'

/** Tells the person something that ends here, and ends the visit when they have read it. */
export async function tellAndFinish(visit: Visit, notice: Notice): Promise<never> {
  await visit.ask({ name: 'notice', notice }, () => 'understood')
  return visit.finish()
}

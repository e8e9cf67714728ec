/** What events are made of: a part of `contract.ts`. */
import { z } from 'zod'

export const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

export const back = event('back', {})
/** A format D code carries a signed token of about a thousand characters. */
export const scan = event('scan', { payload: z.string().max(4096) })

import type { When } from '../contract.ts'

/** A piece of a slip: plain text, no markup inside. */
export type SlipLine =
  | { kind: 'heading' | 'paragraph' | 'item' | 'small'; text: string }
  | { kind: 'pair'; label: string; value: string }
  /** What is to be typed or dictated again: large, and broken at its spaces alone. A roll holds 15 characters in a row. */
  | { kind: 'code'; text: string }
  | { kind: 'rule' }

/** What a slip says, whatever it is printed on. */
export interface Slip {
  title: string
  lines: SlipLine[]
  /** The number by which the office finds again what was done. */
  receipt: string
  /** On a training machine the paper says so, as every screen does. */
  office: { name: string; address: string; fictitious: boolean }
  /** `2026-11-25T15:40`, in Argentina's time. */
  at: When['at']
}

/** What staff read, in Argentine Spanish alone. */
export * from './desk.ts'
export * from './journal.ts'
export * from './phone.ts'
export * from './problems.ts'
export * from './staff-mode.ts'
export * from './staff-notices.ts'
export * from './supervisor.ts'

import type { Release } from '../../electron/contract.ts'

/** The build that tests open. */
export const release: Release = { version: '1.2.3', branch: 'sucursal-de-prueba', date: '2026-11-26' }

import process from 'node:process'
import { defineConfig } from '@playwright/test'

/** `npm test` names the file from which it counts. */
const report = process.env['E2E_REPORT']

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // One kiosk has the display to itself, and a test that passes at the second try has failed.
  workers: 1,
  retries: 0,
  // A busy machine of two cores draws a large screen slowly; nothing here waits for its own sake.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: report ? [['line'], ['json', { outputFile: report }]] : [['line']],
})

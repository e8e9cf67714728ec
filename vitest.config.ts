import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // Those need a window, or minutes, and have commands of their own.
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/load/**'],
  },
})

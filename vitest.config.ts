import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A busy machine hashes slowly; nothing here waits for its own sake.
    testTimeout: 30_000,
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // Those need a window, or minutes, and have commands of their own.
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/load/**'],
  },
})

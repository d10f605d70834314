import { defineConfig } from 'vitest/config'

// The tests that stand nearest to the code in which faults are planted; with instrumented code they take longer.
export default defineConfig({
  test: { include: ['test/{relations,values,grid,checks,audit}/**/*.test.ts'], testTimeout: 120_000 },
})

import { defineConfig } from 'vitest/config'

// Tests of the package and of the program as a process need dist/; they stand in a project of their own,
// which builds it once, and only when one of them is run.
const needsBuild = [
  'test/package/**/*.test.ts',
  'test/cli/process/**/*.test.ts',
  'test/batch/process/**/*.test.ts',
  'test/viewer/**/*.test.ts',
  'test/integrations/**/*.test.ts',
]
const reportFile = process.env.ZIPING_TEST_REPORT

export default defineConfig({
  test: {
    reporters: reportFile === undefined ? ['default'] : ['default', ['json', { outputFile: reportFile }]],
    projects: [
      { test: { name: 'source', testTimeout: 30_000, include: ['test/**/*.test.ts'], exclude: needsBuild } },
      { test: { name: 'built', include: needsBuild, globalSetup: 'test/build-once.ts', testTimeout: 60_000 } },
    ],
  },
})

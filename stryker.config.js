// Mutation testing (npm run mutation): faults are planted in the code, one at a time, to see whether a test notices.
// `--mutate src/relations/**/*.ts` narrows it to a folder; the report of the last run is used for what did not change.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  mutate: ['relations', 'values', 'grid', 'checks'].flatMap((folder) => [
    `src/${folder}/**/*.ts`,
    `!src/${folder}/index.ts`,
  ]),
  coverageAnalysis: 'perTest',
  // What is evaluated once while a module loads would need a process of its own for each fault.
  ignoreStatic: true,
  // It would be rewritten with a programming interface that TypeScript 7 does not have.
  tsconfigFile: 'none.json',
  concurrency: 1,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 15,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  clearTextReporter: { reportTests: false, logTests: false, reportMutants: false, allowColor: false },
}

// Reads the JSON reports of Vitest.
//   summary.js skipped REPORT                prints the test files in which a test was skipped
//   summary.js total REPORT CORPUS STEP…     prints what failed and, last, "N passed, N failed"
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

const [command, ...args] = process.argv.slice(2)
if (command === 'skipped') printSkipped(args[0])
else printTotal(args[0], args[1], args.slice(2))

function printSkipped(path) {
  const files = new Set(
    testsOf(path)
      .filter(isSkipped)
      .map(({ file }) => file),
  )
  process.stdout.write([...files].sort().join('\n'))
}

/** Counts every test once, as it went with all it needs; a step without a test report counts as one. */
function printTotal(allPath, corpusPath, steps) {
  const tests = new Map()
  for (const test of [...testsOf(allPath), ...testsOf(corpusPath)]) tests.set(`${test.file} > ${test.name}`, test)
  const failed = [...tests].filter(([, { status }]) => status === 'failed').map(([name]) => name)
  const skipped = [...tests].filter(([, test]) => isSkipped(test)).map(([name]) => `skipped: ${name}`)
  const failedSteps = steps.filter((step) => step.startsWith('failed:')).map((step) => step.slice('failed:'.length))
  const passedSteps = steps.length - failedSteps.length
  const passed = [...tests.values()].filter(({ status }) => status === 'passed').length + passedSteps
  const faults = [...failed, ...skipped, ...failedSteps]
  for (const fault of faults) console.log(`FAILED  ${fault}`)
  console.log(`${passed} passed, ${faults.length} failed`)
  process.exitCode = faults.length > 0 || passed === passedSteps ? 1 : 0
}

/** Every test of a report; a file that could not be loaded counts as one that failed. */
function testsOf(path) {
  if (path === undefined || !existsSync(path)) return []
  return JSON.parse(readFileSync(path, 'utf8')).testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name)
    const broken = status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
    return [
      ...assertionResults.map((test) => ({ file, name: test.fullName, status: test.status })),
      ...(broken ? [{ file, name: 'the file itself', status: 'failed' }] : []),
    ]
  })
}

function isSkipped({ status }) {
  return status === 'pending' || status === 'skipped' || status === 'todo' || status === 'disabled'
}

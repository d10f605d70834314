// Whole processes against `node -e 0`: what a user waits for from the command to its exit.
import { spawnSync } from 'node:child_process'
import { measure } from './measure.js'

/** Median milliseconds of each command line, `node -e 0` first; `files` are a Markdown and an HTML form. */
export async function startUp(bin, files, rounds) {
  const audit = (file) => [bin, 'audit', file, '--fail-on', 'never']
  const commands = [
    ['node -e 0', ['-e', '0'], ''],
    ['--version', [bin, '--version'], '≤ 1.25'],
    ['schema', [bin, 'schema'], '≤ 1.25'],
    ['audit of one Markdown form', audit(files.markdown), '≤ 1.6'],
    ['audit of one HTML form', audit(files.html), '≤ 2'],
  ]
  const times = await measure(
    commands.map(
      ([, args]) =>
        () =>
          spawnSync(process.execPath, args, { stdio: 'ignore' }),
    ),
    rounds,
  )
  return commands.map(([name, , goal], i) => ({ name, goal, time: times[i], ratio: times[i] / times[0] }))
}

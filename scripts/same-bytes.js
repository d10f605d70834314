// Whether the built program writes the same bytes under Node 20, 22 and 24 (from the npm packages `node@…`), with one worker
// and with several, in other locales and time zones: `npm run same-bytes`.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: { node: { type: 'string', multiple: true, default: ['20', '22', '24'] } },
  allowPositionals: true,
})
const root = fileURLToPath(new URL('..', import.meta.url))
const inputs = positionals.length > 0 ? positionals : ['fixtures', 'test/forms-own']
const folder = mkdtempSync(join(tmpdir(), 'ziping-same-'))

const places = [{}, { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/New_York' }, { LC_ALL: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' }]
const commands = [
  ['extract', ...inputs],
  ['audit', ...inputs, '--lang', 'en'],
  ['audit', ...inputs, '--lang', 'zh', '--format', 'markdown'],
  ['audit', ...inputs, '--lang', 'en', '--format', 'sarif'],
  ['extract', ...inputs, '-o', 'out.csv'],
]

try {
  const seen = new Map(commands.map((command) => [command, new Map()]))
  let runs = 0
  for (const version of values.node) {
    const node = binaryOf(version)
    const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
    for (const [i, jobs] of ['1', '2', '4'].entries()) {
      for (const command of commands) {
        const hash = run(node, [...command, '--jobs', jobs], places[i])
        const by = seen.get(command)
        by.set(hash, [
          ...(by.get(hash) ?? []),
          `Node ${name}, ${jobs} jobs, ${Object.values(places[i]).join(' ') || 'as it is'}`,
        ])
        runs += 1
      }
    }
    console.log(`Node ${name}: done.`)
  }
  let differs = false
  for (const [command, by] of seen) {
    if (by.size === 1) continue
    differs = true
    console.error(`ziping ${command.join(' ')} differs:`)
    for (const [hash, where] of by) console.error(`  ${hash.slice(0, 12)}  ${where.join('; ')}`)
  }
  if (differs) process.exitCode = 1
  else console.log(`${runs} runs of ${commands.length} commands: the same bytes.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The program of the npm package `node`, of this major version. */
function binaryOf(version) {
  const args = ['--yes', '--package', `node@${version}`, '--', 'node', '-p', 'process.execPath']
  return execFileSync('npx', args, { encoding: 'utf8', cwd: folder }).trim()
}

/** The hash of what a command writes to standard output, and of every file that it leaves. */
function run(node, args, env) {
  const named = args.map((arg) => (arg === 'out.csv' ? join(folder, arg) : arg))
  const { status, stdout, stderr } = spawnSync(node, [join(root, 'dist/cli/bin.js'), ...named], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 1e9,
  })
  if (status === null || stderr.includes('Internal error')) throw new Error(`${node} ${named.join(' ')}: ${stderr}`)
  const hash = createHash('sha256').update(`${status}\n`).update(stdout)
  const made = join(folder, 'out.csv')
  for (const file of named.includes(made) ? readdirSync(made).sort() : []) hash.update(readFileSync(join(made, file)))
  return hash.digest('hex')
}

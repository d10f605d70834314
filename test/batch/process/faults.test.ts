import { type ChildProcess, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { folderWith } from '../../cli/folder.ts'
import { missing } from '../../needs.ts'
import { startPostgres } from '../../stores/postgres-server.ts'
import { tablesOf } from './tables.ts'
import { formOf, writeArchive, ziping } from './ziping.ts'

const FILES = 200
const ROUNDS = 4

/** Numerical Recipes' generator: the same moments in every run, as far as a clock can say. */
function random(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * limit)
  }
}

describe('a run killed at any moment, time and again', () => {
  it.each(['out.ndjson', 'out.duckdb'])(
    'leaves %s so that --resume makes of it what an undisturbed run gives',
    async (name) => {
      const folder = folderWith({})
      writeArchive(folder, FILES)
      const content = async (path: string) => (name.endsWith('ndjson') ? readFileSync(path, 'utf8') : tablesOf(path))
      const whole = join(folder, `whole-${name}`)
      await ziping(['extract', '.', '--jobs', '2', '-o', whole], { cwd: folder })
      const target = join(folder, name)
      const args = ['extract', '.', '--jobs', '2', '-o', target, '--resume']
      const next = random(20)
      for (let round = 0; round < ROUNDS; round++) {
        const wait = 150 + next(1200)
        const during = (child: ChildProcess) => setTimeout(() => child.kill('SIGKILL'), wait)
        await ziping(args, { cwd: folder, during })
      }
      const { code, stderr } = await ziping(args, { cwd: folder })
      expect(code).toBe(2)
      expect(stderr).toMatch(new RegExp(`^${FILES} inputs: `, 'm'))
      expect(await content(target)).toEqual(await content(whole))
    },
  )
})

describe('a place that cannot be written to', () => {
  it('is named, and the run ends with 2', async () => {
    const folder = folderWith({ 'a.md': formOf(1), 'locked/x': '' })
    chmodSync(join(folder, 'locked'), 0o555)
    // The permissions of a folder do not bind root; a file in its place does.
    const locked = join(folder, process.getuid?.() === 0 ? 'a.md' : 'locked')
    for (const name of ['out.ndjson', 'out.duckdb', 'out/']) {
      const { code, stdout, stderr } = await ziping(['extract', 'a.md', '-o', `${locked}/${name}`], { cwd: folder })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^ziping: .*cannot be written \(.+\)\.\n$/)
    }
  })
  it('as it is full, holds what had room, and --resume goes on once there is more', async () => {
    const folder = folderWith({})
    writeArchive(folder, 150)
    const bin = join(process.cwd(), 'dist/cli/bin.js')
    await ziping(['extract', '.', '-o', 'whole.ndjson'], { cwd: folder })
    const room = Math.floor((statSync(join(folder, 'whole.ndjson')).size * 0.8) / 1024)
    // A limit on the size of a file, in blocks of 1 KB, stands for a full disk: writing fails in the middle of a batch.
    const script = `trap '' XFSZ; ulimit -f ${room}; exec "${process.execPath}" "${bin}" extract . --jobs 1 -o out.ndjson --lang en`
    const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toMatch(/ziping: out\.ndjson: cannot be written \(EFBIG\)\.\n$/)
    expect(existsSync(join(folder, 'out.ndjson'))).toBe(false)
    const resumed = await ziping(['extract', '.', '-o', 'out.ndjson', '--resume'], { cwd: folder })
    expect(resumed.stderr).toMatch(/; \d+ done before; /)
    expect(readFileSync(join(folder, 'out.ndjson'))).toEqual(readFileSync(join(folder, 'whole.ndjson')))
  })
  it('behind standard output is named, and a closed pipe is no error', async () => {
    // Forms alone: a file that cannot be read, met before the pipe is closed, would rightly be told.
    const form = readFileSync('fixtures/linhu-water-2023/source.md', 'utf8')
    const files = Array.from({ length: 40 }, (_, i) => [`2020/${i}.md`, `${form}\n${i}\n`] as const)
    const folder = folderWith(Object.fromEntries(files))
    const run = (to: string) => {
      const script = `"${process.execPath}" "${join(process.cwd(), 'dist/cli/bin.js')}" extract 2020 --jobs 2 --lang en ${to}; echo "\${PIPESTATUS[0]}"`
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
      return [stdout, stderr]
    }
    expect(run('| head -c 20 >/dev/null')).toEqual(['0\n', ''])
    if (existsSync('/dev/full')) {
      expect(run('>/dev/full')).toEqual([
        '2\n',
        expect.stringMatching(/^ziping: stdout: cannot be written \(ENOSPC\)\.$/m),
      ])
    }
  })
})

describe.skipIf(missing('postgres'))('a database that goes away', () => {
  it('and comes back is filled as if nothing had been', async () => {
    const server = await startPostgres()
    onTestFinished(() => server.remove())
    const folder = folderWith({})
    writeArchive(folder, FILES)
    let wasStopped = false
    const during = (child: ChildProcess) => {
      // The first batch is written, so the run is in its midst.
      const timer = setInterval(async () => {
        if ((await countIn(server.url).catch(() => 0)) === 0 || wasStopped) return
        wasStopped = true
        clearInterval(timer)
        server.stop()
        setTimeout(() => server.start(), 300)
      }, 50)
      child.on('close', () => clearInterval(timer))
    }
    const { code, stderr } = await ziping(['extract', '.', '--jobs', '1', '-o', server.url], { cwd: folder, during })
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`^${FILES} inputs: `, 'm'))
    expect(wasStopped).toBe(true)
    expect(await countIn(server.url)).toBe(FILES)
  })
})

async function countIn(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return Number((await client.query('SELECT count(*) AS n FROM inputs')).rows[0].n)
  } finally {
    await client.end()
  }
}

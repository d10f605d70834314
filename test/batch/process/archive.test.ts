import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../cli/folder.ts'
import { formOf, writeArchive, ziping } from './ziping.ts'

const lines = (text: string) => text.trimEnd().split('\n')
const names = (ndjson: string) => lines(ndjson).map((line) => JSON.parse(line).source.name)

describe('an archive', () => {
  it('gives the same bytes whatever the workers, the locale and the time zone', async () => {
    const folder = folderWith({})
    writeArchive(folder, 60)
    const runs: readonly { jobs: string; env: Record<string, string> }[] = [
      { jobs: '1', env: {} },
      { jobs: '2', env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/New_York' } },
      { jobs: '4', env: { LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' } },
    ]
    const outputs: string[] = []
    for (const { jobs, env } of runs) {
      const { code, stdout } = await ziping(['extract', '.', '--jobs', jobs], { cwd: folder, env })
      expect(code).toBe(2)
      outputs.push(stdout)
    }
    expect(new Set(outputs).size).toBe(1)
    expect(names(outputs[0] ?? '')).toEqual(names(outputs[0] ?? '').toSorted())
    const report = (jobs: string) => ziping(['audit', '.', '--jobs', jobs, '--format', 'sarif'], { cwd: folder })
    expect((await report('2')).stdout).toBe((await report('1')).stdout)
  })
  it('gives each document the same result wherever it stands among the inputs', async () => {
    const folder = folderWith({})
    writeArchive(folder, 12)
    const run = (years: readonly string[]) => ziping(['extract', ...years, '--jobs', '2'], { cwd: folder })
    const there = await run(['2020', '2021', '2022', '2023'])
    const back = await run(['2023', '2022', '2021', '2020'])
    expect(lines(back.stdout).toSorted()).toEqual(lines(there.stdout).toSorted())
    expect(names(back.stdout)[0]).toBe('2023/003.md')
  })
  it('ends with a ledger whose numbers add up', async () => {
    const folder = folderWith({})
    writeArchive(folder, 45)
    const { stderr } = await ziping(['extract', '.', 'none.md', '-o', 'out.ndjson'], { cwd: folder })
    const [inputs, ...ended] = (lines(stderr).at(-1)?.match(/\d+/g) ?? []).map(Number)
    expect(inputs).toBe(46)
    expect(ended.slice(0, 4).reduce((a, b) => a + b)).toBe(46)
    expect(lines(stderr).filter((line) => line.startsWith('none.md: No such file'))).toHaveLength(1)
  })
})

describe('documents on standard input', () => {
  it('are answered one by one, a program may wait for each', async () => {
    const child = spawn(process.execPath, ['dist/cli/bin.js', 'extract', '--stdin', 'ndjson', '--jobs', '2'])
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (let i = 1; i <= 3; i++) {
      child.stdin.write(`${JSON.stringify({ name: `${i}`, text: formOf(i) })}\n`)
      const { value } = await answers.next()
      expect(JSON.parse(value)).toMatchObject({ source: { name: `${i}` }, reports: [{}] })
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })
  it('let the program end when nobody reads its answers, though the sender waits', async () => {
    const child = spawn(process.execPath, ['dist/cli/bin.js', 'extract', '--stdin', 'ndjson', '--jobs', '1'])
    child.stdin.on('error', () => {})
    child.stdin.write(`${JSON.stringify({ name: '1', text: formOf(1) })}\n`)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.write(`${JSON.stringify({ name: '2', text: formOf(2) })}\n`)
    child.stdin.write(`${JSON.stringify({ name: '3', text: formOf(3) })}\n`)
    expect(await once(child, 'close')).toEqual([0, null])
  })
  it('go no further into memory than the answers are read', async () => {
    const child = spawn(process.execPath, ['dist/cli/bin.js', 'extract', '--stdin', 'ndjson', '--jobs', '1'])
    const line = `${JSON.stringify({ name: 'a', text: formOf(1) })}\n`
    let sent = 0
    // A pipe holds 64 KB, the program a few documents; a sender that met no resistance would send all.
    while (sent < 2000 && child.stdin.write(line)) sent += 1
    const drained = once(child.stdin, 'drain').then(() => 'drained')
    for (let i = 0; i < 2000; i++) child.stdin.write(line)
    const stuck = new Promise((resolve) => setTimeout(resolve, 1500, 'stuck'))
    expect(await Promise.race([drained, stuck])).toBe('stuck')
    child.kill('SIGKILL')
    await once(child, 'close')
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Result } from '../../../src/index.ts'
import { folderWith } from '../folder.ts'

const bin = 'dist/cli/bin.js'
const faulty = 'fixtures/linhu-water-2023/source.md'

function ziping(args: readonly string[], options: { input?: string | Uint8Array; env?: Record<string, string> } = {}) {
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...options.env }
  const done = spawnSync(process.execPath, [bin, ...args], { input: options.input ?? '', env, encoding: 'utf8' })
  return { code: done.status, stdout: done.stdout, stderr: done.stderr }
}

describe('ziping as a program', () => {
  it('is executable by itself', () => {
    expect(execFileSync(`./${bin}`, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
  it('ends with 0, 1 or 2', () => {
    expect(ziping(['audit', faulty, '--fail-on', 'never']).code).toBe(0)
    expect(ziping(['audit', faulty]).code).toBe(1)
    expect(ziping(['audit', 'missing.md']).code).toBe(2)
  })
  it('reads standard input', () => {
    const { code, stdout } = ziping(['extract', '-'], { input: '<table><tr><td>1</td></tr></table>' })
    expect(code).toBe(0)
    expect(Result.parse(JSON.parse(stdout)).source).toMatchObject({ name: '-', format: 'html' })
  })
  it('prints the schema that the library has, without loading it', () => {
    const { stdout } = ziping(['schema'])
    expect(stdout).toBe(execFileSync('cat', ['dist/result.schema.json'], { encoding: 'utf8' }))
  })
  it('reads forms of one’s own, refuses what is wrong in them, and drafts one from a sample', () => {
    const sample = 'test/forms-own/monitoring/spans.html'
    const { stdout } = ziping(['extract', sample, '--forms', 'test/forms-own/monitoring/form.yaml'])
    expect(Result.parse(JSON.parse(stdout)).reports[0]?.form.family).toBe('monitoring')
    const wrong = join(folderWith({ 'wrong.yaml': 'family: Mine\nname: 甲\n' }), 'wrong.yaml')
    expect(ziping(['extract', sample, '--forms', wrong])).toMatchObject({ code: 2, stdout: '' })
    expect(ziping(['extract', sample, '--forms', wrong]).stderr).toContain(
      `${wrong}:1:9: family: “Mine” cannot be a name`,
    )
    expect(ziping(['forms', '--draft', sample]).stdout).toContain('family: my-form')
    expect(ziping(['extract', sample, '--review']).stdout).toContain(sample)
    expect(JSON.parse(ziping(['schema', '--forms']).stdout).title).toBe('Form definitions of ziping')
  })
  it('compares two documents', () => {
    const { code, stdout } = ziping(['compare', faulty, faulty, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).pairs).toMatchObject([{ kind: 'conversions', findings: [] }])
  })
  it('takes a closed pipe for no error', () => {
    const paths = Array.from({ length: 40 }, () => faulty).map((path, i) => `${'./'.repeat(i)}${path}`)
    for (const command of [
      `extract fixtures ${paths.join(' ')}`,
      'schema',
      '--help',
      `audit ${faulty} --fail-on never`,
    ]) {
      const script = `node ${bin} ${command} | head -c 20 >/dev/null; echo "\${PIPESTATUS[0]}"`
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
      expect([stdout, stderr]).toEqual(['0\n', ''])
    }
  })
  it('gives the same bytes in every locale and time zone', () => {
    const places: Record<string, string>[] = [
      {},
      { LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' },
      { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/New_York' },
    ]
    const outputs = places.map((env) => ziping(['extract', 'fixtures'], { env }).stdout)
    expect(new Set(outputs).size).toBe(1)
  })
  it('answers 10 MB of pipes with a result and no stack', () => {
    const folder = folderWith({ 'pipes.md': `|a|b|\n|-|-|\n${'|'.repeat(10_000_000)}\n` })
    const { code, stdout, stderr } = ziping(['audit', join(folder, 'pipes.md')])
    expect(code).not.toBeNull()
    expect(stdout).toContain('pipes.md')
    expect(stderr).not.toMatch(/\n\s+at |Error:/)
  })
  it('answers what cannot be read with a line', () => {
    const folder = folderWith({
      'photo.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    })
    for (const [args, line] of [
      [['audit', 'missing.md'], 'missing.md: No such file. Check the path.\n'],
      [['audit', join(folder, 'photo.md')], /Not Markdown or HTML/],
      [['extract', faulty, '-o', `${faulty}/x.json`], /cannot be written \(E\w+\)/],
    ] as const) {
      const { code, stderr } = ziping(args)
      expect(code).toBe(2)
      if (typeof line === 'string') expect(stderr).toBe(line)
      else expect(stderr).toMatch(line)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
  })
})

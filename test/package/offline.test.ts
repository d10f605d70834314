import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const fixture = resolve('fixtures/linhu-water-2023/source.md')
const folder = mkdtempSync(join(tmpdir(), 'ziping-offline-'))
const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' })

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/pack-offline.js', folder])
  const [tarball = ''] = readdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  run('npm', 'install', '--offline', '--cache', join(folder, 'empty-cache'), `./${tarball}`)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package installed without a network', () => {
  it('audits a form', () => {
    const report = run('npx', '--offline', 'ziping', 'audit', fixture, '--fail-on', 'never', '--lang', 'en')
    expect(report).toContain('FUND-001')
  })
  it('can be imported', () => {
    const code = `import { extract } from 'ziping'
      const { reports } = await extract('# no form here')
      console.log(reports.length)`
    expect(run('node', '--input-type=module', '-e', code)).toBe('0\n')
  })
  it('gives its JSON Schema as a file', () => {
    const code = `import schema from 'ziping/result.schema.json' with { type: 'json' }
      console.log(schema.required.includes('reports'))`
    expect(run('node', '--no-warnings', '--input-type=module', '-e', code)).toBe('true\n')
  })
  it('brings types that a strict compiler accepts', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { audit, type CheckResult, extract, Result } from 'ziping'
       const result: Result = Result.parse(await extract('text', { name: 'a.md' }))
       const found: readonly CheckResult[] = result.reports.flatMap((report) => audit(report))
       const rate: number | null | undefined = result.reports[0]?.record.funds[0]?.completionRate
       export { found, rate }
       // @ts-expect-error: a path is not a document
       void extract(new URL('file:///a.md'))`,
    )
    const options = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'nodenext', '--types', '', 'use.ts']
    expect(run(process.execPath, resolve('node_modules/typescript/bin/tsc'), ...options)).toBe('')
  })
})

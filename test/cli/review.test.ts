import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from './folder.ts'
import { run } from './run.ts'

const faulty = 'fixtures/shiqiao-town-2022/source.md'

describe('living with findings', () => {
  it('counts no finding that the baseline knows, and says so', async () => {
    const file = join(folderWith({}), 'base.json')
    expect((await run(['audit', faulty, '-o', file])).code).toBe(1)
    const { code, stdout } = await run(['audit', faulty, '--baseline', file])
    expect(code).toBe(0)
    expect(stdout).toContain('No longer counted: 1')
    expect(stdout).toContain('0 errors  ·  0 warnings  ·  0 not judged  ·  6 hold  ·  1 suppressed')
    const sarif = JSON.parse((await run(['audit', faulty, '--baseline', file, '--format', 'sarif'])).stdout)
    const suppressed = sarif.runs[0].results.filter((one: object) => 'suppressions' in one)
    expect(suppressed).toMatchObject([
      { ruleId: 'FUND-003', locations: [{ physicalLocation: { region: { endColumn: 36 } } }] },
    ])
  })
  it('runs chosen checks alone', async () => {
    expect((await run(['audit', faulty, '--skip', 'fund-003'])).code).toBe(0)
    expect((await run(['audit', faulty, '--only', 'FUND-003'])).stdout).toContain('0 hold')
    expect((await run(['audit', faulty, '--only', 'FUND-999'])).stderr).toBe(
      'ziping: There is no check FUND-999. See ziping checks.\n',
    )
  })
  it('takes severities, the level and files from the configuration, the command line first', async () => {
    const folder = folderWith({
      'c.json': '{"severities": {"FUND-003": "warning"}, "failOn": "warning", "decisions": "d.json"}',
    })
    const report = JSON.parse((await run(['extract', faulty])).stdout).reports[0]
    const { fingerprint } = report.checks.find(({ outcome }: { outcome: string }) => outcome === 'fail')
    const decided = { findings: [{ fingerprint, verdict: 'confirmed', because: 'asked the office' }] }
    writeFileSync(join(folder, 'd.json'), JSON.stringify(decided))
    const { code, stdout } = await run(['audit', faulty, '--config', join(folder, 'c.json')])
    expect(code).toBe(1)
    expect(stdout).toContain('Warnings: 1')
    expect(stdout).toContain('confirmed: asked the office')
    expect((await run(['audit', faulty, '--config', join(folder, 'c.json'), '--fail-on', 'error'])).code).toBe(0)
  })
  it('names the key that is wrong', async () => {
    const file = join(folderWith({ 'c.json': '{"skip": ["FUND-999"]}' }), 'c.json')
    const { code, stderr } = await run(['audit', faulty, '--config', file])
    expect([code, stderr]).toEqual([2, expect.stringContaining('c.json: cannot be used (skip.0: ')])
    expect((await run(['audit', faulty, '--baseline', 'none.json'])).stderr).toContain(
      'none.json: cannot be used (ENOENT)',
    )
  })
  it('prints the JSON Schema of the configuration', async () => {
    expect(JSON.parse((await run(['schema', '--config'])).stdout).properties).toHaveProperty('severities')
  })
})

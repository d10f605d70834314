import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Result } from '../../src/schema/index.ts'
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
    expect(suppressed).toEqual([])
    const states = sarif.runs[0].results.map((one: { baselineState?: string }) => one.baselineState)
    expect(states.filter((state?: string) => state !== undefined)).toEqual(['unchanged'])
  })
  it('runs chosen checks alone', async () => {
    expect((await run(['audit', faulty, '--skip', 'fund-003'])).code).toBe(0)
    expect((await run(['audit', faulty, '--only', 'FUND-003'])).stdout).toContain('0 hold')
    expect((await run(['audit', faulty, '--only', 'FUND-999'])).stderr).toBe(
      'ziping: There is no check and no family FUND-999. See ziping checks and ziping forms.\n',
    )
  })
  it('runs chosen families of checks and forms alone', async () => {
    expect((await run(['audit', faulty, '--skip', 'fund'])).code).toBe(0)
    expect((await run(['audit', faulty, '--only', 'project'])).code).toBe(0)
    expect((await run(['audit', faulty, '--only', 'department-overall,FUND'])).code).toBe(1)
  })
  it('reckons with a corrected value, shows the printed one beside it, and leaves the record as it is', async () => {
    const folder = folderWith({})
    const { key } = JSON.parse((await run(['extract', faulty])).stdout).reports[0]
    const path = 'funds[|整体支出]/adjustmentRate'
    const value = { key, path, printed: '4.25%', correctedTo: '-4.25%', because: 'asked the office' }
    writeFileSync(join(folder, 'd.json'), JSON.stringify({ values: [value] }))
    const decided = ['audit', faulty, '--decisions', join(folder, 'd.json')]
    const { code, stdout, stderr } = await run(decided)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('  • funds[|整体支出]/adjustmentRate: 4.25% as printed, corrected to -4.25%')
    const json = await run([...decided, '--format', 'json'])
    const [report] = Result.parse(JSON.parse(json.stdout)).reports
    expect(report?.record.funds[0]?.adjustmentRate).toBe(0.0425)
    expect(report?.checks.find(({ check }) => check === 'FUND-003')).toMatchObject({ outcome: 'pass' })
    expect(json.stderr).toContain('1 values corrected')
    value.correctedTo = '-5%'
    writeFileSync(join(folder, 'd.json'), JSON.stringify({ values: [value] }))
    expect((await run(decided)).stdout).toContain(
      'reckoned with a corrected value: adjustment rate -5% (printed 4.25%)',
    )
  })
  it('marks findings of SARIF as new, unchanged or absent, and dismissed ones as suppressed', async () => {
    const folder = folderWith({})
    const base = JSON.parse((await run(['extract', faulty])).stdout)
    const [failed] = base.reports[0].checks.filter(({ outcome }: { outcome: string }) => outcome === 'fail')
    base.reports[0].checks = [{ ...failed, check: 'FUND-001', fingerprint: 'gone' }]
    writeFileSync(join(folder, 'base.json'), JSON.stringify(base))
    const dismissed = { fingerprint: failed.fingerprint, verdict: 'dismissed', because: 'agreed' }
    writeFileSync(join(folder, 'd.json'), JSON.stringify({ findings: [dismissed] }))
    const options = [
      '--baseline',
      join(folder, 'base.json'),
      '--decisions',
      join(folder, 'd.json'),
      '--format',
      'sarif',
    ]
    const { results } = JSON.parse((await run(['audit', faulty, ...options])).stdout).runs[0]
    const marked = results.filter((one: object) => 'baselineState' in one)
    expect(marked).toMatchObject([
      { ruleId: 'FUND-003', baselineState: 'new', suppressions: [{ kind: 'external', justification: 'agreed' }] },
      { ruleId: 'FUND-001', baselineState: 'absent', partialFingerprints: { 'zipingFinding/v1': 'gone' } },
    ])
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

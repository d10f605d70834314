import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { problem } from '../../src/schema/index.ts'
import { cellAt, failedRate, sampleResult } from '../report/sample.ts'
import { write } from './write.ts'

const long = '全年巡查发现的问题均已交办，由各镇街和河长办跟踪至销号，年底进行了回头看。'.repeat(8)

const full = sampleResult(
  {
    problems: [problem('unmapped-cells', { count: 2 }, { report: '0000000000000000-0', cells: [cellAt(4, 2)] })],
    ignoredTables: [{ table: 1, code: 'not-a-form', message: { zh: '', en: '' } }],
  },
  {
    checks: [
      failedRate({ severity: 'warning', message: { zh: long, en: long } }),
      failedRate({ outcome: 'unknown', severity: 'info', message: { zh: long, en: 'cannot be judged' } }),
      failedRate(),
    ],
    coverage: { cells: 14, labels: 6, values: 6, unmapped: [cellAt(5, 3), cellAt(6, 3)], joins: [] },
  },
)

describe('the text report', () => {
  it('shows head, errors, warnings, doubts, problems, leftovers and totals, in this order', async () => {
    const report = await write('text', [full])
    const parts = [
      'forms/a.md',
      '青山镇部门整体支出绩效自评表',
      'Errors: 1',
      'Warnings: 1',
      'Could not be judged: 1',
      'Problems of reading: 1',
      'Cells assigned to no field: 2',
      '1 other table',
      '1 error  ·  1 warning  ·  1 not judged  ·  0 hold  ·  1 form, 1 document',
    ]
    const places = parts.map((part) => report.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  it('lays the sum out as a table, numbers by their decimal points', async () => {
    expect(await write('text', [sampleResult()])).toContain(
      [
        '      executed amount             450.25  450.245 … 450.255  8:12',
        '      adjusted budget             500     499.5 … 500.5      7:12',
        '      should be                           89.9% … 90.2%',
        '      completion rate as printed   95%    94.5% … 95.5%      9:12',
        '  → Perhaps 90%',
        '    40 tried; chance of a lucky hit about 1 in 80',
      ].join('\n'),
    )
  })
  it.each(['zh', 'en'] as const)('keeps to 60, 80 and 100 columns (%s)', async (language) => {
    for (const width of [60, 80, 100]) {
      const report = await write('text', [full], { language, width })
      for (const line of report.trimEnd().split('\n').slice(0, -1)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })
  it('cuts long texts and shows that it did', async () => {
    expect(await write('text', [full])).toContain('…\n')
  })
  it('colours only when asked to', async () => {
    expect(await write('text', [full])).not.toContain('\u001b')
    expect(await write('text', [full], { color: true })).toContain('\u001b[31m')
  })
  it('says that a clean form is clean, and that a document without a form has none', async () => {
    expect(await write('text', [sampleResult({}, { checks: [] })])).toContain('No inconsistency found.')
    expect(await write('text', [sampleResult({ reports: [] })])).toContain('No self-evaluation form found.')
  })
  it('counts a document not read in full', async () => {
    const failed = sampleResult({ reports: [], problems: [problem('binary-input', { head: '%PDF' })] })
    const report = await write('text', [failed, failed])
    expect(report).toContain('✗ Not Markdown or HTML (it begins with %PDF).')
    expect(report.trimEnd().endsWith('0 forms, 2 documents  ·  2 not read in full')).toBe(true)
  })
})

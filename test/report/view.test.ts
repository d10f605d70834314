import { describe, expect, it } from 'vitest'
import { viewResult } from '../../src/report/index.ts'
import { problem } from '../../src/schema/index.ts'
import { cellAt, failedRate, nothingSaid, sampleReport, sampleResult } from './sample.ts'

const [errorView] = viewResult(sampleResult(), 'en').reports[0]?.errors ?? []

describe('the view of a finding', () => {
  it('names the check, the place of the stated figure and the sum to redo', () => {
    expect(errorView).toMatchObject({
      check: 'FUND-001',
      title: 'Budget completion rate',
      place: { name: 'forms/a.md', line: 9, character: 12 },
      message: '450.25 ÷ 500 = 90%; the form prints 95%',
    })
  })
  it('lists the operands, then what they come to, then what is printed', () => {
    expect(errorView?.figures.map(({ role, text, interval }) => [role, text, interval])).toEqual([
      ['operand', '450.25', '450.245 … 450.255'],
      ['operand', '500', '499.5 … 500.5'],
      ['computed', '', '89.9% … 90.2%'],
      ['printed', '95%', '94.5% … 95.5%'],
    ])
  })
  it('names the line of an operand where it is another line', () => {
    const other = failedRate({ operands: [{ at: '/funds/1/executed', text: '120', low: '119.5', high: '120.5' }] })
    const [view] = viewResult(sampleResult({}, { checks: [other] }), 'zh').reports[0]?.errors ?? []
    expect(errorView?.figures[0]).toMatchObject({ owner: '', label: 'executed amount' })
    expect(view?.figures[0]).toMatchObject({ owner: '其中：项目支出', label: '实际支出数' })
  })
  it('names the total line where the finding is about another', () => {
    const at = ['/funds/1/executed', '/funds/0/executed']
    const operands = [{ at: '/funds/0/executed', text: '100', low: '99.5', high: '100.5' }]
    const part = failedRate({ check: 'FUND-005', at, operands })
    const [view] = viewResult(sampleResult({}, { checks: [part] }), 'en').reports[0]?.errors ?? []
    expect(view?.figures[0]).toMatchObject({ owner: '整体支出', label: 'executed amount' })
  })
  it('knows where a cell ends once the text is at hand, also over line ends', () => {
    const source = `${'\n'.repeat(8)}<p>ab\n9</p>`
    const result = sampleResult()
    const at = result.reports[0]?.evidence['/funds/0/completionRate']
    at?.cells.splice(0, 1, { ...cellAt(9, 4), span: [11, 15] })
    expect(viewResult(result, 'en', source).reports[0]?.errors[0]?.place).toMatchObject({
      line: 9,
      character: 4,
      end: { line: 10, character: 2 },
    })
  })
  it('says the chance of an explanation in words', () => {
    expect(errorView?.explanations).toEqual([
      { text: 'Perhaps 90%', chance: '40 tried; chance of a lucky hit about 1 in 80' },
    ])
  })
  it('names the checks that share its cause', () => {
    const checks = [failedRate({ cause: 'c1' }), failedRate({ check: 'FUND-002', cause: 'c1' }), failedRate()]
    const views = viewResult(sampleResult({}, { checks }), 'en').reports[0]?.errors
    expect(views?.map(({ notes }) => notes)).toEqual([
      ['shares its cause with FUND-002'],
      ['shares its cause with FUND-001'],
      [],
    ])
  })
  it('points to the first leaf of an object that has no cell of its own', () => {
    const claim = failedRate({ at: ['/funds/1'], operands: [], stated: null, expected: null })
    const [view] = viewResult(sampleResult({}, { checks: [claim] }), 'en').reports[0]?.errors ?? []
    expect(view?.place).toMatchObject({ line: 8, character: 30 })
    expect(view?.figures).toEqual([])
  })
})

describe('the view of a result', () => {
  it('sorts findings by severity and tells unknown from pass', () => {
    const checks = [
      failedRate(),
      failedRate({ severity: 'warning' }),
      failedRate({ severity: 'info' }),
      failedRate({ outcome: 'pass', severity: 'info', basis: 'truncation' }),
      failedRate({ outcome: 'pass', severity: 'info', basis: 'rounding' }),
      failedRate({ outcome: 'unknown', severity: 'info', message: { zh: '缺少', en: 'missing' } }),
    ]
    const view = viewResult(sampleResult({}, { checks }), 'en')
    const [report] = view.reports
    expect([report?.errors, report?.warnings, report?.remarks].map((views) => views?.length)).toEqual([1, 1, 2])
    expect(report?.unknowns).toMatchObject([{ check: 'FUND-001', message: 'missing' }])
    expect(report?.held).toHaveLength(1)
    expect(view.totals).toMatchObject({ errors: 1, warnings: 1, unknown: 1, held: 2, forms: 1, failed: 0 })
  })
  it('keeps problems of a form with the form, those of the document apart', () => {
    const result = sampleResult({
      problems: [
        problem('unmapped-cells', { count: 1 }, { report: '0000000000000000-0', cells: [cellAt(4, 2, 7)] }),
        problem('no-table'),
      ],
    })
    const view = viewResult(result, 'en')
    expect(view.problems).toHaveLength(1)
    expect(view.reports[0]?.problems[0]?.places).toEqual([{ name: 'forms/a.md', line: 4, character: 2, page: 7 }])
  })
  it('counts a document with an error of its own as not read in full', () => {
    expect(viewResult(sampleResult({ problems: [problem('too-deep', { limit: 9 })] }), 'en').totals.failed).toBe(1)
    expect(viewResult(sampleResult({ problems: [problem('no-table')] }), 'en').totals.failed).toBe(0)
  })
  it('shows a family it does not know by its name', () => {
    const report = sampleReport({ form: { family: 'of-a-later-version', confidence: 0.5 } })
    expect(viewResult(sampleResult({ reports: [report] }), 'zh').reports[0]?.facts).toContain(
      'of-a-later-version（表式把握 50%）',
    )
  })
})

describe('the smallest repair in the view', () => {
  it('names each figure that alone could be the cause, its print and its place, and proves it', () => {
    const [repair] = viewResult(sampleResult(), 'en').reports[0]?.repairs ?? []
    expect(repair?.sets).toEqual([['/funds/0/completionRate'], ['/funds/0/executed'], ['/funds/0/adjustedBudget']])
    expect(repair?.groups.flat().map(({ name, text, place }) => [name, text, place?.line])).toEqual([
      ['completion rate', '95%', 9],
      ['executed amount', '450.25', 8],
      ['adjusted budget', '500', 7],
    ])
    expect(repair?.text).toBe(
      'Within their printed precision the figures cannot all be right; if only one is wrong, it is one of these 3',
    )
    expect(repair?.proof.zh).toContain('若只有一个数有误，则是以下 3 个之一')
  })
  it('is empty where nothing contradicts, where the check was not asked for, and where its findings no longer count', () => {
    const repairs = (report: object, review: Parameters<typeof viewResult>[3] = null) =>
      viewResult(sampleResult({}, report), 'en', null, review).reports[0]?.repairs
    expect(repairs({ evidence: {} })).toEqual([])
    expect(repairs({ checks: [failedRate({ check: 'META-001' })] })).toEqual([])
    const known = { ...nothingSaid, known: new Set(['f']) }
    expect(repairs({}, new Map([[sampleReport().id, known]]))).toEqual([])
    expect(repairs({})).toHaveLength(1)
  })
})

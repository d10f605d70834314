import { describe, expect, it } from 'vitest'
import { extract, Result } from '../src/index.ts'
import { invariants } from './invariants.ts'

// One invented form in the layout that puts amounts beside their labels, in the shapes that converters give it.

const GOAL = '建成绿道，改善沿河步行条件。'
const DONE = '绿道已建成，沿河步行条件改善。'
const PROBLEM = '部分路段排水不畅，雨后积水。'

/** The form as printed: rows of cells, `<` goes on from the left, `^` from above. */
const PRINTED: readonly (readonly string[])[] = [
  ['部门名称', '<', '白石镇绿化办公室', '<', '<', '<'],
  ['部门资金情况', '整体支出年度预算数', '560.40', '整体支出年初预算数', '540.40', '<'],
  ['^', '实际支出数', '532.38', '年度调整额', '20.00', '<'],
  ['^', '其中：一般公共预算', '500.38', '<', '<', '<'],
  ['^', '预算完成率', '95.00%', '预算调整率', '3.70%', '<'],
  ['年度整体目标', '年度整体目标', '<', '整体目标完成情况', '<', '<'],
  ['^', GOAL, '<', DONE, '<', '<'],
  ['年度关键指标', '关键指标', '预期实现值', '指标完成情况', '<', '<'],
  ['^', '绿道里程（公里）', '12', '13公里', '<', '<'],
  ['^', '验收合格率', '100%', '98%', '<', '<'],
  ['^', '群众满意度', '≥90%', '93.5%', '<', '<'],
  ['主要任务', '预期目标', '目标完成情况', '关键指标', '指标完成情况', '任务涉及资金'],
  ['沿河绿道建设', '建成绿道', '100%', '投入工时不少于800小时', '共860小时', '62.50'],
  ['^', '^', '^', '栽树不低于90棵', '栽树95棵', '^'],
  ['存在问题', PROBLEM, '<', '<', '<', '<'],
  ['改进措施', '疏通排水管道。', '<', '<', '<', '<'],
]

const ABOVE = '## 白石镇部门整体支出绩效自评表\n\n（2022年度）\n\n单位：万元\n\n'

/** The text that covers a place, and whether it begins there. */
function at(rows: typeof PRINTED, row: number, column: number): { text: string; begins: boolean } {
  const text = rows[row]?.[column] ?? ''
  if (text === '<') return { ...at(rows, row, column - 1), begins: false }
  if (text === '^') return { ...at(rows, row - 1, column), begins: false }
  return { text, begins: true }
}

function pipes(from: number, to: number, blank: boolean): string {
  const lines = PRINTED.slice(from, to).map((row, i) => {
    const texts = row.map((_, column) => {
      const { text, begins } = at(PRINTED, from + i, column)
      return begins || !blank ? text : ''
    })
    return `| ${texts.join(' | ')} |`
  })
  return `${[lines[0], '|---|---|---|---|---|---|', ...lines.slice(1)].join('\n')}\n`
}

function html(): string {
  const rows = PRINTED.map((row, r) => {
    const cells = row.flatMap((text, c) => {
      if (text === '<' || text === '^') return []
      const right = row.slice(c + 1).findIndex((next) => next !== '<')
      const colspan = right === -1 ? row.length - c : right + 1
      const down = PRINTED.slice(r + 1).findIndex((next) => next[c] !== '^')
      const rowspan = down === -1 ? PRINTED.length - r : down + 1
      return [`<td rowspan="${rowspan}" colspan=${colspan}>${text}</td>`]
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table border="1">${rows.join('\n')}</table>\n`
}

const whole = ABOVE + pipes(0, PRINTED.length, true)
const page = ABOVE.replace(/## (.*)/, '<h2>$1</h2>').replace(/^([（单].*)$/gm, '<p>$1</p>')

const shapes: [title: string, text: string][] = [
  ['with blanks in merged cells', whole],
  ['with the text repeated in merged cells', ABOVE + pipes(0, PRINTED.length, false)],
  ['as HTML with rowspan and colspan', `<!DOCTYPE html><html><body>${page}${html()}</body></html>`],
  ['as HTML inside Markdown', ABOVE + html()],
  ['with Windows line ends', whole.replaceAll('\n', '\r\n')],
  ['with a byte order mark', `\uFEFF${whole}`],
]

async function recordOf(text: string) {
  const { reports } = await extract(text, { name: 'form' })
  expect(reports).toHaveLength(1)
  return reports[0]?.record
}

describe('one form in every shape', async () => {
  const expected = await recordOf(whole)

  it('is read to its last figure', () => {
    expect(expected).toMatchObject({
      title: '白石镇部门整体支出绩效自评表',
      fiscalYear: 2022,
      moneyUnit: '万元',
      department: '白石镇绿化办公室',
      funds: [
        {
          label: '整体支出',
          source: 'total',
          approvedBudget: 540.4,
          adjustedBudget: 560.4,
          adjustment: 20,
          executed: 532.38,
          completionRate: 0.95,
          adjustmentRate: 0.037,
        },
        { label: '其中：一般公共预算', source: 'generalPublicBudget', executed: 500.38, adjustedBudget: null },
      ],
      goals: [{ term: null, expected: GOAL, adjusted: null, actual: DONE }],
      problems: PROBLEM,
      improvements: '疏通排水管道。',
    })
    expect(expected?.indicators.map(({ name, target, actual }) => [name, target?.text, actual?.text])).toEqual([
      ['绿道里程（公里）', '12', '13公里'],
      ['验收合格率', '100%', '98%'],
      ['群众满意度', '≥90%', '93.5%'],
    ])
    expect(expected?.tasks).toHaveLength(1)
    expect(expected?.tasks[0]).toMatchObject({
      name: '沿河绿道建设',
      goal: '建成绿道',
      completion: '100%',
      funds: 62.5,
      indicators: [
        { target: { comparator: '>=', values: [{ value: 800, unit: '小时' }] }, actual: { text: '共860小时' } },
        { target: { comparator: '>=', values: [{ value: 90, unit: '棵' }] }, actual: { text: '栽树95棵' } },
      ],
    })
  })

  it.each(shapes)('%s gives the same record', async (_, text) => {
    expect(await recordOf(text)).toEqual(expected)
  })

  it.each(shapes)('%s is valid, keeps the invariants, and is the same a second time', async (_, text) => {
    const result = await extract(text, { name: 'form' })
    expect(Result.parse(result)).toEqual(result)
    expect(JSON.stringify(await extract(text, { name: 'form' }))).toBe(JSON.stringify(result))
    const source = text.replace(/^\uFEFF/, '')
    expect(Object.values(invariants).flatMap((find) => find(result, source))).toEqual([])
    expect(result.reports[0]?.coverage.unmapped).toEqual([])
  })

  const rows = PRINTED.map((_, i) => i).slice(1)
  it.each(rows)('cut before row %i, it gives the same record', async (row) => {
    const cut = `${ABOVE + pipes(0, row, true)}\n${pipes(row, PRINTED.length, true)}`
    expect(await recordOf(cut)).toEqual(expected)
  })
})

/** Each case: a document nobody meant, and the problems it gives; none throws. */
const bad: [title: string, input: string | Uint8Array, problems: string[]][] = [
  ['an empty file', '', ['empty-document']],
  ['blanks alone', ' \n\t\n', ['empty-document']],
  ['text without a table', '# 某某局\n\n今年工作完成。\n', ['no-table']],
  ['a table that is no form', '| 姓名 | 电话 |\n|---|---|\n| 甲乙 | 1234567 |\n', []],
  [
    'a file of another format',
    new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 1, 2, 3]),
    ['binary-input'],
  ],
]

describe('bad input', () => {
  it.each(bad)('%s gives no form and says so', async (_, input, problems) => {
    const result = await extract(input)
    expect(Result.parse(result)).toEqual(result)
    expect(result.reports).toEqual([])
    expect(result.problems.map(({ code }) => code)).toEqual(problems)
  })

  it('a table that is no form is named among the ignored ones', async () => {
    const { ignoredTables } = await extract('| 姓名 | 电话 |\n|---|---|\n| 甲乙 | 1234567 |\n')
    expect(ignoredTables).toMatchObject([{ table: 0, code: 'not-a-form' }])
  })

  it('a form cut at any character is read as far as it goes', async () => {
    for (let end = 0; end < whole.length; end += 41) {
      const result = await extract(whole.slice(0, end))
      expect(Result.safeParse(result).success).toBe(true)
      expect(result.problems.filter(({ code }) => code === 'internal-error')).toEqual([])
      expect(invariants['counts every non-blank cell once']?.(result, whole.slice(0, end))).toEqual([])
    }
    const half = await extract(whole.slice(0, whole.indexOf('预算完成率')))
    expect(half.reports[0]?.record).toMatchObject({ funds: [{ executed: 532.38 }, { executed: 500.38 }] })
  })

  it('bytes that are not valid in their encoding are replaced and reported', async () => {
    const bytes = new TextEncoder().encode(whole)
    const broken = Uint8Array.from([...bytes.subarray(0, 90), 0xff, 0xfe, ...bytes.subarray(90)])
    const { problems, reports } = await extract(broken)
    expect(problems.map(({ code }) => code)).toContain('invalid-encoding')
    expect(reports).toHaveLength(1)
  })

  it('10 MB of pipes end in a problem, soon', async () => {
    const begin = performance.now()
    const { reports, problems } = await extract('|'.repeat(10_000_000))
    expect(reports).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
    expect((await extract('| a | b |\n'.repeat(300_000))).reports).toEqual([])
    expect(performance.now() - begin).toBeLessThan(20_000)
  }, 30_000)

  it('beyond the limits that the caller sets is not read, and says so', async () => {
    const codes = async (options: object) => (await extract(whole, options)).problems.map(({ code }) => code)
    expect(await codes({ maxBytes: 100 })).toEqual(['too-large'])
    expect(await codes({ maxCells: 10 })).toContain('too-many-cells')
  })

  it.each([[undefined], [null], [12], [{}], [['a']]])('%j is the caller’s mistake', async (input) => {
    const wrong = extract(input as unknown as string)
    await expect(wrong).rejects.toThrow(TypeError)
    await expect(wrong).rejects.toThrow(
      /Expected text or bytes, got .*\. Pass the content of the document, not its path\./,
    )
  })
})

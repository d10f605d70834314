import { describe, expect, it } from 'vitest'
import { type ComparisonKind, compareResults, comparisonTexts, findingsOf } from '../../src/compare/index.ts'
import { extract } from '../../src/extract.ts'
import { generateDocument } from '../generate/document.ts'
import { evaluation, type FormParts, targets, withRow } from './forms.ts'

async function compare(old: string, fresh: string, kind?: ComparisonKind) {
  return compareResults(await extract(old, { name: 'old.md' }), await extract(fresh, { name: 'new.md' }), { kind })
}

/** Codes and English texts of what is found. */
async function found(old: string, fresh: string): Promise<string[]> {
  return findingsOf(await compare(old, fresh)).map(({ code, message }) => `${code}: ${message.en}`)
}

/** Two years that share nothing but their promises. */
const earlier = evaluation({
  year: 2022,
  total: ['300.00', '300.00', '287.31'],
  done: '按计划完成。',
  indicators: plain(),
})
const later = (parts: FormParts = {}) =>
  evaluation({ year: 2023, total: ['300.00', '300.00', '291.94'], done: '全部完成。', indicators: plain(), ...parts })

function plain() {
  return withRow('坑槽修补面积', { actual: '完成' }).map(
    ([name, target, , weight]) => [name, target, '完成', weight] as const,
  )
}

describe('two years of one body', () => {
  it('are told by their fiscal years', async () => {
    const { pairs } = await compare(earlier, later())
    expect(pairs).toMatchObject([
      { kind: 'years', indicators: 5, old: { fiscalYear: 2022 }, new: { fiscalYear: 2023 } },
    ])
  })
  it('differ only by what was spent where nothing was dropped, eased or used again', async () => {
    expect(await found(earlier, later())).toEqual([
      'budget-changed: “年度资金总额”, executed amount: from 287.31 to 291.94 (+1.6%)',
    ])
  })
  it.each<readonly [string, FormParts, string]>([
    [
      'last year’s spending',
      { total: ['310.00', '310.00', '287.31'] },
      'amounts-reused: “年度资金总额”: executed amount the same in both years (287.31); perhaps last year’s figures were used again',
    ],
    [
      'a budget that moved',
      { total: ['360', '300.00', '291.94'] },
      'budget-changed: “年度资金总额”, approved budget: from 300.00 to 360 (+20.0%)',
    ],
    [
      'a unit of money that changed, the amounts being the same',
      { unit: '元', total: ['3000000.00', '3000000.00', '2919400.00'] },
      'money-unit-changed: The unit of money changed from 万元 to 元',
    ],
    [
      'an indicator dropped',
      { indicators: drop('养护里程') },
      'indicator-dropped: Indicator “养护里程” (≥100公里) is not in the new form',
    ],
    [
      'a target lowered',
      { indicators: change('养护里程', '≥99.9公里') },
      'target-lowered: Indicator “养护里程”: the target was lowered from ≥100公里 to ≥99.9公里',
    ],
    [
      'a ceiling lifted',
      { indicators: change('每公里养护成本', '≤28001元') },
      'target-lowered: Indicator “每公里养护成本”: the target was lowered from ≤2.8万元 to ≤28001元',
    ],
    [
      'a target raised',
      { indicators: change('工程验收合格率', '≥98.5%') },
      'target-raised: Indicator “工程验收合格率”: the target was raised from ≥98% to ≥98.5%',
    ],
    [
      'a floor turned into a ceiling',
      { indicators: change('养护里程', '≤100公里') },
      'target-changed: Indicator “养护里程”: the target changed from ≥100公里 to ≤100公里',
    ],
    [
      'a target in another unit',
      { indicators: change('养护里程', '≥100条') },
      'target-changed: Indicator “养护里程”: the target changed from ≥100公里 to ≥100条',
    ],
    [
      'an indicator under words in another order',
      { indicators: rename('坑槽修补面积', '修补坑槽面积') },
      'indicator-renamed: Indicator “坑槽修补面积” is called “修补坑槽面积” in the new form; they are compared as one',
    ],
    [
      'another project',
      { project: '校车安全运行' },
      'other-body: project: 农村道路养护 and 校车安全运行; the forms may not belong together',
    ],
    ['nothing in a short text', { done: '按计划完成。' }, ''],
  ])('show %s', async (_, parts, expected) => {
    const texts = (await found(earlier, later(parts))).filter((text) => !text.includes('to 291.94'))
    expect(texts.at(0) ?? '').toBe(expected)
  })
  it.each([
    ['the same target in another unit', '≤28000元'],
    ['the same target with more decimals', '≤2.80万元'],
  ])('do not differ by %s', async (_, target) => {
    const texts = await found(earlier, later({ indicators: change('每公里养护成本', target) }))
    expect(texts.filter((text) => text.startsWith('target'))).toEqual([])
  })
  it('show answers and texts printed again, where nobody would arrive at them twice', async () => {
    const comparison = await compare(evaluation({ year: 2022 }), evaluation({ year: 2023 }))
    expect(findingsOf(comparison).map(({ code, args }) => [code, args.name ?? args.field])).toEqual([
      ['amounts-reused', '年度资金总额'],
      ['answer-reused', '坑槽修补面积'],
      ['answer-reused', '沿线群众满意度'],
      ['text-reused', '/goals/0/actual'],
    ])
  })
})

describe('a target form and its self-evaluation', () => {
  it('are told by their families', async () => {
    expect((await compare(targets(), evaluation())).pairs).toMatchObject([
      { kind: 'targets', indicators: 5, findings: [] },
    ])
  })
  it('show what was left out, what was quietly eased, and another budget', async () => {
    const indicators = withRow('工程验收合格率', null).map((row) =>
      row[0] === '养护里程' ? (['养护里程', '≥80公里', '80公里', '20'] as const) : row,
    )
    expect(await found(targets({ total: ['320.5', '', ''] }), evaluation({ indicators }))).toEqual([
      'budget-differs: “年度资金总额”, approved budget: 320.5 in the target form, 312.50 in the self-evaluation',
      'target-lowered: Indicator “养护里程”: the target was lowered from ≥100公里 to ≥80公里',
      'indicator-missing: Indicator “工程验收合格率” (≥98%) of the target form was not evaluated',
    ])
  })
  it('do not differ by a budget rounded in one of them', async () => {
    expect(await found(targets({ total: ['312.5', '', ''] }), evaluation())).toEqual([])
  })
})

describe('two conversions of one document', () => {
  it('show each value that was read differently, with both places', async () => {
    const damaged = evaluation({
      indicators: withRow('坑槽修补面积', { actual: '5286.5平方米' }),
      project: '农村公路养护',
    })
    const [pair] = (await compare(evaluation(), damaged)).pairs
    expect(pair?.kind).toBe('conversions')
    expect(pair?.findings.map(({ code, message, severity }) => [code, severity, message.en])).toEqual([
      ['text-differs', 'info', 'project: worded differently, 农村道路养护 and 农村公路养护'],
      ['value-differs', 'warning', '坑槽修补面积 / actual: 5236.5平方米 and 5286.5平方米'],
    ])
    const place = { cell: { line: 14, character: 39 } }
    expect(pair?.findings[1]).toMatchObject({ old: [place], new: [place] })
  })
  it('show a row that only one of them has, once', async () => {
    const fewer = evaluation({ indicators: drop('养护里程') })
    expect((await found(evaluation(), fewer)).filter((text) => text.includes('养护里程'))).toHaveLength(1)
    expect((await found(fewer, evaluation())).filter((text) => text.includes('value-only-new'))).toHaveLength(1)
  })
  it('are the same where a document is compared with itself, whatever its shape', async () => {
    for (let i = 0; i < 12; i++) {
      const { text } = generateDocument(`compare ${i}`)
      const comparison = await compare(text, text)
      expect([findingsOf(comparison), comparison.onlyOld, comparison.onlyNew]).toEqual([[], [], []])
    }
  })
})

describe('documents of several forms', () => {
  it('are paired by body and project, whatever their order', async () => {
    const names = ['农村道路养护', '校车安全运行', '河道清淤整治']
    const page = (order: readonly number[], year: number) =>
      order.map((i) => evaluation({ project: names[i] ?? '', year })).join('\n')
    const { pairs, onlyOld, onlyNew } = await compare(page([0, 1, 2], 2022), page([2, 0], 2023))
    expect(pairs.map(({ old, new: fresh }) => [old.key, fresh.key])).toEqual([
      ['青禾县交通运输局|2022|河道清淤整治', '青禾县交通运输局|2023|河道清淤整治'],
      ['青禾县交通运输局|2022|农村道路养护', '青禾县交通运输局|2023|农村道路养护'],
    ])
    expect([onlyOld.map(({ key }) => key), onlyNew]).toEqual([['青禾县交通运输局|2022|校车安全运行'], []])
  })
})

describe('the texts of a comparison', () => {
  it('are there in both languages and use the same arguments', () => {
    for (const { zh, en } of Object.values(comparisonTexts)) {
      const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
      expect(names(zh)).toEqual(names(en))
    }
  })
  it('leave nothing unfilled', async () => {
    const pairs = [
      await compare(evaluation({ year: 2022 }), evaluation({ indicators: drop('养护里程') })),
      await compare(targets(), evaluation({ indicators: change('养护里程', '大部分路段') })),
      await compare(evaluation(), evaluation({ indicators: drop('养护里程'), goal: '完成养护。' })),
    ]
    const texts = pairs.flatMap(findingsOf).flatMap(({ message }) => [message.zh, message.en])
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((text) => /\{|undefined/.test(text))).toEqual([])
  })
})

function drop(name: string) {
  return plain().filter(([own]) => own !== name)
}

function change(name: string, target: string) {
  return plain().map(([own, old, actual, weight]) => [own, own === name ? target : old, actual, weight] as const)
}

function rename(name: string, to: string) {
  return plain().map(([own, ...rest]) => [own === name ? to : own, ...rest] as const)
}

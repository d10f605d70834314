import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/forms/index.ts'
import { createLexicon } from '../../src/match/lexicon.ts'
import { lexicon } from './tables.ts'

/** Each case: a printed label, the role it is looked up in, its field and how it was known. */
const labels: [printed: string, role: Role, found: string | null][] = [
  ['部门名称', 'head', 'department label-synonym'],
  ['实施单位', 'head', 'implementingUnit label-exact'],
  ['项目名称', 'head', 'project label-exact'],
  ['专项资金名称', 'head', 'project label-synonym'],
  ['预算完成率', 'amount', 'completionRate label-exact'],
  ['实际支出数', 'amount', 'executed label-exact'],
  ['全年执行数', 'amount', 'executed label-exact'],
  ['一级指标', 'indicator', 'category label-exact'],
  ['偏差原因分析及改进措施', 'indicator', 'deviation label-exact'],
  // As printed: spaces, colons, numbers, footnotes, units, what stands in brackets.
  ['部 门 名 称', 'head', 'department label-synonym'],
  ['部　门　名　称', 'head', 'department label-synonym'],
  ['部门\n名称', 'head', 'department label-synonym'],
  ['项目名称：', 'head', 'project label-exact'],
  ['项目名称:', 'head', 'project label-exact'],
  ['1.项目名称', 'head', 'project label-exact'],
  ['（一）项目名称', 'head', 'project label-exact'],
  ['★项目名称', 'head', 'project label-exact'],
  ['全年预算数（A）', 'amount', 'adjustedBudget label-exact'],
  ['全年执行数(B)', 'amount', 'executed label-exact'],
  ['执行率（B/A）', 'amount', 'completionRate label-exact'],
  ['执行率（B/A×100%）', 'amount', 'completionRate label-exact'],
  ['执行率(B/A', 'amount', 'completionRate label-exact'],
  ['年初预算数（万元）', 'amount', 'approvedBudget label-exact'],
  ['全年（调整）预算数', 'amount', 'adjustedBudget label-exact'],
  ['全年(调整)预算数', 'amount', 'adjustedBudget label-exact'],
  ['实施单位（盖章）', 'head', 'implementingUnit label-exact'],
  // Known by its end.
  ['某某区城市更新主管部门', 'head', 'department label-ending'],
  ['青山湖治理项目名称', 'head', 'project label-ending'],
  // Look-alikes.
  ['部门名称是某某局。', 'head', null],
  ['项目名称由单位自行确定，不得超过二十字', 'head', null],
  ['名称', 'head', null],
  ['执行', 'indicator', null],
  ['', 'head', null],
  ['12.50', 'amount', null],
  ['改进措施', 'amount', null],
]

describe('a printed label', () => {
  it.each(labels)('“%s” in the role of %s is %s', (printed, role, found) => {
    const hit = lexicon.hit(printed, role)
    expect(hit && `${hit.field} ${hit.reason}`).toBe(found)
  })

  it('may have several roles, one field in each', () => {
    const roles = lexicon.hits('年度总体目标').map(({ role, field }) => `${role} ${field}`)
    expect(roles).toEqual(expect.arrayContaining(['section goals', 'goal expected']))
    expect(new Set(roles).size).toBe(roles.length)
  })

  it('is no label when it is as long as a sentence', () => {
    expect(lexicon.hits('项目名称'.repeat(30))).toEqual([])
  })
})

const damaged: [title: string, printed: string, role: Role, taken: string[], field: string | null][] = [
  ['one wrong character', '偏差原囚分析', 'indicator', [], 'deviation'],
  ['a character too many', '全年执行数数', 'amount', [], 'executed'],
  ['two lost characters', '预算完率', 'amount', [], 'completionRate'],
  ['a field that has its column already for another field', '预算调整卒', 'amount', ['adjustmentRate'], 'adjustment'],
  ['no field left for its spelling', '偏差原囚分析', 'indicator', ['deviation'], null],
  ['two characters', '执行', 'amount', [], null],
  ['too many wrong characters', '全天执情数', 'amount', [], null],
  ['another word', '联系地址', 'amount', [], null],
]

describe('a damaged label', () => {
  it.each(damaged)('with %s is known where a label must stand, or not at all', (_, printed, role, taken, field) => {
    const hit = lexicon.nearest(printed, role, new Set(taken))
    expect(hit && [hit.field, hit.reason]).toEqual(field && [field, 'label-fuzzy'])
  })

  it.each([
    ['级预算单位名称', 'department'],
    ['目名称', 'project'],
    ['施单位', 'implementingUnit'],
    ['称', null],
    ['联系地址及邮编', null],
    ['湖名称', null],
  ])('that lost its first character, “%s”, stands for %s', (printed, field) => {
    expect(lexicon.beheaded(printed, 'head')?.field ?? null).toBe(field)
  })
})

describe('a vocabulary', () => {
  const own = createLexicon([
    { amount: { executed: ['花费{|数|金额}', '用掉的钱'] }, head: { project: ['*工程'] } },
    { amount: { weight: ['点数'] } },
  ])
  it.each<[string, Role, string | null]>([
    ['花费', 'amount', 'executed label-exact'],
    ['花费金额', 'amount', 'executed label-exact'],
    ['用掉的钱', 'amount', 'executed label-synonym'],
    ['花费数金额', 'amount', null],
    ['点数', 'amount', 'weight label-exact'],
    ['东湖绿道工程', 'head', 'project label-ending'],
    ['工程', 'head', null],
    ['东湖，绿道工程', 'head', null],
  ])('reads “%s” in the role of %s as %s', (printed, role, found) => {
    const hit = own.hit(printed, role)
    expect(hit && `${hit.field} ${hit.reason}`).toBe(found)
  })

  it('takes the characters of a label for themselves', () => {
    const marked = createLexicon([{ head: { project: ['a.c', 'd+'] } }])
    expect(['a.c', 'abc', 'd+', 'dd'].map((text) => marked.hit(text, 'head') !== null)).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

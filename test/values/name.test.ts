import { describe, expect, it } from 'vitest'
import { findBound, nameUnit, templateUnit } from '../../src/values/index.ts'

/** The phrase, its comparator and its values in one line. */
function line(name: string): string | null {
  const bound = findBound(name)
  if (bound === null) return null
  expect(name.slice(bound.start, bound.end).replace(/\s+/g, '')).toBe(bound.text.replace(/\s+/g, ''))
  const { comparator, values } = bound.quantity
  return `${bound.text} | ${comparator} ${values.map((v) => `${v.value} ${v.unit}`).join(', ')}`
}

describe('findBound', () => {
  it.each([
    ['每名护林员全年巡护不低于220天', '不低于220天 | >= 220 天'],
    ['组建一支不少于80人的巡查队伍，开展日常巡查。', '不少于80人 | >= 80 人'],
    ['随机调查服务对象满意度不低于92%', '不低于92% | >= 0.92 %'],
    ['群众满意度≥90%', '≥90% | >= 0.9 %'],
    ['群众满意度(≥90%)', '≥90% | >= 0.9 %'],
    ['投诉率不超过2‰', '不超过2‰ | <= 0.002 ‰'],
    ['服务满意率达95%以上', '95%以上 | >= 0.95 %'],
    ['办理时限在5个工作日以内', '5个工作日以内 | <= 5 个工作日'],
    ['医疗收入达到5亿元', '达到5亿元 | null 5 亿元'],
    ['年培训2-4次', '2-4次 | between 2 次, 4 次'],
    ['65岁以上老年人健康管理率不低于70%', '不低于70% | >= 0.7 %'],
    ['每场活动参与人数至少 30 人', '至少 30 人 | >= 30 人'],
    ['不少于百分之八十', '不少于百分之八十 | >= 0.8 %'],
  ])('finds in %j: %j', (name, expected) => expect(line(name)).toBe(expected))

  it.each([
    '指标1：培训人数(≥**人)',
    '受益人口数≥**人',
    '质量达标率100%',
    '65岁以上老年人健康管理率',
    '超过3个月未结案件清理率',
    '限额以上企业数量',
    '50万元以上项目公开招标率',
    '成本控制不超过预算',
    '2022年12月31日前完成率',
    '',
  ])('finds no bound in %j', (name) => expect(line(name)).toBe(null))
})

describe('nameUnit', () => {
  it.each([
    ['修建便道长度(公里)', '公里'],
    ['修建便道长度（公里）', '公里'],
    ['发放准确性(%)', '%'],
    ['发放准确性（％）', '%'],
    ['采伐监管(万立方米)', '万立方米'],
    ['补助标准(元/人·月)', '元/人·月'],
    ['投稿数 ( 篇 )', '篇'],
    ['覆盖范围（个）', '个'],
    ['项目成本（单位：万元）', '万元'],
    ['活动次数（场次）', '场次'],
    ['保险（单）', '单'],
    ['宣传牌等(年)', '年'],
    ['新增面积(㎡)', '㎡'],
    ['培训人次（人次/年）', '人次/年'],
  ])('%j is counted in %j', (name, unit) => expect(nameUnit(name)).toBe(unit))

  it.each([
    '培训人数(≥**人)',
    '足额保障率(参保率)',
    '发放(缴纳)覆盖率',
    '发放覆盖率(缴纳)',
    '长度公里',
    '拨付率(及时)',
    '(公里)长度',
    '安全（无事故）',
    '完成情况（是/否）',
    '',
    '（2021年）',
    '投入(A)',
    '资金（含结转）',
  ])('%j names no unit', (name) => expect(nameUnit(name)).toBe(null))
})

describe('templateUnit', () => {
  it.each([
    ['苗木成活率(≥**%)', '%'],
    ['受益人口数≥**人', '人'],
    ['补助标准（≤**元/株）', '元/株'],
    ['产值( ≥ ** 万元 )', '万元'],
    ['救助标准(<**元/户·年)', '元/户·年'],
  ])('%j asks for %j', (name, unit) => expect(templateUnit(name)).toBe(unit))

  it.each(['群众满意度(≥90%)', '修建便道长度(公里)', '按期完成率(≥**)', ''])('%j has no template phrase', (name) =>
    expect(templateUnit(name)).toBe(null),
  )
})

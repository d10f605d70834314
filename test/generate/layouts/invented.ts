import { fundLabels, goalLabels, indicatorLabels, tailLabels } from '../bank/labels.ts'
import { beside, type Draft, finish, label, labelled, type Section, single, stacked } from '../form.ts'
import type { Family } from '../page.ts'
import { type DrawnLine, drawLines, partSets, totals } from '../sections/fund-lines.ts'
import { type FundColumn, fundTable } from '../sections/funds.ts'
import { goalColumns } from '../sections/goals.ts'
import { type HeadField, headPair, type Pair, pairRows } from '../sections/head.ts'
import type { IndicatorColumn } from '../sections/indicator-options.ts'
import { fundPairs, fundsAcross } from '../sections/loose-funds.ts'
import { partitions } from '../sections/partitions.ts'
import { column, indicators } from '../sections/standard.ts'
import { surroundings } from '../surroundings.ts'
import { type DrawnUnit, drawTitlePlace, drawUnit, inUnit, type LayoutBuilder } from './common.ts'
import { tailSections } from './project-ministry.ts'

/** A form that no list of layouts holds: its sections in any order, columns permuted, headers of two levels, blocks side by side. */
const build =
  (family: Family): LayoutBuilder =>
  (draft) => {
    const { random } = draft
    const unit = drawUnit(draft, family)
    const head = pairRows(headRows(draft, family))
    const kind = random.int(1, 6)
    const made = random
      .shuffle([() => money(draft, unit, kind), () => goals(draft), () => results(draft, kind < 3 ? 100 : 90)])
      .map((make) => make())
    const tail = tailSections(draft)
    const { around, top } = surroundings(draft, { family, unit, place: drawTitlePlace(draft) })
    return finish(draft, family, 'invented', [...top, head, ...made, ...tail], around)
  }

export const inventedProject = build('project')
export const inventedDepartment = build('department-overall')

function headRows(draft: Draft, family: Family): Pair[][] {
  const { random } = draft
  const colon = random.chance(0.2)
  const needed: HeadField[] = family === 'project' ? ['project', 'department', 'implementingUnit'] : ['department']
  const spare: HeadField[] = random.some(['phone', 'year', 'other', 'other'], random.int(0, 3))
  const fields = random.shuffle([...needed, ...spare])
  const pairs = fields.map((field) => headPair(draft, field, family, colon))
  const rows: Pair[][] = []
  while (pairs.length > 0) rows.push(pairs.splice(0, random.int(1, 3)))
  return rows
}

/** A section under a vertical label to its left, or under a row that names it. */
function named(draft: Draft, name: string, section: Section): Section {
  if (draft.random.chance(0.7)) return labelled(label(draft, name, { vertical: true }), section)
  return stacked([single([label(draft, name, { grow: 1 })]), section])
}

/** Kinds 1 and 2 print no points. */
function money(draft: Draft, unit: DrawnUnit, kind: number): Section {
  const { random } = draft
  const name = inUnit(draft, random.pick(fundLabels.section), unit)
  const plan = {
    total: random.pick(totals),
    parts: random.pick([partSets.ministry, partSets.sichuan, partSets.own, partSets.nested, partSets.budgets]),
    whereof: random.chance(0.7),
    colons: random.chance(0.3),
  }
  switch (kind) {
    case 1:
      return labelled({ ...label(draft, name), targets: [] }, fundPairs(draft, name))
    case 2:
      return named(
        draft,
        name,
        fundsAcross(draft, { ...plan, parts: random.pick([partSets.own, partSets.thisYear, partSets.central]) }),
      )
    case 3: {
      const alone = { ...plan, parts: [] }
      const drawn = drawLines(draft, alone)
      return labelled(
        label(draft, name, { vertical: true }),
        stacked([
          fundTable(draft, { ...tableOptions(draft), lines: alone, drawn }),
          partitions(draft, (drawn[0] as DrawnLine).amounts),
        ]),
      )
    }
    default:
      return named(draft, name, fundTable(draft, { ...tableOptions(draft), lines: plan }))
  }
}

function tableOptions(draft: Draft) {
  const { random } = draft
  const amounts: FundColumn[] = (['approvedBudget', 'adjustedBudget', 'executed'] as const).map((field) => ({
    field,
    label: random.pick(fundLabels[field]),
  }))
  const points: FundColumn[] = random.shuffle([
    { field: 'completionRate', label: random.pick(['执行率', '预算执行率', '执行率（B/A）']) } as const,
    { field: 'weight', label: random.pick(fundLabels.weight) } as const,
    { field: 'score', label: random.pick(fundLabels.score) } as const,
  ])
  const over = random.chance(0.3)
    ? {
        over: [
          [random.pick(['预算及执行', '金额', '资金数']), 3],
          ['评分', 3],
        ] as const,
      }
    : {}
  return {
    columns: [...amounts, ...points],
    corner: random.pick(['', '资金来源', '项目']),
    weight: 10,
    parts: random.pick(['blank', 'mark'] as const),
    rates: random.pick(['total', 'all'] as const),
    percentSign: true,
    ...over,
  }
}

function goals(draft: Draft): Section {
  const { random } = draft
  const columns = random.pick([
    ['expected', 'actual'],
    ['expected', 'actual'],
    ['expected', 'adjusted', 'actual'],
  ] as const)
  return named(draft, random.pick(goalLabels.section), goalColumns(draft, columns))
}

function results(draft: Draft, points: number): Section {
  const { random } = draft
  const keys = random.pick([
    ['category', 'type', 'name'],
    ['category', 'type', 'name'],
    ['type', 'name'],
    ['name'],
  ] as const)
  const asked: IndicatorColumn[] = random.pick([
    [column(draft, 'target')],
    [column(draft, 'target')],
    [column(draft, 'comparator'), { field: 'target', label: '指标值' } as const, column(draft, 'unit')],
    [column(draft, 'unit'), column(draft, 'target')],
    [column(draft, 'target'), column(draft, 'unit')],
  ])
  const scores = random.shuffle([column(draft, 'weight'), column(draft, 'score')])
  const blocks: IndicatorColumn[][] = random.shuffle([[...asked, column(draft, 'actual')], scores])
  const list = [
    ...keys.map((field) => column(draft, field)),
    ...blocks.flat(),
    ...(random.chance(0.7) ? [column(draft, 'deviation')] : []),
  ]
  const grouped = random.chance(0.25)
  const over: [string, number][] = [
    ...keys.map((): [string, number] => ['', 1]),
    ...blocks.map((block): [string, number] => [block === scores ? '评分情况' : '完成情况', block.length]),
  ]
  const name = random.pick(indicatorLabels.section)
  if (random.chance(0.12)) {
    const half = () =>
      indicators(draft, [column(draft, 'name'), column(draft, 'target'), column(draft, 'actual')], { perType: [1, 1] })
    return named(draft, name, beside(half(), half()))
  }
  return named(
    draft,
    name,
    indicators(draft, list, {
      points,
      ...(grouped ? { over } : {}),
      weightsInLabels: random.pick(['none', 'category']),
      total: random.chance(0.6) ? random.pick(tailLabels.total) : null,
    }),
  )
}

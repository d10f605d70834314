import type { FundSource } from '../../../src/schema/index.ts'
import type { Draft } from '../form.ts'
import type { Scaled } from '../printed.ts'

export interface PlannedLine {
  readonly label: string
  readonly source: FundSource
  readonly children?: readonly PlannedLine[]
}

/** A total and the parts that add up to it. */
export interface LinePlan {
  readonly total: string
  readonly parts: readonly PlannedLine[]
  /** Where 其中 is printed: before the first part, or nowhere. */
  readonly whereof: boolean
  /** The total and its parts end with a colon. */
  readonly colons: boolean
  /** Keeps one column: the amounts a target form asks for. */
  readonly askedOnly?: boolean
}

export interface Amounts {
  readonly approvedBudget: Scaled
  readonly adjustedBudget: Scaled
  readonly executed: Scaled
}

/** A line with its figures, all of one number of decimals. `printed` is its label cell, `label` what the record keeps. */
export interface DrawnLine {
  readonly label: string
  readonly printed: string
  readonly source: FundSource
  readonly group: string | null
  readonly amounts: Amounts
  /** How a line without money is printed; false for a line with money, or one that prints 0. */
  readonly zero: 'blank' | 'mark' | false
  readonly mark: string
}

/** Draws figures for the parts and adds them up: total first, then the parts in printed order. */
export function drawLines(draft: Draft, plan: LinePlan): DrawnLine[] {
  const { random, style } = draft
  const size = random.int(2, 5)
  const empty = random.pick(['blank', 'blank', 'mark', false] as const)
  const mark = random.pick(['-', '—', '/', '无'])
  const drawn: DrawnLine[] = []
  const draw = (line: PlannedLine, first: boolean, group: string | null): Amounts => {
    const printedLabel = (plan.whereof && first ? `其中${style.colon}` : '') + line.label
    const at = drawn.length
    const own = {
      label: printedLabel,
      printed: printedLabel + (plan.colons ? style.colon : ''),
      source: line.source,
      group,
      mark,
    }
    if (line.children !== undefined) {
      drawn.push({ ...own, amounts: nought(style.decimals), zero: false })
      const amounts = sum(
        line.children.map((child, i) => draw(child, i === 0, printedLabel)),
        style.decimals,
      )
      drawn[at] = { ...own, amounts, zero: false }
      return amounts
    }
    const isEmpty = !first && random.chance(0.45)
    const amounts = isEmpty ? nought(style.decimals) : drawAmounts(draft, size, plan.askedOnly ?? false)
    drawn.push({ ...own, amounts, zero: isEmpty ? empty : false })
    return amounts
  }
  const parts = plan.parts.map((part, i) => draw(part, i === 0, null))
  const total: DrawnLine = {
    label: plan.total,
    printed: plan.total + (plan.colons ? style.colon : ''),
    source: 'total',
    group: null,
    amounts: parts.length === 0 ? drawAmounts(draft, size, plan.askedOnly ?? false) : sum(parts, style.decimals),
    zero: false,
    mark,
  }
  return [total, ...drawn]
}

function drawAmounts({ random, style }: Draft, size: number, asked: boolean): Amounts {
  const decimals = style.decimals
  const units =
    BigInt(random.int(10 ** (size - 1), 10 ** size - 1)) * 10n ** BigInt(decimals) +
    BigInt(random.int(0, 10 ** decimals - 1))
  const adjusted = asked || random.chance(0.4) ? units : (units * BigInt(random.int(70, 140))) / 100n
  const executed = random.chance(0.45) ? adjusted : (adjusted * BigInt(random.int(600, 1000))) / 1000n
  return {
    approvedBudget: { units, decimals },
    adjustedBudget: { units: adjusted, decimals },
    executed: { units: executed, decimals },
  }
}

function nought(decimals: number): Amounts {
  const zero = { units: 0n, decimals }
  return { approvedBudget: zero, adjustedBudget: zero, executed: zero }
}

function sum(list: readonly Amounts[], decimals: number): Amounts {
  const add = (field: keyof Amounts) => ({
    units: list.reduce((total, amounts) => total + amounts[field].units, 0n),
    decimals,
  })
  return { approvedBudget: add('approvedBudget'), adjustedBudget: add('adjustedBudget'), executed: add('executed') }
}

/** Ways in which offices divide the total. */
export const partSets = {
  ministry: [
    { label: '当年财政拨款', source: 'fiscal' },
    { label: '上年结转资金', source: 'carryover' },
    { label: '其他资金', source: 'other' },
  ],
  thisYear: [
    { label: '本年财政拨款', source: 'fiscal' },
    { label: '其他资金', source: 'other' },
  ],
  sichuan: [
    { label: '财政资金', source: 'fiscal' },
    { label: '财政专户管理资金', source: 'fiscalAccount' },
    { label: '单位资金', source: 'unit' },
    { label: '其他资金', source: 'other' },
  ],
  levels: [
    { label: '中央资金', source: 'central' },
    { label: '省级资金', source: 'provincial' },
    { label: '市级资金', source: 'municipal' },
    { label: '县级资金', source: 'county' },
    { label: '其他资金', source: 'other' },
  ],
  numbered: [
    { label: '1.中央资金', source: 'central' },
    { label: '2.市级资金', source: 'municipal' },
    { label: '3.区级资金', source: 'county' },
    { label: '4.其他资金', source: 'other' },
  ],
  central: [
    { label: '中央财政资金', source: 'central' },
    { label: '地方财政资金', source: 'local' },
    { label: '其他资金', source: 'other' },
  ],
  subsidy: [
    { label: '中央补助', source: 'central' },
    { label: '地方资金', source: 'local' },
    { label: '其他资金', source: 'other' },
  ],
  region: [
    { label: '中央财政资金', source: 'central' },
    { label: '自治区财政资金', source: 'provincial' },
    { label: '盟市财政资金', source: 'municipal' },
    { label: '旗县财政资金', source: 'county' },
    { label: '其他资金（包括以前年度结转资金）', source: 'other' },
  ],
  budgets: [
    { label: '一般公共预算', source: 'generalPublicBudget' },
    { label: '政府性基金预算', source: 'governmentFund' },
    { label: '国有资本经营预算', source: 'stateCapital' },
    { label: '其他资金', source: 'other' },
  ],
  spending: [
    { label: '基本支出', source: 'basic' },
    { label: '项目支出', source: 'project' },
  ],
  nested: [
    {
      label: '1.财政拨款',
      source: 'fiscal',
      children: [
        { label: '一般公共预算', source: 'generalPublicBudget' },
        { label: '政府性基金预算', source: 'governmentFund' },
      ],
    },
    { label: '2.其他资金', source: 'other' },
  ],
  own: [
    { label: '财政拨款', source: 'fiscal' },
    { label: '自有资金', source: 'unit' },
    { label: '其他资金', source: 'other' },
  ],
} as const satisfies Record<string, readonly PlannedLine[]>

export const totals = [
  '年度资金总额',
  '年度资金总额',
  '年度资金总额',
  '资金总额',
  '年度总金额',
  '总额',
  '项目资金总额',
] as const

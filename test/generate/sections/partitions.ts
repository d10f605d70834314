import type { FundLine } from '../../../src/schema/index.ts'
import { emptyFundLine } from '../empty.ts'
import { beside, type Cell, type Draft, label, type Section, type Target, valueCell } from '../form.ts'
import { decimal, type Scaled, trimmed } from '../printed.ts'
import { columnSpans, inColumns } from './columns.ts'
import type { Amounts } from './fund-lines.ts'

type Amount = 'approvedBudget' | 'adjustedBudget' | 'executed'

const byIncome: readonly (readonly [string, FundLine['source']])[] = [
  ['一般公共预算', 'generalPublicBudget'],
  ['政府性基金拨款', 'governmentFund'],
  ['纳入专户管理的非税收入拨款', 'fiscalAccount'],
  ['其他资金', 'other'],
]
const bySpending: readonly (readonly [string, FundLine['source']])[] = [
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
]

/**
 * Two partitions of one total side by side, figures inside the label cells: 其中：基本支出：2299.98. They belong to the
 * amount that they add up to, to 全年预算数 where two do.
 */
export function partitions(draft: Draft, total: Amounts): Section {
  const field = draft.random.pick(['approvedBudget', 'adjustedBudget', 'executed'] as const)
  const sum = total[field]
  const same = (['approvedBudget', 'adjustedBudget', 'executed'] as const).filter(
    (other) => total[other].units === sum.units,
  )
  const taken: Amount = same.length > 1 ? 'adjustedBudget' : field
  const columns = [
    block(draft, '按收入性质分', byIncome, sum, taken),
    block(draft, '按支出性质分', bySpending, sum, taken),
  ] as const
  return beside(columns[0], columns[1])
}

function block(
  draft: Draft,
  name: string,
  parts: readonly (readonly [string, FundLine['source']])[],
  sum: Scaled,
  field: Amount,
): Section {
  const { random, style, record } = draft
  const share = random.chance(0.4) ? sum.units : (sum.units * BigInt(random.int(400, 990))) / 1000n
  const units = parts.map((_, i) => (i === 0 ? share : i === 1 ? sum.units - share : 0n))
  const print = (amount: bigint) => {
    const text = decimal({ units: amount, decimals: sum.decimals })
    return style.trimZeros ? trimmed(text) : text
  }
  const make = (text: string, source: FundLine['source'], amount: bigint | null): Cell => {
    const line = emptyFundLine(text, source)
    record.funds.push(line)
    line.group = source === 'total' ? null : name
    if (source === 'total') draft.accepts.set([line, 'group'], [null, name])
    const targets: Target[] = [
      [line, 'label'],
      [line, field],
    ]
    if (amount === null) return label(draft, text + style.colon, { grow: 1 })
    const printed = print(amount)
    line[field] = Number(printed)
    return valueCell(`${text}${style.colon}${printed}`, targets, { grow: 1 })
  }
  const cells = [
    make(name, 'total', sum.units),
    ...parts.map(([text, source], i) =>
      make(i === 0 ? `其中${style.colon}${text}` : text, source, units[i] === 0n ? null : (units[i] ?? null)),
    ),
  ]
  return { min: 2, rows: (width) => cells.map((cell) => inColumns([cell], columnSpans(width, [1]))) }
}

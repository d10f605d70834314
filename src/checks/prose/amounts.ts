import type { Report } from '../../schema/index.ts'
import { asMoneyUnit, fold, moneyFactor } from '../../values/index.ts'
import { passagesOf, type Spoken } from './passages.ts'

/** An amount that a text gives for the form as a whole, and the columns it can be found in. */
export interface SpokenAmount {
  readonly figure: Spoken
  readonly fields: readonly ('approvedBudget' | 'adjustedBudget' | 'executed')[]
  /** Powers of ten from its unit to the unit of the form. */
  readonly shift: number
}

const TOTAL = '(?:为|共|共计|合计|总计|计|达|达到|约)?$'
const KINDS: readonly (readonly [RegExp, SpokenAmount['fields']])[] = [
  [new RegExp(`年初(?:批复|安排)?预算(?:资金|数|总额|金额)?${TOTAL}`), ['approvedBudget']],
  [new RegExp(`(?:全年|调整后|调整)预算(?:资金|数|总额|金额)?${TOTAL}`), ['adjustedBudget']],
  [
    new RegExp(
      `(?:实际支出|支出合计|支出总额|总支出|执行数|实际使用资金|完成支出|完成预算资金)(?:资金|数|额|金额)?${TOTAL}`,
    ),
    ['executed'],
  ],
  [new RegExp(`(?:预算|预算资金|预算总额|预算安排|预算数)${TOTAL}`), ['approvedBudget', 'adjustedBudget']],
]

/** A text with more figures is a list of something else. */
const MOST = 500

/** Words that speak of the whole and of nothing else; what is left of a lead is a part, or another body. */
const WHOLE =
  /^(?:本|该|我|项目|部门|单位|局|中心|年度|年|全年|整体|共|总|合计|累计|计划|申请|安排|下达|财政|资金|的|\d{4})*$/

/** Amounts of the whole form that its goals, conclusions and notes repeat: 本项目申请预算资金90万元. */
export function spokenAmounts(record: Report): SpokenAmount[] {
  const { moneyUnit } = record
  if (moneyUnit === null) return []
  const passages = passagesOf(record).filter(({ at }) => !at.startsWith('/indicators') && !at.includes('/indicators/'))
  return passages
    .flatMap(({ figures }) => figures)
    .slice(0, MOST)
    .flatMap((figure) => {
      const unit = asMoneyUnit(figure.number.unit)
      if (unit === null || figure.comparator !== null) return []
      const lead = fold(figure.lead)
      const found = KINDS.find(([pattern]) => pattern.test(lead))
      if (found === undefined) return []
      const [pattern, fields] = found
      const subject = lead.slice(0, pattern.exec(lead)?.index ?? 0)
      return WHOLE.test(subject) ? [{ figure, fields, shift: moneyFactor(unit, moneyUnit) }] : []
    })
}

import { norm, product, type Relation, type Term } from '../../relations/index.ts'
import { kindOf } from '../units.ts'
import { inBaseUnit, type Passage, type Spoken } from './passages.ts'

/** 每天工作8小时，每月21天，全年2016小时; 每人500元，120人共6万元: a rate, how often it applies, and what it comes to. */
export function productsIn({ sentences }: Passage): Relation[] {
  return sentences.flatMap((figures) => [...workingTime(figures), ...unitPrice(figures)])
}

const MONTHS = norm('12')

function workingTime(figures: readonly Spoken[]): Relation[] {
  const family = ({ number }: Spoken) => kindOf(number)?.family
  const daily = figures.findIndex((figure) => /每[天日][^每]{0,8}$/.test(figure.lead) && family(figure) === 'hour')
  const monthly = figures.findIndex(
    (figure, i) => i > daily && /每个?月[^每]{0,8}$/.test(figure.lead) && family(figure) === 'day',
  )
  const [hours, days] = [figures[daily], figures[monthly]]
  const result = figures.find((figure, i) => i > monthly && family(figure) === 'hour' && !figure.norm)
  if (daily === -1 || monthly === -1 || hours === undefined || days === undefined || result === undefined) return []
  const perYear = /(?:每年|全年|一年|年度?)[^月]{0,6}$/.test(result.lead)
  const perMonth = /每个?月[^年]{0,6}$/.test(result.lead)
  if (!perYear && !perMonth) return []
  // Hours of a day and days of a month are rules, not measurements.
  const factors = [hours, days].map((figure): Term => ({ ...inBaseUnit(figure), taken: 'exact' }))
  const args = { claim: [hours, days, result].map(said).join('，') }
  return [product(perYear ? [...factors, MONTHS] : factors, inBaseUnit(result), { args })]
}

const COMES_TO =
  /(?:共计?|合计|总计|小计|累计|计|总额)(?:发放|支付|补助|补贴|兑付|支出|需要?|使用|金额|资金|费用|为|人民币)*$/

function unitPrice(figures: readonly Spoken[]): Relation[] {
  const money = figures.filter(({ number }) => kindOf(number)?.dimension === 'money')
  const [price, total, more] = money
  if (price === undefined || total === undefined || more !== undefined || !COMES_TO.test(total.lead)) return []
  const unit = pricedUnit(price)
  if (unit === null || price.comparator !== null || total.comparator !== null) return []
  const counts = figures.filter(({ number, start }) => number.unit === unit && start < total.start)
  const [count, another] = counts
  if (count === undefined || another !== undefined || count.comparator !== null) return []
  const stray = figures.some((figure) => figure.start < total.start && figure !== price && figure !== count)
  if (stray) return []
  const args = { claim: [price, count, total].map(said).join('，') }
  return [product([inBaseUnit(price), inBaseUnit(count)], inBaseUnit(total), { args })]
}

/** 每人500元 and 500元/人 are priced by 人. */
function pricedUnit({ number, lead, tail }: Spoken): string | null {
  const slash = number.unit?.indexOf('/') ?? -1
  if (slash > 0) return number.unit?.slice(slash + 1) ?? null
  if (/^[/每]/.test(tail)) return null
  return /每([人户名台套个次场亩吨平方米]{1,3})[^每]{0,6}$/.exec(lead)?.[1] ?? null
}

function said({ lead, number }: Spoken): string {
  return `${lead}${number.text}${number.unit ?? ''}`
}

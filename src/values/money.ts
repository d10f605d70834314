import type { MoneyUnit } from '../schema/index.ts'
import { narrow } from './fold.ts'

const POWER: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 }
const UNIT = '(?:人民币)?(百万元|千元|万元|亿元|元)(?![/每·*件素])'
const PLACES = [
  new RegExp(`(?:单位|币种|金额)(?:\\([^()]{0,8}\\))?[:为]?${UNIT}`),
  new RegExp(`\\((?:单位|金额)?:?${UNIT}[^()]{0,16}\\)`),
  /\((?:单位:?)?([万亿])\)/,
  new RegExp(`^${UNIT}$|以${UNIT}为单位|[一-鿿)]/?${UNIT}$`),
]

/** The money unit that a text near a form or a label prints: 单位：万元, 项目资金（万元）, 金额单位:元. Null when it prints none that exists (万兀). */
export function readMoneyUnit(text: string): MoneyUnit | null {
  if (text.length > 200) return null
  const s = narrow(text).replace(/\s/g, '')
  for (const pattern of PLACES) {
    const found = pattern.exec(s)
    const unit = asMoneyUnit(found?.slice(1).find((group) => group !== undefined) ?? null)
    if (unit !== null) return unit
  }
  return null
}

/** The money unit that a figure's printed unit stands for (万 is 万元), or null. */
export function asMoneyUnit(unit: string | null): MoneyUnit | null {
  const full = unit === '万' || unit === '亿' ? `${unit}元` : (unit ?? '')
  return isMoneyUnit(full) ? full : null
}

/** The power of ten by which an amount in `from` is multiplied to stand in `to`: 元 to 万元 is -4. */
export function moneyFactor(from: MoneyUnit, to: MoneyUnit): number {
  return POWER[from] - POWER[to]
}

function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(POWER, text)
}

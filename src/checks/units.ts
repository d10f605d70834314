import type { PrintedNumber } from '../schema/index.ts'

/** What a unit measures, and its size in powers of ten of the family's base unit. Units of two families cannot be converted. */
export interface UnitKind {
  readonly dimension: 'share' | 'money' | 'count' | 'time' | 'length' | 'area' | 'volume' | 'mass' | 'power' | 'other'
  /** Units of one family differ by powers of ten alone, or not at all. */
  readonly family: string
  readonly power: number
}

/** Families by dimension: words of one size after a colon, larger by a power of ten where it says so. */
const FAMILIES: readonly (readonly [UnitKind['dimension'], string, Readonly<Record<number, string>>])[] = [
  ['share', '%', { 0: '% ‰ ‱ 成' }],
  ['money', '元', { 0: '元 圆 块钱 人民币 人民币元', 3: '千元', 4: '万元 万', 6: '百万元', 8: '亿元 亿' }],
  ['count', 'people', { 0: '人 名 位 人员 个人 学生 教师' }],
  ['count', 'visits', { 0: '人次 人日 人天 人份 人时' }],
  ['count', 'households', { 0: '户 家庭 个家庭' }],
  ['count', 'times', { 0: '次 场 场次 期 期次 班次 批 批次 轮 轮次 届 届次 回 回次 趟 遍 频次 课次' }],
  ['time', 'minute', { 0: '分钟' }],
  ['time', 'hour', { 0: '小时 学时 课时 个小时 个学时 个课时' }],
  ['time', 'day', { 0: '天 日 工作日 自然日 日历天 日历日 个工作日 个自然日 个日历天' }],
  ['time', 'week', { 0: '周 星期 个星期' }],
  ['time', 'month', { 0: '月 个月' }],
  ['time', 'year', { 0: '年 年度 个年度' }],
  ['length', 'metre', { '-3': '毫米 mm', '-2': '厘米 cm', 0: '米 m 延米 延长米', 3: '公里 千米 km ㎞ 华里' }],
  ['area', 'square metre', { 0: '平方米 平米 平方 m² m2 ㎡', 4: '公顷 ha', 6: '平方公里 平方千米 km² km2' }],
  ['area', 'mu', { 0: '亩 亩次' }],
  ['volume', 'cubic metre', { 0: '立方米 立方 方 m³ m3 ㎥' }],
  ['volume', 'litre', { '-3': '毫升 ml mL', 0: '升 L l' }],
  ['mass', 'kilogram', { '-3': '克 g', 0: '公斤 千克 kg ㎏', 3: '吨 公吨 t' }],
  ['mass', 'jin', { 0: '斤 市斤' }],
  ['power', 'kilowatt', { '-3': '瓦', 0: '千瓦 kW KW kw', 3: '兆瓦 MW' }],
]

const KINDS = new Map<string, UnitKind>(
  FAMILIES.flatMap(([dimension, family, sizes]) =>
    Object.entries(sizes).flatMap(([power, words]) =>
      words.split(' ').map((word) => [word, { dimension, family, power: Number(power) }] as const),
    ),
  ),
)

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
]

/** The kind of a printed unit; null for none. Measure words of no list (篇, 座, 家) count things; what holds a slash is a rate of its own. */
export function unitKind(unit: string | null): UnitKind | null {
  if (unit === null) return null
  const known = KINDS.get(unit)
  if (known !== undefined) return known
  const slash = unit.search(/[/每]/)
  if (slash > 0) {
    const top = unitKind(unit.slice(0, slash))
    return top === null ? null : { ...top, family: `${top.family}/${unit.slice(slash + 1)}` }
  }
  for (const [word, power] of MULTIPLIERS) {
    if (!unit.startsWith(word) || unit.length === word.length) continue
    const base = unitKind(unit.slice(word.length))
    return base === null ? null : { ...base, power: base.power + power }
  }
  return /^[A-Za-z]/.test(unit)
    ? { dimension: 'other', family: unit, power: 0 }
    : { dimension: 'count', family: 'things', power: 0 }
}

/** Whether two figures measure the same: of one dimension, a bare figure with any. Points of a percentage are no share. */
export function sameDimension(a: PrintedNumber, b: PrintedNumber): boolean {
  const [left, right] = [kindOf(a), kindOf(b)]
  return left === null || right === null || left.dimension === right.dimension
}

/** Whether they can be compared as they stand or by a power of ten: of one family, a bare figure with any. */
export function sameFamily(a: PrintedNumber, b: PrintedNumber): boolean {
  const [left, right] = [kindOf(a), kindOf(b)]
  return left === null || right === null || left.family === right.family
}

/** Powers of ten from the unit of `a` to the unit of `b`; 0 where one of them is bare. */
export function shiftBetween(a: PrintedNumber, b: PrintedNumber): number {
  const [left, right] = [kindOf(a), kindOf(b)]
  return left === null || right === null ? 0 : left.power - right.power
}

export function kindOf({ unit }: PrintedNumber): UnitKind | null {
  return unit === '百分点' || unit === '个百分点' ? { dimension: 'other', family: 'points', power: 0 } : unitKind(unit)
}

/** A count has no decimals and is no multiple of ten thousand: then it is exact. */
export function isCount(printed: PrintedNumber): boolean {
  const kind = kindOf(printed)
  return kind?.dimension === 'count' && kind.power === 0 && printed.decimals <= 0 && printed.scale === 0
}

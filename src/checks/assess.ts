import { type Bound, bound, compare, judge, type Pointer, printedValue, type Sheet, term } from '../relations/index.ts'
import type { Comparator, PrintedNumber } from '../schema/index.ts'
import { fold } from '../values/index.ts'
import type { Form } from './form.ts'
import { type Asked, actualOf, type Placed, targetOf } from './indicators.ts'
import { passageAt } from './prose/passages.ts'
import { isCount, kindOf, sameDimension, sameFamily, shiftBetween } from './units.ts'

/** Whether an indicator was reached, and by which figure of its answer. */
export type Assessment =
  | {
      readonly kind: 'met' | 'unmet'
      readonly relation: Bound
      readonly figure: PrintedNumber
      /** The same figure of the answer as it is printed, without what the target tells of its unit. */
      readonly answer: PrintedNumber
      readonly comparator: Comparator
      /** The comparator is printed, not inferred from the name. */
      readonly isPrinted: boolean
    }
  /** Several figures could be the answer and none is enough, or it is doubtful whether more or less is better. */
  | { readonly kind: 'open'; readonly at: Pointer }
  /** The answer has no figure of the target's dimension. */
  | { readonly kind: 'incomparable' }
  /** Blank where an answer belongs. */
  | { readonly kind: 'unanswered' }

/** Null where the target is no single figure or range, or the form has no place for an answer. Asked by many checks, found out once. */
export function assess(placed: Placed, form: Form): Assessment | null {
  const known = assessments.get(form) ?? new Map<Pointer, Assessment | null>()
  assessments.set(form, known)
  const before = known.get(placed.at)
  if (before !== undefined) return before
  const found = findOut(placed, form)
  known.set(placed.at, found)
  return found
}

const assessments = new WeakMap<Form, Map<Pointer, Assessment | null>>()

function findOut(placed: Placed, form: Form): Assessment | null {
  const target = targetOf(placed, form)
  if (target === null || !isSingle(target)) return null
  const actual = actualOf(placed, form)
  if (actual === null) return form.hasPlace(`${placed.at}/actual`) ? { kind: 'unanswered' } : null
  const answers = answersOf(actual, form)
  const [asked] = target.figures
  const isAnswer = ({ printed }: Answer) => asked !== undefined && sameDimension(printed, asked)
  if (asked === undefined || !answers.some(isAnswer)) return { kind: 'incomparable' }
  const direction = target.quantity.comparator ?? directionOf(placed.indicator.name ?? '')
  const comparator = direction ?? '='
  const comparable = answers.filter(({ printed }) => (answers.length === 1 ? isComparable : sameFamily)(printed, asked))
  const own = comparable.filter(({ restated }) => !restated)
  const candidates = own.length > 0 ? own : comparable
  const tried = candidates.map(({ index, printed }) => attempt(actual, index, printed, comparator, target))
  const met = tried.find(({ holds }) => holds)
  const [only, ...more] = tried
  const isPrinted = target.quantity.comparator !== null
  if (met !== undefined) return { kind: 'met', ...met, comparator, isPrinted }
  if (only === undefined || more.length > 0) return { kind: 'open', at: actual.at }
  return direction === null ? { kind: 'open', at: target.at } : { kind: 'unmet', ...only, comparator, isPrinted }
}

/** One figure, or the two ends of a range. */
function isSingle({ quantity, figures }: Asked): boolean {
  return figures.length === 1 || (figures.length === 2 && quantity.comparator === 'between')
}

interface Answer {
  readonly index: number
  readonly printed: PrintedNumber
  /** Repeats what was asked: 达到不低于90%的目标. */
  readonly restated: boolean
}

/** The figures of an answer. In prose those that only repeat a norm are told apart. */
export function answersOf({ at, quantity, figures }: Asked, { record }: Form): Answer[] {
  const mentions = passageAt(record, at)?.mentions ?? []
  const inProse = mentions.length === figures.length
  return figures.map((printed, index) => {
    const mention = inProse ? mentions[index] : undefined
    const after = mention === undefined ? '' : quantity.text.slice(mention.phrase[1], mention.phrase[1] + 12)
    const restated =
      mention !== undefined && (mention.norm || /^[^，。；,;]{0,6}(?:的?目标|的?要求|的?标准)/.test(after))
    return { index, printed, restated }
  })
}

/** Counts of different measure words are compared where the answer is one figure: 50个 and 50件. */
function isComparable(a: PrintedNumber, b: PrintedNumber): boolean {
  if (sameFamily(a, b)) return true
  const [left, right] = [kindOf(a), kindOf(b)]
  return (
    left?.dimension === 'count' &&
    right?.dimension === 'count' &&
    LIKE_THINGS.has(left.family) &&
    LIKE_THINGS.has(right.family)
  )
}

const LIKE_THINGS = new Set(['things', 'times'])

interface Attempt {
  readonly relation: Bound
  readonly figure: PrintedNumber
  readonly answer: PrintedNumber
  readonly holds: boolean
}

/** The answer as printed against the exact target. */
function attempt(actual: Asked, index: number, printed: PrintedNumber, comparator: Comparator, target: Asked): Attempt {
  const [asked = printed] = target.figures
  const figure = asShare(printed, asked)
  const taken = isCount(printed) ? 'exact' : 'figure'
  const stated = term({ at: actual.at, index, shift: shiftBetween(printed, asked), taken, printed: figure })
  const parts = target.figures.map((norm, i) =>
    term({ at: target.at, index: i, taken: 'exact', printed: asShare(norm, printed) }),
  )
  const relation = bound(stated, comparator, parts, { truncation: false })
  return { relation, figure, answer: printed, holds: judge(relation, NO_SHEET).outcome === 'pass' }
}

const NO_SHEET: Sheet = {
  amount: ({ printed }) => (printed === null ? { kind: 'missing' } : { kind: 'figure', printed }),
  isTrusted: () => true,
}

const LARGEST_RATIO = { n: 15n, e: -1 }

/** A bare figure beside a percentage is one too when it is too large for a ratio: 98 beside ≥95%. */
export function asShare(printed: PrintedNumber, beside: PrintedNumber): PrintedNumber {
  const bare = printed.unit === null && printed.scale === 0 && kindOf(beside)?.dimension === 'share'
  return bare && compare(printedValue(printed), LARGEST_RATIO) > 0 ? { ...printed, scale: -2 } : printed
}

const LOWER =
  /控制|变动|调整|结转|结余|成本|投诉|事故|超支|浪费|差错|误差|失误|缺陷|违规|违纪|违法|信访|上访|案发|发病|死亡|伤亡|能耗|排放|返工|退货|流失|空置|闲置|债务率|负债/
const HIGHER =
  /节约|降低|下降|减少|压减|处理|处置|办结|办理|化解|整改|回复|答复|响应|完成|及时|达标|合格|覆盖|满意|知晓|准确|到位|兑付|发放|落实|执行率|控制(?:有效|到位|良好)|支付率/

/** Whether more or less is better where no comparator is printed; null where the name says both. */
export function directionOf(name: string): '>=' | '<=' | null {
  const text = fold(name)
  if (!LOWER.test(text)) return '>='
  return HIGHER.test(text) ? null : '<='
}

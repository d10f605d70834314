import { type Relation, ratio, sum } from '../../relations/index.ts'
import { kindOf } from '../units.ts'
import { inBaseUnit, type Passage, type Spoken } from './passages.ts'

/** 由80人增加到100人，增长25%; 上年200万元，本年250万元，增加50万元: two figures in time and the change between them. */
export function changesIn({ sentences }: Passage): Relation[] {
  return sentences.flatMap((figures) =>
    figures.flatMap((change, i): Relation[] => {
      const [before, after] = figures.slice(Math.max(0, i - 2), i)
      if (before === undefined || after === undefined || !isChange(change) || !areInTime(before, after)) return []
      const sign = falls(change) ? -1 : 1
      const args = {
        claim: [before, after, change]
          .map(({ lead, number }) => `${lead}${number.text}${number.unit ?? ''}`)
          .join('，'),
      }
      const [from, to] = [inBaseUnit(before), inBaseUnit(after)]
      // A fall is printed without its sign.
      if (change.number.unit === '%') {
        const { number } = change
        const signed = sign === -1 ? { ...number, text: `-${number.text}` } : number
        return [ratio(to, from, inBaseUnit({ ...change, number: signed }), { less: 1, args })]
      }
      const points = /百分点/.test(change.number.unit ?? '')
      const asShare = points ? { ...change, number: { ...change.number, scale: -2 } } : change
      const fits = points ? before.number.unit === '%' : kindOf(change.number)?.family === kindOf(before.number)?.family
      if (!fits) return []
      const [larger, smaller] = sign === 1 ? [to, from] : [from, to]
      return [sum([larger, { ...smaller, sign: -1 }], inBaseUnit(asShare), { args })]
    }),
  )
}

const SINCE = '^(?:同比|环比|净|共|[比较](?:上年|去年|上一年度?)(?:同期)?)?(?:率为)?'
const RISES = new RegExp(`${SINCE}(?:增长|增加|上升|提高|提升|增幅|增长率)(?:了|达|达到|为|约)?$`)
const FALLS = new RegExp(`${SINCE}(?:下降|减少|降低|降幅|压减|缩减|缩短)(?:了|达|达到|为|约)?$`)

/** The change is said of the two figures and of nothing else: its clause is the verb alone. */
function isChange({ lead, comparator, norm }: Spoken): boolean {
  return comparator === null && !norm && (RISES.test(lead) || FALLS.test(lead))
}

function falls({ lead }: Spoken): boolean {
  return FALLS.test(lead)
}

const FROM = /[由从][^到至]{0,10}$/
const ROSE_TO = /^[^，。；]{0,2}(?:增|提|上升|下降|降|减|缩|扩|调)[^到至，。；]{0,3}[到至]$/
const YEAR_BEFORE = /(?:上年|去年|上一年度?|年初|原来?|之前|此前|20\d\d年)[^到至]{0,10}$/
const YEAR_AFTER = /(?:本年|今年|当年|年末|年底|现在?|目前|20\d\d年)[^由从]{0,10}$/

/** Figures of one kind: 由…增加到… in one clause, or the first said of a time before and the second of now. */
function areInTime(before: Spoken, after: Spoken): boolean {
  const [left, right] = [kindOf(before.number), kindOf(after.number)]
  const alike = left !== null && right !== null && left.family === right.family
  const same = left?.family !== 'things' || before.number.unit === after.number.unit
  if (!alike || !same || before.comparator !== null || after.comparator !== null) return false
  const verb = before.tail.slice(0, after.start - before.end)
  const rose = FROM.test(before.lead) && ROSE_TO.test(verb)
  return rose || (YEAR_BEFORE.test(before.lead) && YEAR_AFTER.test(after.lead))
}
